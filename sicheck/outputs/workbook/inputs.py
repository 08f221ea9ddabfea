"""What is put in, and its present value: that of year y is divided by (1 + r)^(y - 1)."""

from __future__ import annotations

from sicheck.model.sroi import Input
from sicheck.outputs.workbook.cells import Cell, calculated, entry, ranged, words
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.rules import allow
from sicheck.outputs.workbook.sheet import Sheet
from sicheck.sroi.formula import discounted

COLUMNS = ("number", "name", "stakeholder", "value-low", "value", "value-high", "year", "present")
WIDTHS = {"number": 5, "name": 40, "stakeholder": 28, "value": 14, "present": 16}


def grid(plan: Plan) -> Grid:
    """A line per input."""
    return Grid(plan.sheet("inputs"), COLUMNS, len(plan.value_map.inputs or ()))


def write(sheet: Sheet, plan: Plan) -> None:
    """Writes the sheet."""
    table = grid(plan)
    sheet.title(plan.phrase("inputs.title"), plan.phrase("inputs.about"), plan.money)
    sheet.widths(table, WIDTHS)
    headers = {key: plan.phrase(f"column.{key}") for key in COLUMNS}
    sheet.headers(table, {**headers, "stakeholder": plan.phrase("inputs.column.stakeholder")})
    filled = [_cells(plan, table, line, each) for line, each in enumerate(plan.value_map.inputs or ())]
    for line, cells in enumerate(filled):
        sheet.line(table, line, cells)
    sheet.hide_unused_ends(table, filled)
    total = f"SUM({table.down('present')})"
    sheet.totals(table, {"present": calculated(total, plan.result.investment, "money")})
    allow(sheet, plan, table, {"value": "amount", "year": "year"}, range(table.lines))
    sheet.freeze()


def _cells(plan: Plan, table: Grid, line: int, each: Input) -> dict[str, Cell]:
    formula = f"{table.here('value', line)}/(1+{plan.defined('rate')})^({table.here('year', line)}-1)"
    return {
        "number": Cell(line + 1, "place"),
        "name": words(each.name or plan.phrase("nameless.input", number=line + 1)),
        "stakeholder": words(plan.who(each.stakeholder)),
        **ranged("value", each.value, "money"),
        "year": entry(each.year, "whole"),
        "present": calculated(formula, _present(plan, each), "money"),
    }


def _present(plan: Plan, each: Input) -> float:
    value = each.value.best if each.value else 0.0
    return float(discounted(value, each.year, plan.rate, "year-1-undiscounted"))

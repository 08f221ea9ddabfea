"""What each stakeholder put in and what changed for them, below the present values."""

from __future__ import annotations

from typing import NamedTuple

from sicheck.outputs.workbook import inputs
from sicheck.outputs.workbook.cells import Cell, calculated, clean, words
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.sheet import Sheet

COLUMNS = ("number", "name", "investment", "present")
GAP = 7
"""Rows between the totals and the first stakeholder: payback, space, words, headers."""


class _Sums(NamedTuple):
    """What a stakeholder put in and what changed for them, as present values."""

    investment: float = 0.0
    present: float = 0.0


def write(sheet: Sheet, plan: Plan, present: Grid) -> None:
    """Writes the table, of which the columns stand under those of the present values."""
    found = _by_name(plan)
    table = Grid(present.sheet, COLUMNS, len(found), present.row(present.lines) + GAP)
    sheet.say(table.row(-2), 0, plan.phrase("present.stakeholders"))
    sheet.headers(table, {key: plan.phrase(f"present.column.{key}") for key in COLUMNS})
    for line, (name, sums) in enumerate(found.items()):
        sheet.line(table, line, {"number": Cell(line + 1, "place"), "name": words(name)})
        sheet.line(table, line, _sums(plan, present, table.here("name", line), sums))


def _by_name(plan: Plan) -> dict[str, _Sums]:
    """Names that look the same in a cell are one stakeholder, as the formulas see them."""
    found: dict[str, _Sums] = {}
    for each in plan.result.stakeholders:
        name = clean(plan.who(each.name))
        before = found.get(name, _Sums())
        found[name] = _Sums(before.investment + each.investment, before.present + each.present_value)
    return found


def _sums(plan: Plan, present: Grid, name: str, sums: _Sums) -> dict[str, Cell]:
    return {
        "investment": calculated(_sum_of(inputs.grid(plan), name), sums.investment, "money"),
        "present": calculated(_sum_of(present, name), sums.present, "money"),
    }


def _sum_of(table: Grid, name: str) -> str:
    """The formula for what a table holds of one stakeholder; capitals tell names apart, as in the file."""
    return f"SUMPRODUCT(EXACT({table.all('stakeholder')},{name})*{table.all('present')})"

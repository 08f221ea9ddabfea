"""The value map: every outcome with its quantity, price, duration and corrections, and its gross value."""

from __future__ import annotations

from sicheck.model.sroi import Proxy, ValuedOutcome
from sicheck.outputs.workbook import entered
from sicheck.outputs.workbook.cells import Cell, Kind, calculated, entry, ranged, words
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.rules import allow
from sicheck.outputs.workbook.sheet import Sheet

CORRECTIONS = ("deadweight", "displacement", "attribution", "drop_off")
RANGED: dict[str, Kind] = {"quantity": "number", "proxy": "price", **dict.fromkeys(CORRECTIONS, "share")}
WIDTHS = {
    **{f"{key}-{end}": 8 if kind == "share" else 10 for key, kind in RANGED.items() for end in ("low", "high")},
    "number": 5,
    "name": 28,
    "stakeholder": 18,
    "unit": 12,
    "source": 26,
    "year": 7,
    "duration": 8,
    "first": 7,
    "gross": 13,
}


def _ends(key: str) -> tuple[str, str, str]:
    return f"{key}-low", key, f"{key}-high"


def grid(plan: Plan) -> Grid:
    """A line per outcome."""
    priced = (*_ends("quantity"), *_ends("proxy"), "unit", "source", "year", "duration", "first")
    corrected = [end for key in CORRECTIONS for end in _ends(key)]
    return plan.per_outcome("outcomes", *priced, *corrected, "gross")


def write(sheet: Sheet, plan: Plan) -> None:
    """Writes the sheet; the columns for a lowest and a highest value are out of sight where nobody gave one."""
    table = grid(plan)
    sheet.title(plan.phrase("outcomes.title"), plan.phrase("outcomes.about"), plan.money)
    sheet.widths(table, WIDTHS, 11)
    _headers(sheet, plan, table)
    filled = [_cells(plan, table, line, each) for line, each, _ in plan.outcomes()]
    for line, cells in enumerate(filled):
        sheet.line(table, line, cells)
    sheet.hide_unused_ends(table, filled)
    _rules(sheet, plan, table)
    sheet.freeze()


def _headers(sheet: Sheet, plan: Plan, table: Grid) -> None:
    for key in RANGED:
        sheet.span(table, f"{key}-low", f"{key}-high", plan.phrase(f"column.{key}"))
    best = dict.fromkeys(RANGED, plan.phrase("column.best"))
    low = {f"{key}-low": plan.phrase("column.low") for key in RANGED}
    high = {f"{key}-high": plan.phrase("column.high") for key in RANGED}
    known = {**best, **low, **high}
    sheet.headers(table, {key: known.get(key) or plan.phrase(f"column.{key}") for key in table.columns})


def _rules(sheet: Sheet, plan: Plan, table: Grid) -> None:
    priced = [line for line, each, _ in plan.outcomes() if each.yearly is None]
    allow(sheet, plan, table, {**dict.fromkeys(CORRECTIONS, "share"), "first": "first"}, range(table.lines))
    allow(sheet, plan, table, {"quantity": "amount", "duration": "duration"}, priced)


def _cells(plan: Plan, table: Grid, line: int, each: ValuedOutcome) -> dict[str, Cell]:
    worth = _by_quantity(plan, table, line, each) if each.yearly is None else _by_year(plan, line, each)
    cells = {**plan.about_outcome(line), **worth, "first": entry(2 if each.starts == "after" else 1, "whole")}
    for key in CORRECTIONS:
        cells |= ranged(key, getattr(each, key), "share")
    return cells


def _by_quantity(plan: Plan, table: Grid, line: int, each: ValuedOutcome) -> dict[str, Cell]:
    proxy = each.proxy or Proxy()
    formula = f"{table.here('quantity', line)}*{table.here('proxy', line)}"
    return {
        **ranged("quantity", each.quantity, "number"),
        **ranged("proxy", proxy.value, "price"),
        "unit": words(proxy.unit),
        "source": words(proxy.source),
        "year": Cell(proxy.year, "whole"),
        "duration": entry(each.duration, "whole"),
        "gross": calculated(formula, plan.result.outcomes[line].gross, "money"),
    }


def _by_year(plan: Plan, line: int, each: ValuedOutcome) -> dict[str, Cell]:
    first = entered.grid(plan).at("1", entered.line_of(plan, line))
    return {
        "source": words(plan.phrase("outcomes.by-year", sheet=plan.sheet("projection"))),
        "duration": calculated(entered.duration_of(plan, line), len(each.yearly or ()), "whole"),
        "gross": calculated(first, plan.result.outcomes[line].gross, "money"),
    }

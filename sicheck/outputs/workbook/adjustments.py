"""From gross to net, step by step: what deadweight, displacement and attribution take off in the first year."""

from __future__ import annotations

import math
from itertools import pairwise

from sicheck.model.sroi import ValuedOutcome
from sicheck.outputs.workbook import outcomes
from sicheck.outputs.workbook.cells import Cell, calculated
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.sheet import Sheet

STEPS = {
    "deadweight": "after-deadweight",
    "displacement": "after-displacement",
    "attribution": "net",
}
"""Each correction, with the column of what it leaves."""
LEFT = ("gross", *STEPS.values())
AMOUNTS = ("gross", *(column for pair in STEPS.items() for column in pair))
WIDTHS = {"number": 5, "name": 32, "stakeholder": 22}


def grid(plan: Plan) -> Grid:
    """A line per outcome."""
    return plan.per_outcome("adjustments", *AMOUNTS, "kept")


def write(sheet: Sheet, plan: Plan) -> None:
    """Writes the sheet."""
    table = grid(plan)
    sheet.title(plan.phrase("adjustments.title"), plan.phrase("adjustments.about"), plan.money)
    sheet.widths(table, WIDTHS, 14)
    names = {key: plan.phrase(f"column.{key}") for key in (*table.columns[:3], "kept")}
    sheet.headers(table, {**names, **{key: plan.phrase(f"adjustments.column.{key}") for key in AMOUNTS}})
    lines = [_amounts(plan, line, each) for line, each, _ in plan.outcomes()]
    for line, amounts in enumerate(lines):
        sheet.line(table, line, plan.about_outcome(line) | _cells(plan, table, line, amounts))
    sheet.totals(table, {key: _total(table, key, lines) for key in AMOUNTS})
    sheet.freeze()


def _amounts(plan: Plan, line: int, each: ValuedOutcome) -> dict[str, float]:
    """The value of each column, as its formula has it."""
    left = {"gross": plan.result.outcomes[line].gross, "kept": 1.0}
    taken: dict[str, float] = {}
    for (before, after), correction in zip(pairwise(LEFT), STEPS, strict=True):
        share = _best(each, correction)
        taken[correction] = -left[before] * share
        left[after] = left[before] * (1 - share)
        left["kept"] *= 1 - share
    return {**left, **taken, "net": plan.result.outcomes[line].net_first_year}


def _best(each: ValuedOutcome, correction: str) -> float:
    found = getattr(each, correction)
    return found.best if found else 0.0


def _cells(plan: Plan, table: Grid, line: int, amounts: dict[str, float]) -> dict[str, Cell]:
    source = outcomes.grid(plan)
    formulas = {"gross": source.at("gross", line)}
    for (before, after), correction in zip(pairwise(LEFT), STEPS, strict=True):
        share, whole = source.at(correction, line), table.here(before, line)
        formulas |= {correction: f"-{whole}*{share}", after: f"{whole}*(1-{share})"}
    cells = {key: calculated(formula, amounts[key], "money") for key, formula in formulas.items()}
    kept = "*".join(f"(1-{source.at(correction, line)})" for correction in STEPS)
    return {**cells, "kept": calculated(kept, amounts["kept"], "share")}


def _total(table: Grid, key: str, lines: list[dict[str, float]]) -> Cell:
    return calculated(f"SUM({table.down(key)})", math.fsum(each[key] for each in lines), "money")

"""The values per year of outcomes without quantity and price: entries, below the projection."""

from __future__ import annotations

from sicheck.model.sroi import NumberRange
from sicheck.outputs.workbook.cells import Cell, entry, words
from sicheck.outputs.workbook.grid import TOP, Grid
from sicheck.outputs.workbook.plan import End, Plan
from sicheck.outputs.workbook.sheet import Sheet

GAP = 4
"""Rows between the last outcome of the projection and the first line of this table: totals, space, words, headers."""
BESIDE = ("first", "until", "stays", "net")
"""Columns of the projection between the names and the years."""


def grid(plan: Plan) -> Grid:
    """The table; its year 1 is the first year of the outcome itself, whenever that is."""
    top = TOP + len(plan.result.outcomes) + GAP
    return plan.per_outcome("projection", *BESIDE, *plan.years[:-1])._replace(lines=len(plan.yearly), top=top)


def line_of(plan: Plan, outcome: int) -> int:
    """The line in this table of an outcome's best values."""
    return plan.yearly[outcome, "best"]


def years_of(plan: Plan, outcome: int) -> str:
    """The cells with an outcome's best values, for a formula."""
    return grid(plan).across("1", plan.years[-2], line_of(plan, outcome))


def duration_of(plan: Plan, outcome: int) -> str:
    """The formula for the last year in which a value is entered."""
    return f'SUMPRODUCT(MAX(({years_of(plan, outcome)}<>"")*{grid(plan).across("1", plan.years[-2], -1)}))'


def write(sheet: Sheet, plan: Plan) -> None:
    """Writes the table below the projection; nothing where every outcome has a quantity and a price."""
    table = grid(plan)
    if not table.lines:
        return
    sheet.say(table.row(-2), 0, plan.phrase("projection.entered"))
    names = {key: plan.phrase(f"column.{key}") for key in ("number", "name", "stakeholder")}
    sheet.headers(table, {**names, "net": plan.phrase("column.year-of-effect")})
    sheet.headers(table, {year: int(year) for year in plan.years[:-1]})
    for (outcome, end), line in plan.yearly.items():
        sheet.line(table, line, {**plan.about_outcome(outcome), "net": words(plan.phrase(f"column.{end}"))})
        sheet.line(table, line, _values(plan, outcome, end))


def _values(plan: Plan, outcome: int, end: End) -> dict[str, Cell]:
    found = _yearly(plan, outcome)
    if end != "best":
        return {str(year): Cell(getattr(each, end), "money", "aside") for year, each in enumerate(found, 1)}
    filled = [each.best for each in found] + [None] * (plan.longest - len(found))
    return {str(year): entry(each, "money") for year, each in enumerate(filled, 1)}


def _yearly(plan: Plan, outcome: int) -> tuple[NumberRange, ...]:
    return (plan.value_map.outcomes or ())[outcome].yearly or ()

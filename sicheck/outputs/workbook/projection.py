"""The value per calendar year: from its first year to its last, less each year by what drop-off takes."""

from __future__ import annotations

from sicheck.model.sroi import ValuedOutcome
from sicheck.outputs.workbook import adjustments, entered, outcomes
from sicheck.outputs.workbook.cells import Cell, calculated
from sicheck.outputs.workbook.entered import BESIDE
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.sheet import Sheet
from sicheck.sroi import OutcomeValue

WIDTHS = {"number": 5, "name": 32, "stakeholder": 20, "first": 7, "until": 7, "stays": 9, "net": 12}


def grid(plan: Plan) -> Grid:
    """A line per outcome, with a column per calendar year."""
    return plan.per_outcome("projection", *BESIDE, *plan.years)


def write(sheet: Sheet, plan: Plan) -> None:
    """Writes the sheet."""
    table = grid(plan)
    about = plan.phrase("projection.about", last=len(plan.years), longest=plan.longest)
    sheet.title(plan.phrase("projection.title"), about, plan.money)
    sheet.widths(table, WIDTHS)
    sheet.headers(table, {key: plan.phrase(f"column.{key}") for key in (*table.columns[:3], *BESIDE)})
    sheet.headers(table, {year: int(year) for year in plan.years})
    for line, each, value in plan.outcomes():
        sheet.line(table, line, plan.about_outcome(line) | _bounds(plan, table, line, each, value))
        sheet.line(table, line, _years(plan, table, line, each, value))
    sheet.totals(table, plan.yearly_totals(table, [each.value for each in plan.result.years]))
    entered.write(sheet, plan)
    sheet.freeze()


def _bounds(plan: Plan, table: Grid, line: int, each: ValuedOutcome, value: OutcomeValue) -> dict[str, Cell]:
    source = outcomes.grid(plan)
    until = f"{table.here('first', line)}+{source.at('duration', line)}-1"
    stays = 1 - (each.drop_off.best if each.drop_off else 0.0)
    return {
        "first": calculated(source.at("first", line), value.years[0].year, "whole"),
        "until": calculated(until, value.years[-1].year, "whole"),
        "stays": calculated(f"1-{source.at('drop_off', line)}", stays, "share"),
        "net": calculated(adjustments.grid(plan).at("net", line), value.net_first_year, "money"),
    }


def _years(plan: Plan, table: Grid, line: int, each: ValuedOutcome, value: OutcomeValue) -> dict[str, Cell]:
    first, until, stays, net = (f"${table.here(key, line)}" for key in BESIDE)
    values = {str(year.year): year.value for year in value.years}
    per_year = _entered(plan, line) if each.yearly is not None else None
    cells = {}
    for year in plan.years:
        now = f"{table.letter(year)}${table.number(-1)}"
        before = per_year.format(place=f"{now}-{first}+1") if per_year else net
        kept = f"IF({now}={first},1,{stays}^({now}-{first}))"
        formula = f"IF(AND({now}>={first},{now}<={until}),{before}*{kept},0)"
        cells[year] = calculated(formula, values.get(year, 0.0), "money")
    return cells


def _entered(plan: Plan, line: int) -> str:
    """The entered value of a year, after the corrections of every year."""
    kept = adjustments.grid(plan).at("kept", line)
    return f"INDEX({entered.years_of(plan, line)},{{place}})*{kept}"

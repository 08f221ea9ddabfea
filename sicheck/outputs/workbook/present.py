"""The present value per year and outcome, the moment at which the investment is paid back, and each stakeholder.

The value of calendar year y is divided by (1 + r)^(y - s), with s = 0 (end of year), 0.5 (mid-year) or 1 (year 1
undiscounted).
"""

from __future__ import annotations

from itertools import accumulate, pairwise

from sicheck.outputs.workbook import inputs, projection, stakeholders
from sicheck.outputs.workbook.cells import Cell, calculated, words
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.sheet import Sheet
from sicheck.sroi import OutcomeValue

WIDTHS = {"number": 5, "name": 32, "stakeholder": 22, "present": 16}
CUMULATIVE, PAID_BACK, PAYBACK = 1, 2, 3
"""Lines below the totals."""


def grid(plan: Plan) -> Grid:
    """A line per outcome, with a column per calendar year."""
    return plan.per_outcome("present", "present", *plan.years)


def payback(plan: Plan) -> str:
    """The cell that holds the years until the investment is paid back, for a formula on another sheet."""
    table = grid(plan)
    return table.at("present", table.lines + PAYBACK)


def write(sheet: Sheet, plan: Plan) -> None:
    """Writes the sheet."""
    table = grid(plan)
    sheet.title(plan.phrase("present.title"), plan.phrase("present.about"), plan.money)
    sheet.widths(table, WIDTHS)
    sheet.headers(table, {key: plan.phrase(f"column.{key}") for key in (*table.columns[:3], "present")})
    sheet.headers(table, {year: int(year) for year in plan.years})
    for line, _, value in plan.outcomes():
        sheet.line(table, line, plan.about_outcome(line) | _years(plan, table, line, value))
    total = calculated(f"SUM({table.down('present')})", plan.result.total_present_value, "money")
    yearly = plan.yearly_totals(table, [each.present_value for each in plan.result.years])
    sheet.totals(table, {"present": total, **yearly})
    _payback(sheet, plan, table)
    stakeholders.write(sheet, plan, table)
    sheet.freeze()


def _years(plan: Plan, table: Grid, line: int, value: OutcomeValue) -> dict[str, Cell]:
    source, rate, shift = projection.grid(plan), plan.defined("rate"), plan.defined("shift")
    values = {str(year.year): year.present_value for year in value.years}
    span = f"{table.here(plan.years[0], line)}:{table.here(plan.years[-1], line)}"
    cells = {"present": calculated(f"SUM({span})", value.present_value, "money")}
    for year in plan.years:
        exponent = f"{table.letter(year)}${table.number(-1)}-{shift}"
        formula = f"{source.at(year, line)}/(1+{rate})^({exponent})"
        cells[year] = calculated(formula, values.get(year, 0.0), "money")
    return cells


def _payback(sheet: Sheet, plan: Plan, table: Grid) -> None:
    """Two lines per year, and the first moment at which the cumulative present value reaches the investment."""
    first, last = (table.here(year, table.lines + PAID_BACK) for year in (plan.years[0], plan.years[-1]))
    never, found = plan.phrase("never"), plan.result.payback_years
    formula = f'IF(COUNT({first}:{last})=0,"{never}",MIN({first}:{last}))'
    payback = calculated(formula, never if found is None else found, "years", "total")
    lines = {
        CUMULATIVE: {"name": words(plan.phrase("present.cumulative")), **_cumulative(plan, table)},
        PAID_BACK: {"name": words(plan.phrase("present.paid-back")), **_moments(plan, table)},
        PAYBACK: {"name": words(plan.phrase("present.payback"), "total"), "present": payback},
    }
    for below, cells in lines.items():
        sheet.line(table, table.lines + below, cells)


def _cumulative(plan: Plan, table: Grid) -> dict[str, Cell]:
    """Begins at 0, in the cell before the first year."""
    cells = {"present": Cell(0.0, "money")}
    for year, value in zip(plan.years, _running(plan), strict=True):
        formula = f"{table.before(year, table.lines + CUMULATIVE)}+{table.here(year, table.lines)}"
        cells[year] = calculated(formula, value, "money")
    return cells


def _moments(plan: Plan, table: Grid) -> dict[str, Cell]:
    """In a year that begins below the investment and ends at it or above: the moment, counted from the start."""
    put_in = inputs.grid(plan)
    investment = put_in.at("present", put_in.lines)
    cells = {}
    for year, (before, after) in zip(plan.years, pairwise([0.0, *_running(plan)]), strict=True):
        begin, end = (at(year, table.lines + CUMULATIVE) for at in (table.before, table.here))
        moment = f"{table.letter(year)}${table.number(-1)}-1+({investment}-{begin})/({end}-{begin})"
        formula = f'IF(AND({begin}<{investment},{end}>={investment}),{moment},"")'
        cells[year] = calculated(formula, _moment(plan, int(year), before, after), "years")
    return cells


def _moment(plan: Plan, year: int, before: float, after: float) -> float | str:
    investment = plan.result.investment
    return year - 1 + (investment - before) / (after - before) if before < investment <= after else ""


def _running(plan: Plan) -> list[float]:
    """The cumulative present value at the end of each year that there is room for."""
    values = [each.present_value for each in plan.result.years]
    return list(accumulate(values + [0.0] * (len(plan.years) - len(values))))

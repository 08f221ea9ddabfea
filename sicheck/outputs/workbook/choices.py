"""The choices that hold for all sheets, timing and discount rate, and the ratio under each of the three timings."""

from __future__ import annotations

from sicheck.outputs.workbook import inputs, projection
from sicheck.outputs.workbook.cells import Cell, calculated, entry, ranged, words
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.rules import allow, one_of
from sicheck.outputs.workbook.sheet import Sheet
from sicheck.sroi.formula import SHIFT, TIMINGS

NAMES = ("timing", "rate", "shift")
"""Each on its line, and the name by which formulas call its cell."""
SPACE = 2


def write(sheet: Sheet, plan: Plan, table: Grid) -> None:
    """Writes the choices, and below them what each timing makes of the ratio."""
    timings = table.after(SPACE, len(TIMINGS))._replace(columns=("label", "ratio", "shift"))
    cells = _cells(plan, timings)
    ends = {f"value-{end}": plan.phrase(f"column.{end}") for end in ("low", "high")}
    sheet.heading(table, plan.phrase("start.choices"), ends)
    for line, key in enumerate(NAMES):
        sheet.line(table, line, {"label": words(plan.phrase(f"start.{key}")), **cells[key]})
        sheet.name(key, table, "value", line)
    sheet.validate(table, "value", NAMES.index("timing"), one_of(plan, timings.all("label")))
    allow(sheet, plan, table, {"value": "share"}, [NAMES.index("rate")])
    _timings(sheet, plan, timings)


def _cells(plan: Plan, timings: Grid) -> dict[str, dict[str, Cell]]:
    timing = plan.result.timing
    formula = f"INDEX({timings.all('shift')},MATCH({plan.defined('timing')},{timings.all('label')},0))"
    return {
        "timing": {"value": entry(plan.phrase(f"timing.{timing}"), "words")},
        "rate": ranged("value", plan.value_map.discount_rate, "share"),
        "shift": {"value": calculated(formula, SHIFT[timing], "years")},
    }


def _timings(sheet: Sheet, plan: Plan, table: Grid) -> None:
    labels = {key: plan.phrase(f"start.column.{key}") for key in ("ratio", "shift")}
    sheet.heading(table, plan.phrase("start.timings"), labels)
    for line, timing in enumerate(TIMINGS):
        ratio = calculated(_ratio(plan, table, line), plan.result.timings[timing], "ratio")
        label, shift = words(plan.phrase(f"timing.{timing}")), Cell(SHIFT[timing], "years")
        sheet.line(table, line, {"label": label, "ratio": ratio, "shift": shift})


def _ratio(plan: Plan, table: Grid, line: int) -> str:
    """The formula for the ratio when discounting starts as many years earlier as the line says."""
    source, put_in = projection.grid(plan), inputs.grid(plan)
    first, last = plan.years[0], plan.years[-1]
    values, years = source.across(first, last, source.lines), source.across(first, last, -1)
    total = f"SUMPRODUCT({values}/(1+{plan.defined('rate')})^({years}-{table.here('shift', line)}))"
    return plan.per_euro(total, put_in.at("present", put_in.lines))

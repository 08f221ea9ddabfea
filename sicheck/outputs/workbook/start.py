"""The first sheet: what this is, what came of it, what is not in it, and the choices that hold for all sheets."""

from __future__ import annotations

from sicheck.outputs.workbook import choices, inputs, present
from sicheck.outputs.workbook.cells import Cell, calculated, words
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.sheet import Sheet

COLUMNS = ("label", "value", "value-low", "value-high")
WIDTHS = {"label": 58, "value": 42, "value-low": 14, "value-high": 14}
LEGEND, RESULTS = 3, 6
"""Rows, from 0."""
NAMES = ("total", "investment", "net-present", "ratio", "net-ratio", "payback")
READING = ("ratio", "below-one", "never-compare")
SPACE = 2


def write(sheet: Sheet, plan: Plan) -> None:
    """Writes the sheet."""
    results = Grid(plan.sheet("start"), COLUMNS, len(NAMES), RESULTS)
    reading = results.after(0, len(READING))
    held = reading.after(SPACE, max(1, len(plan.value_map.held_whole or ())))
    sheet.widths(results, WIDTHS)
    _head(sheet, plan)
    _results(sheet, plan, results)
    for line, key in enumerate(READING):
        sheet.say(reading.row(line), 0, plan.phrase(f"start.reading.{key}"))
    _held_whole(sheet, plan, held)
    choices.write(sheet, plan, held.after(SPACE, len(choices.NAMES)))


def _head(sheet: Sheet, plan: Plan) -> None:
    project = plan.phrase("start.title", project=plan.project) if plan.project else plan.phrase("start.title-only")
    sheet.title(project, plan.phrase("start.about"), plan.money)
    sheet.put(LEGEND, 0, words(plan.phrase("start.entry"), "entry"))
    sheet.say(LEGEND, 1, plan.phrase("start.calculated"))


def _results(sheet: Sheet, plan: Plan, table: Grid) -> None:
    values = _formulas(plan, table)
    sheet.heading(table, plan.phrase("start.results"))
    for line, key in enumerate(NAMES):
        label = plan.phrase(f"start.{key}", currency=plan.value_map.currency)
        sheet.line(table, line, {"label": words(label, values[key].role), "value": values[key]})


def _formulas(plan: Plan, table: Grid) -> dict[str, Cell]:
    total, investment, net = (table.here("value", NAMES.index(key)) for key in NAMES[:3])
    result, put_in, earned = plan.result, inputs.grid(plan), present.grid(plan)
    payback = plan.phrase("never") if result.payback_years is None else result.payback_years
    return {
        "total": calculated(earned.at("present", earned.lines), result.total_present_value, "money"),
        "investment": calculated(put_in.at("present", put_in.lines), result.investment, "money"),
        "net-present": calculated(f"{total}-{investment}", result.net_present_value, "money"),
        "ratio": calculated(plan.per_euro(total, investment), result.ratio, "ratio", "total"),
        "net-ratio": calculated(plan.per_euro(net, investment), result.net_ratio, "ratio"),
        "payback": calculated(present.payback(plan), payback, "years"),
    }


def _held_whole(sheet: Sheet, plan: Plan, table: Grid) -> None:
    """Beside the ratio, never in it."""
    sheet.heading(table, plan.phrase("start.held-whole", sheet=plan.sheet("notes")))
    names = plan.held_whole() or [(plan.phrase("start.held-none"), "")]
    for line, (name, stakeholder) in enumerate(names):
        sheet.line(table, line, {"label": words(name), "value": words(stakeholder)})

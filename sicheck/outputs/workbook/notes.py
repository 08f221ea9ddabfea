"""What is not in money, where the numbers come from, with whom it was checked, and how it is calculated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sicheck.outputs.workbook.cells import words
from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.sheet import Sheet
from sicheck.texts import date

COLUMNS = ("name", "stakeholder", "reading", "more")
WIDTHS = {"name": 40, "stakeholder": 34, "reading": 44, "more": 44}
FIRST = 1
SPACE = 3
HOW = ("value", "corrections", "drop-off", "discounting", "inputs", "ratio", "payback", "low-high", "guide")
Rows = Sequence[Iterable[str | None]]


def write(sheet: Sheet, plan: Plan) -> None:
    """Writes the sheet."""
    table = Grid(plan.sheet("notes"), COLUMNS, 0, FIRST)
    sheet.title(plan.phrase("notes.title"))
    sheet.widths(table, WIDTHS)
    for key, rows in (("held-whole", _held(plan)), ("sources", _sources(plan)), ("checked", _checked(plan))):
        table = _written(sheet, plan, table, key, rows)
    table = table.after(SPACE - 1, len(HOW))
    sheet.heading(table, plan.phrase("notes.how"))
    for line, key in enumerate(HOW):
        sheet.say(table.row(line), 0, plan.phrase(f"notes.how-{key}"))


def _written(sheet: Sheet, plan: Plan, above: Grid, key: str, rows: Rows) -> Grid:
    """A table with its headers, where there is anything to say; the place of what comes below."""
    if not rows:
        return above
    table = above.after(SPACE, len(rows))
    sheet.heading(table._replace(top=table.top - 1), plan.phrase(f"notes.{key}"))
    sheet.headers(table, {each: plan.phrase(f"notes.{key}-columns.{each}") for each in COLUMNS})
    for line, cells in enumerate(rows):
        sheet.line(table, line, {each: words(text) for each, text in zip(COLUMNS, cells, strict=True)})
    return table


def _held(plan: Plan) -> Rows:
    found = plan.value_map.held_whole or ()
    return [(each.name, each.stakeholder, each.indicator, each.reading) for each in found]


def _sources(plan: Plan) -> Rows:
    """Of each outcome: the source and year of its price, why a correction is 0, and the evidence."""
    return [
        (
            plan.outcome_name(line),
            " · ".join(str(part) for part in (proxy.source, proxy.year) if part) if (proxy := each.proxy) else None,
            each.zero_because,
            ", ".join(each.evidence),
        )
        for line, each, _ in plan.outcomes()
    ]


def _checked(plan: Plan) -> Rows:
    language = plan.phrase.language
    return [
        (each.who, date(each.date, language) if each.date else None, each.what, ", ".join(each.evidence))
        for each in plan.value_map.checked_with or ()
    ]

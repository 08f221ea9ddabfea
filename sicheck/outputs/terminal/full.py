"""Every criterion: its level, the text of that level, what is missing for the next, and the line in the file."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType

from sicheck.outputs import phrasing
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import IndicatorRow, MarkerRow, Report
from sicheck.texts import Phrases

_SIGNS = {"met": ("good", "green"), "unmet": ("dot", "yellow"), "unanswered": ("unclear", "blue")}
DEEP = 6


def all_criteria(report: Report, pen: Pen) -> Group:
    """All markers with their criteria."""
    phrase = Phrases(report.language, "report")
    return Group(pen.heading(phrase("heading.full")), *(_marker(each, pen, phrase) for each in report.markers))


def _marker(row: MarkerRow, pen: Pen, phrase: Phrases) -> Group:
    return Group(indented(pen.words(row.title, "bold")), *(_indicator(each, pen, phrase) for each in row.indicators))


def _indicator(row: IndicatorRow, pen: Pen, phrase: Phrases) -> Group:
    name, style = _SIGNS.get(row.state, ("empty", "dim"))
    head = pen.item(getattr(pen, name), f"{row.title} – {phrase(f'state.{row.state}')}", style)
    found = row.reason or phrase("indicator.no-reason")
    told = (
        [_text(phrase("indicator.reason", reason=found), pen)]
        if row.level is None
        else _level(row, row.level, pen, phrase)
    )
    where = pen.row(phrasing.pointers(row.id, row.line, phrase), "dim", indent=DEEP)
    return Group(head, *told, where)


def _level(row: IndicatorRow, level: int, pen: Pen, phrase: Phrases) -> Iterator[RenderableType]:
    yield _text(row.text, pen)
    yield _text(phrasing.level(row, phrase), pen, "dim")
    if row.reason:
        yield _text(phrasing.refused(row, phrase), pen)
    if row.missing:
        yield _text(phrase("indicator.missing", next=level + 1), pen)
        yield from (indented(pen.item(pen.dot, each), by=DEEP - 2) for each in row.missing)
    if level > (row.evidenced_level or 0):
        yield _text(f"{phrase('indicator.evidence')} {row.evidence_hint}", pen, "dim")


def _text(text: str, pen: Pen, style: str = "") -> RenderableType:
    return indented(pen.words(text, style), by=DEEP)

"""Every criterion: its level, the text of that level, what is missing for the next, and the line in the file."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding

from sicheck.outputs.terminal.marks import Marks, heading, indented, item, words
from sicheck.report.rows import IndicatorRow, MarkerRow, Report
from sicheck.texts import Phrases

_SIGNS = {"met": ("good", "green"), "unmet": ("dot", "yellow"), "unanswered": ("unclear", "blue")}


def all_criteria(report: Report, marks: Marks) -> Group:
    """All markers with their criteria."""
    phrase = Phrases(report.language, "report")
    return Group(heading(phrase("heading.full")), *(_marker(each, report, marks, phrase) for each in report.markers))


def _marker(row: MarkerRow, report: Report, marks: Marks, phrase: Phrases) -> Group:
    return Group(
        indented(words(row.title, "bold")), *(_indicator(each, report, marks, phrase) for each in row.indicators)
    )


def _indicator(row: IndicatorRow, report: Report, marks: Marks, phrase: Phrases) -> Padding:
    name, style = _SIGNS.get(row.state, ("empty", "dim"))
    head = f"{row.title} – {phrase(f'state.{row.state}')}"
    return indented(
        item(getattr(marks, name), head, style), indented(*_details(row, report, marks, phrase), by=4), by=0
    )


def _details(row: IndicatorRow, report: Report, marks: Marks, phrase: Phrases) -> list[Padding]:
    lines = [indented(words(row.text), by=2)]
    if row.level is None:
        reason = row.reason or phrase("indicator.no-reason")
        return [indented(words(phrase("indicator.reason", reason=reason)), by=2)]
    lines.append(indented(words(_level(row, row.level, report, phrase), "dim"), by=2))
    if row.reason:
        lines.append(indented(words(phrase("indicator.refused", reason=row.reason)), by=2))
    if row.missing:
        lines.append(indented(words(phrase("indicator.missing", next=row.level + 1)), by=2))
        lines.extend(item(marks.dot, each) for each in row.missing)
    if row.level > (row.evidenced_level or 0):
        lines.append(indented(words(f"{phrase('indicator.evidence')} {row.evidence_hint}", "dim"), by=2))
    return lines


def _level(row: IndicatorRow, level: int, report: Report, phrase: Phrases) -> str:
    values = {"level": level, "most": row.max_level, "evidenced": row.evidenced_level, "expected": row.expected}
    where = phrase("indicator.line", line=row.line, file=report.project["file"]) if row.line else ""
    return " · ".join(filter(None, [phrase("indicator.level", **values), where]))

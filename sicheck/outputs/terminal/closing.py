"""What was not assessed and why, and what a score is not."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding

from sicheck.outputs import phrasing
from sicheck.outputs.phrasing import pointers, promises
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import IndicatorRow, Report
from sicheck.texts import Phrases, date

MOST = 5


def closing(report: Report, pen: Pen, *, full: bool, more: str) -> Group:
    """The end of the report."""
    phrase = Phrases(report.language, "report")
    return Group(
        *_left_open(report, pen, phrase, full=full),
        *_left_out(report, pen, phrase),
        pen.heading(phrase("heading.about")),
        *(pen.item(pen.dot, each) for each in promises(phrase)),
        indented(pen.words(_criteria(report, phrase), "dim")),
        *([] if full else [pen.row([phrase("footer.full"), more], "dim", indent=2, between=" ")]),
    )


def _left_open(report: Report, pen: Pen, phrase: Phrases, *, full: bool) -> list[Group | Padding]:
    rows = phrasing.left_open(report)
    if not rows:
        return []
    shown = rows if full else rows[:MOST]
    more = len(rows) - len(shown)
    return [
        pen.heading(phrase("heading.open")),
        *(_question(each, pen, phrase) for each in shown),
        *([indented(pen.words(phrase("open.more", count=more), "dim"))] if more else []),
    ]


def _question(row: IndicatorRow, pen: Pen, phrase: Phrases) -> Group:
    return pen.finding(pen.unclear, f"{row.title}: {row.question}", pointers(row.id, row.line, phrase))


def _left_out(report: Report, pen: Pen, phrase: Phrases) -> list[Group | Padding]:
    rows = report.left_out()
    if not rows:
        return []
    reasons = (f"{each.title}: {each.reason or phrase('indicator.no-reason')}" for each in rows)
    return [pen.heading(phrase("heading.left-out")), *(pen.item(pen.dot, each) for each in reasons)]


def _criteria(report: Report, phrase: Phrases) -> str:
    values = {"title": report.criteria["title"], "version": report.criteria["version"]}
    return phrase("footer.criteria", date=date(report.date, report.language), **values)

"""What was not assessed and why, the SROI, and what a score is not."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding

from sicheck.outputs.terminal.marks import Marks, heading, indented, item, words
from sicheck.report.rows import Report
from sicheck.texts import Phrases, date, number

MOST = 5


def closing(report: Report, marks: Marks, *, full: bool, more: str) -> Group:
    """The end of the report."""
    phrase = Phrases(report.language, "report")
    return Group(
        *_left_open(report, marks, phrase, full=full),
        *_left_out(report, marks, phrase),
        heading(phrase("heading.about")),
        *(item(marks.dot, each) for each in [*_sroi(report, phrase), *_promises(phrase)]),
        indented(words(_criteria(report, phrase), "dim")),
        *([] if full else [indented(words(phrase("footer.full", command=more), "dim"))]),
    )


def _left_open(report: Report, marks: Marks, phrase: Phrases, *, full: bool) -> list[Group | Padding]:
    rows = report.left_open()
    if not rows:
        return []
    shown = rows if full else rows[:MOST]
    more = (
        [] if len(shown) == len(rows) else [indented(words(phrase("open.more", count=len(rows) - len(shown)), "dim"))]
    )
    return [
        heading(phrase("heading.open")),
        *(item(marks.unclear, f"{each.title}: {each.question}") for each in shown),
        *more,
    ]


def _left_out(report: Report, marks: Marks, phrase: Phrases) -> list[Group | Padding]:
    rows = report.left_out()
    if not rows:
        return []
    reasons = (f"{each.title}: {each.reason or phrase('indicator.no-reason')}" for each in rows)
    return [heading(phrase("heading.left-out")), *(item(marks.dot, each) for each in reasons)]


def _sroi(report: Report, phrase: Phrases) -> list[str]:
    if report.sroi_ratio is None:
        return []
    ratio = number(report.sroi_ratio, report.language, 2)
    line = phrase("sroi.line", ratio=ratio, currency=report.sroi_currency)
    return [line, phrase("sroi.below")] if report.sroi_ratio < 1 else [line]


def _promises(phrase: Phrases) -> list[str]:
    return [phrase(f"promise.{key}") for key in ("mirror", "evidence", "thresholds")]


def _criteria(report: Report, phrase: Phrases) -> str:
    values = {"title": report.criteria["title"], "version": report.criteria["version"]}
    return phrase("footer.criteria", date=date(report.date, report.language), **values)

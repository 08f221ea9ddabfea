"""What was not assessed and why, and what a score is not."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import phrasing
from sicheck.outputs.markdown.blocks import about, pointer, section
from sicheck.outputs.markdown.inert import code, inert
from sicheck.report.rows import IndicatorRow, Report
from sicheck.texts import Phrases, date

COMMAND = "sicheck explain"


def closing(report: Report, phrase: Phrases) -> Iterator[str]:
    """The end of the report."""
    yield from section(phrase("heading.open"), (_question(each, phrase) for each in phrasing.left_open(report)))
    yield from section(phrase("heading.left-out"), (_left_out(each, phrase) for each in report.left_out()))
    yield from section(
        phrase("heading.about"),
        [*map(inert, phrasing.promises(phrase)), phrase("footer.explain", command=code(COMMAND))],
    )
    values = {"title": report.criteria["title"], "version": report.criteria["version"]}
    yield from (inert(phrase("footer.criteria", date=date(report.date, report.language), **values)), "")


def _question(row: IndicatorRow, phrase: Phrases) -> str:
    return about(row.title, row.question) + pointer(row.line, phrase)


def _left_out(row: IndicatorRow, phrase: Phrases) -> str:
    return about(row.title, row.reason or phrase("indicator.no-reason"))

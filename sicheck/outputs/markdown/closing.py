"""What was not assessed and why, the SROI, and what a score is not."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import phrasing
from sicheck.outputs.markdown.blocks import about, pointer, section
from sicheck.outputs.markdown.inert import inert
from sicheck.report.rows import IndicatorRow, Report
from sicheck.texts import Phrases, date


def closing(report: Report, phrase: Phrases) -> Iterator[str]:
    """The end of the report."""
    yield from section(phrase("heading.open"), (_question(each, phrase) for each in report.left_open()))
    yield from section(phrase("heading.left-out"), (_left_out(each, phrase) for each in report.left_out()))
    known = [*phrasing.sroi(report, phrase), *phrasing.promises(phrase)]
    yield from section(phrase("heading.about"), map(inert, known))
    values = {"title": report.criteria["title"], "version": report.criteria["version"]}
    yield from (inert(phrase("footer.criteria", date=date(report.date, report.language), **values)), "")


def _question(row: IndicatorRow, phrase: Phrases) -> str:
    return about(row.title, row.question) + pointer(row.id, row.line, phrase)


def _left_out(row: IndicatorRow, phrase: Phrases) -> str:
    return about(row.title, row.reason or phrase("indicator.no-reason"))

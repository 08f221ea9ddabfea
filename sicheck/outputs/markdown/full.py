"""Every criterion: its level, the text of that level, and what is missing for the next."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import phrasing
from sicheck.outputs.markdown.blocks import pointer
from sicheck.outputs.markdown.inert import inert
from sicheck.report.rows import IndicatorRow, Report
from sicheck.texts import Phrases


def all_criteria(report: Report, phrase: Phrases) -> Iterator[str]:
    """All markers with their criteria."""
    yield from (f"## {phrase('heading.full')}", "")
    for marker in report.markers:
        yield from (f"### {inert(marker.title)}", "")
        for row in marker.indicators:
            yield from _indicator(row, phrase)
        yield ""


def _indicator(row: IndicatorRow, phrase: Phrases) -> Iterator[str]:
    state = phrase(f"state.{row.state}")
    yield f"- **{inert(row.title)}** – {state}{pointer(row.line, phrase)}"
    yield from (f"  - {each}" for each in _details(row, phrase))


def _details(row: IndicatorRow, phrase: Phrases) -> Iterator[str]:
    yield inert(row.text)
    if row.level is None:
        yield inert(phrase("indicator.reason", reason=row.reason or phrase("indicator.no-reason")))
        return
    yield phrasing.level(row, phrase)
    if row.reason:
        yield inert(phrasing.refused(row, phrase))
    if row.missing:
        yield f"{phrase('indicator.missing', next=row.level + 1)} {inert('; '.join(row.missing))}"
    if row.level > (row.evidenced_level or 0):
        yield f"{phrase('indicator.evidence')} {inert(row.evidence_hint)}"

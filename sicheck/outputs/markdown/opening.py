"""Where do we stand, and why: the verdict with its reasons, and a table of the markers."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import phrasing
from sicheck.outputs.markdown.blocks import about, bullets, table
from sicheck.outputs.markdown.inert import inert
from sicheck.report.rows import MarkerRow, Report
from sicheck.texts import Phrases, percentage

_COLUMNS = ("marker", "score", "evidenced", "expected", "answered")


def opening(report: Report, phrase: Phrases) -> Iterator[str]:
    """The first half page."""
    stage = phrase(f"stage.{report.project['stage']}")
    yield from (f"# {inert(str(report.project['name']))} · {stage}", "")
    if report.summary:
        yield from (inert(report.summary), "")
    yield from (f"**{phrasing.verdict(report, phrase)}**", "")
    yield from (line for each in phrasing.says(report, phrase) for line in (each, ""))
    yield from _reasons(report, phrase)
    yield from (f"## {phrase('heading.markers')}", "")
    rows = (_marker(each, report.language) for each in report.markers)
    yield from table([phrase(f"table.{each}") for each in _COLUMNS], rows, numbers=4)
    refused = [about(each.title, phrasing.refused(each, phrase)) for each in report.refused()]
    yield from ([*bullets(refused), ""] if refused else [])


def _reasons(report: Report, phrase: Phrases) -> Iterator[str]:
    above, found = phrasing.reasons(report, phrase)
    if above:
        yield from (above, "")
    if found:
        yield from (*bullets(map(inert, found)), "")


def _marker(row: MarkerRow, language: str) -> list[str]:
    shown = phrasing.marker_scores(row, language)
    scores = [shown[name] for name in ("score", "evidenced", "expected")] if shown else ["–"] * 3
    return [inert(row.title), *scores, percentage(row.coverage, language)]

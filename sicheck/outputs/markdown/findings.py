"""What is strong, the knock-outs, and the points of attention."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import phrasing
from sicheck.outputs.markdown.blocks import about, pointer, section
from sicheck.outputs.markdown.inert import inert
from sicheck.report.rows import IndicatorRow, KnockoutRow, Report, WarningRow
from sicheck.texts import Phrases

_SIGNS = {"triggered": "✘", "clear": "✔", "unknown": "?"}


def findings(report: Report, phrase: Phrases) -> Iterator[str]:
    """A section each, as far as there is something in it."""
    yield from section(phrase("heading.strengths"), (_strength(each, phrase) for each in report.strengths()))
    yield from section(phrase("heading.knockouts"), (_knockout(each, phrase) for each in report.knockouts))
    yield from section(phrase("heading.warnings"), map(_warning, report.warnings))


def _strength(row: IndicatorRow, phrase: Phrases) -> str:
    return about(row.title, row.text) + pointer(row.line, phrase)


def _knockout(row: KnockoutRow, phrase: Phrases) -> str:
    told = "" if row.state == "clear" else f" – {inert(row.text)}"
    state = phrasing.knockout_state(row, phrase)
    return f"{_SIGNS[row.state]} **{inert(row.title)}**: {state}{told}{pointer(row.line, phrase)}"


def _warning(row: WarningRow) -> str:
    return about(row.title, row.text, row.advice)

"""Markers and indicators as a reader sees them."""

from __future__ import annotations

from typing import NamedTuple

from sicheck.model.assessment import State


class IndicatorRow(NamedTuple):
    """One indicator: the text of its level, and what is missing for the next.

    `reason` is why the project leaves it out; `rule` tells, where that was not followed, when it may be.
    """

    id: str
    title: str
    question: str
    state: State
    level: int | None
    evidenced_level: int | None
    max_level: int
    expected: int
    weight: float
    text: str
    missing: tuple[str, ...]
    evidence_hint: str
    line: int | None
    reason: str | None
    rule: str | None = None


class MarkerRow(NamedTuple):
    """One marker: scores 0–100 or None, coverage 0–1, and the score when every level is just as expected."""

    id: str
    title: str
    weight: float
    score: float | None
    evidenced: float | None
    expected: float
    coverage: float
    indicators: tuple[IndicatorRow, ...]

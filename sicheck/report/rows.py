"""What a reader sees: one language, rows in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sicheck.model.assessment import KnockoutState, State, Verdict


@dataclass(frozen=True)
class IndicatorRow:
    """One indicator: the text of its level, and what is missing for the next."""

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


@dataclass(frozen=True)
class MarkerRow:
    """One marker: scores 0–100 or None, coverage 0–1, and the score when every level is just as expected."""

    id: str
    title: str
    weight: float
    score: float | None
    evidenced: float | None
    expected: float
    coverage: float
    indicators: tuple[IndicatorRow, ...]


@dataclass(frozen=True)
class KnockoutRow:
    """A knock-out in words; `advice` is what to do when it is triggered."""

    id: str
    title: str
    state: KnockoutState
    evidenced: bool | None
    text: str
    advice: str
    line: int | None


@dataclass(frozen=True)
class WarningRow:
    """A point of attention in words."""

    id: str
    title: str
    text: str
    advice: str


@dataclass(frozen=True)
class SignalRow:
    """A signal in words; None when too little is said to tell."""

    text: str
    holds: bool | None


@dataclass(frozen=True)
class AxisRow:
    """An axis: its value as share (0–1) or count, its signals, and its word where it has bands."""

    id: str
    title: str
    value: float
    is_share: bool
    signals: tuple[SignalRow, ...]
    band: str | None


@dataclass(frozen=True)
class OwnWordsRow:
    """What the project itself wrote about something."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class DiagnosisRow:
    """A diagnosis in words; `text` holds those of its place, of the bands of its axes, and of the remarks."""

    id: str
    title: str
    question: str
    result: str
    result_title: str
    text: str
    advice: str | None
    axes: tuple[AxisRow, ...]
    own_words: tuple[OwnWordsRow, ...]


@dataclass(frozen=True)
class StepRow:
    """A next step: the lines of YAML to add, and what it adds to the overall score.

    `present` holds the line of each section of the example that the file has already.
    """

    indicator: str
    title: str
    marker: str
    question: str
    from_level: int
    to_level: int
    effort: str
    gain: float | None
    is_gap: bool
    is_question: bool
    text: str
    example: str
    present: Mapping[str, int]


@dataclass(frozen=True)
class ReasonRow:
    """A reason for the verdict."""

    id: str
    text: str


@dataclass(frozen=True)
class Report:
    """A whole report in one language; every output is drawn from this and nothing else."""

    language: str
    date: dt.date
    version: str
    criteria: Mapping[str, str]
    project: Mapping[str, str | None]
    summary: str | None
    score: float | None
    evidenced: float | None
    coverage: float
    answered: int
    asked: int
    verdict: Verdict
    reasons: tuple[ReasonRow, ...]
    markers: tuple[MarkerRow, ...]
    knockouts: tuple[KnockoutRow, ...]
    warnings: tuple[WarningRow, ...]
    diagnoses: tuple[DiagnosisRow, ...]
    advice: tuple[StepRow, ...]
    sroi_ratio: float | None
    sroi_currency: str | None

    def indicators(self) -> tuple[IndicatorRow, ...]:
        """Every indicator in the order of the set."""
        return tuple(each for marker in self.markers for each in marker.indicators)

    def triggered(self) -> tuple[KnockoutRow, ...]:
        """The knock-outs that decide the verdict."""
        return tuple(each for each in self.knockouts if each.state == "triggered")

    def strengths(self, most: int = 3) -> tuple[IndicatorRow, ...]:
        """What is strongest: level 3 or more, or above what the stage expects; on evidence first."""
        strong = [each for each in self.indicators() if (each.level or 0) >= min(3, each.expected + 1)]
        strong.sort(key=lambda each: (each.evidenced_level or 0, each.level or 0), reverse=True)
        return tuple(strong[:most])

    def left_open(self) -> tuple[IndicatorRow, ...]:
        """What was asked at this stage and not answered."""
        return tuple(each for each in self.indicators() if each.state == "unanswered" and each.expected > 0)

    def left_out(self) -> tuple[IndicatorRow, ...]:
        """What does not apply, with the reason."""
        return tuple(each for each in self.indicators() if each.state == "not-applicable")

"""What an assessment says: ids, levels and numbers; no sentences, so that every language reads the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

State = Literal["met", "unmet", "unanswered", "not-applicable"]
KnockoutState = Literal["triggered", "clear", "unknown"]
Verdict = Literal["socially-innovative", "on-the-way", "not-yet", "not-assessable"]


class IndicatorResult(NamedTuple):
    """One indicator: `level` 0 when unanswered, None when not applicable.

    `missing` holds the positions of the unmet conditions of the next level.
    """

    id: str
    state: State
    level: int | None
    evidenced_level: int | None
    max_level: int
    expected: int
    weight: float
    missing: tuple[int, ...] = ()
    line: int | None = None
    reason: str | None = None

    @property
    def is_gap(self) -> bool:
        """Whether the level lies below what the stage expects."""
        return self.level is not None and self.level < self.expected

    @property
    def is_counted(self) -> bool:
        """Whether it counts for coverage: asked at this stage, or answered anyway."""
        return self.level is not None and (self.expected > 0 or self.state != "unanswered")


class MarkerResult(NamedTuple):
    """One marker: `weight` as share of all markers; `score` and `evidenced` 0–100 or None; `coverage` 0–1."""

    id: str
    weight: float
    score: float | None
    evidenced: float | None
    coverage: float
    indicators: tuple[IndicatorResult, ...]


class Reason(NamedTuple):
    """Why the verdict is what it is: an id, and the ids (markers, knock-outs) that it is about."""

    id: str
    about: tuple[str, ...] = ()


class Overall(NamedTuple):
    """The whole: `score` and `evidenced` 0–100 or None, `coverage` 0–1, the verdict and its reasons."""

    score: float | None
    evidenced: float | None
    coverage: float
    verdict: Verdict
    reasons: tuple[Reason, ...]


class KnockoutResult(NamedTuple):
    """A knock-out; `evidenced` tells whether a clear one rests on evidence, and is None otherwise."""

    id: str
    state: KnockoutState
    evidenced: bool | None
    line: int | None = None


class DiagnosisResult(NamedTuple):
    """A diagnosis: its place, the value of each axis, each signal and the band of each axis that has bands.

    A signal or band is None when too little is said to tell; `remarks` are the positions of those that hold.
    """

    id: str
    place: str
    values: Mapping[str, float]
    signals: Mapping[str, bool | None]
    bands: Mapping[str, str | None] = MappingProxyType({})
    remarks: tuple[int, ...] = ()

    @property
    def result(self) -> str:
        """The place; or, once a band is known, the bands in the order of the axes, such as `growing-rooted`."""
        if not any(self.bands.values()):
            return self.place
        return "-".join(band or "unknown" for band in self.bands.values())


class Step(NamedTuple):
    """A next step: from level to level of an indicator, and what it adds to the overall (0–100), None if unknown."""

    indicator: str
    from_level: int
    to_level: int
    effort: Literal["small", "medium", "large"]
    gain: float | None


class SroiResult(NamedTuple):
    """The social return on investment of a complete value map."""

    ratio: float
    currency: str


class Assessment(NamedTuple):
    """Everything that follows from a project, a criteria set and a date."""

    date: dt.date
    overall: Overall
    markers: tuple[MarkerResult, ...]
    knockouts: tuple[KnockoutResult, ...]
    warnings: tuple[str, ...]
    diagnoses: tuple[DiagnosisResult, ...]
    advice: tuple[Step, ...]
    sroi: SroiResult | None
    stage: str

    def indicators(self) -> dict[str, IndicatorResult]:
        """Every indicator by its full id, in the order of the set."""
        return {each.id: each for marker in self.markers for each in marker.indicators}

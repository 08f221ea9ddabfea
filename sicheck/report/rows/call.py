"""What a call says of a project, as a reader sees it."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from typing import NamedTuple

from sicheck.model.judgement import CallVerdict, RequirementState, Value


class WaiverRow(NamedTuple):
    """An exception: for which requirement and project, why, by whom, and up to and including which day."""

    require: str
    project: str
    reason: str
    approved_by: str
    expires: dt.date


class PartRow(NamedTuple):
    """A marker, a criterion or a knock-out that a requirement looks at."""

    id: str
    title: str
    state: RequirementState
    actual: Value
    finding: str


class RequirementRow(NamedTuple):
    """A requirement in words: `text` is what is asked, `finding` what was found.

    `found` is its state without a waiver. `line` is that of the weakest fact that it rests on; `helps` holds the titles
    of what would help most, where it is not met.
    """

    id: str
    kind: str
    measure: str | None
    state: RequirementState
    found: RequirementState
    is_error: bool
    actual: Value
    required: Value
    text: str
    finding: str
    parts: tuple[PartRow, ...]
    waiver: WaiverRow | None
    line: int | None
    helps: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is not met, or can't be judged."""
        return self.state in ("not-met", "not-assessable")


class BonusRow(NamedTuple):
    """A bonus in words, and whether the project has it."""

    id: str
    text: str
    points: float
    holds: bool


class WeightRow(NamedTuple):
    """A marker or criterion to which the call gives a weight; in the criteria set its weight is `usual`."""

    id: str
    title: str
    weight: float
    usual: float


class StruckOutRow(NamedTuple):
    """A marker or criterion that the call does not look at, and why."""

    id: str
    title: str
    reason: str


class CallRow(NamedTuple):
    """A call in one language: what it is, and how it weighs the criteria."""

    id: str
    title: str
    file: str
    digest: str
    criteria: Mapping[str, str]
    weights: tuple[WeightRow, ...]
    struck_out: tuple[StruckOutRow, ...]

    def other_weights(self) -> list[WeightRow]:
        """The weights that are not those of the criteria set."""
        return [each for each in self.weights if each.weight != each.usual]


class JudgementRow(NamedTuple):
    """What the call says of one project; `score` is its overall with the bonus points (0–100), None without one."""

    call: CallRow
    verdict: CallVerdict
    score: float | None
    requirements: tuple[RequirementRow, ...]
    bonus: tuple[BonusRow, ...]

    @property
    def points(self) -> float:
        """The bonus points that were earned."""
        return math.fsum(each.points for each in self.bonus if each.holds)

    def waivers(self) -> tuple[WaiverRow, ...]:
        """The exceptions that hold."""
        return tuple(each.waiver for each in self.requirements if each.waiver)

"""What a call says of a project: each requirement with its state, the bonus, and the verdict; ids and numbers alone."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from typing import Literal, NamedTuple

from sicheck.model.call import Kind

RequirementState = Literal["met", "not-met", "waived", "not-assessable"]
Value = float | bool | str | None
"""Points, a share or a level; whether a rule holds; the state of knock-outs; None when nobody can tell."""
CallVerdict = Literal["passed", "not-passed", "not-assessable"]
EXIT_CODES: dict[str, int] = {"passed": 0, "not-passed": 1, "error": 2, "not-assessable": 3}
"""What each verdict is for the shell."""
WORST_FIRST = ("error", "not-passed", "not-assessable", "passed")
"""Of several projects the first of these counts."""


class PartResult(NamedTuple):
    """A marker, an indicator or a knock-out that a requirement looks at."""

    id: str
    state: RequirementState
    actual: Value


class WaiverResult(NamedTuple):
    """An exception that holds: why, by whom, and until when."""

    reason: str
    approved_by: str
    expires: dt.date


class RequirementResult(NamedTuple):
    """One requirement: `actual` beside `required`, and the parts that it was found from.

    `found` is its state without a waiver. `because` is the id of why it can't be judged, where that is not plain;
    `line` is that of the first field that a rule of the funder's own reads.
    """

    id: str
    kind: Kind | Literal["baseline"]
    measure: str | None
    found: RequirementState
    actual: Value
    required: Value
    is_error: bool = True
    parts: tuple[PartResult, ...] = ()
    because: str | None = None
    line: int | None = None
    waiver: WaiverResult | None = None

    @property
    def state(self) -> RequirementState:
        """The state that counts: waived where an exception holds."""
        return "waived" if self.waiver else self.found


class BonusResult(NamedTuple):
    """A bonus: whether its rule holds, and the points that it is good for."""

    id: str
    holds: bool
    points: float


class Judgement(NamedTuple):
    """What a call says of one project; `score` is its overall with the bonus (0–100), None when there is none."""

    verdict: CallVerdict
    requirements: tuple[RequirementResult, ...]
    bonus: tuple[BonusResult, ...]
    score: float | None

    @property
    def points(self) -> float:
        """The bonus points that were earned."""
        return earned(self.bonus)


def earned(bonus: Iterable[BonusResult]) -> float:
    """The points of each bonus whose rule holds, together."""
    return math.fsum(each.points for each in bonus if each.holds)


def worst(verdicts: Iterable[str]) -> str:
    """The verdict of several projects together; of none it is an error."""
    found = set(verdicts)
    return next((each for each in WORST_FIRST if each in found), "error")

"""The requirements of a call: each line asks one thing, and gets one result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from sicheck.model.base import Model, Some
from sicheck.model.call.measures import LEVELS, SCORES, Key, Levels, Measure, Points, Scores
from sicheck.model.call.texts import Texts
from sicheck.model.criteria.conditions import modest
from sicheck.model.types import Share, Text, Whole

Kind = Literal["overall", "each_marker", "marker", "each_indicator", "indicator", "knockouts", "when"]
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=100)]
"""An id that a funder gives."""
Rule = Annotated[str, Field(min_length=1, max_length=400), AfterValidator(modest)]
"""A condition of the funder's own, in CEL, whose work is bounded."""

CLEAR = "clear"
"""In the place of the ids of knock-outs: all of them."""
BASELINE = "baseline"
"""The id of the requirement that stands under `baseline`."""

_KEYS: dict[Kind, tuple[Key, ...]] = {
    "overall": SCORES,
    "each_marker": SCORES,
    "marker": SCORES,
    "each_indicator": LEVELS,
    "indicator": LEVELS,
    "knockouts": (),
    "when": (),
}
_OWN_GROUP: tuple[Kind, ...] = ("overall", "each_marker", "each_indicator")
"""The kinds whose measure stands in a group of its own; that of the others stands beside them."""


class Requirement(Model):
    """One line of a call; `level_is: warn` tells about it and lets the project pass."""

    id: Name
    text: Texts | None = None
    level_is: Literal["error", "warn"] = "error"
    overall: Scores | None = None
    each_marker: Scores | None = None
    marker: Text | None = None
    each_indicator: Levels | None = None
    indicator: Text | None = None
    knockouts: Some[str] | None = None
    when: Rule | None = None
    score: Points | None = None
    evidenced: Points | None = None
    coverage: Share | None = None
    level: Whole | None = None
    evidenced_level: Whole | None = None

    @property
    def kind(self) -> Kind:
        """What it looks at."""
        return next(each for each in _KEYS if getattr(self, each) is not None)

    @property
    def measure(self) -> Measure | None:
        """What it measures; None for knock-outs and rules of one's own."""
        return next(self._measures(), None)

    def _measures(self) -> Iterator[Measure]:
        stated = getattr(self, self.kind) if self.kind in _OWN_GROUP else self
        for key in _KEYS[self.kind]:
            if (least := getattr(stated, key)) is not None:
                yield Measure(key, least)

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        kinds = [each for each in _KEYS if getattr(self, each) is not None]
        if len(kinds) != 1:
            kind = "requirement-several" if kinds else "requirement-nothing"
            raise PydanticCustomError(kind, "one thing a line", {"found": ", ".join(kinds)})
        self._check_measure()
        return self

    def _check_measure(self) -> None:
        allowed = () if self.kind in _OWN_GROUP else _KEYS[self.kind]
        stray = next((each for each in (*SCORES, *LEVELS) if each not in allowed and self._states(each)), None)
        if stray:
            raise self._refused(stray)
        if self.knockouts == ():
            raise PydanticCustomError("requirement-no-knockouts", "no knock-out")
        if _KEYS[self.kind] and len(list(self._measures())) != 1:
            asked = ", ".join(_KEYS[self.kind])
            raise PydanticCustomError("requirement-measure", "one measure a line", {"kind": self.kind, "asked": asked})

    def _refused(self, stray: Key) -> PydanticCustomError:
        """A key that belongs within the group, or one that never goes with this kind."""
        asked = _KEYS[self.kind]
        values = {"found": stray, "kind": self.kind, "asked": ", ".join(asked)}
        if stray in asked:
            return PydanticCustomError("requirement-stray", "a key at the wrong place", values)
        if asked:
            return PydanticCustomError("requirement-stray-other", "another key is expected", values)
        return PydanticCustomError("requirement-stray-nothing", "a key too many", values)

    def _states(self, key: Key) -> bool:
        return getattr(self, key) is not None

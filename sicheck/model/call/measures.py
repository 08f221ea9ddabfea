"""What a requirement measures, and the least that it has to be."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from sicheck.model.annotations import Before
from sicheck.model.base import Model
from sicheck.model.call.points import points_of
from sicheck.model.types import Share, Whole

Key = Literal["score", "evidenced", "coverage", "level", "evidenced_level"]
Points = Annotated[float, Before(points_of), Field(ge=0, le=100)]
"""Points of a score, 0–100."""
SCORES: tuple[Key, ...] = ("score", "evidenced", "coverage")
LEVELS: tuple[Key, ...] = ("level", "evidenced_level")


class Measure(NamedTuple):
    """What is measured, and the least that it has to be: points of 100, a share from 0 to 1, or a level."""

    key: Key
    least: float


class Scores(Model):
    """The least score or evidenced score (0–100), or the least coverage (0–1): one of them."""

    score: Points | None = None
    evidenced: Points | None = None
    coverage: Share | None = None


class Levels(Model):
    """The least level, or the least level on evidence: one of them."""

    level: Whole | None = None
    evidenced_level: Whole | None = None

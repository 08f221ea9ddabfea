"""What a goal looks at: where a project stands with example lines added."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sicheck.assess import standing
from sicheck.assess.verdict import overall
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment, KnockoutResult, MarkerResult
from sicheck.model.criteria import CriteriaSet

STATES = ("triggered", "unknown", "clear")
"""Of a knock-out, from worst to best."""


class Rung(NamedTuple):
    """A level of an indicator, whose example lines can be added to a project."""

    indicator: str
    level: int


Rungs = tuple[Rung, ...]
"""In the order in which they are climbed."""


def answer(indicator: str) -> str:
    """The name under which stands whether an indicator is answered: lines for one may answer another too."""
    return f"{indicator}?"


def rule(condition: str) -> str:
    """The name under which stands whether a condition holds; no id has a space."""
    return f"when {condition}"


@dataclass(frozen=True)
class Outcome:
    """A project with lines added; `score` is its overall on everything that is stated (0–100), None when there is none.

    Its markers carry no evidenced score; `standing` has that too, and is only worked out when it is asked for.
    `conditions` tells which of those that are watched hold.
    """

    file: ProjectFile
    criteria: CriteriaSet
    date: dt.date
    markers: tuple[MarkerResult, ...]
    knockouts: tuple[KnockoutResult, ...]
    score: float | None
    conditions: Mapping[str, bool]

    @cached_property
    def levels(self) -> Mapping[str, int]:
        """The level of each indicator that applies, by full id.

        A knock-out has its place in `STATES` as level; under `answer` an indicator has 1 when it is answered, under
        `rule` a watched condition when it holds.
        """
        found = [each for marker in self.markers for each in marker.indicators if each.level is not None]
        return {
            **{each.id: each.level or 0 for each in found},
            **{answer(each.id): int(each.state != "unanswered") for each in found},
            **{each.id: STATES.index(each.state) for each in self.knockouts},
            **{rule(each): int(holds) for each, holds in self.conditions.items()},
        }

    @cached_property
    def triggered(self) -> frozenset[str]:
        """The ids of the knock-outs that are triggered."""
        return frozenset(each.id for each in self.knockouts if each.state == "triggered")

    @cached_property
    def at_best(self) -> Assessment:
        """What could be said of it if everything were proven: never less than `standing`, and soon worked out."""
        stage, proven = self.file.project.project.stage, tuple(map(_proven, self.markers))
        return Assessment(
            date=self.date,
            overall=overall(self.criteria, stage, proven, self.knockouts),
            markers=proven,
            knockouts=self.knockouts,
            warnings=(),
            diagnoses=(),
            advice=(),
            sroi=None,
            stage=stage,
        )

    @cached_property
    def standing(self) -> Assessment:
        """All that can be said of it, on evidence too, without advice."""
        return standing(self.file, self.criteria, self.date)


def _proven(marker: MarkerResult) -> MarkerResult:
    indicators = tuple(each._replace(evidenced_level=each.level) for each in marker.indicators)
    return marker._replace(evidenced=marker.score, indicators=indicators)

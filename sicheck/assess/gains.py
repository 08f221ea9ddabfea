"""What a step adds to the overall score: what its example lines touch is assessed anew, the rest stays as it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from sicheck.assess.indicators import some_results
from sicheck.assess.reading import Reading, Readings
from sicheck.assess.scores import marker_result, overall_score
from sicheck.catalogue.examples import addition, example_lines, with_addition
from sicheck.catalogue.variables import PROJECT
from sicheck.model.assessment import MarkerResult
from sicheck.model.criteria import CriteriaSet, Indicator, Level, Marker
from sicheck.model.project import Project
from sicheck.rules import Rules


@dataclass(frozen=True)
class Gains:
    """Where a project stands before a step; `score` is its overall, None when it has none."""

    criteria: CriteriaSet
    described: Reading
    markers: tuple[MarkerResult, ...]
    score: float | None

    def of(self, indicator: str, level: Level) -> float | None:
        """The overall with the example of a level of an indicator merged minus that of now, in points of 100.

        None when there is no overall now, or none afterwards.
        """
        if self.score is None:
            return None
        after = overall_score(self.criteria, self._markers_after(indicator, level))
        return None if after is None else after - self.score

    def _markers_after(self, indicator: str, level: Level) -> tuple[MarkerResult, ...]:
        added = _addition(self.criteria, indicator, level.level, self.described.view.date)
        changed = added.model_fields_set
        unsettled = self.described.values.read_from(changed)
        after = Readings(
            self.described.after(with_addition(self.described.view.project, added), unsettled), None, _nowhere
        )
        touched = set(_touched(self.criteria, changed | unsettled))
        pairs = zip(self.criteria.markers, self.markers, strict=True)
        return tuple(_marker_after(self.criteria, marker, before, after, touched) for marker, before in pairs)


def _marker_after(
    criteria: CriteriaSet, marker: Marker, before: MarkerResult, after: Readings, touched: AbstractSet[str]
) -> MarkerResult:
    anew = [each.id for each in before.indicators if each.id in touched]
    if not anew:
        return before
    found = {each.id: each for each in before.indicators} | some_results(criteria, anew, after)
    return marker_result(criteria, marker, found)


def _nowhere(_: object) -> None:
    """Lines that stand in no file have no line."""


@lru_cache(maxsize=1024)
def _addition(criteria: CriteriaSet, indicator: str, level: int, date: dt.date) -> Project:
    """What the example of a level adds to any project."""
    above = criteria.indicators()[indicator].levels[level - 1]
    return addition(example_lines(above.example, "en", date))


def _touched(criteria: CriteriaSet, changed: AbstractSet[str]) -> Iterator[str]:
    """The indicators whose result may differ when these facts and sections do."""
    return (name for name, read in _read_by(criteria).items() if not read.isdisjoint(changed))


@lru_cache(maxsize=8)
def _read_by(criteria: CriteriaSet) -> dict[str, frozenset[str]]:
    """The facts and sections that each indicator depends on."""
    rules = Rules(PROJECT)
    return {
        name: frozenset(
            (
                "not_applicable",
                *(path.partition(".")[0].removesuffix("[]") for path in each.reads),
                *(fact for condition in _conditions(each) for fact in rules.names(condition)),
            )
        )
        for name, each in criteria.indicators().items()
    }


def _conditions(indicator: Indicator) -> Iterator[str]:
    yield from (each for each in (indicator.applies_when, indicator.not_applicable_when) if each)
    yield from (need.if_ for level in indicator.levels for need in level.needs)

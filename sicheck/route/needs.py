"""What levels have to be worth for a goal: sums over indicators, so that a search can add them up.

Worths are whole billionths: their sums are exact, and thresholds are met within a millionth. The engine has the last
word on every route.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sicheck.model.assessment import IndicatorResult, MarkerResult
from sicheck.route.outcome import STATES, Outcome

UNIT = 1e9
"""Billionths in one point or share."""
_SLACK = 1e-6
Worth = Callable[[IndicatorResult, int], float]
"""What an indicator is worth at a level."""


@dataclass(frozen=True)
class Need:
    """The worth of each level by id, from level 0 up, and the least that they have to add up to."""

    worth: Mapping[str, tuple[int, ...]]
    least: int

    def value(self, levels: Mapping[str, int]) -> int:
        """What these levels are worth together."""
        return sum(worth[levels.get(name, 0)] for name, worth in self.worth.items())


def score_need(now: Outcome, least: float) -> Need:
    """The weighted mean of the markers is at least this (0–100); no other aggregation gives more than that mean."""
    tables = [_table(applicable(marker), _points(marker, marker.weight)) for marker in now.markers]
    return Need({name: worth for table in tables for name, worth in table.items()}, least_worth(least))


def marker_need(marker: MarkerResult, least: float) -> Need:
    """The score of a marker is at least this (0–100)."""
    return Need(_table(applicable(marker), _points(marker, 1.0)), least_worth(least))


def on_track_need(now: Outcome, share: float) -> Need:
    """At least this share (0–1) of the indicators asked at this stage is at its expected level."""
    asked = [each for marker in now.markers for each in applicable(marker) if each.expected > 0]
    return Need(_table(asked, lambda each, level: (level >= each.expected) / len(asked)), least_worth(share))


def level_need(name: str, level: int, most: int = len(STATES) - 1) -> Need:
    """An indicator reaches a level, or a knock-out a state of `STATES`."""
    return Need({name: tuple(int(each >= level) for each in range(most + 1))}, 1)


def _table(indicators: Iterable[IndicatorResult], worth: Worth) -> dict[str, tuple[int, ...]]:
    return {each.id: tuple(round(worth(each, k) * UNIT) for k in range(each.max_level + 1)) for each in indicators}


def least_worth(value: float) -> int:
    """A threshold in billionths, met within a millionth."""
    return math.floor((value - _SLACK) * UNIT)


def applicable(marker: MarkerResult) -> list[IndicatorResult]:
    """The indicators of a marker that are not left out."""
    return [each for each in marker.indicators if each.level is not None]


def _points(marker: MarkerResult, share: float) -> Worth:
    total = math.fsum(each.weight for each in applicable(marker))
    return lambda each, level: 100.0 * share * each.weight / total * level / each.max_level

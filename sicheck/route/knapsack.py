"""Which options of all clusters together are worth enough, at the least effort: a grouped knapsack, best first (A*)."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from sicheck.route.bounds import Bounds
from sicheck.route.clusters import Option
from sicheck.route.gains import Gain, Worths, gains
from sicheck.route.needs import Need
from sicheck.route.outcome import Rungs

MOST_LOOKED_AT = 20_000
"""Partial choices that are looked at before the search gives up."""


class _Choice(NamedTuple):
    """Options of the first clusters; sorted by the least effort to the end, then by how near that is."""

    total: float
    clusters_left: int
    order: int
    cost: float
    lacks: Worths
    rungs: Rungs


def cheapest_choices(
    groups: Sequence[Sequence[Option]], needs: Sequence[Need], now: Mapping[str, int]
) -> Iterator[Rungs]:
    """Rungs that are worth enough for every need, from the least effort up; of equal ones those early in the set.

    Of choices that are worth the same only the first is given. Ends after `MOST_LOOKED_AT` partial choices.
    """
    lacks = tuple(max(0, need.least - need.value(now)) for need in needs)
    return _Knapsack([gains(options, needs, now) for options in groups], lacks).choices()


class _Knapsack:
    """What each cluster can gain, and what is lacked in all."""

    def __init__(self, layers: Sequence[Sequence[Gain]], lacks: Worths) -> None:
        self._layers = layers
        self._bounds = Bounds(layers, lacks)
        self._order = count()
        self._queue = [_Choice(self._bounds.least(0, lacks), len(layers), next(self._order), 0.0, lacks, ())]

    def choices(self) -> Iterator[Rungs]:
        seen: set[tuple[int, Worths]] = set()
        while self._queue and len(seen) < MOST_LOOKED_AT:
            choice = heapq.heappop(self._queue)
            if (choice.clusters_left, choice.lacks) in seen:
                continue
            seen.add((choice.clusters_left, choice.lacks))
            if choice.clusters_left == 0:
                yield choice.rungs
            else:
                self._push_next(choice)

    def _push_next(self, choice: _Choice) -> None:
        """The costliest option of the next cluster first: of equal totals, what is spent early goes before."""
        place = len(self._layers) - choice.clusters_left
        for gain in reversed(self._layers[place]):
            lacks = tuple(max(0, lack - worth) for lack, worth in zip(choice.lacks, gain.worths, strict=True))
            cost = choice.cost + gain.cost
            total = cost + self._bounds.least(place + 1, lacks)
            if total < math.inf:
                rungs = (*choice.rungs, *gain.rungs)
                heapq.heappush(
                    self._queue, _Choice(total, choice.clusters_left - 1, next(self._order), cost, lacks, rungs)
                )

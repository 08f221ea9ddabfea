"""Indicators that lift each other, climbed together: the least effort for everything that they can reach."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from sicheck.route.ladders import Ladders
from sicheck.route.outcome import Rung, Rungs, answer
from sicheck.route.together import reached_together

MOST_STATES = 3125
"""Combinations of levels that are looked through: five indicators of four levels; larger clusters climb one by one."""

Cluster = tuple[str, ...]
"""Ids whose levels belong together: indicators in the order of the set, then what else they lift."""


Levels = tuple[tuple[str, int], ...]
"""Each id of a cluster with its level."""


class _Place(NamedTuple):
    """A state of a cluster on the way; sorted by effort, then by the number of steps, then as it was found."""

    cost: float
    steps: int
    order: int
    levels: Levels
    rungs: Rungs


@dataclass(frozen=True)
class Option:
    """Levels that a cluster can reach, by id, with the least effort and the rungs that take it there."""

    cost: float
    levels: Mapping[str, int]
    rungs: Rungs


def clusters(ladders: Ladders, wanted: Iterable[str]) -> list[Cluster]:
    """What can climb, in the order of the set: together where a rung of one lifts something wanted of another."""
    groups: list[set[str]] = []
    for reach in _reaches(ladders, set(wanted)):
        touching = [each for each in groups if each & reach]
        groups = [each for each in groups if not each & reach] + [reach.union(*touching)]
    order = {name: place for place, name in enumerate(ladders.top)}
    return sorted((part for group in groups for part in _parts(ladders, group)), key=lambda part: order[part[0]])


def _reaches(ladders: Ladders, wanted: set[str]) -> Iterable[set[str]]:
    """Each indicator that can climb, with what its rungs lift; and those that together lift something."""
    reaches: dict[str, set[str]] = {}
    for rung, lifted in ladders.lifts.items():
        reaches.setdefault(rung.indicator, {rung.indicator}).update(lifted.keys() & wanted)
    joint = ({name, *(rung.indicator for rung in each.rungs)} for name, each in ladders.together.items())
    return [*reaches.values(), *(each for each in joint if each & wanted)]


def _parts(ladders: Ladders, group: set[str]) -> Iterator[Cluster]:
    """The group as one cluster, or one indicator at a time when it is too large to look through."""
    rungs = Counter(rung.indicator for rung in ladders.lifts)
    indicators = [name for name in ladders.top if name in group]
    if math.prod(rungs[name] + 1 for name in indicators) <= MOST_STATES:
        yield (*indicators, *sorted(group.difference(indicators)))
    else:
        yield from ((name, *group.intersection([answer(name)])) for name in indicators if rungs[name])


def options(ladders: Ladders, cluster: Cluster, now: Mapping[str, int]) -> list[Option]:
    """Every combination of levels that the cluster can reach, cheapest first (Dijkstra); the first is to stay put."""
    order = count()
    queue = [_Place(0.0, 0, next(order), tuple((name, now.get(name, 0)) for name in cluster), ())]
    found: dict[Levels, Option] = {}
    while queue:
        place = heapq.heappop(queue)
        if place.levels not in found:
            found[place.levels] = Option(place.cost, dict(place.levels), place.rungs)
            for rung in _next_rungs(ladders, place.levels):
                heapq.heappush(queue, _climbed(ladders, place, rung, next(order)))
    return list(found.values())


def _climbed(ladders: Ladders, place: _Place, rung: Rung, order: int) -> _Place:
    lifted = {rung.indicator: rung.level, **ladders.lifts.get(rung, {})}
    levels = {name: max(level, lifted.get(name, 0)) for name, level in place.levels}
    levels |= reached_together(ladders.together, levels)
    return _Place(place.cost + ladders.cost(rung), place.steps + 1, order, tuple(levels.items()), (*place.rungs, rung))


def _next_rungs(ladders: Ladders, levels: Levels) -> Iterator[Rung]:
    yield from (Rung(name, level + 1) for name, level in levels if level < ladders.top.get(name, 0))

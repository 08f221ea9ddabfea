"""The steps of a route: which level each brings, what that costs, and where the project stands then."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from sicheck.model.criteria.basics import Effort
from sicheck.route.ladders import Ladders
from sicheck.route.order import flat
from sicheck.route.outcome import Outcome, Rung, Rungs
from sicheck.route.pruning import Parts
from sicheck.route.start import Start


@dataclass(frozen=True)
class Step:
    """An indicator raised by the example lines of `rungs`.

    Where the lines of a level say enough on their own, those of the levels below it are left out; the effort of every
    level that is passed counts all the same. `weight` is that effort, by the weights of the criteria set.
    """

    indicator: str
    from_level: int
    to_level: int
    rungs: Rungs
    efforts: tuple[Effort, ...]
    weight: float
    after: Outcome


def steps(start: Start, ladders: Ladders, parts: Parts) -> tuple[Step, ...]:
    """The parts of a route as steps, in their order."""
    return tuple(_steps(start, ladders, parts))


def _steps(start: Start, ladders: Ladders, parts: Parts) -> Iterator[Step]:
    before = start.now
    for place, rungs in enumerate(parts, 1):
        after = start.after(flat(parts[:place]))
        name, level = rungs[-1]
        from_level = min(before.levels.get(name, 0), level - 1)
        passed = [Rung(name, each) for each in range(from_level + 1, level + 1)]
        efforts = tuple(ladders.level(each).effort for each in passed)
        yield Step(name, from_level, level, rungs, efforts, math.fsum(map(ladders.cost, passed)), after)
        before = after

"""The cheapest rungs to a goal: chosen as if what each lifts adds up, then tried and pruned by the engine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sicheck.route.clusters import clusters, options
from sicheck.route.goals import Goal, Way
from sicheck.route.knapsack import cheapest_choices
from sicheck.route.ladders import Ladders
from sicheck.route.order import arranged, completed, flat
from sicheck.route.outcome import Rungs
from sicheck.route.pruning import Parts, pruned
from sicheck.route.start import Start
from sicheck.route.steps import steps

MOST_TRIED = 12
"""Choices of one way that the engine tries."""


class Search:
    """The search for one goal from one start."""

    def __init__(self, start: Start, ladders: Ladders, goal: Goal) -> None:
        self._start = start
        self._ladders = ladders
        self._goal = goal

    def parts(self) -> Parts | None:
        """The cheapest steps found, in their order; None when nothing that was tried is enough.

        Every way's cheapest choice that is enough, and all rungs together when no choice is.
        """
        found = [each for way in self._goal.ways(self._start.now) for each in self._first_enough(way)]
        if not found and self._is_enough(self._ladders.rungs()):
            found = [self._ladders.rungs()]
        return min(map(self._route, dict.fromkeys(found)), key=self._effort, default=None)

    def _route(self, rungs: Rungs) -> Parts:
        """What is needed of the rungs, as steps that each reach their level."""
        parts = arranged(self._start, self._pruned(tuple((rung,) for rung in rungs)))
        whole = completed(self._start, parts)
        if whole != parts and self._is_enough(flat(whole)):
            return arranged(self._start, self._pruned(whole))
        return parts

    def _pruned(self, parts: Parts) -> Parts:
        return pruned(parts, lambda part: sum(map(self._ladders.cost, part)), lambda some: self._is_enough(flat(some)))

    def _first_enough(self, way: Way) -> list[Rungs]:
        return list(islice(filter(self._is_enough, islice(self._choices(way), MOST_TRIED)), 1))

    def _choices(self, way: Way) -> Iterator[Rungs]:
        now = self._start.now.levels
        needs = [need for need in way if need.value(now) < need.least]
        groups = clusters(self._ladders, (name for need in needs for name in need.worth))
        return cheapest_choices([options(self._ladders, group, now) for group in groups], needs, now)

    def _is_enough(self, rungs: Rungs) -> bool:
        """Whether the goal is reached, and no knock-out triggered on the way there that it spares."""
        outcome = self._start.after(rungs)
        new = outcome.triggered - self._start.now.triggered
        return not any(map(self._goal.spares, new)) and self._goal.reached(outcome)

    def _effort(self, parts: Parts) -> float:
        return sum(step.weight for step in steps(self._start, self._ladders, parts))

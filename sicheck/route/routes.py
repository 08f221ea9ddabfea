"""From where a project stands to goals: the steps, or how far steps could bring it."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from functools import cached_property

from sicheck.intake import ProjectFile
from sicheck.model.criteria import CriteriaSet
from sicheck.route.goals import Goal
from sicheck.route.ladders import Avoided, Ladders, Spares, ladders
from sicheck.route.outcome import Outcome
from sicheck.route.search import Search
from sicheck.route.start import Start
from sicheck.route.steps import Step, steps


@dataclass(frozen=True)
class Route:
    """From where a project stands to a goal.

    `end` is the outcome of all steps; when the goal can't be reached there are none, and it is that of everything that
    steps could do. `avoided` are steps that would trigger a knock-out.
    """

    now: Outcome
    end: Outcome
    steps: tuple[Step, ...]
    is_reached: bool
    avoided: tuple[Avoided, ...] = ()

    @property
    def effort(self) -> float:
        """The effort of all steps, by the weights of the criteria set."""
        return math.fsum(each.weight for each in self.steps)


@dataclass(frozen=True)
class Routes:
    """The routes from one start to goals that spare the same knock-outs; the rungs are climbed once for all of them."""

    start: Start
    spares: Spares

    @cached_property
    def _ladders(self) -> Ladders:
        return ladders(self.start, self.spares)

    def to(self, goal: Goal) -> Route:
        """The route to a goal."""
        start = self.start
        if goal.reached(start.now):
            return Route(start.now, start.now, (), is_reached=True)
        avoided = self._ladders.avoided
        parts = Search(start, self._ladders, goal).parts()
        if parts is None:
            return Route(start.now, start.after(self._ladders.rungs()), (), is_reached=False, avoided=avoided)
        found = steps(start, self._ladders, parts)
        return Route(start.now, found[-1].after, found, is_reached=True, avoided=avoided)


def cheapest_route(file: ProjectFile, criteria: CriteriaSet, date: dt.date, goal: Goal) -> Route:
    """The steps with the least effort that bring a project to a goal.

    Certain, as each claim is checked by assessing the project with the lines added: the route reaches the goal and
    triggers no knock-out that the goal spares and that is not triggered now; no step can be left out, no two of at most
    30 steps, and of at most 10 steps no subset at all is enough. That no other steps ask less effort is certain as far
    as each step lifts what it lifts on the project as it stands, after the steps below it. Ties go by the order of the
    criteria set.

    Raises:
        RuleError: when a condition of the criteria set or of the goal can't be evaluated on this project.
    """
    return Routes(Start(file, criteria, date, goal.conditions), goal.spares).to(goal)

"""The route to a call, or to as much of it as steps can bring."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from sicheck.call import CallFile
from sicheck.intake import ProjectFile
from sicheck.route.calls import CallGoal
from sicheck.route.routes import Route, Routes
from sicheck.route.start import Start


@dataclass(frozen=True)
class CallRoute:
    """The route to a call. What no step reaches is aside in its goal, and the route is that to the others."""

    goal: CallGoal
    route: Route

    @property
    def unreachable(self) -> list[str]:
        """The ids of the requirements that no step reaches, in the order of the call."""
        return [each for each in self.goal.call.call.required() if each in self.goal.aside]


def route_to_call(file: ProjectFile, call: CallFile, date: dt.date) -> CallRoute:
    """The steps with the least effort with which a project passes a call, as certain as those of `cheapest_route`.

    Raises:
        RuleError: when a condition of the criteria set or a rule of the call can't be evaluated on this project.
    """
    goal = CallGoal(call)
    routes = Routes(Start(file, call.criteria, date, goal.conditions), goal.spares)
    whole = routes.to(goal)
    if whole.is_reached:
        return CallRoute(goal, whole)
    lost = frozenset(each for each in goal.open(whole.end) if not routes.to(goal.only(each)).is_reached)
    rest = routes.to(replace(goal, aside=lost)) if lost else whole
    return CallRoute(replace(goal, aside=lost.intersection(goal.open(rest.end))), rest)

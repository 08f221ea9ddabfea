"""The cheapest route: the example lines, with the least effort together, that bring a project to a goal."""

from sicheck.route.call_routes import CallRoute, route_to_call
from sicheck.route.calls import CallGoal
from sicheck.route.goals import Goal, ScoreGoal, VerdictGoal
from sicheck.route.ladders import Avoided
from sicheck.route.outcome import Outcome, Rung
from sicheck.route.routes import Route, cheapest_route
from sicheck.route.steps import Step

__all__ = [
    "Avoided",
    "CallGoal",
    "CallRoute",
    "Goal",
    "Outcome",
    "Route",
    "Rung",
    "ScoreGoal",
    "Step",
    "VerdictGoal",
    "cheapest_route",
    "route_to_call",
]

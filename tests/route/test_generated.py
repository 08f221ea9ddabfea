"""What holds for a route of any project, and of any target."""

from __future__ import annotations

from itertools import combinations

from helpers import DAY, Tree
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import CRITERIA, trees

from sicheck.intake import ProjectFile, read_project
from sicheck.route import ScoreGoal, VerdictGoal, cheapest_route
from sicheck.route.order import flat
from sicheck.route.outcome import Rungs
from sicheck.route.start import Start
from sicheck.yamlio import write

MOST_IN_FULL = 9
goals = st.one_of(
    st.floats(0, 100).map(ScoreGoal),
    st.sampled_from([VerdictGoal("on-the-way"), VerdictGoal("socially-innovative")]),
)


def read(tree: Tree) -> ProjectFile:
    return read_project(write(tree).encode(), "project.yaml", None)


@settings(max_examples=10, deadline=None)
@given(trees(), goals)
def test_a_route_reaches_its_goal_and_nothing_can_be_left_out(tree: Tree, goal: ScoreGoal | VerdictGoal) -> None:
    file = read(tree)
    route = cheapest_route(file, CRITERIA, DAY, goal)
    parts = [step.rungs for step in route.steps]
    start = Start(file, CRITERIA, DAY)
    assert goal.reached(start.after(flat(tuple(parts)))) is route.is_reached

    def enough(subset: tuple[Rungs, ...]) -> bool:
        outcome = start.after(flat(subset))
        return goal.reached(outcome) and outcome.triggered <= start.now.triggered

    sizes = range(len(parts)) if len(parts) <= MOST_IN_FULL else [len(parts) - 1]
    assert not any(enough(subset) for size in sizes for subset in combinations(parts, size))


@settings(max_examples=4, deadline=None)
@given(trees(), goals)
def test_every_step_raises_its_indicator_to_its_level(tree: Tree, goal: ScoreGoal | VerdictGoal) -> None:
    route = cheapest_route(read(tree), CRITERIA, DAY, goal)
    before = route.now
    for step in route.steps:
        assert before.levels.get(step.indicator, 0) == step.from_level < step.to_level
        assert step.to_level <= step.after.levels[step.indicator]
        before = step.after


@settings(max_examples=10, deadline=None)
@given(trees(), st.integers(1, 6))
def test_a_target_just_above_the_score_is_out_of_reach_only_at_the_top(tree: Tree, more: int) -> None:
    file = read(tree)
    now = Start(file, CRITERIA, DAY).now.score
    if now is not None:
        route = cheapest_route(file, CRITERIA, DAY, ScoreGoal(now + more))
        assert route.is_reached or (route.end.score or 0.0) < now + more

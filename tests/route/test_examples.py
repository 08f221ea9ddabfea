"""A route, applied to the file, reaches the target, and nothing in it can be left out."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from math import fsum
from pathlib import Path

import pytest
from helpers import DAY, EXAMPLES, merged

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.catalogue.examples import example_lines
from sicheck.intake import ProjectFile, read_project, read_project_file
from sicheck.model.assessment import Overall
from sicheck.route import Route, Rung, ScoreGoal, VerdictGoal, cheapest_route
from sicheck.route.order import flat
from sicheck.route.start import Start
from sicheck.yamlio import write

CRITERIA = load()
FILES = {path.stem: read_project_file(path) for path in sorted(EXAMPLES.glob("*.yaml"))}
ON_THE_WAY, INNOVATIVE = VerdictGoal("on-the-way"), VerdictGoal("socially-innovative")
WITH_STEPS: list[tuple[str, ScoreGoal | VerdictGoal]] = [
    *(("buurtkeuken", ScoreGoal(least)) for least in (79.0, 85.0, 100.0)),
    *(("dorpspunten-de-lovie", goal) for goal in (ScoreGoal(1.0), ScoreGoal(40.0))),
    *(("duo-for-a-job", goal) for goal in (ScoreGoal(1.0), ScoreGoal(70.0), ON_THE_WAY)),
    *(("fietsbib-zonder-vervolg", goal) for goal in (ScoreGoal(70.0), ON_THE_WAY, INNOVATIVE)),
    *(("housing-first-belgium", ScoreGoal(least)) for least in (1.0, 57.0, 100.0)),
    *(("repair-cafes-vlaanderen", ScoreGoal(least)) for least in (5.0, 85.0)),
    *(("wijkpunt-van-bovenaf", goal) for goal in (ScoreGoal(60.0), ScoreGoal(70.0), ON_THE_WAY, INNOVATIVE)),
    *(("zorgrobot", goal) for goal in (ScoreGoal(63.0), ScoreGoal(85.0), ON_THE_WAY, INNOVATIVE)),
]
MOST_IN_FULL = 10


@lru_cache
def route_of(name: str, goal: ScoreGoal | VerdictGoal) -> Route:
    return cheapest_route(FILES[name], CRITERIA, DAY, goal)


each_route = pytest.mark.parametrize(
    ("name", "goal"), WITH_STEPS, ids=lambda each: str(getattr(each, "least", getattr(each, "verdict", each)))
)


def rungs_of(route: Route) -> list[Rung]:
    return [rung for step in route.steps for rung in step.rungs]


def applied(file: ProjectFile, rungs: list[Rung]) -> Overall:
    """The whole of the file with the lines written into it, as a second run sees it."""
    tree: object = file.document.tree
    for name, level in rungs:
        tree = merged(tree, example_lines(CRITERIA.indicators()[name].levels[level - 1].example, "en", DAY))
    assert isinstance(tree, dict)
    return assess(read_project(write(tree).encode(), "again.yaml", None), CRITERIA, DAY).overall


@each_route
def test_the_route_written_into_the_file_reaches_the_target(name: str, goal: ScoreGoal | VerdictGoal) -> None:
    route = route_of(name, goal)
    assert route.steps
    overall = applied(FILES[name], rungs_of(route))
    if isinstance(goal, ScoreGoal):
        assert overall.score is not None
        assert overall.score >= goal.least
    else:
        assert overall.verdict in {goal.verdict, "socially-innovative"}


@each_route
def test_the_last_step_ends_where_the_route_says(name: str, goal: ScoreGoal | VerdictGoal) -> None:
    route = route_of(name, goal)
    assert route.steps[-1].after.score == route.end.score == applied(FILES[name], rungs_of(route)).score


@each_route
def test_no_step_can_be_left_out_and_of_a_short_route_no_subset_is_enough(
    name: str, goal: ScoreGoal | VerdictGoal
) -> None:
    start, parts = Start(FILES[name], CRITERIA, DAY), [step.rungs for step in route_of(name, goal).steps]
    sizes = range(len(parts)) if len(parts) <= MOST_IN_FULL else [len(parts) - 1]
    subsets = (flat(subset) for size in sizes for subset in combinations(parts, size))
    assert [subset for subset in subsets if goal.reached(start.after(subset))] == []


@each_route
def test_every_step_raises_its_indicator_to_its_level(name: str, goal: ScoreGoal | VerdictGoal) -> None:
    before = route_of(name, goal).now
    for step in route_of(name, goal).steps:
        assert before.levels[step.indicator] == step.from_level < step.to_level <= step.after.levels[step.indicator]
        before = step.after


@each_route
def test_the_effort_is_that_of_every_level_that_is_passed(name: str, goal: ScoreGoal | VerdictGoal) -> None:
    route = route_of(name, goal)
    for step in route.steps:
        passed = CRITERIA.indicators()[step.indicator].levels[step.from_level : step.to_level]
        assert step.efforts == tuple(level.effort for level in passed)
        assert step.weight == sum(getattr(CRITERIA.file.effort, each) for each in step.efforts)
    assert route.effort == fsum(step.weight for step in route.steps)


@each_route
def test_no_knockout_is_triggered_by_a_route(name: str, goal: ScoreGoal | VerdictGoal) -> None:
    route = route_of(name, goal)
    assert route.end.triggered <= route.now.triggered


@pytest.mark.parametrize("name", FILES)
def test_more_score_never_asks_less_effort(name: str) -> None:
    efforts = [route_of(name, ScoreGoal(least)).effort for least in (5.0, 57.0, 70.0, 85.0)]
    assert efforts == sorted(efforts)


def test_a_target_that_is_reached_already_needs_no_steps() -> None:
    route = route_of("buurtkeuken", ScoreGoal(70.0))
    assert (route.is_reached, route.steps, route.end) == (True, (), route.now)


def test_the_score_is_compared_unrounded() -> None:
    score = route_of("zorgrobot", ScoreGoal(5.0)).now.score
    assert score is not None
    assert [bool(route_of("zorgrobot", ScoreGoal(least)).steps) for least in (score, score + 1e-4)] == [False, True]


def test_too_few_answers_are_answered_on_the_way(tmp_path: Path) -> None:
    file = tmp_path / "project.yaml"
    file.write_text("project: {name: P, stage: pilot}\n", encoding="utf-8")
    route = cheapest_route(read_project_file(file), CRITERIA, DAY, ScoreGoal(1.0))
    assert (route.now.score, route.is_reached) == (None, True)


def test_the_same_file_gives_the_same_route() -> None:
    goal = ScoreGoal(70.0)
    again = cheapest_route(FILES["wijkpunt-van-bovenaf"], CRITERIA, DAY, goal)
    assert rungs_of(again) == rungs_of(route_of("wijkpunt-van-bovenaf", goal))


def test_lines_that_would_trigger_a_knockout_are_left_out_and_told() -> None:
    route = route_of("housing-first-belgium", ScoreGoal(100.0))
    assert [(each.rung, each.knockouts) for each in route.avoided] == [
        (Rung("sustainability.funding-mix", 1), ("ends-with-funding",))
    ]
    assert Rung("sustainability.funding-mix", 1) not in rungs_of(route)


@pytest.mark.parametrize("name", ["fietsbib-zonder-vervolg", "wijkpunt-van-bovenaf", "zorgrobot"])
def test_a_verdict_clears_the_knockout_that_stands_in_its_way(name: str) -> None:
    route = route_of(name, ON_THE_WAY)
    assert (len(route.now.triggered), len(route.end.triggered)) == (1, 0)


@pytest.mark.parametrize("name", ["duo-for-a-job", "dorpspunten-de-lovie", "repair-cafes-vlaanderen"])
def test_what_no_step_brings_can_not_be_reached_and_shows_how_far_steps_go(name: str) -> None:
    route = route_of(name, INNOVATIVE)
    assert (route.is_reached, route.steps) == (False, ())
    assert (route.end.score, route.end.standing.overall.verdict) == (100.0, "on-the-way")

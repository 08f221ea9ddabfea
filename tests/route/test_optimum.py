"""No steps cost less: compared with every route there is, where those can be counted."""

from __future__ import annotations

import pytest
from helpers import DAY, EXAMPLES
from routes import SMALL, WHOLE, least_effort

from sicheck.intake import read_project, read_project_file
from sicheck.route import ScoreGoal, VerdictGoal, cheapest_route


@pytest.mark.parametrize("stage", ["idea", "pilot", "running", "scaling"])
@pytest.mark.parametrize(
    "more",
    ["", "need: {problem: many people eat alone}", "sustainability: {costs: {per_year: 900, all_included: true}}"],
)
@pytest.mark.parametrize(
    "goal", [*(ScoreGoal(float(least)) for least in range(0, 101, 10)), VerdictGoal("on-the-way")], ids=str
)
def test_of_the_small_set_the_route_is_the_cheapest_of_all(
    stage: str, more: str, goal: ScoreGoal | VerdictGoal
) -> None:
    file = read_project(f"project: {{name: P, stage: {stage}}}\n{more}\n".encode(), "project.yaml", None)
    route = cheapest_route(file, SMALL, DAY, goal)
    found = least_effort(file, SMALL, goal, float("inf"))
    assert (route.effort if route.is_reached else None) == found


@pytest.mark.parametrize(
    ("name", "goal"),
    [
        ("buurtkeuken", ScoreGoal(79.5)),
        ("dorpspunten-de-lovie", ScoreGoal(1.0)),
        ("duo-for-a-job", ScoreGoal(1.0)),
        ("fietsbib-zonder-vervolg", ScoreGoal(68.0)),
        ("fietsbib-zonder-vervolg", VerdictGoal("on-the-way")),
        ("housing-first-belgium", ScoreGoal(1.0)),
        ("wijkpunt-van-bovenaf", VerdictGoal("on-the-way")),
        ("zorgrobot", ScoreGoal(63.0)),
    ],
    ids=str,
)
def test_near_a_real_project_no_steps_are_cheaper(name: str, goal: ScoreGoal | VerdictGoal) -> None:
    file = read_project_file(EXAMPLES / f"{name}.yaml")
    route = cheapest_route(file, WHOLE, DAY, goal)
    assert route.steps
    assert least_effort(file, WHOLE, goal, route.effort) is None

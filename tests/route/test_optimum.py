"""No steps cost less: compared with every route there is, where those can be counted."""

from __future__ import annotations

import heapq
from itertools import count

import pytest
from helpers import DAY, EXAMPLES, ROOT

from sicheck.catalogue import load
from sicheck.intake import ProjectFile, read_project, read_project_file
from sicheck.model.criteria import CriteriaSet
from sicheck.route import Goal, Rung, ScoreGoal, VerdictGoal, cheapest_route
from sicheck.route.start import Start

SMALL = load(str(ROOT / "tests" / "sets" / "small"))
WHOLE = load()


def least_effort(file: ProjectFile, criteria: CriteriaSet, goal: Goal, below: float) -> float | None:
    """The effort of the cheapest steps, level after level of the recomputed project; None when none are below."""
    start, order = Start(file, criteria, DAY), count()
    queue: list[tuple[float, int, tuple[Rung, ...]]] = [(0.0, next(order), ())]
    seen: set[frozenset[Rung]] = set()
    while queue:
        cost, _, rungs = heapq.heappop(queue)
        outcome = start.after(rungs)
        if goal.reached(outcome) and outcome.triggered <= start.now.triggered:
            return cost
        for name, indicator in criteria.indicators().items():
            for level in indicator.levels[outcome.levels.get(name, 99) :][:1]:
                more = cost + getattr(criteria.file.effort, level.effort)
                further = (*rungs, Rung(name, level.level))
                if more < below and frozenset(further) not in seen:
                    seen.add(frozenset(further))
                    heapq.heappush(queue, (more, next(order), further))
    return None


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

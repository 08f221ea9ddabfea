"""Goals under other rules than those of the usual set, and what no step brings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers import DAY, EXAMPLES, ROOT

from sicheck.catalogue import load
from sicheck.errors import SicheckError
from sicheck.intake import ProjectFile, read_project, read_project_file
from sicheck.model.criteria import CriteriaSet
from sicheck.route import Route, ScoreGoal, VerdictGoal, cheapest_route

WHOLE = load()
SMALL = load(str(ROOT / "tests" / "sets" / "small"))
WIJKPUNT = read_project_file(EXAMPLES / "wijkpunt-van-bovenaf.yaml")


def ruled_by(aggregation: str) -> CriteriaSet:
    return replace(WHOLE, file=WHOLE.file.model_copy(update={"aggregation": aggregation}))


def small(text: str) -> ProjectFile:
    return read_project(f"project: {{name: P, stage: pilot}}\n{text}\n".encode(), "project.yaml", None)


@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric", "harmonic", "minimum"])
def test_a_score_is_reached_under_every_aggregation(aggregation: str) -> None:
    route = cheapest_route(WIJKPUNT, ruled_by(aggregation), DAY, ScoreGoal(62.0))
    assert route.is_reached
    assert (route.end.score or 0.0) >= 62.0


def test_the_weakest_marker_costs_more_than_the_mean() -> None:
    efforts = [
        cheapest_route(WIJKPUNT, ruled_by(each), DAY, ScoreGoal(60.0)).effort for each in ("arithmetic", "minimum")
    ]
    assert efforts == sorted(set(efforts))


def test_a_better_verdict_is_good_enough() -> None:
    route = cheapest_route(read_project_file(EXAMPLES / "buurtkeuken.yaml"), WHOLE, DAY, VerdictGoal("on-the-way"))
    assert (route.is_reached, route.steps) == (True, ())


def test_an_idea_can_be_on_the_way_and_not_further() -> None:
    idea = read_project(b"project: {name: P, stage: idea}\n", "project.yaml", None)
    found = [
        cheapest_route(idea, WHOLE, DAY, VerdictGoal(each)).is_reached for each in ("on-the-way", "socially-innovative")
    ]
    assert found == [True, False]


def test_a_verdict_that_the_set_does_not_give_can_not_be_reached() -> None:
    verdict = SMALL.file.verdict.model_copy(update={"bands": SMALL.file.verdict.bands[-1:]})
    criteria = replace(SMALL, file=SMALL.file.model_copy(update={"verdict": verdict}))
    assert not cheapest_route(small(""), criteria, DAY, VerdictGoal("on-the-way")).is_reached


def test_a_need_of_nobody_else_is_cleared_on_the_way_to_a_verdict() -> None:
    file = small("need: {whose: [own-organisation]}")
    route = cheapest_route(file, SMALL, DAY, VerdictGoal("on-the-way"))
    assert (set(route.now.triggered), len(route.end.triggered), route.is_reached) == ({"no-need"}, 0, True)


def left_out(indicator: str, more: str = "") -> Route:
    claim = f"not_applicable: [{{indicator: {indicator}, reason: it is not ours}}]"
    return cheapest_route(small(f"{claim}\n{more}"), SMALL, DAY, ScoreGoal(10.0))


def test_where_a_marker_is_left_out_there_is_no_score_to_reach() -> None:
    route = left_out("money.cost", "innovation: {technology: {role: none}}")
    assert (route.is_reached, route.end.score) == (False, None)


def test_where_one_criterion_is_left_out_the_others_bring_the_score() -> None:
    assert left_out("why.causes").is_reached


def test_a_condition_that_can_not_be_evaluated_is_told() -> None:
    marker = SMALL.markers[0]
    need = marker.indicators[0].levels[0].needs[0].model_copy(update={"if_": "1 / 0 == 1"})
    level = marker.indicators[0].levels[0].model_copy(update={"needs": (need,)})
    indicator = marker.indicators[0].model_copy(update={"levels": (level, *marker.indicators[0].levels[1:])})
    broken = replace(
        SMALL, markers=(marker.model_copy(update={"indicators": (indicator, *marker.indicators[1:])}), SMALL.markers[1])
    )
    with pytest.raises(SicheckError):
        cheapest_route(small(""), broken, DAY, ScoreGoal(10.0))

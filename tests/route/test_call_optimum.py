"""No steps to a call cost less: compared with every route there is, where those can be counted."""

from __future__ import annotations

import pytest
from helpers import DAY, EXAMPLES
from routes import called, called_small, least_effort, small

from sicheck.intake import read_project_file
from sicheck.route import CallGoal, cheapest_route

SMALL_CALLS = {
    "score": "require: [{id: r, overall: {score: 50}}]",
    "each-marker": "require: [{id: r, each_marker: {score: 40}}]",
    "one-marker": "require: [{id: r, marker: money, score: 50}, {id: s, indicator: why.causes, level: 1}]",
    "each-indicator": "require: [{id: r, each_indicator: {level: 1}}]",
    "knock-outs": "require: [{id: r, knockouts: clear}, {id: s, overall: {score: 20}}]",
    "one-knock-out": "require: [{id: r, knockouts: [no-need]}]",
    "coverage": "require: [{id: r, overall: {coverage: 0.9}}, {id: s, marker: why, coverage: 100%}]",
    "own-rule": "require: [{id: r, when: need_number_known}]",
    "two-facts": "require: [{id: r, when: need_number_known && causes_named >= 1 && cost_full}]",
    "bonus": "require: [{id: r, overall: {score: 60}}]\nbonus: [{id: b, when: cost_full, points: 30}]",
    "bonus-of-two": "require: [{id: r, overall: {score: 60}}]\n"
    "bonus: [{id: b, when: causes_named >= 1 && need_described, points: 40}, {id: c, when: cost_full, points: 5}]",
    "weights": "weights: {markers: {why: 9}, indicators: {why.causes: 4}}\nrequire: [{id: r, overall: {score: 60}}]",
    "strike-out": "strike_out: [{id: why.need, reason: x}]\nrequire: [{id: r, overall: {score: 70}}]",
    "warnings": "require: [{id: r, knockouts: clear, level_is: warn}, {id: s, overall: {score: 90}, level_is: warn}]",
}
BONUS = "bonus: [{id: b, when: scaling_for_others && framing_chosen_why, points: 2}]\n"


@pytest.mark.parametrize("stage", ["idea", "pilot", "running", "scaling"])
@pytest.mark.parametrize("more", ["", "need: {whose: [own-organisation]}", "need: {problem: many people eat alone}"])
@pytest.mark.parametrize("name", SMALL_CALLS)
def test_of_the_small_set_the_route_is_the_cheapest_of_all(name: str, more: str, stage: str) -> None:
    call, file = called_small(SMALL_CALLS[name]), small(more, stage)
    goal = CallGoal(call)
    route = cheapest_route(file, call.criteria, DAY, goal)
    found = least_effort(file, call.criteria, goal, float("inf"))
    assert (route.effort if route.is_reached else None) == found


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("zorgrobot", "require: [{id: r, overall: {score: 63}}]"),
        ("zorgrobot", "require: [{id: r, when: scaling_for_others && framing_chosen_why}]"),
        ("zorgrobot", f"{BONUS}require: [{{id: r, overall: {{score: 65}}}}]"),
        ("buurtkeuken", "require: [{id: r, indicator: sustainability.scaling, level: 3}]"),
        ("wijkpunt-van-bovenaf", "require: [{id: r, each_marker: {score: 50}}]"),
        ("fietsbib-zonder-vervolg", "require: [{id: r, knockouts: clear}]"),
    ],
)
def test_near_a_real_project_no_steps_are_cheaper(name: str, rules: str) -> None:
    file, call = read_project_file(EXAMPLES / f"{name}.yaml"), called(rules)
    route = cheapest_route(file, call.criteria, DAY, CallGoal(call))
    assert route.steps
    assert least_effort(file, call.criteria, CallGoal(call), route.effort) is None

"""What a route to a call does with each kind of requirement, and with what no step reaches."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from helpers import DAY, EXAMPLES
from routes import SMALL, called, called_small, small

from sicheck.errors import SicheckError
from sicheck.intake import ProjectFile, read_project_file
from sicheck.route import CallRoute, route_to_call

ZORGROBOT = read_project_file(EXAMPLES / "zorgrobot.yaml")
DESCRIBED = "need: {problem: many people eat alone}"
PROOF = "{id: proof, overall: {evidenced: 40}}"
WAIVER = "waivers: [{require: %s, project: P, reason: x, approved_by: y, expires: %s}]"


def to(rules: str, file: ProjectFile | None = None, folder: Path | None = None) -> CallRoute:
    return route_to_call(file or small(), called_small(rules, folder), DAY)


def to_steps(rules: str, text: str = "") -> list[tuple[str, int]]:
    """The steps of a route that reaches everything."""
    found = to(rules, small(text))
    assert (found.unreachable, found.route.is_reached) == ([], True)
    return [(each.indicator, each.to_level) for each in found.route.steps]


def test_a_call_that_is_passed_already_needs_no_steps() -> None:
    found = to("require: [{id: r, when: 'stage == \"pilot\"'}]")
    assert (found.unreachable, found.route.is_reached, found.route.steps) == ([], True, ())


def test_a_rule_of_the_funder_is_reached_by_the_step_that_lifts_its_fact() -> None:
    assert to_steps("require: [{id: r, when: cost_full}]") == [("money.cost", 1)]


def test_a_rule_of_two_facts_is_reached_by_both_steps() -> None:
    assert to_steps("require: [{id: r, when: cost_full && causes_named >= 1}]") == [
        ("why.causes", 1),
        ("money.cost", 1),
    ]


def test_of_two_facts_that_are_both_enough_the_cheaper_is_taken() -> None:
    assert to_steps("require: [{id: r, when: cost_full || causes_named >= 1}]") == [("why.causes", 1)]


def test_a_bonus_makes_a_route_cheaper() -> None:
    score = "require: [{id: r, overall: {score: 62}}]"
    bonus = f"{score}\nbonus: [{{id: b, when: causes_named >= 1, points: 15}}]"
    without, found = to(score), to(bonus)
    assert (without.route.is_reached, found.route.is_reached) == (True, True)
    assert 0 < found.route.effort < without.route.effort


def test_weights_change_the_route() -> None:
    score = "require: [{id: r, overall: {score: 70}}]"
    routes = [to(f"{each}\n{score}").route for each in ("", "weights: {markers: {why: 99}}")]
    assert len({tuple(step.indicator for step in each.steps) for each in routes}) == 2


def test_what_is_struck_out_is_no_step() -> None:
    struck_out = "strike_out: [{id: why.causes, reason: x}]"
    assert "why.causes" not in {
        name for name, _ in to_steps(f"{struck_out}\nrequire: [{{id: r, overall: {{score: 90}}}}]")
    }


def test_a_warning_asks_no_step_and_an_unanswered_one_an_answer() -> None:
    warned = "require: [{id: r, indicator: why.need, level: 2, level_is: warn}]"
    assert to_steps(warned, DESCRIBED) == []
    assert to_steps(warned) == [("why.need", 1)]


def test_a_waived_requirement_asks_no_step() -> None:
    asked = "require: [{id: r, indicator: why.need, level: 2}, {id: s, when: causes_named >= 1}]"
    assert to_steps(f"{asked}\n{WAIVER % ('r', '2027-01-01')}") == [("why.causes", 1)]


def test_a_waiver_that_is_over_waives_nothing() -> None:
    asked = "require: [{id: r, indicator: why.need, level: 1}]"
    assert to_steps(f"{asked}\n{WAIVER % ('r', '2026-11-22')}") == [("why.need", 1)]


def test_a_knockout_is_cleared_on_the_way() -> None:
    assert to_steps("require: [{id: r, knockouts: clear}]", "need: {whose: [own-organisation]}") == [("why.need", 1)]


def test_what_asks_for_evidence_is_named_and_the_rest_still_gets_its_route() -> None:
    found = to(f"require: [{PROOF}, {{id: s, when: causes_named >= 1}}]")
    assert (found.unreachable, found.route.is_reached) == (["proof"], True)
    assert [each.indicator for each in found.route.steps] == ["why.causes"]


def test_evidence_that_is_there_counts_once_enough_is_answered() -> None:
    proven = (
        "need: {problem: many people eat alone, whose: [community], evidence: [s]}\n"
        "sources: [{id: s, title: A report, by: somebody}]"
    )
    found = to("require: [{id: proof, overall: {evidenced: 3}}]", small(proven))
    assert (found.route.now.standing.overall.evidenced, found.unreachable) == (None, [])
    assert (found.route.end.standing.overall.evidenced or 0.0) >= 3.0


@pytest.mark.parametrize("rule", ["project.place == 'Gent'", "sroi_ratio > 1000.0"])
def test_a_rule_that_no_step_lifts_is_named(rule: str) -> None:
    found = to(f'require: [{{id: r, when: "{rule}"}}]')
    assert (found.unreachable, found.route.is_reached, found.route.steps) == (["r"], True, ())


def test_of_two_requirements_that_shut_each_other_out_neither_is_called_unreachable() -> None:
    found = to("require: [{id: r, when: causes_named == 0}, {id: s, when: causes_named > 0}]")
    assert (found.unreachable, found.route.is_reached, found.route.steps) == ([], False, ())


def test_a_knockout_that_the_call_does_not_ask_about_does_not_stop_a_route() -> None:
    """By the usual set, what is said of the funding alone shows that it ends."""
    file = read_project_file(EXAMPLES / "housing-first-belgium.yaml")
    asked = "{id: r, indicator: sustainability.funding-mix, level: 1}"
    free = route_to_call(file, called(f"require: [{asked}]"), DAY)
    bound = route_to_call(file, called(f"require: [{asked}, {{id: s, knockouts: [ends-with-funding]}}]"), DAY)
    assert (free.unreachable, set(free.route.end.triggered)) == ([], {"ends-with-funding"})
    assert "ends-with-funding" not in bound.route.end.triggered


def test_a_knockout_that_is_a_warning_is_not_triggered_either() -> None:
    file = read_project_file(EXAMPLES / "housing-first-belgium.yaml")
    asked = "{id: r, indicator: sustainability.funding-mix, level: 1}"
    found = route_to_call(
        file, called(f"require: [{asked}, {{id: s, knockouts: [ends-with-funding], level_is: warn}}]"), DAY
    )
    assert found.route.end.triggered <= found.route.now.triggered


def test_a_knockout_that_only_an_answer_clears_is_named_and_a_step_never_triggers_one() -> None:
    found = route_to_call(
        read_project_file(EXAMPLES / "duo-for-a-job.yaml"),
        called("require: [{id: r, knockouts: [technology-without-impact]}, {id: s, knockouts: [top-down]}]"),
        DAY,
    )
    assert (found.unreachable, found.route.is_reached) == (["r"], True)


def test_what_is_not_applicable_can_not_be_judged_and_is_named() -> None:
    text = "not_applicable: [{indicator: why.causes, reason: it is not ours}]"
    found = to("require: [{id: r, indicator: why.causes, level: 1}]", small(text))
    assert found.unreachable == ["r"]


def earlier(folder: Path, score: float, digest: str = SMALL.digest) -> Path:
    """An earlier report of the project in a folder."""
    report = {
        "project": {"name": "P"},
        "criteria": {"digest": digest},
        "markers": [{"id": "why", "score": score}, {"id": "money", "score": None}],
    }
    (folder / "earlier.json").write_text(json.dumps(report), encoding="utf-8")
    return folder


BASELINE = "require: [{id: r, when: 'true'}]\nbaseline: {not_worse_than: earlier.json, tolerance: 10}"


@pytest.mark.parametrize(("score", "levels"), [(10.0, 1), (90.0, 3)])
def test_a_marker_comes_back_to_what_it_was_but_for_the_tolerance(tmp_path: Path, score: float, levels: int) -> None:
    found = to(BASELINE, folder=earlier(tmp_path, score))
    why = found.route.end.markers[0]
    assert (found.unreachable, found.route.is_reached) == ([], True)
    assert (why.score or 0.0) >= score - 10.0
    assert sum(step.to_level - step.from_level for step in found.route.steps) == levels
    assert all(step.indicator.startswith("why.") for step in found.route.steps)


def test_an_earlier_report_by_other_criteria_can_not_be_compared_and_is_named(tmp_path: Path) -> None:
    found = to(BASELINE, folder=earlier(tmp_path, 10.0, "sha256:other"))
    assert (found.unreachable, found.route.is_reached) == (["baseline"], True)


@pytest.mark.parametrize("aggregation", ["geometric", "minimum"])
def test_a_score_is_reached_under_every_aggregation(aggregation: str) -> None:
    call = called("require: [{id: r, overall: {score: 63}}]\nbonus: [{id: b, when: scaling_for_others, points: 2}]")
    ruled = call.criteria.file.model_copy(update={"aggregation": aggregation})
    found = route_to_call(ZORGROBOT, replace(call, criteria=replace(call.criteria, file=ruled)), DAY)
    assert (found.unreachable, found.route.is_reached, bool(found.route.steps)) == ([], True, True)


def test_a_rule_that_can_not_be_evaluated_on_the_project_is_told() -> None:
    file = small("need: {number: {value: 0, basis: counted}}")
    with pytest.raises(SicheckError):
        to("require: [{id: r, when: need.number == null || 1 / int(need.number.value) >= 0}]", file)

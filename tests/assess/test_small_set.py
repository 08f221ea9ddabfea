"""Scores, coverage, states and verdict, reckoned by hand on the small set of `tests/sets/small`."""

from __future__ import annotations

import pickle
from collections.abc import Mapping

import pytest
from helpers import DAY, ROOT, Tree, with_step

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.intake import read_project
from sicheck.model.assessment import Assessment, SroiResult
from sicheck.yamlio import write

SMALL = load(str(ROOT / "tests" / "sets" / "small"))
NEED: Tree = {"problem": "many people eat alone", "whose": ["community"], "evidence": ["count"]}
TABLE: Tree = {
    "project": {"name": "Eating table", "stage": "pilot"},
    "need": NEED,
    "creativity": {"alternatives": [{"what": "meals brought to the door"}]},
    "sustainability": {"costs": {"per_year": 900, "all_included": "yes", "evidence": ["count"]}},
    "sources": [{"id": "count", "title": "Count of 2026", "by": "the neighbours"}],
}


def of(tree: Mapping[str, object]) -> Assessment:
    return assess(read_project(write(tree).encode(), "project.yaml", None), SMALL, DAY)


def changed(**sections: object) -> Assessment:
    return of({**TABLE, **sections})


def test_an_indicator_scores_its_share_of_the_levels_and_a_marker_their_weighted_mean() -> None:
    why, money = of(TABLE).markers
    assert why.score == (50 * 1 + 0 * 1 + 100 * 2) / 4
    assert money.score == (100 + 0) / 2


def test_the_whole_is_the_weighted_mean_of_the_markers() -> None:
    assert of(TABLE).overall.score == (62.5 * 1 + 50 * 3) / 4


def test_the_evidenced_score_counts_levels_that_hold_on_evidence_alone() -> None:
    why, money = of(TABLE).markers
    assert (why.evidenced, money.evidenced) == (12.5, 50)
    assert of(TABLE).overall.evidenced == (12.5 + 3 * 50) / 4


def test_coverage_counts_what_the_stage_asks_and_what_was_answered_anyway() -> None:
    found = of(TABLE)
    assert [each.coverage for each in found.markers] == [3 / 4, 1.0]
    assert found.overall.coverage == 0.9


def test_what_is_answered_anyway_counts_in_the_coverage() -> None:
    value_map = {"outcomes": [{"name": "Less lonely"}]}
    assert changed(sroi=value_map).indicators()["money.sroi"].state == "met"
    assert changed(sroi=value_map).markers[1].coverage == 1.0


@pytest.mark.parametrize(
    ("indicator", "sections", "state", "level"),
    [
        ("why.need", {}, "unmet", 1),
        ("why.causes", {}, "unanswered", 0),
        ("why.causes", {"need": {"causes": "none"}}, "unmet", 0),
        ("why.alternatives", {}, "met", 1),
        ("money.sroi", {"innovation": {"technology": {"role": "none"}}}, "not-applicable", None),
    ],
)
def test_the_state_of_an_indicator(indicator: str, sections: dict[str, object], state: str, level: int | None) -> None:
    found = changed(**sections).indicators()[indicator]
    assert (found.state, found.level) == (state, level)


def test_what_is_missing_for_the_next_level_are_its_unmet_conditions() -> None:
    number = {"number": {"value": 12, "basis": "counted", "area": "the street"}}
    assert of(TABLE).indicators()["why.need"].missing == (0, 1)
    with_number = changed(need={**NEED, **number})
    assert with_number.indicators()["why.need"].missing == (1,)
    assert of(TABLE).indicators()["why.alternatives"].missing == ()


def test_the_line_is_that_of_the_first_field_that_is_answered() -> None:
    file = read_project(b"project:\n  name: A\n  stage: idea\nneed:\n  number:\n    value: 3\n", "p.yaml", None)
    found = assess(file, SMALL, DAY).indicators()
    assert (found["why.need"].line, found["why.causes"].line) == (5, None)


# Not applicable.


def left_out(stage: str = "pilot", budget: int = 10_000) -> Assessment:
    who = {"name": "A", "stage": stage, "size": {"budget_per_year": budget}}
    claim = {"indicator": "money.sroi", "reason": "we are five volunteers"}
    return changed(project=who, not_applicable=[claim])


def test_what_does_not_apply_leaves_the_denominator_and_stays_visible_with_its_reason() -> None:
    found = left_out()
    sroi = found.indicators()["money.sroi"]
    assert (sroi.state, sroi.level, sroi.evidenced_level) == ("not-applicable", None, None)
    assert sroi.reason == "we are five volunteers"
    assert found.markers[1].score == 100


def test_a_claim_that_the_set_does_not_allow_is_not_followed_and_its_reason_stays() -> None:
    sroi = left_out(budget=900_000).indicators()["money.sroi"]
    assert (sroi.state, sroi.reason) == ("unanswered", "we are five volunteers")


def test_no_step_is_advised_for_what_does_not_apply() -> None:
    assert "money.sroi" not in {each.indicator for each in left_out().advice}


def test_leaving_things_out_does_not_lift_a_small_marker_over_a_floor() -> None:
    nothing = {"costs": {"per_year": 0}}
    claims = [{"indicator": "money.cost", "reason": "there are none"}]
    value_map = {"outcomes": [{"name": "Less lonely", "stakeholder": "Neighbours", "quantity": 3}]}
    found = changed(sustainability=nothing, not_applicable=claims, sroi=value_map)
    assert found.markers[1].score == 100
    assert found.overall.verdict == "on-the-way"


def test_a_marker_of_which_nothing_applies_has_no_score() -> None:
    claims = [{"indicator": "money.cost", "reason": "there are none"}]
    found = changed(not_applicable=claims, innovation={"technology": {"role": "none"}})
    assert (found.markers[1].score, found.markers[1].coverage) == (None, 0.0)
    assert found.overall.score is None


# Verdict.


def full(**sections: object) -> dict[str, object]:
    need = {
        **NEED,
        "causes": [{"cause": "there is no place to eat", "evidence": ["count"]}],
        "number": {"value": 12, "basis": "counted", "area": "the street"},
        "figures": [{"what": "eat alone", "value": "12", "source": "count", "year": 2026, "evidence": ["count"]}],
    }
    value_map = {"outcomes": [{"name": "Less lonely", "stakeholder": "Neighbours", "quantity": 3}]}
    return {**TABLE, "need": need, "sroi": value_map, **sections}


def test_all_needs_met_is_the_best_verdict() -> None:
    found = of(full())
    assert found.overall.score == 100
    assert found.overall.verdict == "socially-innovative"
    assert [each.id for each in found.overall.reasons] == ["all-needs-met"]


def test_the_reasons_are_the_unmet_needs_of_the_band_above() -> None:
    found = of(full(sources=[{"id": "count", "title": "Count of 2026"}]))
    assert (found.overall.verdict, [each.id for each in found.overall.reasons]) == ("on-the-way", ["evidenced"])


def test_a_triggered_knock_out_goes_before_everything() -> None:
    need = {"problem": "many people eat alone", "whose": ["owners"]}
    for found in (changed(need=need), of({"project": {"name": "A", "stage": "idea"}, "need": need})):
        assert found.overall.verdict == "not-yet"
        assert [each.id for each in found.overall.reasons] == ["no-need"]


def test_too_little_answered_is_no_low_score() -> None:
    found = of({"project": {"name": "A", "stage": "pilot"}})
    overall = found.overall
    assert (overall.score, overall.evidenced, overall.coverage) == (None, None, 0.0)
    assert overall.verdict == "not-assessable"
    assert [(each.id, each.about) for each in overall.reasons] == [
        ("coverage-too-low", ()),
        ("marker-coverage-too-low", ("why", "money")),
    ]


def test_one_marker_that_is_not_answered_makes_the_whole_unknown() -> None:
    found = of({each: TABLE[each] for each in TABLE if each != "sustainability"})
    assert (found.markers[0].score, found.markers[1].score, found.overall.score) == (62.5, None, None)
    assert [each.about for each in found.overall.reasons if each.about] == [("money",)]


def test_a_low_score_is_not_yet_with_what_the_band_above_needs() -> None:
    low = {
        "need": {"causes": "none"},
        "creativity": {"alternatives": "none"},
        "sustainability": {"costs": {"per_year": 9}},
    }
    found = changed(**low)
    assert found.overall.score == 0
    assert (found.overall.verdict, [each.id for each in found.overall.reasons]) == ("not-yet", ["floor"])


# Knock-outs, diagnoses, warnings.


def test_a_clear_knock_out_tells_whether_it_rests_on_evidence() -> None:
    proven, told = of(TABLE), changed(sources=[{"id": "count", "title": "Count"}])
    assert [(each.state, each.evidenced) for each in proven.knockouts] == [("clear", True)]
    assert [(each.state, each.evidenced) for each in told.knockouts] == [("clear", False)]


def test_silence_is_unknown() -> None:
    assert [each.state for each in changed(need={}).knockouts] == ["unknown"]


def test_a_warning_may_read_the_result_of_a_diagnosis() -> None:
    who = {"name": "A", "stage": "pilot", "initiative": {"origin": "call"}}
    assert changed(project=who).warnings == ("imposed",)
    number = {"value": 12, "basis": "counted", "area": "the street"}
    near = {"problem": "many people eat alone", "whose": ["community"], "number": number}
    assert changed(project=who, need=near).warnings == ()


def test_a_signal_that_can_not_be_judged_is_neither_yes_nor_no() -> None:
    (place,) = changed(need={}).diagnoses
    assert dict(place.signals) == {"N1": False, "N2": None}


# Advice.


def test_every_gain_is_what_a_second_run_with_the_example_gives() -> None:
    found = of(TABLE)
    for step in found.advice:
        again = of(with_step(TABLE, SMALL, step))
        assert again.overall.score is not None
        assert found.overall.score is not None
        assert step.gain == again.overall.score - found.overall.score


def test_gaps_come_first_and_then_the_best_gain_per_effort() -> None:
    assert [each.indicator for each in of(TABLE).advice] == ["why.causes", "why.need", "money.sroi"]


def test_without_a_score_the_questions_of_this_stage_come_first_and_nothing_has_a_gain() -> None:
    found = of({"project": {"name": "A", "stage": "pilot"}})
    assert [each.indicator for each in found.advice] == [
        "why.need",
        "why.causes",
        "why.alternatives",
        "money.cost",
        "money.sroi",
    ]
    assert {each.gain for each in found.advice} == {None}


# The rest.


def test_the_ratio_of_a_complete_value_map_stands_in_the_assessment() -> None:
    outcome = {"name": "Less lonely", "yearly": [500]}
    complete = {"discount_rate": "0", "inputs": [{"name": "A", "value": 250}], "outcomes": [outcome]}
    assert changed(sroi=complete).sroi == SroiResult(2.0, "EUR")
    assert changed(sroi={"outcomes": [outcome]}).sroi is None
    assert of(TABLE).sroi is None


def test_an_assessment_can_be_pickled() -> None:
    found = of(TABLE)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes

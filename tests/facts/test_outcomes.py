from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sicheck.facts import View
from sicheck.facts.outcomes import FACTS
from sicheck.model.project import Project

MEASURABLE = {
    "who": "lonely neighbours",
    "change": "relationships",
    "measure": "evenings a week alone",
    "method": "one question at the start",
}
AIMED = {**MEASURABLE, "baseline": {"value": 6, "date": "2026-02"}, "target": {"value": 4, "date": "2028"}}


def facts(*outcomes: dict[str, Any]) -> dict[str, Any]:
    tree = {"project": {"name": "Kitchen", "stage": "pilot"}, "impact": {"outcomes": list(outcomes)}}
    project = Project.model_validate(tree)
    view = View(project, project, dt.date(2026, 11, 23))
    return {fact.name: fact.compute(view) for fact in FACTS}


def without(outcome: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in outcome.items() if name != key}


def test_a_project_that_says_nothing_has_no_outcomes() -> None:
    project = Project.model_validate({"project": {"name": "Kitchen", "stage": "pilot"}})
    view = View(project, project, dt.date(2026, 11, 23))
    assert {fact.compute(view) for fact in FACTS} == {0}


@pytest.mark.parametrize(
    "change", ["knowledge", "skill", "attitude", "behaviour", "situation", "relationships", "environment"]
)
def test_a_change_for_people_is_an_outcome(change: str) -> None:
    found = facts({"who": "lonely neighbours", "change": change})
    assert (found["impact_outcomes"], found["impact_outputs"]) == (1, 0)


@pytest.mark.parametrize("change", ["reach", "activity", "product", "use", "satisfaction"])
def test_what_was_done_is_an_output_however_well_it_is_worked_out(change: str) -> None:
    found = facts({**AIMED, "change": change, "lasts": "a year", "chosen_with": "four of them"})
    assert found.pop("impact_outputs") == 1
    assert set(found.values()) == {0}


def test_without_a_kind_of_change_it_is_neither_outcome_nor_output() -> None:
    found = facts(without(AIMED, "change"))
    assert (found["impact_outcomes"], found["impact_outputs"]) == (0, 0)


@pytest.mark.parametrize("who", [None, "", "?", "--"])
def test_an_outcome_says_for_whom(who: str | None) -> None:
    assert facts({"who": who, "change": "skill"})["impact_outcomes"] == 0


def test_the_same_people_change_and_measure_count_once_under_another_name() -> None:
    found = facts({**AIMED, "name": "Less lonely"}, {**AIMED, "name": "Together", "who": "Lonely  neighbours."})
    assert found["impact_outcomes_with_target"] == 1


@pytest.mark.parametrize(
    "other", [{"who": "newcomers"}, {"change": "behaviour"}, {"measure": "meals a week with somebody"}]
)
def test_other_people_another_change_or_another_measure_is_another_outcome(other: dict[str, str]) -> None:
    assert facts(AIMED, {**AIMED, **other})["impact_outcomes_with_target"] == 2


def test_without_a_measure_the_name_tells_outcomes_apart() -> None:
    named = {"who": "lonely neighbours", "change": "relationships"}
    assert facts({**named, "name": "Less lonely"}, {**named, "name": "Together"})["impact_outcomes"] == 2


@pytest.mark.parametrize(
    ("measure", "method", "counts"),
    [
        ("evenings a week alone", "one question", True),
        ("sick days", "the payroll office", True),
        ("score", "survey", False),
        ("evenings a week alone at table", None, False),
        ("evenings a week alone at table", "?", False),
        (None, "one question at the start", False),
        ("..", "one question at the start", False),
    ],
)
def test_measure_and_method_are_both_there_and_together_a_statement(
    measure: str | None, method: str | None, *, counts: bool
) -> None:
    found = facts({**MEASURABLE, "measure": measure, "method": method})
    assert found["impact_outcomes_measurable"] == counts


@pytest.mark.parametrize(
    ("baseline", "counts"),
    [
        ({"value": 6, "date": "2026-02"}, True),
        ({"value": 0, "date": "2026-11-23"}, True),
        ({"value": 6}, False),
        ({"date": "2026-02"}, False),
        ({"value": 6, "date": "2026-11-24"}, False),
        ({"none_because": "nobody had ever asked them"}, True),
        ({"none_because": "new"}, False),
    ],
)
def test_a_baseline_has_a_value_and_a_past_date_or_a_reason(baseline: dict[str, Any], *, counts: bool) -> None:
    assert facts({**AIMED, "baseline": baseline})["impact_outcomes_with_target"] == counts


@pytest.mark.parametrize(
    ("target", "counts"),
    [
        ({"value": 0, "date": "2028"}, True),
        ({"value": 4, "date": "2020"}, True),
        ({"value": 4}, False),
        ({"date": "2028"}, False),
    ],
)
def test_a_target_has_a_value_and_a_date(target: dict[str, Any], *, counts: bool) -> None:
    assert facts({**AIMED, "target": target})["impact_outcomes_with_target"] == counts


def test_how_long_and_with_whom_may_stand_at_different_outcomes() -> None:
    found = facts({**AIMED, "lasts": "a year"}, {**AIMED, "who": "newcomers", "chosen_with": "four of them"})
    assert (found["impact_outcomes_lasting"], found["impact_outcomes_chosen_together"]) == (1, 1)


def test_how_long_and_with_whom_count_at_an_outcome_with_baseline_and_target_only() -> None:
    found = facts({**MEASURABLE, "lasts": "a year", "chosen_with": "four of them"})
    assert (found["impact_outcomes_lasting"], found["impact_outcomes_chosen_together"]) == (0, 0)

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from sicheck.facts import View, derive
from sicheck.model.project import Project

TODAY = dt.date(2026, 11, 23)
PROXY = {"value": 900, "source": "hospital", "year": 2025}
EFFECT = {
    "name": "fewer falls",
    "stakeholder": "older people",
    "quantity": 20,
    "proxy": PROXY,
    "deadweight": "25%",
    "displacement": "5%",
    "attribution": "30%",
    "drop_off": "20%",
}
INPUT = {"name": "hours", "value": 6_000}
REASON = "nobody else loses a place through it"


def project(sroi: dict[str, Any] | None, **who: Any) -> Project:
    return Project.model_validate({"project": {"name": "Test", "stage": "running", **who}, "sroi": sroi})


def facts(*outcomes: dict[str, Any], **sroi: Any) -> Mapping[str, Any]:
    told = project({"discount_rate": "3.5%", "inputs": [INPUT], "outcomes": list(outcomes), **sroi})
    return derive(View(told, told, TODAY))


def without(group: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in group.items() if name != key}


def test_without_a_map_every_fact_is_at_its_worst() -> None:
    nothing = project(None)
    found = derive(View(nothing, nothing, TODAY))
    names = [name for name in found if name.startswith("sroi_")]
    assert {name: found[name] for name in names if found[name]} == {}


# Effects.


@pytest.mark.parametrize("missing", ["name", "stakeholder", "quantity"])
def test_an_effect_says_what_for_whom_and_how_many(missing: str) -> None:
    assert facts(without(EFFECT, missing))["sroi_outcomes"] == 0


def test_yearly_values_say_how_much_and_name_no_source() -> None:
    yearly = {"name": "fewer falls", "stakeholder": "older people", "yearly": [500, 400]}
    found = facts({**yearly, "deadweight": "25%", "attribution": "30%"})
    assert (found["sroi_outcomes"], found["sroi_sourced"], found["sroi_proxies_dated"]) == (1, 0, False)


def test_the_same_effect_for_the_same_people_counts_once() -> None:
    assert facts(EFFECT, {**EFFECT, "name": "Fewer  falls"}, {**EFFECT, "stakeholder": "family"})["sroi_outcomes"] == 2


@pytest.mark.parametrize(
    ("kept", "outcomes"), [({"name": "dignity", "stakeholder": "all"}, 1), ({"name": "dignity"}, 0), ({}, 0)]
)
def test_what_is_held_whole_says_for_whom(kept: dict[str, str], outcomes: int) -> None:
    assert facts(held_whole=[kept])["sroi_outcomes"] == outcomes


# Inputs and sources.


@pytest.mark.parametrize(
    ("inputs", "known"),
    [
        ([INPUT], True),
        ([], False),
        ([INPUT, {"name": "room"}], False),
        ([INPUT, {"name": "room", "value": 0}], False),
        ([INPUT, {"value": 100}], False),
    ],
)
def test_every_input_has_a_name_and_a_value(inputs: list[dict[str, Any]], *, known: bool) -> None:
    assert facts(EFFECT, inputs=inputs)["sroi_inputs_known"] is known


@pytest.mark.parametrize(
    "effect",
    [
        without(EFFECT, "proxy"),
        {**EFFECT, "proxy": without(PROXY, "source")},
        {**EFFECT, "proxy": without(PROXY, "value")},
        without(EFFECT, "deadweight"),
        without(EFFECT, "attribution"),
        without(EFFECT, "stakeholder"),
    ],
)
def test_a_sourced_effect_has_price_source_deadweight_and_share_of_others(effect: dict[str, Any]) -> None:
    assert facts(effect)["sroi_sourced"] == 0


# The four corrections.


@pytest.mark.parametrize(
    ("effect", "corrected"),
    [
        (EFFECT, True),
        (without(EFFECT, "displacement"), False),
        (without(EFFECT, "drop_off"), True),
        ({**without(EFFECT, "drop_off"), "duration": 2}, False),
        ({**EFFECT, "duration": 2}, True),
        ({**EFFECT, "deadweight": 0}, False),
        ({**EFFECT, "deadweight": 0, "zero_because": REASON}, True),
        ({**EFFECT, "deadweight": 0, "zero_because": "none"}, False),
        ({**EFFECT, "deadweight": {"low": 0, "best": 0, "high": "10%"}}, False),
        ({**EFFECT, "drop_off": 0}, True),
        ({**EFFECT, "drop_off": 0, "duration": 3}, False),
    ],
)
def test_four_corrections_and_zero_only_with_a_reason(effect: dict[str, Any], *, corrected: bool) -> None:
    assert facts(effect)["sroi_corrected"] is corrected


@pytest.mark.parametrize(("years", "corrected"), [([500], True), ([500, 400], False)])
def test_yearly_values_of_more_than_one_year_have_a_drop_off(years: list[int], *, corrected: bool) -> None:
    yearly = {"name": "fewer falls", "stakeholder": "older people", "yearly": years, "deadweight": "25%"}
    assert facts({**yearly, "displacement": "5%", "attribution": "30%"})["sroi_corrected"] is corrected


def test_an_effect_without_a_name_that_is_in_the_sum_is_looked_at_too() -> None:
    nameless = {"quantity": 100, "proxy": {"value": 9_000}}
    found = facts(EFFECT, nameless)
    assert (found["sroi_corrected"], found["sroi_proxies_dated"]) == (False, False)


@pytest.mark.parametrize("missing", ["source", "year"])
def test_every_price_has_source_and_year(missing: str) -> None:
    assert facts(EFFECT)["sroi_proxies_dated"] is True
    assert facts(EFFECT, {**EFFECT, "name": "visits", "proxy": without(PROXY, missing)})["sroi_proxies_dated"] is False


@pytest.mark.parametrize(
    ("missing", "present"), [(None, 4), ("deadweight", 3), ("displacement", 3), ("attribution", 3), ("drop_off", 3)]
)
def test_corrections_are_present_when_every_priced_effect_has_them(missing: str | None, present: int) -> None:
    whole = {**EFFECT, "duration": 2, "drop_off": "20%"}
    assert facts(whole, {**without(whole, missing or ""), "name": "visits"})["sroi_adjustments"] == present


def test_an_effect_of_one_year_needs_no_drop_off() -> None:
    assert facts({**without(EFFECT, "drop_off"), "duration": 1})["sroi_adjustments"] == 4


def test_without_a_priced_effect_there_is_no_correction() -> None:
    assert facts({"name": "dignity"})["sroi_adjustments"] == 0


# The sum.


def test_the_ratio_takes_the_best_of_each_range() -> None:
    wide = {**EFFECT, "quantity": {"low": 10, "best": 20, "high": 40}}
    assert facts(wide, discount_rate="0%")["sroi_ratio"] == pytest.approx(20 * 900 * 0.75 * 0.95 * 0.7 / 6_000)


@pytest.mark.parametrize("missing", ["discount_rate", "inputs"])
def test_without_rate_or_inputs_there_is_no_sum(missing: str) -> None:
    found = facts(EFFECT, **{missing: None})
    assert (found["sroi_complete"], found["sroi_ratio_low"]) == (False, 0.0)


def test_without_a_range_the_low_case_is_the_ratio_itself() -> None:
    found = facts(EFFECT, discount_rate="0%")
    assert found["sroi_ratio_low"] == pytest.approx(20 * 900 * 0.75 * 0.95 * 0.7 / 6_000)


def test_a_map_with_only_what_is_held_whole_has_no_ratio() -> None:
    found = facts(held_whole=[{"name": "dignity", "stakeholder": "all"}])
    assert (found["sroi_complete"], found["sroi_ratio_low"]) == (False, 0.0)


def test_ranges_are_counted_where_low_and_high_differ() -> None:
    wide = {
        **EFFECT,
        "quantity": {"low": 15, "best": 20, "high": 20},
        "proxy": {**PROXY, "value": {"low": 900, "best": 900, "high": 900}},
        "drop_off": {"low": "10%", "best": "20%", "high": "30%"},
    }
    assert facts(wide)["sroi_ranges"] == 2


def test_the_same_effect_twice_brings_its_ranges_once() -> None:
    wide = {**EFFECT, "quantity": {"low": 15, "best": 20, "high": 25}}
    assert facts(wide, wide)["sroi_ranges"] == 1


@pytest.mark.parametrize(
    ("checked", "times"),
    [
        ([{"who": "users' council", "date": "2026-05-01"}], 1),
        ([{"who": "users' council", "date": "2026-05-01"}, {"who": "Users' council", "date": "2026-05-01"}], 1),
        ([{"who": "users' council", "date": "2026-11-24"}], 0),
        ([{"date": "2026-05-01"}], 0),
        ([{"who": "users' council"}], 0),
    ],
)
def test_a_check_says_who_and_has_been_done(checked: list[dict[str, str]], times: int) -> None:
    assert facts(checked_with=checked)["sroi_checked"] == times


# The evidenced view.


def test_every_effect_of_the_whole_map_is_looked_at_once_one_is_evidenced() -> None:
    rest = {"discount_rate": "3.5%", "inputs": [INPUT]}
    whole = project({**rest, "outcomes": [EFFECT, without({**EFFECT, "name": "visits"}, "displacement")]})
    found = derive(View(project({"inputs": [INPUT], "outcomes": [EFFECT]}), whole, TODAY))
    assert (found["sroi_inputs_known"], found["sroi_complete"], found["sroi_corrected"]) == (True, True, False)


def test_without_an_evidenced_effect_nothing_of_the_sum_is_evidenced() -> None:
    whole = project({"discount_rate": "3.5%", "inputs": [INPUT], "outcomes": [EFFECT]})
    found = derive(View(project({}), whole, TODAY))
    names = ("sroi_inputs_known", "sroi_complete", "sroi_corrected", "sroi_proxies_dated", "sroi_ratio_low")
    assert [name for name in names if found[name]] == []


# Leaving it out.


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ({"stage": "idea"}, True),
        ({"stage": "idea", "size": {"budget_per_year": 900_000}}, True),
        ({"stage": "pilot"}, False),
        ({"stage": "scaling", "size": {"budget_per_year": 24_999.99}}, True),
        ({"stage": "scaling", "size": {"budget_per_year": 25_000}}, False),
        ({"stage": "running", "size": {"budget_per_year": 0}}, True),
    ],
)
def test_ideas_and_small_projects_may_leave_the_sroi_out(who: dict[str, Any], *, may: bool) -> None:
    told = project(None, **who)
    assert derive(View(told, told, TODAY))["sroi_may_be_left_out"] is may

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sicheck.facts import KINDS, View, derive
from sicheck.model.project import Project

TODAY = dt.date(2026, 11, 23)
GRANT = {
    "funder": "Flanders",
    "kind": "project-subsidy",
    "amount": 40_000,
    "until": "2027-12-31",
    "certainty": "signed",
}
TOWN = {"funder": "Town", "kind": "structural-subsidy", "amount": 30_000, "temporary": False, "certainty": "signed"}


def project(*sources: dict[str, Any], cost: float | None = None, **sustainability: Any) -> Project:
    costs = {} if cost is None else {"costs": {"per_year_after": cost}}
    return Project.model_validate(
        {
            "project": {"name": "Test", "stage": "running"},
            "sustainability": {"funding": list(sources), **costs, **sustainability},
        }
    )


def facts(*sources: dict[str, Any], cost: float | None = None, **sustainability: Any) -> Mapping[str, Any]:
    told = project(*sources, cost=cost, **sustainability)
    return derive(View(told, told, TODAY))


def evidenced(proven: Project, whole: Project) -> Mapping[str, Any]:
    return derive(View(proven, whole, TODAY))


# Income.


def test_without_money_every_fact_is_at_its_worst() -> None:
    found = facts()
    assert (found["funding_answered"], found["funding_sources"], found["funding_recurring_share"]) == (False, 0, 0.0)
    assert (found["funding_largest_share"], found["after_share_covered"], found["after_months_signed"]) == (
        1.0,
        0.0,
        0.0,
    )


@pytest.mark.parametrize("certainty", ["hoped", "requested"])
def test_money_that_is_hoped_for_or_requested_is_nothing(certainty: str) -> None:
    hoped, nothing = facts({**TOWN, "certainty": certainty}, cost=100), facts(cost=100)
    assert {name: hoped[name] for name, _ in KINDS} == {name: nothing[name] for name, _ in KINDS}


@pytest.mark.parametrize("missing", ["funder", "kind", "amount"])
def test_a_source_counts_with_funder_kind_and_amount(missing: str) -> None:
    assert not facts({key: value for key, value in TOWN.items() if key != missing})["funding_answered"]


def test_an_amount_of_zero_is_no_income() -> None:
    assert not facts({**TOWN, "amount": 0})["funding_answered"]


def test_a_name_stands_in_for_the_funder() -> None:
    source = {"name": "bread sale", "kind": "sales", "amount": 500}
    assert facts(source)["funding_sources"] == 1


def test_money_that_ended_yesterday_was_listed_and_is_no_income() -> None:
    found = facts({**GRANT, "until": "2026-11-22"})
    assert (found["funding_answered"], found["funding_sources"]) == (True, 0)


def test_money_that_ends_today_is_still_income() -> None:
    assert facts({**GRANT, "until": "2026-11-23"})["funding_sources"] == 1


@pytest.mark.parametrize(("certainty", "sources"), [(None, 0), ("promised", 1), ("signed", 1)])
def test_money_that_starts_later_counts_once_it_is_promised(certainty: str | None, sources: int) -> None:
    assert facts({**TOWN, "since": "2027-01-01", "certainty": certainty})["funding_sources"] == sources


def test_one_source_written_twice_counts_once_in_the_shares_too() -> None:
    once, twice = facts(GRANT, TOWN), facts(GRANT, {**GRANT, "funder": " flanders "}, TOWN)
    assert once["funding_recurring_share"] == twice["funding_recurring_share"]


# What recurs.


@pytest.mark.parametrize("kind", ["structural-subsidy", "regular-budget", "insurance", "sales", "membership"])
def test_regular_kinds_recur_when_nothing_else_is_said(kind: str) -> None:
    assert facts({"funder": "Town", "kind": kind, "amount": 1})["funding_recurring_share"] == 1.0


@pytest.mark.parametrize("kind", ["project-subsidy", "prize", "crowdfunding", "loan"])
def test_one_off_kinds_never_recur(kind: str) -> None:
    source = {"funder": "Town", "kind": kind, "amount": 1, "temporary": False, "until": "2036"}
    assert facts(source)["funding_recurring_share"] == 0.0


@pytest.mark.parametrize("kind", ["in-kind", "donation"])
@pytest.mark.parametrize(
    ("told", "share"),
    [
        ({}, 0.0),
        ({"temporary": False}, 1.0),
        ({"temporary": True}, 0.0),
        ({"until": "2030"}, 1.0),
        ({"until": "2027"}, 0.0),
    ],
)
def test_help_in_kind_and_gifts_recur_when_it_is_said(kind: str, told: dict[str, Any], share: float) -> None:
    assert facts({"funder": "Parish", "kind": kind, "amount": 1, **told})["funding_recurring_share"] == share


@pytest.mark.parametrize(("until", "share"), [("2029-11-21", 0.0), ("2029-11-22", 1.0)])
@pytest.mark.parametrize("temporary", [None, True, False])
def test_three_years_to_run_recurs_whatever_it_is_called(until: str, share: float, *, temporary: bool | None) -> None:
    found = facts({**TOWN, "until": until, "temporary": temporary})
    assert found["funding_recurring_share"] == share


def test_regular_money_that_is_called_temporary_without_an_end_does_not_recur() -> None:
    assert facts({**TOWN, "temporary": True})["funding_recurring_share"] == 0.0


def test_a_source_of_unknown_kind_weighs_in_the_whole_and_not_in_what_recurs() -> None:
    found = facts(TOWN, {"funder": "Somebody", "amount": 30_000})
    assert found["funding_recurring_share"] == 0.5


def test_cents_do_not_push_a_share_over_its_threshold() -> None:
    found = facts({**TOWN, "amount": 0.6}, {**GRANT, "amount": 0.1}, {**GRANT, "funder": "Province", "amount": 0.3})
    assert found["funding_largest_share"] == 0.6


# The largest funder.


def test_sources_of_one_funder_are_added_up() -> None:
    found = facts(TOWN, {**TOWN, "funder": "TOWN", "name": "second", "amount": 30_000}, {**GRANT, "amount": 20_000})
    assert found["funding_largest_share"] == 0.75


def test_what_is_not_evidenced_counts_as_one_funder_s_and_as_temporary() -> None:
    found = evidenced(project(TOWN), project(TOWN, {**TOWN, "funder": "Province", "amount": 70_000}))
    assert (found["funding_recurring_share"], found["funding_largest_share"]) == (0.3, 1.0)


def test_evidence_for_one_more_source_lowers_no_share() -> None:
    sources = [TOWN, GRANT, {**TOWN, "funder": "Members", "kind": "membership"}]
    seen = [evidenced(project(*sources[:n]), project(*sources)) for n in range(4)]
    assert [each["funding_recurring_share"] for each in seen] == sorted(
        each["funding_recurring_share"] for each in seen
    )
    assert [-each["funding_largest_share"] for each in seen] == sorted(-each["funding_largest_share"] for each in seen)


# Temporary money and its end.


@pytest.mark.parametrize(
    ("source", "temporary", "told"),
    [
        ({"kind": "project-subsidy"}, 1, False),
        ({"kind": "project-subsidy", "temporary": False}, 1, False),
        ({"kind": "prize", "until": "2026-12"}, 1, True),
        ({"kind": "donation"}, 0, False),
        ({"kind": "donation", "temporary": True}, 1, False),
        ({"kind": "donation", "until": "2027"}, 1, True),
        ({"kind": "in-kind", "temporary": False}, 0, True),
        ({"kind": "sales"}, 0, True),
        ({"kind": "sales", "temporary": True}, 1, False),
        ({"kind": "regular-budget", "until": "2027"}, 1, True),
        ({"kind": "regular-budget", "until": "2027", "temporary": False}, 0, True),
        ({"kind": "structural-subsidy", "until": "2031", "temporary": True}, 0, True),
        ({}, 0, False),
        ({"temporary": False}, 0, True),
    ],
)
def test_which_money_is_temporary_and_of_which_the_end_is_told(
    source: dict[str, Any], temporary: int, *, told: bool
) -> None:
    found = facts({"funder": "Somebody", **source})
    assert (found["funding_temporary"], found["funding_ends_told"], found["funding_ends_known"]) == (
        temporary,
        int(told),
        told,
    )


def test_one_untold_end_leaves_the_others_told_and_the_whole_unknown() -> None:
    found = facts(GRANT, {"funder": "Parish", "kind": "in-kind", "amount": 3_000})
    assert (found["funding_ends_told"], found["funding_ends_known"]) == (1, False)


def test_a_nameless_source_tells_no_end() -> None:
    assert facts({"kind": "sales", "amount": 5})["funding_ends_told"] == 0


@pytest.mark.parametrize(
    ("ends", "soon"),
    [
        (["2027-05-25"], True),
        (["2027-05-26"], False),
        (["2025-01-01"], True),
        (["2025-01-01", "2028-01-01"], False),
        (["2027-01-01", None], False),
        ([], False),
    ],
)
def test_the_end_is_near_when_the_last_end_is_known_and_within_six_months(
    ends: list[str | None], *, soon: bool
) -> None:
    grants = [{**GRANT, "funder": f"Funder {n}", "until": end} for n, end in enumerate(ends)]
    assert facts(TOWN, *grants)["funding_temporary_ends_within_6_months"] is soon


def test_what_is_temporary_stays_so_without_evidence() -> None:
    assert evidenced(project(TOWN), project(TOWN, GRANT))["funding_temporary"] == 1


# The cost and the route.


@pytest.mark.parametrize(
    ("costs", "known"),
    [
        ({}, False),
        ({"per_year": 100}, False),
        ({"per_year": 100, "all_included": False}, False),
        ({"per_year": 0, "all_included": True}, False),
        ({"per_year": 100, "all_included": True}, True),
        ({"per_year_after": 0}, True),
        ({"per_year_after": 50, "per_year": 100}, True),
    ],
)
def test_the_cost_afterwards_is_given_or_the_full_cost_of_today(costs: dict[str, Any], *, known: bool) -> None:
    assert facts(TOWN, costs=costs)["after_cost_known"] is known


@pytest.mark.parametrize(
    ("missing", "known"), [(None, True), ("route", False), ("who_decides", False), ("decide_by", False)]
)
def test_a_route_says_what_who_and_by_when(missing: str | None, *, known: bool) -> None:
    route = {"route": "the town takes it over", "who_decides": "town council", "decide_by": "2027-03-01"}
    told = {key: value for key, value in route.items() if key != missing}
    assert facts(GRANT, after=told)["after_route_known"] is known


# The day after.


@pytest.mark.parametrize(
    ("source", "share"),
    [
        (TOWN, 0.5),
        ({**TOWN, "certainty": "promised"}, 0.5),
        ({**TOWN, "certainty": None}, 0.5),
        ({**TOWN, "kind": "in-kind", "certainty": None}, 0.5),
        ({**TOWN, "kind": "in-kind", "temporary": None, "certainty": None}, 0.0),
        ({**TOWN, "kind": "in-kind", "temporary": None, "certainty": "signed"}, 0.5),
        ({**TOWN, "temporary": True}, 0.0),
        ({**TOWN, "funder": None}, 0.0),
        ({**TOWN, "since": "2028-01-01"}, 0.5),
        ({**TOWN, "since": "2028-01-02"}, 0.0),
    ],
)
def test_what_covers_half_of_the_cost_the_day_after(source: dict[str, Any], share: float) -> None:
    assert facts(GRANT, source, cost=60_000)["after_share_covered"] == share


def test_no_more_than_all_of_it_is_covered() -> None:
    assert facts(TOWN, cost=10_000)["after_share_covered"] == 1.0


def test_without_a_cost_nothing_is_covered_yet_something_goes_on() -> None:
    found = facts(GRANT, TOWN)
    assert (found["after_share_covered"], found["funding_months_covered_after"]) == (0.0, 0.0)
    assert found["funding_goes_on"] is True


def test_temporary_money_alone_does_not_go_on() -> None:
    assert facts(GRANT)["funding_goes_on"] is False


def test_a_cost_of_zero_is_covered_when_the_result_is_handed_over() -> None:
    handed_over = {"finite": {"receiver": "sector body", "document": "letter"}}
    assert facts(GRANT, cost=0, after=handed_over)["after_share_covered"] == 1.0


@pytest.mark.parametrize("told", [{}, {"receiver": "sector body"}, {"document": "letter"}])
def test_a_cost_of_zero_without_receiver_and_document_is_not_believed(told: dict[str, str]) -> None:
    found = facts(GRANT, cost=0, after={"finite": told})
    assert (found["after_share_covered"], found["finite_by_design"]) == (0.0, False)


@pytest.mark.parametrize(
    ("until", "months"),
    [
        (None, 120.0),
        ("2027-12-31", 13.0),
        ("2028-01-22", 13.0),
        ("2028-01-23", 14.0),
        ("2028-11-22", 23.0),
        ("2028-11-23", 24.0),
        ("2029-11-01", 35.0),
        ("2026-11-23", 0.0),
        ("2026-11-24", 0.0),
        ("2099-12-31", 120.0),
        ("9999-12-31", 120.0),
    ],
)
def test_whole_months_are_counted_to_the_first_day_that_is_not_covered(until: str | None, months: float) -> None:
    assert facts({**TOWN, "until": until}, cost=30_000)["after_months_signed"] == months


def test_months_start_the_day_after_the_grant() -> None:
    later = {**TOWN, "since": "2028-01-01", "until": "2028-12-31"}
    assert facts(GRANT, later, cost=30_000)["after_months_signed"] == 12.0


def test_a_gap_of_a_month_after_the_grant_is_a_gap() -> None:
    later = {**TOWN, "since": "2028-02-01", "until": "2030-12-31"}
    assert facts(GRANT, later, cost=30_000)["after_months_signed"] == 0.0


def test_one_source_takes_over_from_the_other() -> None:
    first, second = {**TOWN, "until": "2027-06-30"}, {**TOWN, "funder": "Province", "since": "2027-07-01"}
    assert facts(first, second, cost=30_000)["after_months_signed"] == 120.0


def test_promised_money_covers_months_and_signs_none() -> None:
    found = facts(GRANT, {**TOWN, "certainty": "promised"}, cost=30_000)
    assert (found["funding_months_covered_after"], found["after_months_signed"]) == (120.0, 0.0)


SOURCES = st.fixed_dictionaries(
    {
        "funder": st.sampled_from(["Town", "Flanders", "Members", None]),
        "kind": st.sampled_from(
            ["structural-subsidy", "sales", "project-subsidy", "donation", "in-kind", "loan", None]
        ),
        "amount": st.sampled_from([None, 0, 500, 12_000, 30_000]),
        "temporary": st.sampled_from([None, True, False]),
        "since": st.sampled_from([None, "2025-01-01", "2027-06-01"]),
        "until": st.sampled_from([None, "2026-01-01", "2027-06-30", "2028-12-31", "2032-12-31"]),
        "certainty": st.sampled_from([None, "hoped", "requested", "promised", "signed"]),
    }
)
NEVER_FALLS = (
    "funding_answered",
    "funding_sources",
    "funding_ends_told",
    "funding_goes_on",
    "after_cost_known",
    "after_share_covered",
    "after_months_signed",
    "funding_months_covered_after",
)


@given(st.lists(SOURCES, max_size=4), SOURCES)
def test_one_more_source_lowers_nothing_of_what_comes_after(
    sources: list[dict[str, Any]], more: dict[str, Any]
) -> None:
    before, now = facts(*sources, cost=30_000), facts(*sources, more, cost=30_000)
    assert [name for name in NEVER_FALLS if now[name] < before[name]] == []


@given(st.lists(SOURCES, max_size=4), SOURCES)
def test_evidence_for_one_more_source_lowers_nothing(sources: list[dict[str, Any]], more: dict[str, Any]) -> None:
    whole = project(*sources, more, cost=30_000)
    before = evidenced(project(*sources, cost=30_000), whole)
    now = evidenced(whole, whole)
    assert [name for name in (*NEVER_FALLS, "funding_recurring_share") if now[name] < before[name]] == []
    assert now["funding_largest_share"] <= before["funding_largest_share"]


def test_a_thousand_sources_are_reckoned_in_one_go() -> None:
    many = [
        {
            "funder": f"F{n}",
            "kind": "structural-subsidy",
            "amount": 1,
            "until": f"{2030 + n % 9}-0{1 + n % 9}-15",
            "certainty": "signed",
        }
        for n in range(1000)
    ]
    found = facts(*many, cost=500)
    assert found["after_share_covered"] == 1.0
    assert 0 < found["after_months_signed"] < 120

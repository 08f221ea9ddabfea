from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from sicheck.facts import View, derive
from sicheck.model.project import Project

TODAY = dt.date(2026, 11, 23)


def project(sustainability: dict[str, Any]) -> Project:
    return Project.model_validate({"project": {"name": "Test", "stage": "running"}, "sustainability": sustainability})


def facts(**sustainability: Any) -> Mapping[str, Any]:
    told = project(sustainability)
    return derive(View(told, told, TODAY))


def without(group: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in group.items() if name != key}


OWNER = {"who": "Town", "role": "librarian", "accepted": "2026-11-23"}
MEANS = {"what": "hours", "amount": "6 a week", "since": "2026-11-23"}
WRITTEN = {"document": "contract", "kind": "contract", "since": "2026-11-23"}
PAYER = {"who": "Town", "gets": "fewer calls at the counter", "confirmed": "2025-11-23"}
ADOPTER = {"who": "Stavele", "what": "starts a place of its own", "date": "2026-11-23"}
RUNS = {"who": "Stavele", "what": "weekly", "since": "2026-11-23", "rests_on": "rule"}


# Embedding.


def test_who_accepted_today_has_accepted() -> None:
    assert facts(embedding={"owner": OWNER})["owner_accepted"] is True


@pytest.mark.parametrize("owner", [without(OWNER, "who"), without(OWNER, "role"), {**OWNER, "accepted": "2026-11-24"}])
def test_an_owner_has_a_name_a_role_and_said_yes(owner: dict[str, Any]) -> None:
    assert facts(embedding={"owner": owner})["owner_accepted"] is False


@pytest.mark.parametrize("amount", ["6 a week", "6", "half a day"])
def test_any_amount_of_hours_will_do(amount: str) -> None:
    assert facts(embedding={"regular_means": {**MEANS, "amount": amount}})["embedding_regular_means"] is True


@pytest.mark.parametrize(
    "means",
    [without(MEANS, "what"), without(MEANS, "amount"), {**MEANS, "amount": "?"}, {**MEANS, "since": "2027"}, {}],
)
def test_regular_means_say_what_how_much_and_run_already(means: dict[str, Any]) -> None:
    assert facts(embedding={"regular_means": means})["embedding_regular_means"] is False


@pytest.mark.parametrize(("until", "documents"), [(None, 1), ("2026-11-23", 1), ("2026-11-22", 0), ("2026", 1)])
def test_a_document_is_in_force_until_its_last_day(until: str | None, documents: int) -> None:
    assert facts(embedding={"written": [{**WRITTEN, "until": until}]})["embedding_written"] == documents


@pytest.mark.parametrize(
    "written",
    [without(WRITTEN, "document"), without(WRITTEN, "kind"), without(WRITTEN, "since"), {**WRITTEN, "since": "2027"}],
)
def test_a_document_has_a_name_a_kind_and_a_past_date(written: dict[str, Any]) -> None:
    assert facts(embedding={"written": [written]})["embedding_written"] == 0


def test_the_same_document_twice_counts_once() -> None:
    found = facts(embedding={"written": [WRITTEN, {**WRITTEN, "document": "Contract.", "kind": "recognition"}]})
    assert found["embedding_written"] == 1


# Costs and payers.


@pytest.mark.parametrize(
    ("costs", "full"),
    [
        ({"per_year": 1, "all_included": True}, True),
        ({"per_year": 0, "all_included": True}, False),
        ({"per_year": 1, "all_included": False}, False),
        ({"per_year": 1}, False),
        ({"all_included": True}, False),
    ],
)
def test_the_full_cost_is_a_sum_with_everything_in_it(costs: dict[str, Any], *, full: bool) -> None:
    assert facts(costs=costs)["cost_full"] is full


@pytest.mark.parametrize(
    ("costs", "known"),
    [({"per_unit": 5, "unit": "child"}, True), ({"per_unit": 0, "unit": "child"}, False), ({"per_unit": 5}, False)],
)
def test_the_cost_per_unit_says_per_what(costs: dict[str, Any], *, known: bool) -> None:
    assert facts(costs=costs)["cost_per_unit"] is known


@pytest.mark.parametrize(
    "payer", [without(PAYER, "who"), {**PAYER, "gets": "calm"}, {**PAYER, "confirmed": "2026-11-24"}]
)
def test_a_payer_is_named_says_what_they_get_and_confirmed_it(payer: dict[str, Any]) -> None:
    assert facts(business_case={"payers": [payer]})["payers_confirmed"] == 0


def test_the_same_payer_twice_counts_once() -> None:
    assert facts(business_case={"payers": [PAYER, {**PAYER, "who": "TOWN"}]})["payers_confirmed"] == 1


@pytest.mark.parametrize(
    ("renewed", "payers"),
    [(None, 0), ("2025-11-22", 0), ("2025-11-23", 0), ("2025-11-24", 1), ("2026-11-23", 1), ("2026-11-24", 0)],
)
def test_a_renewal_comes_after_the_first_yes_and_not_in_the_future(renewed: str | None, payers: int) -> None:
    assert facts(business_case={"payers": [{**PAYER, "renewed": renewed}]})["payers_renewed"] == payers


@pytest.mark.parametrize(
    ("value", "per_unit", "covers"),
    [
        ({"amount": 240, "source": "note"}, 240, True),
        ({"amount": 239.99, "source": "note"}, 240, False),
        ({"amount": 240}, 240, False),
        ({"source": "note"}, 240, False),
        ({"amount": 240, "source": "note"}, None, False),
    ],
)
def test_a_figure_with_source_is_at_least_the_unit_cost(
    value: dict[str, Any], per_unit: int | None, *, covers: bool
) -> None:
    found = facts(costs={"per_unit": per_unit}, business_case={"value": value})
    assert found["value_covers_cost"] is covers


def test_an_evidenced_figure_is_held_against_the_cost_of_the_whole_project() -> None:
    figure = {"business_case": {"value": {"amount": 240, "source": "note"}}}
    whole = project({**figure, "costs": {"per_unit": 300}})
    assert derive(View(project(figure), whole, TODAY))["value_covers_cost"] is False


# Scaling.


@pytest.mark.parametrize(
    ("scaling", "chosen"),
    [
        ({"choice": "stay", "why": "everybody knows everybody"}, True),
        ({"choice": "stay", "why": "small"}, False),
        ({"why": "everybody knows everybody"}, False),
    ],
)
def test_a_choice_comes_with_why(scaling: dict[str, Any], *, chosen: bool) -> None:
    assert facts(scaling=scaling)["scaling_chosen"] is chosen


@pytest.mark.parametrize("written", [{"must_stay": "the key"}, {"may_differ": "the day"}, {"document": "one page"}])
def test_for_others_says_both_what_stays_and_what_may_differ(written: dict[str, Any]) -> None:
    assert facts(scaling={"for_others": written})["scaling_for_others"] is False


def test_who_is_committed_and_runs_it_counts_once_beside_another() -> None:
    found = facts(scaling={"committed": [ADOPTER], "runs_elsewhere": [RUNS, {**RUNS, "who": "Zandvoorde"}]})
    assert (found["scaling_committed"], found["runs_elsewhere"]) == (2, 2)


@pytest.mark.parametrize(
    "adopter", [without(ADOPTER, "who"), {**ADOPTER, "what": "maybe"}, {**ADOPTER, "date": "2027"}]
)
def test_a_commitment_says_who_what_and_has_been_made(adopter: dict[str, Any]) -> None:
    assert facts(scaling={"committed": [adopter]})["scaling_committed"] == 0


@pytest.mark.parametrize("place", [without(RUNS, "who"), without(RUNS, "what"), {**RUNS, "since": "2026-12"}])
def test_what_runs_elsewhere_says_who_what_and_has_started(place: dict[str, Any]) -> None:
    found = facts(scaling={"runs_elsewhere": [place]})
    assert (found["runs_elsewhere"], found["runs_elsewhere_durably"]) == (0, 0)


def test_what_rests_on_nothing_that_is_named_does_not_run_durably() -> None:
    found = facts(scaling={"runs_elsewhere": [without(RUNS, "rests_on")]})
    assert (found["runs_elsewhere"], found["runs_elsewhere_durably"]) == (1, 0)

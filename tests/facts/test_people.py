from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sicheck.facts import people
from sicheck.facts.base import View
from sicheck.model.project import Project
from sicheck.model.project.stakeholders import Commitment, Role, Stakeholder

THE_DAY = date(2026, 11, 23)
PAST = "2026-01-01"
AHEAD = "2027-01-01"


def seen(*stakeholders: dict[str, Any], kind: str | None = None) -> View:
    who = {"name": "A project", "stage": "running", "kind": kind}
    project = Project.model_validate({"project": who, "stakeholders": list(stakeholders)})
    return View(project, project, THE_DAY)


def names(found: tuple[Stakeholder, ...]) -> list[str]:
    return [each.name for each in found]


def actor(**fields: Any) -> dict[str, Any]:
    return {"name": "Somebody", **fields}


def the_sector(*, own: str | None = None, **fields: Any) -> str | None:
    view = seen(actor(**fields), kind=own)
    return people.sector(view.project, people.actors(view.project)[0])


def phases(role: dict[str, Any], at_least: str = "consult") -> set[str]:
    view = seen(actor(roles={"discover": role}))
    return set(people.phases_with(view, people.actors(view.project), at_least))  # type: ignore[arg-type]


def test_nobody_is_named_when_the_question_was_not_answered() -> None:
    project = Project.model_validate({"project": {"name": "A project", "stage": "idea"}})
    assert people.actors(project) == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "target-group"},
        {"kind": "frontline", "target_group": "yes"},
        {"kind": "core-group", "shares_need": "we eat alone ourselves too"},
    ],
)
def test_those_concerned_are_the_target_group_on_whichever_side_they_stand(fields: dict[str, Any]) -> None:
    assert names(people.target_group(seen(actor(**fields)).project)) == ["Somebody"]


@pytest.mark.parametrize("fields", [{}, {"kind": "citizens"}, {"kind": "core-group", "shares_need": "we too"}])
def test_others_are_not_the_target_group(fields: dict[str, Any]) -> None:
    assert people.target_group(seen(actor(**fields)).project) == ()


@pytest.mark.parametrize("kind", ["representatives", "family"])
def test_representatives_and_family_speak_for_others_when_they_say_for_whom(kind: str) -> None:
    view = seen(actor(kind=kind, speaks_for="residents with dementia"), actor(kind=kind))
    assert len(people.spokespeople(view.project)) == 1


def test_somebody_else_who_says_to_speak_for_others_is_no_spokesperson() -> None:
    assert people.spokespeople(seen(actor(kind="company", speaks_for="everybody")).project) == ()


def test_staff_and_volunteers_do_the_work() -> None:
    view = seen(*({"name": kind, "kind": kind} for kind in ("frontline", "volunteers", "management", "core-group")))
    assert names(people.workers(view.project)) == ["frontline", "volunteers"]


def test_in_a_citizens_initiative_the_core_group_both_decides_and_does_the_work() -> None:
    view = seen({"name": "core", "kind": "core-group"}, kind="citizens-initiative")
    assert names(people.workers(view.project)) == names(people.deciders(view.project)) == ["core"]


def test_management_board_and_core_group_decide() -> None:
    view = seen(*({"name": kind, "kind": kind} for kind in ("management", "board", "core-group", "members")))
    assert names(people.deciders(view.project)) == ["management", "board", "core-group"]


def test_the_side_goes_before_the_kind() -> None:
    view = seen(
        {"name": "union", "kind": "staff-representation", "side": "outside"},
        {"name": "partner", "kind": "association", "side": "inside"},
    )
    assert names(people.inside(view.project)) == ["partner"]
    assert names(people.outside(view.project)) == ["union"]


def test_an_actor_without_kind_or_side_stands_nowhere() -> None:
    view = seen(actor())
    assert people.inside(view.project) == people.outside(view.project) == ()


@pytest.mark.parametrize(
    ("role", "rank"), [({}, 0), ({"role": "none"}, 0), ({"role": "inform"}, 1), ({"role": "empower"}, 5)]
)
def test_the_rank_of_a_say_follows_the_spectrum(role: dict[str, Any], rank: int) -> None:
    assert people.say_rank(Role.model_validate(role)) == rank


@pytest.mark.parametrize(
    ("role", "counts"),
    [
        ({}, False),
        ({"role": "none", "date": PAST}, False),
        ({"role": "inform"}, True),
        ({"role": "consult"}, False),
        ({"role": "consult", "n": "0"}, False),
        ({"role": "consult", "n": "8"}, True),
        ({"role": "consult", "date": PAST}, True),
        ({"role": "consult", "date": AHEAD}, False),
        ({"role": "consult", "date": AHEAD, "n": "8"}, False),
        ({"role": "involve", "date": PAST}, False),
        ({"role": "involve", "date": PAST, "how": "chose the menu"}, True),
        ({"role": "empower", "how": "vote in the council"}, False),
        ({"role": "empower", "n": "8", "how": "vote in the council"}, True),
    ],
)
def test_a_role_counts_in_full_with_its_date_or_number_and_from_involve_on_its_how(
    role: dict[str, Any], *, counts: bool
) -> None:
    assert people.substantiated(seen(), Role.model_validate(role)) is counts


@pytest.mark.parametrize(
    ("role", "rank"),
    [
        ({"role": "empower"}, 1),
        ({"role": "empower", "date": AHEAD, "how": "vote in the council"}, 1),
        ({"role": "empower", "date": PAST}, 2),
        ({"role": "empower", "date": PAST, "how": "vote in the council"}, 5),
        ({"date": PAST, "how": "vote in the council"}, 0),
    ],
)
def test_a_grander_word_without_its_facts_counts_as_a_humbler_one(role: dict[str, Any], rank: int) -> None:
    assert people.counted_say(seen(), Role.model_validate(role)) == rank


def test_a_phase_counts_when_somebody_has_the_say_asked_for() -> None:
    view = seen(
        actor(roles={"discover": {"role": "consult", "date": PAST}, "define": "inform"}),
        actor(roles={"deliver": {"role": "empower", "n": "3", "how": "vote in the council"}}),
    )
    assert people.phases_with(view, people.actors(view.project), "consult") == {"discover", "deliver"}
    assert people.phases_with(view, people.actors(view.project), "involve") == {"deliver"}


def test_saying_involve_without_how_is_worth_as_much_as_saying_consult() -> None:
    assert phases({"role": "involve", "date": PAST}) == phases({"role": "consult", "date": PAST}) == {"discover"}
    assert phases({"role": "involve", "date": PAST}, at_least="involve") == set()


def test_nobody_has_a_say_in_no_phase() -> None:
    assert people.phases_with(seen(), (), "inform") == set()


@pytest.mark.parametrize("what", ["time", "people", "money", "place", "mandate"])
def test_what_costs_was_put_in_since_a_past_date(what: str) -> None:
    assert people.costly(seen(), Commitment.model_validate({"what": what, "since": PAST}))


@pytest.mark.parametrize(
    "commitment",
    [{"what": "data", "since": PAST}, {"since": PAST}, {"what": "time"}, {"what": "time", "since": AHEAD}],
)
def test_data_an_unnamed_thing_and_a_promise_cost_nothing_yet(commitment: dict[str, Any]) -> None:
    assert not people.costly(seen(), Commitment.model_validate(commitment))


@pytest.mark.parametrize(
    ("commitment", "expected"),
    [
        (None, False),
        ([], False),
        ([{"what": "data", "since": PAST}], False),
        ([{"what": "data", "since": PAST}, {"what": "place", "since": PAST}], True),
    ],
)
def test_an_actor_puts_in_as_soon_as_one_thing_costs(commitment: list[Any] | None, *, expected: bool) -> None:
    view = seen(actor(commitment=commitment))
    assert people.puts_in(view, people.actors(view.project)[0]) is expected


@pytest.mark.parametrize(
    ("agreement", "expected"),
    [
        ({}, False),
        ({"date": PAST}, False),
        ({"document": "partner agreement"}, True),
        ({"document": "partner agreement", "date": PAST}, True),
        ({"document": "partner agreement", "date": AHEAD}, False),
    ],
)
def test_an_agreement_is_a_document_that_is_not_dated_ahead(agreement: dict[str, Any], *, expected: bool) -> None:
    view = seen(actor(agreement=agreement))
    assert people.agreed(view, people.actors(view.project)[0]) is expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, False),
        ({"decides": {"about": "plan", "body": "steering group", "since": PAST}}, True),
        ({"decides": {"about": "plan", "since": PAST}, "agreement": {"document": "partner agreement"}}, True),
        ({"decides": {"about": "plan", "since": PAST}}, False),
        ({"decides": {"body": "steering group", "since": PAST}}, False),
        ({"decides": {"about": "plan", "body": "steering group"}}, False),
        ({"decides": {"about": "plan", "body": "steering group", "since": AHEAD}}, False),
        ({"decides": {"about": [], "body": "steering group", "since": PAST}}, False),
    ],
)
def test_deciding_along_needs_on_what_where_and_since_when(fields: dict[str, Any], *, expected: bool) -> None:
    view = seen(actor(**fields))
    assert people.decides_along(view, people.actors(view.project)[0]) is expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("target-group", "citizens"),
        ("representatives", "civil-society"),
        ("care-organisation", "care"),
        ("social-enterprise", "social-economy"),
        ("funder", "funders"),
        ("knowledge-institute", "knowledge"),
        (None, None),
    ],
)
def test_an_outside_actor_has_the_sector_of_its_kind(kind: str | None, expected: str | None) -> None:
    assert the_sector(kind=kind) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("staff-representation", "civil-society"),
        ("volunteers", "citizens"),
        ("members", "citizens"),
        ("management", None),
    ],
)
def test_a_union_or_somebody_elses_volunteers_put_outside_have_a_sector(kind: str, expected: str | None) -> None:
    assert the_sector(kind=kind, side="outside") == expected


@pytest.mark.parametrize(
    ("own", "expected"), [("school", "knowledge"), ("citizens-initiative", "civil-society"), (None, None)]
)
def test_a_fellow_organisation_shares_the_sector_of_the_own(own: str | None, expected: str | None) -> None:
    assert the_sector(own=own, kind="fellow-organisation") == expected


def test_a_partnership_has_no_sector_of_its_own() -> None:
    assert people.own_sector(seen(kind="partnership").project) is None

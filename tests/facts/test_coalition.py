from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sicheck.evidence import counting_sources, evidenced_view
from sicheck.facts import View
from sicheck.facts.coalition import FACTS
from sicheck.model.project import Project

TODAY = dt.date(2026, 11, 23)
PAST, FUTURE = "2026-03-01", "2027-03-01"
SOURCES = [{"id": "minutes", "title": "Minutes", "by": "the secretary"}]
GIVEN = [{"what": "time", "since": PAST}]


def project_of(*stakeholders: dict[str, Any], **rest: Any) -> Project:
    who = {"name": "Kitchen", "stage": "pilot", **rest.pop("project", {})}
    return Project.model_validate({"project": who, "stakeholders": list(stakeholders), "sources": SOURCES, **rest})


def facts(*stakeholders: dict[str, Any], **rest: Any) -> dict[str, Any]:
    project = project_of(*stakeholders, **rest)
    return {fact.name: fact.compute(View(project, project, TODAY)) for fact in FACTS}


def evidenced(*stakeholders: dict[str, Any], **rest: Any) -> dict[str, Any]:
    project = project_of(*stakeholders, **rest)
    view = View(evidenced_view(project, counting_sources(project)), project, TODAY)
    return {fact.name: fact.compute(view) for fact in FACTS}


def actor(kind: str, **rest: Any) -> dict[str, Any]:
    return {"name": f"the {kind}", "kind": kind, **rest}


def role(say: str, **rest: Any) -> dict[str, Any]:
    return {"role": say, "n": 8, "how": "around the table", **rest}


def test_a_file_without_stakeholders_has_every_fact_at_its_worst() -> None:
    project = Project.model_validate({"project": {"name": "Kitchen", "stage": "pilot"}})
    assert all(fact.compute(View(project, project, TODAY)) == fact.worst for fact in FACTS)


def test_the_same_actor_in_other_letters_counts_once() -> None:
    found = facts({"name": "Board", "kind": "board"}, {"name": "BOARD ", "kind": "board"})
    assert found["coalition_inside_actors"] == 1


def test_an_actor_without_kind_or_side_stands_nowhere() -> None:
    found = facts({"name": "Somebody"})
    assert (found["coalition_inside_actors"], found["coalition_outside_actors"]) == (0, 0)


# Inside.


@pytest.mark.parametrize("kind", ["management", "board", "core-group"])
def test_who_decides_may_put_something_in(kind: str) -> None:
    assert facts(actor(kind, commitment=GIVEN))["coalition_deciders_put_in"]


@pytest.mark.parametrize(
    "commitment",
    [
        [{"what": "time"}],
        [{"what": "time", "since": FUTURE}],
        [{"what": "data", "since": PAST}],
        [{"since": PAST}],
        [],
    ],
)
def test_what_is_undated_planned_or_free_costs_nothing(commitment: list[dict[str, str]]) -> None:
    assert not facts(actor("board", commitment=commitment))["coalition_deciders_put_in"]


def test_the_management_of_somebody_else_does_not_decide_inside() -> None:
    assert not facts(actor("management", side="outside", commitment=GIVEN))["coalition_deciders_put_in"]


@pytest.mark.parametrize(
    ("roles", "counts"),
    [
        ({"develop": role("involve")}, True),
        ({"discover": role("empower")}, True),
        ({"develop": role("consult")}, False),
        ({"deliver": role("collaborate")}, False),
        ({"develop": role("involve", how=None)}, False),
        ({"develop": role("involve", date=FUTURE)}, False),
    ],
)
def test_who_does_the_work_counts_from_involve_on_before_delivery(roles: dict[str, Any], *, counts: bool) -> None:
    assert facts(actor("frontline", roles=roles))["coalition_workers_involved"] is counts


def test_volunteers_of_a_partner_do_not_do_the_work_inside() -> None:
    assert not facts(actor("volunteers", side="outside", roles={"develop": role("involve")}))[
        "coalition_workers_involved"
    ]


def test_a_change_because_of_the_frontline_may_stand_in_two_places() -> None:
    change = [{"what": "rounds start an hour later", "date": PAST}]
    assert facts(actor("frontline", changed=change))["coalition_workers_changed"]
    assert facts(design={"frontline": {"changed": change}})["coalition_workers_changed"]


@pytest.mark.parametrize(
    "change", [{"what": "later", "date": PAST}, {"what": "rounds start an hour later"}, {"date": PAST}]
)
def test_a_change_needs_a_sentence_and_a_date(change: dict[str, str]) -> None:
    assert not facts(actor("frontline", changed=[change]))["coalition_workers_changed"]


@pytest.mark.parametrize(
    ("vision", "counts"),
    [
        ({"written_with": ["management", "frontline"]}, True),
        ({"written_with": ["board", "volunteers"], "date": PAST}, True),
        ({"written_with": ["board", "volunteers"], "date": FUTURE}, False),
        ({"written_with": ["management", "board"]}, False),
        ({"written_with": ["frontline"]}, False),
        ({"written_with": []}, False),
        ({"text": "together", "written_with": ["management", "frontline"]}, False),
    ],
)
def test_a_shared_vision_is_written_with_two_groups_and_those_who_do_the_work(
    vision: dict[str, Any], *, counts: bool
) -> None:
    vision = {"text": "nobody in the street eats alone", **vision}
    assert facts(capacity={"vision": vision})["coalition_vision_shared"] is counts


def test_a_formal_say_inside_is_a_body_or_a_lead_with_hours() -> None:
    council = actor("staff-representation", decides={"about": "plan", "body": "works council", "since": PAST})
    assert facts(council)["coalition_inside_say"]
    assert facts(capacity={"team": [{"task": "lead", "who": "An", "hours_per_month": 8}]})["coalition_inside_say"]


@pytest.mark.parametrize(
    "member", [{"task": "lead", "who": "An"}, {"task": "lead", "hours_per_month": 8}, {"who": "An"}, {}]
)
def test_a_lead_without_a_name_or_hours_is_no_formal_say(member: dict[str, Any]) -> None:
    assert not facts(capacity={"team": [member]})["coalition_inside_say"]


WITHOUT_STAFF = [{"kind": "citizens-initiative"}, {"kind": "association", "size": {"paid_fte": 0}}]


@pytest.mark.parametrize("who", WITHOUT_STAFF)
def test_without_staff_one_group_may_meet_both_lines(who: dict[str, Any]) -> None:
    change = [{"what": "we meet in the morning now", "date": PAST}]
    group = actor("members", commitment=GIVEN, changed=change, roles={"define": role("collaborate")})
    vision = {"text": "nobody in the street eats alone", "written_with": ["members"]}
    found = facts(group, project=who, capacity={"vision": vision})
    assert found["coalition_inside_actors"] == 2
    assert all(found[f"coalition_{each}"] for each in ("deciders_put_in", "workers_involved", "workers_changed"))
    assert found["coalition_vision_shared"]


def test_with_staff_one_group_meets_only_its_own_line() -> None:
    group = actor("members", commitment=GIVEN, roles={"define": role("collaborate")})
    found = facts(group, project={"kind": "association", "size": {"paid_fte": 2}})
    assert (found["coalition_inside_actors"], found["coalition_deciders_put_in"]) == (1, False)
    assert not found["coalition_workers_involved"]


def test_without_staff_a_line_that_is_named_stands_for_itself() -> None:
    board, volunteers = actor("board"), actor("volunteers", commitment=GIVEN)
    assert not facts(board, volunteers, project=WITHOUT_STAFF[1])["coalition_deciders_put_in"]


def test_without_staff_and_without_anybody_there_is_nobody_inside() -> None:
    assert facts(project=WITHOUT_STAFF[0])["coalition_inside_actors"] == 0


# Outside.


def test_phases_are_counted_over_all_outsiders_concerned() -> None:
    residents = actor("target-group", roles={"discover": role("consult")})
    families = actor("family", speaks_for="residents with dementia", roles={"define": role("consult")})
    assert facts(residents, families)["coalition_concerned_phases"] == 2


def test_staff_as_target_group_are_no_outsiders() -> None:
    nurses = actor("frontline", target_group=True, roles={"discover": role("consult"), "define": role("consult")})
    assert facts(nurses)["coalition_concerned_phases"] == 0


@pytest.mark.parametrize("kind", ["family", "citizens", "representatives"])
def test_where_staff_are_the_target_group_others_will_feel_the_change(kind: str) -> None:
    nurses = actor("frontline", target_group=True)
    others = actor(kind, roles={"discover": role("consult"), "define": role("consult")})
    assert facts(nurses, others)["coalition_concerned_phases"] == 2
    assert facts(others)["coalition_concerned_phases"] == 0


@pytest.mark.parametrize("kind", ["company", "association", "government", "citizens", "school", "fellow-organisation"])
def test_a_party_outside_that_puts_something_in_is_a_partner(kind: str) -> None:
    assert facts(actor(kind, commitment=GIVEN))["coalition_partners"] == 1


@pytest.mark.parametrize("kind", ["target-group", "family"])
def test_people_concerned_are_no_partner(kind: str) -> None:
    assert facts(actor(kind, commitment=GIVEN))["coalition_partners"] == 0


def test_citizens_who_are_the_target_group_are_no_partner() -> None:
    assert facts(actor("citizens", target_group=True, commitment=GIVEN))["coalition_partners"] == 0


def test_twenty_logos_are_no_partner() -> None:
    logos = [{"name": f"Logo {number}", "kind": "company"} for number in range(20)]
    found = facts(*logos)
    assert (found["coalition_outside_actors"], found["coalition_partners"]) == (20, 0)


@pytest.mark.parametrize(
    ("kinds", "sectors"),
    [
        (["company", "company"], 1),
        (["company", "government"], 2),
        (["company", None], 1),
        ([None, None], 1),
        (["fellow-organisation", "care-organisation"], 1),
        ([], 0),
    ],
)
def test_sectors_of_partners(kinds: list[str | None], sectors: int) -> None:
    partners = [
        {"name": f"Partner {number}", "kind": kind, "side": "outside", "commitment": GIVEN}
        for number, kind in enumerate(kinds)
    ]
    found = facts(*partners, project={"kind": "care-organisation"})
    assert found["coalition_partner_sectors"] == sectors


@pytest.mark.parametrize(
    "payer",
    [
        actor("government", commitment=GIVEN),
        actor("funder", roles={"define": role("consult")}),
        actor("company", commitment=[{"what": "money", "since": PAST}]),
    ],
)
def test_somebody_who_pays_or_regulates_is_at_the_table(payer: dict[str, Any]) -> None:
    assert facts(payer)["coalition_payer_committed"]


@pytest.mark.parametrize(
    "actor_outside",
    [
        actor("government"),
        actor("government", roles={"define": role("inform")}),
        actor("company", commitment=GIVEN),
        actor("company", commitment=[{"what": "money", "since": FUTURE}]),
        actor("board", commitment=[{"what": "money", "since": PAST}]),
    ],
)
def test_being_named_or_lending_a_hand_does_not_pay(actor_outside: dict[str, Any]) -> None:
    assert not facts(actor_outside)["coalition_payer_committed"]


def test_outsiders_decide_along_in_a_body() -> None:
    decides = {"about": ["budget"], "body": "steering group", "since": PAST}
    assert facts(actor("association", decides=decides))["coalition_outside_decides"]
    assert not facts(actor("board", decides=decides))["coalition_outside_decides"]


# Who was heard.


def test_at_stage_idea_the_roles_before_the_solution_are_enough() -> None:
    told = actor("target-group", roles={"discover": "none", "define": "inform"})
    assert facts(told, project={"stage": "idea"})["say_roles_answered"]
    assert not facts(told)["say_roles_answered"]


def test_roles_may_be_told_by_several_groups_together() -> None:
    young = {"name": "Young", "kind": "target-group", "roles": {"discover": "none", "define": "none"}}
    old = {"name": "Old", "kind": "target-group", "roles": {"develop": "none"}}
    assert facts(young, old)["say_roles_answered"]


def test_a_role_with_a_date_but_no_word_tells_nothing() -> None:
    silent = actor("target-group", roles={phase: {"date": PAST} for phase in ("discover", "define", "develop")})
    assert not facts(silent)["say_roles_answered"]


def test_heard_in_one_phase_answers_for_all() -> None:
    assert facts(actor("target-group", roles={"develop": "consult"}))["say_roles_answered"]


@pytest.mark.parametrize(("date", "heard"), [(None, True), (PAST, True), ("2026-11-23", True), (FUTURE, False)])
def test_planned_is_not_heard(date: str | None, *, heard: bool) -> None:
    found = facts(actor("target-group", roles={"define": {"role": "consult", "date": date}}))
    assert (found["say_heard_before_delivery"], found["say_consulted"]) == (heard, heard)


def test_consulted_after_delivery_is_consulted_but_not_before_it() -> None:
    found = facts(actor("target-group", roles={"evaluate": "consult"}))
    assert (found["say_heard_before_delivery"], found["say_consulted"]) == (False, True)


@pytest.mark.parametrize(
    ("by", "people", "own"),
    [
        (["target-group"], actor("target-group"), True),
        (["target-group", "management"], actor("frontline", target_group=True), True),
        (["citizens"], actor("core-group", shares_need="we all lost our bus stop"), True),
        (["citizens"], actor("target-group"), False),
        (["target-group"], actor("government"), False),
        (["management"], actor("target-group"), False),
    ],
)
def test_an_own_initiative_needs_those_concerned_to_be_described(
    by: list[str], people: dict[str, Any], *, own: bool
) -> None:
    assert facts(people, project={"initiative": {"by": by}})["say_own_initiative"] is own


def test_an_own_initiative_is_proven_by_the_evidence_of_those_concerned() -> None:
    who = {"initiative": {"by": ["target-group"]}}
    assert not evidenced(actor("target-group"), project=who)["say_own_initiative"]
    assert evidenced(actor("target-group", evidence="minutes"), project=who)["say_own_initiative"]


@pytest.mark.parametrize(
    ("people", "answered", "answered_to"),
    [
        ({}, False, False),
        ({"changed": []}, True, False),
        ({"changed": [{"date": PAST}]}, True, False),
        ({"changed": [{"what": "??"}]}, True, False),
        ({"changed": [{"what": "the hours"}]}, True, True),
        ({"told_back": {"what": "a letter"}}, True, True),
        ({"told_back": {"date": PAST}}, False, False),
    ],
)
def test_what_came_of_their_say(people: dict[str, Any], *, answered: bool, answered_to: bool) -> None:
    found = facts(actor("target-group", **people))
    assert (found["say_effect_answered"], found["say_answered_to"]) == (answered, answered_to)


def test_what_changed_because_of_partners_is_another_matter() -> None:
    assert not facts(actor("government", changed=[{"what": "the hours"}]))["say_effect_answered"]


@pytest.mark.parametrize(
    ("people", "tired"),
    [
        (actor("target-group", asked_last_year=3), True),
        (actor("citizens", asked_last_year=3), True),
        (actor("family", asked_last_year=12), True),
        (actor("frontline", target_group=True, asked_last_year=3), True),
        (actor("target-group", asked_last_year=2), False),
        (actor("target-group"), False),
        (actor("company", asked_last_year=12), False),
        (actor("target-group", asked_last_year=3, told_back={"what": "a letter"}), False),
    ],
)
def test_survey_fatigue(people: dict[str, Any], *, tired: bool) -> None:
    assert facts(people)["say_asked_without_answer"] is tired


def test_telling_one_group_back_does_not_rest_another() -> None:
    told = actor("target-group", asked_last_year=4, told_back={"what": "a letter"})
    assert facts(told, actor("citizens", asked_last_year=4))["say_asked_without_answer"]


def test_telling_everybody_back_rests_all() -> None:
    found = facts(actor("citizens", asked_last_year=4), design={"participation": {"told_back": "the village paper"}})
    assert not found["say_asked_without_answer"]

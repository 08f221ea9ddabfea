from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sicheck.facts import View
from sicheck.facts.capacity import FACTS
from sicheck.model.project import Project

TODAY = dt.date(2026, 11, 23)
PAST, FUTURE = "2026-03-01", "2027-03-01"


def facts(date: dt.date = TODAY, **sections: Any) -> dict[str, Any]:
    who = {"name": "Kitchen", "stage": "pilot", **sections.pop("project", {})}
    project = Project.model_validate({"project": who, **sections})
    return {fact.name: fact.compute(View(project, project, date)) for fact in FACTS}


def capacity(**groups: Any) -> dict[str, Any]:
    return facts(capacity=groups)


def test_an_empty_file_has_every_fact_at_its_worst_but_the_stage() -> None:
    found = facts()
    assert found.pop("stage") == "pilot"
    assert found == {fact.name: fact.worst for fact in FACTS if fact.name != "stage"}


# The project.


@pytest.mark.parametrize(
    ("start", "months"),
    [
        ("2025-11-23", 12),
        ("2025-11-24", 11),
        ("2026-11-23", 0),
        ("2026-11-24", 0),
        ("2030-01-01", 0),
        ("2024-01", 34),
    ],
)
def test_months_are_whole_months_of_the_calendar(start: str, months: int) -> None:
    assert facts(project={"start": start})["project_months_running"] == months


@pytest.mark.parametrize(("start", "later"), [("2026-11-24", True), ("2026-11-23", False)])
def test_a_start_after_today_lies_in_the_future(start: str, *, later: bool) -> None:
    assert facts(project={"start": start})["project_starts_later"] is later


@pytest.mark.parametrize(
    ("whose", "answered", "societal"),
    [
        (["own-organisation"], True, False),
        (["owners", "own-organisation"], True, False),
        (["owners", "members"], True, True),
        (["environment"], True, True),
        ([], False, False),
    ],
)
def test_whose_need_it_is(whose: list[str], *, answered: bool, societal: bool) -> None:
    found = facts(need={"whose": whose})
    assert (found["need_whose_answered"], found["need_societal"]) == (answered, societal)


@pytest.mark.parametrize(
    ("origin", "only"),
    [
        (["call"], True),
        (["trend", "competitor", "obligation"], True),
        (["call", "target-group-asked"], False),
        (["management-decision"], False),
        ([], False),
    ],
)
def test_a_fashion_is_the_only_origin(origin: list[str], *, only: bool) -> None:
    assert facts(project={"initiative": {"origin": origin}})["origin_fashion_only"] is only


@pytest.mark.parametrize(
    ("origin", "pressure", "imposed"),
    [
        (["management-decision"], [], True),
        ([], ["obligation"], True),
        (["call"], ["obligation"], True),
        (["frontline-idea"], ["obligation"], False),
        (["call"], ["own-observation"], False),
        ([], [], False),
    ],
)
def test_a_change_is_imposed_when_nothing_else_moved_it(
    origin: list[str], pressure: list[str], *, imposed: bool
) -> None:
    found = facts(project={"initiative": {"origin": origin}}, capacity={"pressure": {"origin": pressure}})
    assert found["pressure_imposed"] is imposed


def test_the_pressure_is_answered_by_any_of_its_fields_and_by_none() -> None:
    assert capacity(pressure={"chances": []})["pressure_answered"]
    assert capacity(pressure={"origin": "trend"})["pressure_answered"]
    assert not capacity(pressure={"evidence": ["minutes"]})["pressure_answered"]


@pytest.mark.parametrize("chances", [[], ["?"], ["--"]])
def test_chances_that_name_nothing_are_an_answer_and_no_chance(chances: list[str]) -> None:
    found = capacity(pressure={"chances": chances, "threats": ["cuts"]})
    assert (found["pressure_chances_answered"], found["pressure_chances"]) == (True, False)
    assert found["pressure_threats"]


@pytest.mark.parametrize(
    ("vision", "answered", "written"),
    [
        ({"text": "nobody in the street eats alone"}, True, True),
        ({"text": "not yet"}, True, False),
        ({"written_with": ["board"]}, True, False),
        ({"text": ""}, False, False),
        ({"date": PAST}, False, False),
    ],
)
def test_a_vision_is_a_sentence(vision: dict[str, Any], *, answered: bool, written: bool) -> None:
    found = capacity(vision=vision)
    assert (found["vision_answered"], found["vision_written"]) == (answered, written)


# What is asked in two fields.


@pytest.mark.parametrize(
    ("need", "answered"),
    [({"figures": [], "voices": []}, True), ({"figures": []}, False), ({"voices": []}, False)],
)
def test_half_an_answer_on_proof_is_none(need: dict[str, Any], *, answered: bool) -> None:
    assert facts(need=need)["need_proof_answered"] is answered


@pytest.mark.parametrize(
    ("earlier", "compared", "asked", "looked_at"),
    [
        (None, None, False, False),
        ([], None, False, False),
        (None, [], False, False),
        ([], [], True, False),
        ([{"falls_short": "too far away"}], [], True, False),
        ([{"what": "the service centre"}], None, True, True),
        (None, [{"what": "the service centre"}], True, True),
    ],
)
def test_existing_answers(earlier: Any, compared: Any, *, asked: bool, looked_at: bool) -> None:
    found = facts(need={"earlier_answers": earlier}, innovation={"compared": compared})
    assert (found["answers_asked"], found["answers_looked_at"]) == (asked, looked_at)


@pytest.mark.parametrize(
    ("keeps", "stops", "answered", "named"),
    [
        (None, [], False, False),
        ([], None, False, False),
        ([], [], True, False),
        (["the Tuesday meal"], None, True, True),
        (None, ["the old counter"], True, True),
    ],
)
def test_what_is_kept_and_what_stops(keeps: Any, stops: Any, *, answered: bool, named: bool) -> None:
    found = facts(innovation={"keeps": keeps, "stops": stops})
    assert (found["keeps_or_stops_answered"], found["keeps_or_stops"]) == (answered, named)


@pytest.mark.parametrize(
    ("outcome", "counts"),
    [
        ({"change": "skill", "target": {"value": 0}}, True),
        ({"change": "skill", "target": {"date": FUTURE}}, False),
        ({"change": "use", "target": {"value": 80}}, False),
        ({"target": {"value": 80}}, False),
    ],
)
def test_a_target_for_people_is_a_value_of_a_real_outcome(outcome: dict[str, Any], *, counts: bool) -> None:
    found = facts(impact={"outcomes": [outcome]})
    assert (found["outcomes_answered"], found["outcome_with_target"]) == (True, counts)


def test_no_outcomes_is_an_answer() -> None:
    assert facts(impact={"outcomes": []})["outcomes_answered"]


@pytest.mark.parametrize("sustainability", [{"after": {"route": "?"}}, {"embedding": {"where": "the library"}}])
def test_what_comes_afterwards_is_answered_in_two_places(sustainability: dict[str, Any]) -> None:
    assert facts(sustainability=sustainability)["afterwards_answered"]


def test_an_empty_group_about_afterwards_is_no_answer() -> None:
    assert not facts(sustainability={"after": {}, "embedding": {"owner": {}}})["afterwards_answered"]


# Load.


@pytest.mark.parametrize(
    ("freed", "answered", "is_freed"),
    [
        ({"hours_per_month": 0}, True, False),
        ({"hours_per_month": 4}, True, True),
        ({"dropped": "the newsletter"}, True, True),
        ({"dropped": "-"}, True, False),
        ({}, False, False),
    ],
)
def test_time_is_freed_in_hours_or_by_dropping_something(
    freed: dict[str, Any], *, answered: bool, is_freed: bool
) -> None:
    found = capacity(load={"freed": freed})
    assert (found["load_time_answered"], found["load_time_freed"]) == (answered, is_freed)


@pytest.mark.parametrize(
    ("load", "asked", "too_high"),
    [
        ({"asked": {"outcome": "too-high"}}, True, True),
        ({"asked": {"outcome": "high"}}, True, False),
        ({"asked": {"date": PAST}}, False, False),
        ({"figures": [{"what": "sick leave", "rising": True}]}, True, True),
        ({"figures": [{"what": "sick leave", "rising": False}]}, True, False),
        ({"figures": [{"rising": True}]}, True, False),
        ({"figures": []}, True, False),
    ],
)
def test_the_load_is_too_high_by_word_or_by_figure(load: dict[str, Any], *, asked: bool, too_high: bool) -> None:
    found = capacity(load=load)
    assert (found["load_asked"], found["load_too_high"]) == (asked, too_high)


def test_nought_changes_and_no_say_are_answers() -> None:
    found = capacity(load={"other_changes": 0, "unfinished": 0, "say_in_pace": False})
    assert all(found[f"load_{each}_answered"] for each in ("other_changes", "unfinished", "pace"))
    assert (found["load_other_changes"], found["load_unfinished"], found["load_say_in_pace"]) == (0, 0, False)


# Culture and competences.


@pytest.mark.parametrize(
    ("fixed", "counts"),
    [({"hours_per_month": 2}, True), ({"money_per_year": 100}, True), ({"hours_per_month": 0}, False)],
)
def test_fixed_means_are_hours_or_money(fixed: dict[str, int], *, counts: bool) -> None:
    assert capacity(culture={"fixed_time": fixed})["culture_fixed_means"] is counts


@pytest.mark.parametrize(
    ("who", "tried", "counts"),
    [
        ("anyone", 1, True),
        ("frontline", 3, True),
        ("management", 3, False),
        ("anyone", 0, False),
        ("anyone", None, False),
    ],
)
def test_ideas_from_below_may_start_and_did(who: str, tried: int | None, *, counts: bool) -> None:
    assert capacity(culture={"who_may_start": who, "ideas_tried": tried})["culture_ideas_from_below"] is counts


def test_a_successor_has_a_name_and_counts_once() -> None:
    an, nobody = {"who": "An", "can_take_over": True}, {"can_take_over": True}
    found = capacity(team=[an, {**an, "task": "money"}, nobody, {"who": "Bram"}])
    assert found["culture_successors"] == 1


@pytest.mark.parametrize(
    ("used", "counts"), [({"what": "the roster", "where": "the library"}, True), ({"what": "the roster"}, False)]
)
def test_used_elsewhere_needs_a_place(used: dict[str, str], *, counts: bool) -> None:
    assert capacity(culture={"used_elsewhere": used})["culture_used_elsewhere"] is counts


def test_groups_that_last_are_named_and_have_begun() -> None:
    groups = [{"what": "walking club", "since": PAST}, {"what": "choir", "since": FUTURE}, {"what": "chess"}, {}]
    found = capacity(culture={"lasting_groups": groups})
    assert (found["culture_lasting_groups"], found["culture_lasting_groups_answered"]) == (1, True)


@pytest.mark.parametrize(
    ("team", "counts"),
    [
        (
            [
                {"task": "money", "who": "An", "hours_per_month": 2},
                {"task": "partners", "who": "An", "hours_per_month": 2},
            ],
            True,
        ),
        ([{"task": "money", "who": "An", "hours_per_month": 2}], False),
        ([{"task": "money", "who": "An"}, {"task": "partners", "who": "An"}], False),
        ([], False),
    ],
)
def test_money_and_partners_have_somebody_with_hours(team: list[dict[str, Any]], *, counts: bool) -> None:
    found = capacity(team=team)
    assert (found["team_answered"], found["team_money_and_partners"]) == (True, counts)


@pytest.mark.parametrize(
    ("setback", "count"),
    [
        ({"what": "the hall was sold", "date": PAST, "overcome_by": "the school"}, 1),
        ({"what": "the hall was sold", "date": FUTURE, "overcome_by": "the school"}, 0),
        ({"what": "the hall was sold", "overcome_by": "the school"}, 0),
        ({"what": "the hall was sold", "date": PAST}, 0),
    ],
)
def test_a_setback_is_overcome_at_a_date(setback: dict[str, str], count: int) -> None:
    found = capacity(setbacks=[setback, setback])
    assert (found["setbacks_overcome"], found["setbacks_answered"]) == (count, True)


def test_a_milestone_has_a_date_and_counts_once() -> None:
    meal = {"what": "first meal", "date": FUTURE}
    found = capacity(milestones=[meal, meal, {"what": "second meal"}, {"date": FUTURE}])
    assert (found["milestones_dated"], found["milestones_answered"]) == (1, True)


def test_what_failed_is_answered_with_nothing_too() -> None:
    assert facts(creativity={"room": {"failures": []}})["failures_answered"]

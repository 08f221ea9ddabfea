from __future__ import annotations

import datetime as dt

import pytest

from sicheck.facts.base import View
from sicheck.facts.creativity import FACTS
from sicheck.model.project import Project

PAST, FUTURE = "2026-11-23", "2026-11-24"

FRAMING = {
    "question": "how do I go on my own?",
    "view": "target-group",
    "whose": "three residents",
    "obtained": "a talk",
}
ALTERNATIVE = {
    "what": "ask the baker for a table",
    "kind": "somebody-else",
    "because": "everybody comes there",
    "brought_by": "outsider",
    "occasion": "a neighbourhood talk",
    "date": PAST,
}
BORROWED = {
    "what": "a swapping roster",
    "where": "the fire brigade",
    "other": ["sector"],
    "contact": "a visit",
    "taken_over": "the roster with a reserve",
    "date": PAST,
    "result": "one turn missed, not eight",
}
NORM = {
    "norm": "whoever gets help can't volunteer",
    "kind": "rule",
    "whose": "the board",
    "instead": "visitors hand out with us",
    "done": {"what": "first mixed team", "date": PAST},
    "holder_knows": "the board agreed to a trial",
    "moved": {"how": "rewritten", "what": "the rule was taken out", "date": PAST},
}
FAILURE = {
    "what": "the evening for parents",
    "discussed_with": "the school",
    "beyond_team": "yes",
    "date": PAST,
    "since_then": "we ask five parents first",
}
TRIAL = {
    "what": "a trial afternoon",
    "question": "do new people come in?",
    "expected": "five new faces",
    "date": PAST,
    "result": "six new faces",
    "learned": "people enter a door they know",
    "decision": {"kind": "changed", "what": "we moved to the canteen"},
}


def _facts(creativity: dict[str, object] | None = None, trials: list[object] | None = None) -> dict[str, object]:
    sections = {"creativity": creativity or {}, "design": {"trials": trials or []}}
    project = Project.model_validate({"project": {"name": "A project", "stage": "pilot"}, **sections})
    view = View(project, project, dt.date(2026, 11, 23))
    return {fact.name: fact.compute(view) for fact in FACTS}


def test_every_fact_of_an_empty_project_is_at_its_worst() -> None:
    assert _facts() == {fact.name: fact.worst for fact in FACTS}


def test_every_fact_is_of_its_own_type() -> None:
    types = {"bool": bool, "int": int, "double": float, "string": str}
    found = _facts({"question": "how do I go on my own?", "framings": [FRAMING]}, [TRIAL])

    assert all(type(found[fact.name]) is types[fact.kind] for fact in FACTS)


@pytest.mark.parametrize("question", ["how do I go on my own?", "help me: how do I go there? nobody knows"])
def test_a_sentence_with_a_question_mark_is_a_question(question: str) -> None:
    assert _facts({"question": question})["framing_question"] is True


@pytest.mark.parametrize("question", [None, "", "who drives?", "we bring people there", "???????????????????"])
def test_without_a_question_mark_or_a_sentence_it_is_no_question(question: str | None) -> None:
    assert _facts({"question": question})["framing_question"] is False


@pytest.mark.parametrize("missing", ["question", "view", "whose"])
def test_a_framing_counts_only_with_its_question_view_and_whose_it_is(missing: str) -> None:
    found = _facts({"framings": [{**FRAMING, missing: None}]})

    assert (found["framings"], found["framings_views"], found["framings_of_users"]) == (0, 0, 0)


def test_a_framing_whose_origin_is_not_told_is_a_framing_but_not_one_of_the_users() -> None:
    found = _facts({"framings": [{**FRAMING, "obtained": None}]})

    assert (found["framings"], found["framings_of_users"]) == (1, 0)


@pytest.mark.parametrize("view", ["management", "funder", "partner", "outsider", "team"])
def test_only_target_group_and_frontline_are_users(view: str) -> None:
    assert _facts({"framings": [{**FRAMING, "view": view}]})["framings_of_users"] == 0


def test_one_question_under_two_views_is_one_framing() -> None:
    found = _facts({"framings": [FRAMING, {**FRAMING, "view": "frontline"}]})

    assert (found["framings"], found["framings_views"]) == (1, 2)


@pytest.mark.parametrize(
    ("first_idea", "became", "led_elsewhere"),
    [
        ("a minibus that runs on request", "a list of neighbours who drive", True),
        ("a minibus that runs on request", "A minibus, that runs on request.", False),
        ("a minibus that runs on request", None, False),
        (None, "a list of neighbours who drive", False),
        ("a minibus", "a list of neighbours who drive", False),
    ],
)
def test_the_choice_led_elsewhere_when_the_idea_became_another(
    first_idea: str | None, became: str | None, *, led_elsewhere: bool
) -> None:
    assert _facts({"first_idea": first_idea, "became": became})["framing_led_elsewhere"] is led_elsewhere


@pytest.mark.parametrize(
    ("alternative", "expected"),
    [
        ({"what": "a soup afternoon"}, 1),
        ({"what": "do nothing", "kind": "nothing"}, 1),
        ({"what": "soup", "kind": "offer"}, 0),
        ({"kind": "nothing"}, 0),
        ({"because": "it was too expensive"}, 0),
    ],
)
def test_an_alternative_is_a_sentence_or_doing_nothing(alternative: dict[str, object], expected: int) -> None:
    assert _facts({"alternatives": [alternative]})["alternatives"] == expected


def test_kinds_count_among_alternatives_with_a_reason_only() -> None:
    without = {"what": "a soup afternoon", "kind": "offer"}
    unkind = {"what": "a telephone chain", "because": "some are hard of hearing"}

    assert _facts({"alternatives": [ALTERNATIVE, without, unkind]})["alternatives_kinds"] == 1


@pytest.mark.parametrize("by", ["target-group", "frontline", "outsider"])
def test_an_alternative_from_those_outside_the_team_was_brought_in(by: str) -> None:
    assert _facts({"alternatives": [{**ALTERNATIVE, "brought_by": by}]})["alternatives_brought_in"] == 1


@pytest.mark.parametrize(
    "change",
    [
        {"brought_by": "team"},
        {"brought_by": "management"},
        {"brought_by": None},
        {"because": None},
        {"occasion": None},
        {"occasion": "??"},
        {"date": None},
        {"date": FUTURE},
    ],
)
def test_nothing_was_brought_in_without_who_why_occasion_and_a_past_date(change: dict[str, object]) -> None:
    assert _facts({"alternatives": [{**ALTERNATIVE, **change}]})["alternatives_brought_in"] == 0


@pytest.mark.parametrize(
    ("selection", "together"),
    [
        ({"together_with": ["team", "frontline"], "date": PAST}, True),
        ({"together_with": "target-group", "date": PAST}, True),
        ({"together_with": ["team", "management"], "date": PAST}, False),
        ({"together_with": [], "date": PAST}, False),
        ({"together_with": ["frontline"]}, False),
        ({"together_with": ["frontline"], "date": FUTURE}, False),
    ],
)
def test_a_choice_was_made_together_with_users_at_a_past_date(selection: dict[str, object], *, together: bool) -> None:
    assert _facts({"selection": selection})["alternatives_chosen_together"] is together


def test_a_criterion_counts_once_and_only_when_it_is_named() -> None:
    assert _facts({"selection": {"criteria": ["on foot", "On foot.", "?", "price"]}})["alternatives_criteria"] == 2


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, (1, 1, 1, 1)),
        ({"result": None, "works_along": "the postmaster"}, (1, 1, 1, 1)),
        ({"result": "went well"}, (1, 1, 1, 0)),
        ({"date": FUTURE}, (1, 1, 0, 0)),
        ({"date": None}, (1, 1, 0, 0)),
        ({"contact": None}, (1, 1, 0, 0)),
        ({"taken_over": "the list"}, (1, 1, 0, 0)),
        ({"other": None}, (1, 0, 0, 0)),
        ({"other": []}, (1, 0, 0, 0)),
        ({"where": None}, (0, 0, 0, 0)),
        ({"what": None}, (0, 0, 0, 0)),
    ],
)
def test_what_is_borrowed_climbs_one_step_for_each_thing_told(
    change: dict[str, object], expected: tuple[int, ...]
) -> None:
    found = _facts({"borrowed": [{**BORROWED, **change}]})
    steps = ("borrowed_examples", "borrowed_other_world", "borrowed_taken_over", "borrowed_proven")

    assert tuple(found[step] for step in steps) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, (1, 1, 1, 1)),
        ({"moved": {"how": "exception", "what": "allowed", "date": PAST}}, (1, 1, 1, 0)),
        ({"moved": {"what": "the rule was taken out", "date": PAST}}, (1, 1, 1, 0)),
        ({"moved": {"how": "rewritten", "what": "the rule was taken out", "date": FUTURE}}, (1, 1, 1, 0)),
        ({"holder_knows": None}, (1, 1, 0, 0)),
        ({"holder_knows": "nee"}, (1, 1, 0, 0)),
        ({"done": {"what": "first mixed team", "date": FUTURE}}, (1, 1, 0, 0)),
        ({"done": {"date": PAST}}, (1, 1, 0, 0)),
        ({"whose": None}, (1, 0, 0, 0)),
        ({"instead": "no"}, (1, 0, 0, 0)),
        ({"kind": None}, (0, 0, 0, 0)),
        ({"norm": "habit"}, (0, 0, 0, 0)),
    ],
)
def test_a_norm_climbs_one_step_for_each_thing_told(change: dict[str, object], expected: tuple[int, ...]) -> None:
    found = _facts({"norms": [{**NORM, **change}]})

    assert tuple(found[step] for step in ("norms_named", "norms_replaced", "norms_broken", "norms_moved")) == expected


def test_the_same_norm_twice_counts_once() -> None:
    assert _facts({"norms": [NORM, NORM]})["norms_moved"] == 1


@pytest.mark.parametrize(
    ("room", "may_fail"),
    [
        ({"said_by": "the chair", "said_on": PAST}, True),
        ({"said_by": "the chair", "said_on": FUTURE}, False),
        ({"said_by": "the chair"}, False),
        ({"said_by": "--", "said_on": PAST}, False),
        ({"said_on": PAST}, False),
    ],
)
def test_it_may_fail_when_somebody_said_so_at_a_past_date(room: dict[str, object], *, may_fail: bool) -> None:
    assert _facts({"room": room})["room_said"] is may_fail


@pytest.mark.parametrize(
    ("room", "means"),
    [
        ({"hours_per_month": 1}, True),
        ({"money": 50}, True),
        ({"hours_per_month": 0, "money": 0}, False),
        ({}, False),
    ],
)
def test_hours_or_money_are_means_and_zero_is_none(room: dict[str, object], *, means: bool) -> None:
    assert _facts({"room": room})["room_means"] is means


@pytest.mark.parametrize(
    ("rule", "agreed"),
    [
        ({"sign": "three weeks without people", "who_decides": "the team"}, True),
        ({"sign": "no people", "who_decides": "the team"}, False),
        ({"sign": "three weeks without people"}, False),
        ({"who_decides": "the team"}, False),
    ],
)
def test_a_stop_rule_has_a_sign_and_somebody_who_decides(rule: dict[str, object], *, agreed: bool) -> None:
    assert _facts({"room": {"stop_rule": rule}})["room_stop_rule"] is agreed


def test_a_failure_discussed_beyond_the_team_counts_once() -> None:
    assert _facts({"room": {"failures": [FAILURE, FAILURE]}})["room_failures_discussed"] == 1


@pytest.mark.parametrize(
    "change",
    [
        {"what": None},
        {"beyond_team": "no"},
        {"beyond_team": None},
        {"discussed_with": None},
        {"since_then": "nothing"},
        {"date": None},
        {"date": FUTURE},
    ],
)
def test_a_failure_counts_only_when_all_is_told(change: dict[str, object]) -> None:
    assert _facts({"room": {"failures": [{**FAILURE, **change}]}})["room_failures_discussed"] == 0


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, (1, 1, 1, 1)),
        ({"expected": None}, (1, 1, 1, 1)),
        ({"decision": {"kind": "kept", "what": "we go on as we were"}}, (1, 1, 1, 0)),
        ({"decision": {"what": "we moved to the canteen"}}, (1, 1, 1, 0)),
        ({"decision": {"kind": "dropped", "what": "the bus"}}, (1, 1, 1, 0)),
        ({"learned": "a lot"}, (1, 1, 0, 0)),
        ({"result": None}, (1, 0, 0, 0)),
        ({"date": FUTURE}, (1, 0, 0, 0)),
        ({"date": None}, (1, 0, 0, 0)),
        ({"expected": None, "result": None}, (0, 0, 0, 0)),
        ({"question": "works?"}, (0, 0, 0, 0)),
        ({"what": None}, (0, 0, 0, 0)),
    ],
)
def test_an_experiment_climbs_one_step_for_each_thing_told(
    change: dict[str, object], expected: tuple[int, ...]
) -> None:
    found = _facts(trials=[{**TRIAL, **change}])
    steps = ("experiments_planned", "experiments_done", "experiments_learned", "experiments_decided")

    assert tuple(found[step] for step in steps) == expected


@pytest.mark.parametrize(
    ("second", "done", "learned"),
    [
        ({"date": "2026-05-01", "learned": "evenings are for the family"}, 2, 2),
        ({"date": "2026-05-01"}, 2, 1),
        ({"learned": "evenings are for the family"}, 1, 1),
        ({"what": "A trial afternoon.", "learned": "evenings are for the family"}, 1, 1),
    ],
)
def test_two_experiments_differ_in_name_or_day_and_in_what_they_taught(
    second: dict[str, object], done: int, learned: int
) -> None:
    found = _facts(trials=[TRIAL, {**TRIAL, **second}])

    assert (found["experiments_done"], found["experiments_learned"]) == (done, learned)

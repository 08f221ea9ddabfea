from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sicheck.facts import View
from sicheck.facts.impact import FACTS
from sicheck.model.project import Project


def facts(**impact: Any) -> dict[str, Any]:
    project = Project.model_validate({"project": {"name": "Kitchen", "stage": "pilot"}, "impact": impact})
    view = View(project, project, dt.date(2026, 11, 23))
    return {fact.name: fact.compute(view) for fact in FACTS}


def test_a_project_that_says_nothing_is_at_the_worst_of_every_fact() -> None:
    assert facts() == {fact.name: fact.worst for fact in FACTS}


# Theory of change.

LINK = {
    "activity": "cooking together every week",
    "effect": "neighbours know each other",
    "leads_to": "nobody eats alone",
}
TESTED = {"how": "one question at the table", "who": "14 participants", "date": "2026-05", "holds": True}
ASSUMPTION = {"assumption": "who cooks together stays in touch", "at": "from cooking to home", "tested": TESTED}


@pytest.mark.parametrize(
    ("goal", "stated"), [("nobody eats alone", True), ("less lonely", False), ("?" * 20, False), (None, False)]
)
def test_a_goal_is_a_statement(goal: str | None, *, stated: bool) -> None:
    assert facts(goal=goal)["theory_goal"] == stated


@pytest.mark.parametrize("part", ["activity", "effect", "leads_to"])
@pytest.mark.parametrize("text", [None, "", "cooking"])
def test_a_chain_lacks_no_link(part: str, text: str | None) -> None:
    assert facts(chain=[LINK])["theory_chains"] == 1
    assert facts(chain=[{**LINK, part: text}])["theory_chains"] == 0


def test_the_same_chain_twice_counts_once() -> None:
    assert facts(chain=[LINK, {**LINK, "activity": "Cooking together every week."}])["theory_chains"] == 1


@pytest.mark.parametrize("part", [{"assumption": "they come"}, {"at": None}, {"at": "?"}])
def test_an_assumption_is_a_statement_at_a_link(part: dict[str, Any]) -> None:
    assert facts(assumptions=[ASSUMPTION])["theory_assumptions"] == 1
    assert facts(assumptions=[{**ASSUMPTION, **part}])["theory_assumptions"] == 0


@pytest.mark.parametrize("part", [{"how": None}, {"who": "?"}, {"date": None}, {"date": "2026-12"}, {"holds": None}])
def test_a_test_says_how_with_whom_when_and_whether_it_holds(part: dict[str, Any]) -> None:
    found = facts(assumptions=[{**ASSUMPTION, "tested": {**TESTED, **part}, "adapted": "we now cook at noon"}])
    assert (found["theory_assumptions"], found["theory_assumptions_tested"]) == (1, 0)


@pytest.mark.parametrize(
    ("holds", "adapted", "counts"),
    [
        (True, None, True),
        (False, "we now cook on Sunday at noon", True),
        (False, "noon", False),
        (False, None, False),
    ],
)
def test_where_an_assumption_did_not_hold_the_chain_was_adapted(
    adapted: str | None, *, holds: bool, counts: bool
) -> None:
    found = facts(assumptions=[{**ASSUMPTION, "tested": {**TESTED, "holds": holds}, "adapted": adapted}])
    assert found["theory_assumptions_tested"] == counts


# Contribution.


def contribution(**parts: Any) -> dict[str, Any]:
    return facts(contribution=parts)


@pytest.mark.parametrize(
    ("other", "counts"),
    [({"who": "the council", "what": "lends the hall"}, True), ({"who": "the council"}, False), ({"what": "x"}, False)],
)
def test_others_are_named_with_what_they_do(other: dict[str, Any], *, counts: bool) -> None:
    assert contribution(others=[other])["contribution_others"] == counts


@pytest.mark.parametrize(
    ("basis", "counts"),
    [
        ("participants-asked", True),
        ("earlier-figures", True),
        ("similar-place", True),
        ("comparison", True),
        ("study", True),
        ("guess", False),
        (None, False),
    ],
)
def test_anyway_and_shares_stand_on_a_basis_that_is_no_guess(basis: str | None, *, counts: bool) -> None:
    found = contribution(
        anyway={"what": "some would have met at church", "share": "25%", "basis": basis},
        by_others={"share": "30%", "basis": basis},
    )
    assert found["contribution_anyway_known"] == counts
    assert found["contribution_share_anyway"] == counts
    assert found["contribution_share_others"] == counts


def test_a_share_of_nothing_is_a_share_and_no_share_is_none() -> None:
    found = contribution(anyway={"share": 0, "basis": "study"}, by_others={"basis": "study"})
    assert (found["contribution_share_anyway"], found["contribution_share_others"]) == (True, False)


def source(result: str = "a third comes through us", date: str = "2026-05") -> dict[str, Any]:
    return {"how": "independent-source", "result": result, "date": date}


@pytest.mark.parametrize("how", ["comparison-group", "waiting-list", "trend", "similar-area"])
def test_one_comparison_tests_the_contribution(how: str) -> None:
    assert contribution(tested=[{**source(), "how": how}])["contribution_tests"] == 1


@pytest.mark.parametrize(
    ("tests", "counted"),
    [
        ([source()], 0),
        ([source(), source()], 0),
        ([source(), source("A third comes through us.")], 0),
        ([source(), source(date="2026-06")], 1),
        ([source(), source("about a third comes by you")], 1),
        ([source(), {**source(), "how": "trend"}], 1),
    ],
)
def test_two_independent_sources_are_worth_one_comparison(tests: list[dict[str, Any]], counted: int) -> None:
    assert contribution(tested=tests)["contribution_tests"] == counted


@pytest.mark.parametrize("part", [{"how": None}, {"result": "lower"}, {"date": None}, {"date": "2026-12"}])
def test_a_comparison_has_a_result_and_a_past_date(part: dict[str, Any]) -> None:
    assert contribution(tested=[{**source(), "how": "trend", **part}])["contribution_tests"] == 0


# Unwanted effects.

WATCHED = {
    "effect": "the same five do everything",
    "for_whom": "volunteers",
    "watched": {"how": "hours added up", "since": "2026-01"},
}


def unintended(**parts: Any) -> dict[str, Any]:
    return facts(unintended=parts)


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ([{"who": "the core group", "date": "2026-10"}], 1),
        ([{"who": "the core group", "date": "2026-10"}] * 2, 1),
        ([{"who": "the core group", "date": "2026-12"}], 0),
        ([{"who": "the core group"}], 0),
        ([{"date": "2026-10"}], 0),
        ([], 0),
    ],
)
def test_the_question_was_asked_to_somebody_at_a_past_date(asked: list[dict[str, Any]], counted: int) -> None:
    assert unintended(asked=asked)["unintended_asked"] == counted


@pytest.mark.parametrize("part", [{"effect": "more work"}, {"for_whom": None}])
def test_an_unwanted_effect_is_a_statement_and_for_somebody(part: dict[str, Any]) -> None:
    assert unintended(effects=[WATCHED])["unintended_effects"] == 1
    assert unintended(effects=[{**WATCHED, **part}])["unintended_effects"] == 0


@pytest.mark.parametrize(
    "watched", [{}, {"how": "hours added up"}, {"since": "2026-01"}, {"how": "h!", "since": "2027"}]
)
def test_watching_says_how_and_has_begun(watched: dict[str, Any]) -> None:
    found = unintended(effects=[{**WATCHED, "watched": watched}])
    assert (found["unintended_effects"], found["unintended_watched"]) == (1, 0)


@pytest.mark.parametrize(
    ("for_whom", "outside"),
    [
        ("target-group", 0),
        ("staff", 1),
        ("volunteers", 1),
        ("neighbours", 1),
        ("waiting-list", 1),
        ("environment", 1),
        ("others", 1),
    ],
)
def test_everybody_but_the_target_group_is_outside_of_it(for_whom: str, outside: int) -> None:
    found = unintended(effects=[{**WATCHED, "for_whom": for_whom}])
    assert (found["unintended_watched"], found["unintended_watched_outside"]) == (1, outside)


@pytest.mark.parametrize(
    ("done", "settled"),
    [
        ({"acted_on": {"what": "nobody does more than two evenings", "date": "2026-06"}}, 1),
        ({"acted_on": {"what": "nobody does more than two evenings", "date": "2026-12"}}, 0),
        ({"acted_on": {"what": "nobody does more than two evenings"}}, 0),
        ({"acted_on": {"what": "talked", "date": "2026-06"}}, 0),
        ({"shown_absent": {"figure": "6 hours a month", "source": "our list"}}, 1),
        ({"shown_absent": {"figure": "6 hours a month"}}, 0),
        ({"shown_absent": {"source": "our list"}}, 0),
        ({}, 0),
    ],
)
def test_settled_is_acted_on_or_shown_not_to_occur(done: dict[str, Any], settled: int) -> None:
    assert unintended(effects=[{**WATCHED, **done}])["unintended_settled"] == settled


def test_what_is_not_watched_is_not_settled_either() -> None:
    acted_on = {"what": "nobody does more than two evenings", "date": "2026-06"}
    assert unintended(effects=[{**WATCHED, "watched": {}, "acted_on": acted_on}])["unintended_settled"] == 0


# Learning.

REVIEW = {
    "date": "2026-06-18",
    "who": "the team",
    "target_group_judged": True,
    "decision": "a second team on Sunday",
}


def learning(**parts: Any) -> dict[str, Any]:
    return facts(learning=parts)


@pytest.mark.parametrize(("moments", "fixed"), [("in June and in December", True), ("now", False), (None, False)])
def test_fixed_moments_are_a_statement(moments: str | None, *, fixed: bool) -> None:
    assert learning(moments=moments)["learning_moments"] == fixed


@pytest.mark.parametrize(
    ("part", "counts"),
    [
        ({}, (1, 1, 1)),
        ({"decision": "go on"}, (1, 0, 1)),
        ({"decision": None}, (1, 0, 1)),
        ({"target_group_judged": False}, (1, 1, 0)),
        ({"target_group_judged": None}, (1, 1, 0)),
        ({"date": "2026-12"}, (0, 0, 0)),
        ({"date": None}, (0, 0, 0)),
        ({"who": None}, (0, 0, 0)),
    ],
)
def test_a_talk_has_a_past_date_and_people_and_perhaps_a_decision_and_a_judgement(
    part: dict[str, Any], counts: tuple[int, int, int]
) -> None:
    found = learning(reviews=[{**REVIEW, **part}])
    assert (found["learning_reviews"], found["learning_decisions"], found["learning_judged"]) == counts


def test_two_entries_of_one_day_are_one_talk() -> None:
    assert learning(reviews=[REVIEW, REVIEW, {**REVIEW, "date": "2026-09"}])["learning_reviews"] == 2


@pytest.mark.parametrize(
    ("part", "counted"),
    [
        ({}, 1),
        ({"with_what_failed": False}, 0),
        ({"with_what_failed": None}, 0),
        ({"where": None}, 0),
        ({"date": None}, 0),
        ({"date": "2026-12"}, 0),
    ],
)
def test_shared_openly_is_somewhere_at_a_past_date_with_what_failed(part: dict[str, Any], counted: int) -> None:
    shared = {"where": "the newsletter", "date": "2026-07", "with_what_failed": True, **part}
    assert learning(shared=[shared])["learning_shared"] == counted

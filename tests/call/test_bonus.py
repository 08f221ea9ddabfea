"""A bonus lifts the overall score, and nothing else."""

from __future__ import annotations

import pytest
from calls import call, judged, report
from helpers import Tree
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import trees

from sicheck.call import CallFile
from sicheck.model.judgement import BonusResult, RequirementResult

HOLDS, FAILS = "project.stage == 'pilot'", "project.stage == 'idea'"


def bonus(points: object = 5, when: str = HOLDS, name: str = "b") -> Tree:
    return {"id": name, "when": when, "points": points}


def test_the_points_are_added_where_the_rule_holds() -> None:
    found = judged(call(bonus=[bonus(5), bonus(3, FAILS, "c"), bonus("0,5", name="d")]))
    assert found.score == 53.125 + 5.5
    assert found.points == 5.5
    assert found.bonus == (
        BonusResult("b", holds=True, points=5),
        BonusResult("c", holds=False, points=3),
        BonusResult("d", holds=True, points=0.5),
    )


def test_the_overall_is_100_at_most() -> None:
    found = judged(call(bonus=[bonus(40), bonus(40, name="c")]))
    assert (found.score, found.points) == (100, 80)


def test_points_are_added_without_a_rounding_of_their_own() -> None:
    tenths = [bonus("0.1", name=f"b{at}") for at in range(10)]
    assert judged(call(bonus=tenths)).points == 1


def test_no_score_stays_no_score() -> None:
    lines = [{"id": "total", "overall": {"score": 10}}]
    empty = {"project": {"name": "Empty", "stage": "pilot"}}
    found = judged(call(lines, bonus=[bonus(100)]), empty)
    assert (found.score, found.verdict, found.points) == (None, "not-assessable", 100)


def test_a_bonus_can_meet_the_overall_score_and_nothing_else() -> None:
    lines = [
        {"id": "score", "overall": {"score": 60}},
        {"id": "evidenced", "overall": {"evidenced": 60}},
        {"id": "coverage", "overall": {"coverage": 0.95}},
        {"id": "each", "each_marker": {"score": 60}},
        {"id": "one", "marker": "money", "score": 60},
    ]
    found = judged(call(lines, bonus=[bonus(50)]))
    assert [each.found for each in found.requirements] == ["met", "not-met", "not-met", "not-met", "not-met"]
    assert [each.actual for each in found.requirements] == [100, 40.625, 0.9, 50, 50]


def test_the_verdict_of_the_criteria_knows_no_bonus() -> None:
    plain, lifted = report(call()), report(call(bonus=[bonus(50)]))
    assert (lifted.score, lifted.verdict) == (plain.score, plain.verdict)
    assert lifted.markers == plain.markers


@pytest.mark.parametrize(
    ("points", "language", "told"),
    [
        (5, "en", "58.1 (53.1 + 5 bonus)"),
        (5, "nl", "58,1 (53,1 + 5 bonus)"),
        ("2.25", "en", "55.3 (53.1 + 2.25 bonus)"),
        (90, "en", "100 (53.1 + 90 bonus)"),
    ],
)
def test_both_numbers_are_shown(points: object, language: str, told: str) -> None:
    row = report(call(bonus=[bonus(points)]), language=language).judgement
    assert row is not None
    assert row.requirements[0].finding == told


def test_a_bonus_that_is_not_earned_is_not_added_in_words() -> None:
    row = report(call(bonus=[bonus(5, FAILS)])).judgement
    assert row is not None
    assert row.requirements[0].finding == "53.1"
    assert [(each.id, each.holds, each.text) for each in row.bonus] == [("b", False, "b")]


def test_too_little_with_a_bonus_shows_both_numbers_too() -> None:
    row = report(call([{"id": "total", "overall": {"score": 60}}], bonus=[bonus(1)])).judgement
    assert row is not None
    assert row.requirements[0].finding == "54.1 (53.1 + 1 bonus); asked is 60"


LINES: list[Tree] = [
    {"id": "score", "overall": {"score": 40}},
    {"id": "evidenced", "overall": {"evidenced": 40}},
    {"id": "coverage", "overall": {"coverage": 0.5}},
    {"id": "each", "each_marker": {"score": 40}},
    {"id": "each-proven", "each_marker": {"evidenced": 20}},
    {"id": "one", "marker": "creativity", "score": 40},
    {"id": "each-level", "each_indicator": {"level": 1}},
    {"id": "level", "indicator": "creativity.divergence", "level": 1},
    {"id": "out", "knockouts": "clear"},
    {"id": "rule", "when": "need != null"},
]
PLAIN = call(LINES, "social-innovation")
LIFTED = {points: call(LINES, "social-innovation", bonus=[bonus(points, "true")]) for points in ("0.1", "7", "100")}


@settings(max_examples=60, deadline=None)
@given(trees(), st.sampled_from(sorted(LIFTED)))
def test_a_bonus_never_turns_a_floor_to_met(tree: Tree, points: str) -> None:
    plain, lifted = _results(PLAIN, tree), _results(LIFTED[points], tree)
    assert plain[1:] == lifted[1:]
    if plain[0].actual is None:
        assert lifted[0] == plain[0]
    else:
        assert lifted[0].actual == min(100, float(plain[0].actual) + float(points))


def _results(by: CallFile, tree: Tree) -> tuple[RequirementResult, ...]:
    return judged(by, tree).requirements

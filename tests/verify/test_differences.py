"""What differs between two reports, and why."""

from __future__ import annotations

import json

import pytest

from sicheck.verify import Role, differences, parsed, verification


def told(claimed: object, found: object) -> list[tuple[str, str]]:
    every = differences(parsed(json.dumps(claimed)), parsed(json.dumps(found)))
    return [(each.field, each.kind) for each in every]


@pytest.mark.parametrize(
    ("claimed", "found"),
    [("70", "70.0"), ("7e1", "70"), ("-0.0", "0"), ("0.1", "0.10"), ("1e-05", "0.00001")],
)
def test_a_number_may_be_written_in_several_ways(claimed: str, found: str) -> None:
    assert list(differences(parsed(claimed), parsed(found))) == []


@pytest.mark.parametrize(
    ("claimed", "found"),
    [
        ("70.00000000000000000001", "70.0"),
        ("63.25", "63.24999999999999"),
        ("true", "1"),
        ("false", "0"),
        ("null", "0"),
        ('"1"', "1"),
        ("[]", "{}"),
        ("1e999999999999", "1"),
    ],
)
def test_what_is_nearly_the_same_is_not(claimed: str, found: str) -> None:
    assert [each.kind for each in differences(parsed(claimed), parsed(found))] == ["changed"]


MARKERS = [{"id": "a", "score": 1}, {"id": "b", "score": 2}, {"id": "c", "score": 3}]


@pytest.mark.parametrize(
    ("claimed", "expected"),
    [
        (MARKERS[1:], [("[a]", "missing")]),
        (MARKERS[:-1], [("[c]", "missing")]),
        ([*MARKERS, {"id": "d"}], [("[d]", "superfluous")]),
        ([{"id": "d"}, *MARKERS], [("[d]", "superfluous")]),
        ([*MARKERS, MARKERS[2]], [("[c#2]", "superfluous")]),
        ([MARKERS[1], MARKERS[0], MARKERS[2]], [("[a]", "moved")]),
        ([{"id": "b", "score": 9}, MARKERS[0], MARKERS[2]], [("[b].score", "changed"), ("[a]", "moved")]),
        ([{"id": "x", "score": 1}, *MARKERS[1:]], [("[a].id", "changed")]),
        ([{"score": 1}, *MARKERS[1:]], [("[a].id", "missing")]),
        ([1, *MARKERS[1:]], [("[a]", "changed")]),
        ([], [("[a]", "missing"), ("[b]", "missing"), ("[c]", "missing")]),
    ],
)
def test_items_are_named_by_their_id_wherever_they_stand(claimed: object, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(claimed, MARKERS)) == sorted(expected)


def test_items_of_one_id_are_counted() -> None:
    reasons = [{"id": "floor", "text": text} for text in ("one", "two", "three")]
    changed = [reasons[0], {"id": "floor", "text": "else"}, reasons[2]]
    assert told(changed, reasons) == [("[floor#2].text", "changed")]
    renamed = [{"id": "else", "text": "one"}, *reasons[1:]]
    assert told(renamed, reasons) == [("[floor].id", "changed")]


def test_texts_in_a_list_are_named_by_their_position() -> None:
    assert told({"missing": ["a", "x"]}, {"missing": ["a", "b", "c"]}) == [
        ("missing[1]", "changed"),
        ("missing[2]", "missing"),
    ]


def roles(claimed: object, found: object) -> list[tuple[str, Role]]:
    every = differences(parsed(json.dumps(claimed)), parsed(json.dumps(found)))
    return [(each.difference.field, each.role) for each in verification((), every).findings]


def gate(digest: str = "x", score: int = 1, other: int = 1, call: str = "x", verdict: str = "passed") -> object:
    entries = [
        {"project": {"name": "P", "digest": digest}, "score": score},
        {"project": {"name": "Q", "digest": "q"}, "score": other},
    ]
    return {"call": {"digest": call}, "verdict": verdict, "projects": entries}


def test_causes_come_first_and_explain_what_follows() -> None:
    assert roles(gate(score=2, call="y"), gate()) == [
        ("call.digest", "cause"),
        ("projects[P].score", "consequence"),
    ]


def test_another_project_explains_nothing_of_a_project_but_may_explain_the_verdict_on_all() -> None:
    assert roles(gate(digest="y", score=2, other=2, verdict="not-passed"), gate()) == [
        ("projects[P].project.digest", "cause"),
        ("verdict", "consequence"),
        ("projects[P].score", "consequence"),
        ("projects[Q].score", "unexplained"),
    ]


def test_what_no_cause_explains_is_unexplained() -> None:
    assert roles(gate(score=2), gate()) == [("projects[P].score", "unexplained")]


def test_another_version_of_sicheck_that_finds_the_same_is_a_note() -> None:
    claimed, found = ({"tool": {"version": each}, "score": 1} for each in ("0.9", "1.0"))
    result = verification((), differences(parsed(json.dumps(claimed)), parsed(json.dumps(found))))
    assert (result.stands, [each.field for each in result.notes]) == (True, ["tool.version"])
    assert roles({**claimed, "score": 2}, found) == [("tool.version", "cause"), ("score", "consequence")]

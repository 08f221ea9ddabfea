from __future__ import annotations

import datetime as dt

import pytest

from sicheck.facts.base import Fact, View, count, distinct, happened, named, number, said, word, yes
from sicheck.model.project import Project

PROJECT = Project.model_validate({"project": {"name": "A project", "stage": "pilot"}})
VIEW = View(PROJECT, PROJECT, dt.date(2026, 11, 23))


@pytest.mark.parametrize("text", ["fifteen letters", "we doen het nu!", "é is a letter too"])
def test_a_text_of_fifteen_characters_or_more_is_a_statement(text: str) -> None:
    assert said(text)


@pytest.mark.parametrize("text", [None, "", "fourteen chars", "...............", "---------------", "a             b"])
def test_shorter_text_and_text_without_words_is_no_statement(text: str | None) -> None:
    assert not said(text)


@pytest.mark.parametrize("text", ["CM", "5%", "het OCMW", "#1", "李明"])
def test_two_characters_with_a_letter_or_digit_name_something(text: str) -> None:
    assert named(text)


@pytest.mark.parametrize("text", [None, "", "x", "??", "--", "..."])
def test_nothing_one_character_and_mere_signs_name_nothing(text: str | None) -> None:
    assert not named(text)


@pytest.mark.parametrize("date", [dt.date(1999, 1, 1), dt.date(2026, 11, 22), dt.date(2026, 11, 23)])
def test_an_act_happened_when_its_date_is_not_after_the_assessment_date(date: dt.date) -> None:
    assert happened(VIEW, date)


@pytest.mark.parametrize("date", [None, dt.date(2026, 11, 24), dt.date(2099, 1, 1)])
def test_an_act_without_a_date_or_with_a_later_one_did_not_happen(date: dt.date | None) -> None:
    assert not happened(VIEW, date)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([], 0),
        (["a tool library", "A  Tool Library"], 1),
        (["a tool library.", "“a tool library”!", "a tool library …"], 1),
        (["a tool library", "a toy library"], 2),
        (["5%", "5"], 2),
        ([dt.date(2026, 1, 1), dt.date(2026, 1, 1), dt.date(2026, 1, 2)], 2),
        ([None, None], 1),
    ],
)
def test_the_same_key_counts_once_in_any_capitals_spacing_or_punctuation(keys: list[object], expected: int) -> None:
    assert distinct(keys) == expected


def test_texts_within_a_pair_are_compared_like_texts_on_their_own() -> None:
    day = dt.date(2026, 1, 1)

    assert distinct([("a trial", day), ("A trial.", day)]) == 1
    assert distinct([("a trial", day), ("a trial", dt.date(2026, 2, 1))]) == 2


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (yes("holds", lambda _: True), ("holds", "bool", False, True)),
        (count("items", lambda _: 3), ("items", "int", 0, 3)),
        (number("share", 1.0, lambda _: 0.4), ("share", "double", 1.0, 0.4)),
        (word("role", lambda _: "core"), ("role", "string", "", "core")),
    ],
)
def test_a_fact_knows_its_name_its_type_its_worst_value_and_how_it_is_computed(
    fact: Fact, expected: tuple[str, str, object, object]
) -> None:
    assert (fact.name, fact.kind, fact.worst, fact.compute(VIEW)) == expected

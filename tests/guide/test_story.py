"""The story asks for every key of the project file once, and the texts explain every key and question."""

from __future__ import annotations

import pytest

from sicheck.guide import Key, keys, meaning
from sicheck.guide.entries import EVIDENCE, entries
from sicheck.guide.story import question_of, story
from sicheck.texts import LANGUAGES, Phrases, table
from sicheck.yamlio import read

KEYS = keys()
LEAVES = [each for each in KEYS if each.kind != "group"]


def paths(found: list[Key]) -> list[str]:
    return [each.path for each in found]


def test_every_key_answers_a_question() -> None:
    unasked = [each for each in KEYS if question_of(each) is None and each.name != EVIDENCE]
    assert [each for each in paths(unasked) if "." in each] == []


def test_no_question_asks_for_a_key_that_is_not_there() -> None:
    assert {path for each in story() for path in each.keys} - set(paths(list(KEYS))) == set()


def test_no_key_is_asked_for_twice() -> None:
    asked = [path for each in story() for path in each.keys]
    assert len(asked) == len(set(asked))


def test_the_sections_stand_in_the_order_of_the_story() -> None:
    assert [each.key.name for each in entries()] == [
        *("project", "need", "innovation", "stakeholders", "design", "creativity", "impact", "changes"),
        *("sustainability", "sroi", "capacity", "sources", "not_applicable"),
    ]


def test_the_questions_stand_in_the_order_of_their_numbers() -> None:
    numbers = [tuple(map(int, each.number.split("."))) for each in story()]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_chapter_has_words(language: str) -> None:
    phrase = Phrases(language, "questions")
    keys_of = [f"question.{each.number}" for each in story()] + [f"chapter.{each.chapter}" for each in story()]
    assert [each for each in keys_of if not phrase.has(each)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.path)
def test_every_key_is_explained(key: Key, language: str) -> None:
    found = meaning(key, language)
    assert found.title
    assert found.about
    assert set(found.words) == set(key.words)
    assert bool(found.example) is (key.kind != "group")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", LEAVES, ids=lambda key: key.path)
def test_every_example_can_stand_behind_its_key(key: Key, language: str) -> None:
    tree = read(f"{key.name}: {meaning(key, language).example}\n".encode(), "example").tree
    assert isinstance(tree, dict)
    value = tree[key.name]
    assert value is not None
    assert not isinstance(value, list) or key.many
    words = value if isinstance(value, list) else [value]
    assert not key.words or set(map(str, words)) <= set(key.words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_explained_that_is_not_there(language: str) -> None:
    explained = [
        path for section in {each.path.partition(".")[0] for each in KEYS} for path in _table(language, section)
    ]
    assert set(explained) - set(paths(list(KEYS))) == set()


def _table(language: str, section: str) -> list[str]:
    return list(table(language, f"keys/{section}"))

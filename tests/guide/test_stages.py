"""What a stage is asked is what it is judged on: nothing expected of it is missing, and the first questions suffice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from helpers import DAY, Tree, merged

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.catalogue.examples import example_lines
from sicheck.guide import Key, asked, keys
from sicheck.guide.entries import EVIDENCE
from sicheck.guide.story import question_of, story
from sicheck.intake import read_project
from sicheck.model.project.words import STAGES, Stage
from sicheck.yamlio import write

KEYS = {each.path: each for each in keys()}
IDEA: Tree = {"project": {"name": "P", "stage": "idea"}}


def expected_of(stage: Stage) -> Tree:
    """A project that is exactly where its stage expects it to be."""
    lines: object = {}
    for each in load().indicators().values():
        for level in each.levels[: getattr(each.expected, stage)]:
            lines = merged(lines, example_lines(level.example, "en", DAY))
    assert isinstance(lines, dict)
    return lines


def leaves(value: object, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, f"{path}.{key}".removeprefix("."))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for each in value:
            yield from leaves(each, f"{path}[]")
    else:
        yield path


def only(value: object, kept: Callable[[Key], bool], path: str = "") -> object:
    """The data without the keys that are not kept, nor what then holds nothing."""
    if isinstance(value, dict):
        found = {key: only(each, kept, f"{path}.{key}".removeprefix(".")) for key, each in value.items()}
        return {key: each for key, each in found.items() if each is not None} or None
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [each for each in (only(each, kept, f"{path}[]") for each in value) if each is not None] or None
    return value if kept(KEYS[path]) else None


def is_asked_first(key: Key) -> bool:
    question = question_of(key)
    return question is not None and question.first and question.is_asked_at("idea")


def verdict_of(tree: Mapping[str, object]) -> str:
    return assess(read_project(write(tree).encode(), "p.yaml", None), load(), DAY).overall.verdict


@pytest.mark.parametrize("stage", STAGES)
def test_all_that_a_stage_expects_is_asked_for(stage: Stage) -> None:
    questions = {path: question_of(KEYS[path]) for path in leaves(expected_of(stage)) if not path.endswith(EVIDENCE)}
    assert [path for path, each in questions.items() if each is None or not each.is_asked_at(stage)] == []


def test_the_questions_to_begin_with_make_an_idea_assessable() -> None:
    first = only(expected_of("idea"), is_asked_first)
    found = merged(first, IDEA)
    assert isinstance(found, dict)
    assert verdict_of(found) != "not-assessable"


def test_the_questions_to_begin_with_are_about_ten() -> None:
    first = {each.number for each in story() if each.first}
    assert 10 <= len(first) <= 13


def test_a_question_to_begin_with_is_asked_of_an_idea() -> None:
    assert [each.number for each in story() if each.first and not each.is_asked_at("idea")] == []


def test_a_later_stage_is_asked_no_fewer_questions() -> None:
    numbers = [asked(stage) for stage in STAGES]
    assert numbers == sorted(numbers)

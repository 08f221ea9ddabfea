"""A template can be read as it stands, counts nothing as answered, and carries every answer over."""

from __future__ import annotations

import re
from typing import cast

import pytest
from helpers import DAY, EXAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import trees
from syrupy.assertion import SnapshotAssertion

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.guide import template
from sicheck.guide.comments import WIDTH
from sicheck.intake import ProjectFile, read_project
from sicheck.model.project.words import STAGES, Stage
from sicheck.yamlio import Tree, read, write

HOSTILE = [
    "a: b",
    "- x",
    "# no comment",
    "none",
    "no",
    "1.000",
    "two\nlines",
    "'quoted'",
    '"',
    "{a: b}",
    " x ",
    "é ✓",
    "&a",
]
BLANK: dict[str, Tree] = {"project": {"name": "P", "stage": "idea"}}


def loaded(text: str) -> ProjectFile:
    return read_project(text.encode(), "p.yaml", None)


def fresh(stage: str, language: str) -> str:
    return template({"project": {"name": "P", "stage": stage}}, cast("Stage", stage), language, "p.yaml")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("stage", STAGES)
def test_a_template_can_be_read_and_answers_nothing(stage: str, language: str) -> None:
    found = assess(loaded(fresh(stage, language)), load(), DAY)
    assert {each.state for each in found.indicators().values()} == {"unanswered"}


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("stage", STAGES)
def test_no_line_of_a_template_is_too_long_to_read(stage: str, language: str) -> None:
    assert [line for line in fresh(stage, language).splitlines() if len(line) > WIDTH] == []


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("stage", STAGES)
def test_the_questions_are_asked_in_the_order_of_their_numbers(stage: str, language: str) -> None:
    asked = re.findall(r"^ *# (\d+)\.(\d+) ", fresh(stage, language), re.MULTILINE)
    assert asked == sorted(asked, key=lambda each: (int(each[0]), int(each[1])))


@pytest.mark.parametrize("phase", ["discover", "define", "develop", "deliver", "evaluate"])
def test_each_phase_asks_the_same_in_the_same_order(phase: str) -> None:
    _, _, rest = fresh("scaling", "nl").partition(f"      {phase}:")
    found = re.findall(r"^        (\w+):", rest, re.MULTILINE)
    assert found[:4] == ["role", "date", "n", "how"]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("stage", STAGES)
def test_every_key_to_fill_in_says_what_it_is(stage: str, language: str) -> None:
    lines = fresh(stage, language).splitlines()
    bare = [place for place, line in enumerate(lines) if re.fullmatch(r" +(- )?\w+:", line)]
    assert [lines[place] for place in bare if not lines[place - 1].lstrip().startswith("#   ")] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "  causes:                   # Oorzaken van het probleem. Nog één? Kopieer dit blok"),
        ("en", "  causes:                   # Causes of the problem. One more? Copy this block"),
    ],
)
def test_a_list_says_what_it_holds_and_how_to_add_to_it(language: str, said: str) -> None:
    assert said in fresh("idea", language)


@pytest.mark.parametrize(("language", "source"), [("en", "annual-report-2025"), ("nl", "jaarverslag-2025")])
def test_how_evidence_works_is_told_before_the_first_question(language: str, source: str) -> None:
    head, _, _ = fresh("idea", language).partition("sicheck: 1")
    assert f"evidence: [{source}]" in head


def test_a_later_stage_asks_more() -> None:
    lengths = [len(fresh(stage, "nl")) for stage in STAGES]
    assert lengths == sorted(lengths)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_template_of_an_idea(language: str, snapshot: SnapshotAssertion) -> None:
    assert fresh("idea", language) == snapshot


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_an_example_is_carried_over_whole(path: object, stage: str) -> None:
    data = cast("bytes", path.read_bytes())  # type: ignore[attr-defined]
    old = read(data, "old").tree
    assert isinstance(old, dict)
    new = template(old, cast("Stage", stage), "nl", "p.yaml")
    assert loaded(new).project == loaded(data.decode()).project


@settings(deadline=None)
@given(trees(), st.sampled_from(STAGES))
def test_every_project_is_carried_over_whole(tree: dict[str, Tree], stage: Stage) -> None:
    old = loaded(write(tree))
    assert isinstance(old.document.tree, dict)
    assert loaded(template(old.document.tree, stage, "en", "p.yaml")).project == old.project


@pytest.mark.parametrize("text", HOSTILE)
def test_any_words_are_carried_over_as_they_are(text: str) -> None:
    tree = read(write({**BLANK, "need": {"problem": text, "voices": [{"who": text}]}}).encode(), "p").tree
    assert isinstance(tree, dict)
    assert read(template(tree, "idea", "nl", "p.yaml").encode(), "p").tree["need"]["problem"] == text  # type: ignore[call-overload,index]


def test_evidence_stands_below_what_it_is_for() -> None:
    tree: dict[str, Tree] = {**BLANK, "need": {"voices": [{"evidence": ["report"], "who": "neighbours"}]}}
    lines = [line.split("#")[0].strip() for line in template(tree, "idea", "en", "p.yaml").splitlines()]
    assert lines.index("- who: neighbours") < lines.index("evidence:")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_two_empty_lines_but_above_a_chapter(language: str) -> None:
    chapters = fresh("scaling", language).split("\n\n\n")
    assert [each.splitlines()[0][:5] for each in chapters[1:]] == ["# ==="] * 9


def test_what_explains_the_first_key_of_an_item_stands_right_above_its_dash() -> None:
    lines = fresh("idea", "en").splitlines()
    place = lines.index("  - condition:")
    assert lines[place - 1].startswith("  #   mental-models")

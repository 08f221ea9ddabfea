"""Mistakes in words: complete in both languages, with carets where they belong."""

from __future__ import annotations

import re
import string
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from sicheck.errors import Place, Problem
from sicheck.outputs.problems import SUBJECTS, as_text, worded

PACKAGE = Path(str(files("sicheck")))
_RAISED = re.compile(r"(?:Problem|PydanticCustomError)\(\s*\"([a-z0-9-]+)\"")


def texts(language: str, subject: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((PACKAGE / "texts" / language / f"{subject}.toml").read_text(encoding="utf-8"))


def placeholders(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def block(source: str, column: int, length: int = 1) -> list[str]:
    place = Place("p.yaml", 3, column, source, length)
    return as_text([Problem("end-before-start", {}, place)], "en").splitlines()[1:3]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_have_the_same_problems_with_the_same_values(subject: str) -> None:
    english, dutch = texts("en", subject), texts("nl", subject)
    assert list(english) == list(dutch)
    for name, phrases in english.items():
        assert list(phrases) == list(dutch[name])
        wanted = {each for phrase in phrases.values() for each in placeholders(phrase)}
        assert {each for phrase in dutch[name].values() for each in placeholders(phrase)} == wanted, name


def test_every_problem_that_is_raised_by_name_has_words() -> None:
    known = {name for subject in SUBJECTS for name in texts("en", subject)}
    raised = {name for file in PACKAGE.rglob("*.py") for name in _RAISED.findall(file.read_text(encoding="utf-8"))}
    assert raised - known == set()


def test_dutch_is_kind_and_spoken() -> None:
    for subject in SUBJECTS:
        for name, phrases in texts("nl", subject).items():
            words = set(re.findall(r"[a-zé]+", " ".join(phrases.values()).lower()))
            assert not words & {"u", "uw", "moet", "moeten", "onvoldoende", "ongeldig", "gelieve"}, name


def test_an_unknown_problem_has_no_words() -> None:
    with pytest.raises(KeyError):
        worded(Problem("no-such-problem"), "en")


def test_a_problem_tells_place_line_caret_and_remedy() -> None:
    place = Place("p.yaml", 14, 5, "    stakeholder:", 11)
    problem = Problem("key-unknown-near", {"key": "stakeholder", "near": "stakeholders"}, place)
    assert as_text([problem], "nl").splitlines() == [
        'p.yaml:14:5  onbekende sleutel "stakeholder"',
        "    14 |     stakeholder:",
        "       |     ^^^^^^^^^^^",
        '    Bedoelde je "stakeholders"?',
    ]


def test_a_list_item_is_named_by_its_number() -> None:
    assert worded(Problem("item-empty", {"key": "whose", "item": 2}), "en")[0] == 'item 2 of "whose" is empty'


@pytest.mark.parametrize(
    ("place", "head"),
    [(None, "the end"), (Place("p.yaml"), "p.yaml  the end"), (Place("p.yaml", 2), "p.yaml:2  the end")],
)
def test_a_problem_without_a_full_place_tells_what_is_known(place: Place | None, head: str) -> None:
    lines = as_text([Problem("end-before-start", {}, place)], "en").splitlines()
    assert lines[0].startswith(head)
    assert len(lines) == 2


def test_a_caret_stands_below_wide_and_combined_characters() -> None:
    assert block("日本 x", 4)[1] == "       |      ^"
    assert block("e\u0301 x", 4)[1] == "       |   ^"
    assert block("日本", 1, 2)[1] == "       | ^^^^"


def test_a_caret_stands_right_where_characters_were_left_out() -> None:
    assert block("a\u202eb x", 5) == ["     3 | ab x", "       |    ^"]
    assert block("\u202e", 1) == ["     3 | ", "       | ^"]


def test_a_tab_is_shown_as_one_space() -> None:
    assert block("\ta: x", 2) == ["     3 |  a: x", "       |  ^"]


def test_of_a_long_line_the_part_around_the_mistake_is_shown() -> None:
    shown, caret = block("x" * 300 + "HERE" + "y" * 300, 301, 4)
    assert len(shown) == len("     3 | ") + 100
    assert shown[caret.index("^") :].startswith("HERE")
    assert caret.count("^") == 4


def test_carets_end_with_the_part_that_is_shown() -> None:
    shown, caret = block("x" * 300, 1, 300)
    assert len(caret) == len(shown)


def test_a_blank_line_is_not_shown() -> None:
    assert len(as_text([Problem("file-empty", {}, Place("p.yaml", 1, 1, "  "))], "en").splitlines()) == 2


def test_values_from_a_file_cannot_write_to_the_terminal() -> None:
    place = Place("p\x1b[2J.yaml", 1, 1, "\x1b[31mred\u202e", 3)
    told = as_text([Problem("word-unknown", {"key": "a\nb", "value": "\x07\u2066x", "allowed": "{y}"}, place)], "nl")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e\u2066]", told)
    assert "{y}" in told

"""The report on a screen: width, colour, characters, languages, and words of strangers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pytest
from helpers import DATE, EXAMPLES, Run, write_file
from pydantic import BaseModel
from syrupy.assertion import SnapshotAssertion

from sicheck.catalogue import load
from sicheck.texts import LANGUAGES, table

SHOWN = ["buurtkeuken", "duo-for-a-job"]
_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def shown(sicheck: Run, example: str, *options: str, columns: int = 80, **environment: str) -> str:
    arguments = ("assess", f"{example}.yaml", "--date", DATE, *options)
    found = sicheck(*arguments, cwd=EXAMPLES, **{"COLUMNS": str(columns), **environment})
    assert (found.returncode, found.stderr) == (0, "")
    text: str = found.stdout
    return text


@pytest.mark.parametrize("example", SHOWN)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "screen", list(product([60, 80, 120], ["never", "always"])), ids=lambda each: f"{each[0]} {each[1]}"
)
def test_the_report(
    sicheck: Run, snapshot: SnapshotAssertion, example: str, language: str, screen: tuple[int, str]
) -> None:
    columns, colour = screen
    assert shown(sicheck, example, "--lang", language, "--color", colour, columns=columns) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_full_report(sicheck: Run, snapshot: SnapshotAssertion, language: str) -> None:
    assert shown(sicheck, "buurtkeuken", "--full", "--lang", language) == snapshot


@pytest.mark.parametrize("columns", [20, 60, 80, 120, 300])
@pytest.mark.parametrize("example", SHOWN)
def test_no_line_is_wider_than_the_screen_and_none_ends_in_a_space(sicheck: Run, example: str, columns: int) -> None:
    lines = shown(sicheck, example, "--full", columns=columns).splitlines()
    assert max(map(len, lines)) <= min(100, max(60, columns))
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "0"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"GITHUB_ACTIONS": "true"}, False),
    ],
)
def test_colour_is_asked_for_or_left_out(
    sicheck: Run, options: list[str], environment: dict[str, str], *, coloured: bool
) -> None:
    assert ("\x1b[" in shown(sicheck, "zorgrobot", *options, columns=80, **environment)) is coloured


def test_colour_changes_nothing_but_colour(sicheck: Run) -> None:
    plain, coloured = shown(sicheck, "buurtkeuken"), shown(sicheck, "buurtkeuken", "--color", "always")
    assert [line.rstrip() for line in _ESCAPE.sub("", coloured).splitlines()] == plain.splitlines()


def test_a_screen_without_unicode_gets_ascii(sicheck: Run) -> None:
    text = shown(sicheck, "buurtkeuken", "--full", "--lang", "nl", PYTHONUTF8="0", PYTHONIOENCODING="cp437")
    assert text.isascii()
    assert "????" not in text


# Languages.


def _texts(value: object, language: str) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in ("example", "source"):
                yield from _texts(getattr(value, name), language)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each, language)
    elif isinstance(value, Mapping):
        yield from [str(value[language])] if set(value) == set(LANGUAGES) else []


def _phrases(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _phrases(each)
    elif isinstance(value, str):
        yield from re.split(r"\{[^}]*\}", value)


def ours(language: str) -> set[str]:
    """Every piece of text of ours in a language that is long enough to be told from the other."""
    criteria = load()
    texts = {text for each in (criteria.file, *criteria.markers) for text in _texts(each, language)}
    pieces = {" ".join(each.split()) for each in (*texts, *_phrases(table(language, "report")))}
    return {each for each in pieces if len(each) > 10}


@pytest.mark.parametrize("example", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_a_report_shows_nothing_of_ours_in_the_other_language(
    sicheck: Run, example: str, language: str, other: str
) -> None:
    text = " ".join(shown(sicheck, example, "--full", "--lang", language).split())
    mine = ours(language)
    foreign = [each for each in ours(other) if each in text and not any(each in one for one in mine)]
    assert foreign == []


# Words of strangers.


MARKUP = "[bold red]Ons[/] project [1] :smile: {name} %s"


def named(tmp_path: Path, name: str) -> Path:
    """A project with this name and summary, written as YAML spells it in double quotes."""
    return write_file(tmp_path, f'project:\n  name: "{name}"\n  stage: pilot\n  summary: "{name}"\n')


def test_markup_of_a_stranger_is_plain_text(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("assess", named(tmp_path, MARKUP))
    assert found.returncode == 0
    assert found.stdout.count(MARKUP) == 2


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200f"])
def test_characters_that_turn_the_text_around_do_not_reach_the_screen(
    sicheck: Run, tmp_path: Path, character: str
) -> None:
    found = sicheck("assess", named(tmp_path, f"Ons{character} project"))
    assert found.returncode == 0
    assert "Ons project" in found.stdout
    assert character not in found.stdout


@pytest.mark.parametrize("spelled", [r"\x1b[31m", r"\x07", r"\0", r"\u009b"])
def test_control_characters_are_refused_and_not_repeated(sicheck: Run, tmp_path: Path, spelled: str) -> None:
    found = sicheck("assess", named(tmp_path, f"Ons {spelled} project"))
    assert (found.returncode, found.stdout) == (2, "")
    assert "project.yaml:2" in found.stderr
    assert not set("\x1b\x07\x00\x9b") & set(found.stderr)


def test_the_words_of_the_project_stand_as_written(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "project: {name: 'Café [De Brug] & co', stage: idea, summary: 'zie [nota] en [1]'}\n")
    found = sicheck("assess", file, "--lang", "nl").stdout
    assert "Café [De Brug] & co" in found
    assert "zie [nota] en [1]" in found


BLANK = "project: {name: P, stage: idea}\n"
REFUSED = """project: {name: P, stage: running}
sustainability: {costs: {per_year: 80000, all_included: yes}}
not_applicable: [{indicator: sustainability.sroi, reason: too small for us}]
"""


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_of_a_blank_file_each_first_question_stands_once(sicheck: Run, tmp_path: Path, form: str) -> None:
    found = sicheck("assess", write_file(tmp_path, BLANK), "--format", form, "--lang", "nl").stdout
    assert [found.count(each) for each in ("Maatschappelijke nood", "Oorzaken", "Vul dit eerst in")] == [1, 1, 1]
    assert "Stap voor stap" not in found


@pytest.mark.parametrize("form", ["terminal", "markdown"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["You wrote that this does not apply (too small for us)", "an idea, or under EUR 25,000 a year"]),
        (
            "nl",
            ["Jullie schreven dat dit niet van toepassing is (too small", "een idee, of onder 25.000 euro per jaar"],
        ),
    ],
)
def test_a_claim_that_is_not_followed_is_told_with_the_rule(
    sicheck: Run, tmp_path: Path, language: str, said: list[str], form: str
) -> None:
    found = sicheck("assess", write_file(tmp_path, REFUSED), "--lang", language, "--format", form).stdout
    assert [each for each in said if each not in " ".join(found.split())] == []


def test_the_verdict_is_not_told_twice_and_the_step_that_helps_most_is_named(sicheck: Run) -> None:
    found = " ".join(shown(sicheck, "fietsbib-zonder-vervolg", "--lang", "nl").split())
    assert "Jullie zijn op weg" not in found


def test_the_list_of_criteria_fits_the_screen(sicheck: Run) -> None:
    for columns, language in product([60, 80], LANGUAGES):
        found = sicheck("criteria", "list", "--lang", language, COLUMNS=str(columns)).stdout
        assert max(map(len, found.splitlines())) <= columns

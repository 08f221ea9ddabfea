"""What holds for every report, whatever its words are and whatever the screen can show."""

from __future__ import annotations

import re

import pytest
from helpers import DAY
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_reports import example, with_text
from rich.cells import cell_len
from strategies import trees

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.intake import read_project
from sicheck.outputs import Look
from sicheck.outputs.markdown import as_markdown
from sicheck.outputs.terminal import as_terminal
from sicheck.report import report
from sicheck.yamlio import write

CRITERIA = load()
PROJECTS = st.sampled_from(["buurtkeuken", "fietsbib-zonder-vervolg", "duo-for-a-job"])
LOOKS = st.builds(Look, st.integers(60, 100), st.just(False), st.booleans(), st.booleans(), st.just("sicheck assess x"))  # noqa: FBT003
MARKUP = st.text(alphabet=st.sampled_from([*"\\`*_{}[]<>()#+-.!|~$&=:@/ 19ax\n"]), max_size=30)
WORDS = st.one_of(
    st.text(max_size=60), MARKUP, st.sampled_from(["::error::x", "##[error]x", "日本" * 40, "x" * 200, "→ €…" * 30])
)
quick = settings(max_examples=40, deadline=None)


@quick
@given(trees(), LOOKS)
def test_no_line_of_any_project_is_wider_than_asked(tree: dict[str, object], look: Look) -> None:
    file = read_project(write(tree).encode(), "p.yaml", None)
    text = as_terminal(report(assess(file, CRITERIA, DAY), file, CRITERIA, "nl"), look)
    assert max(map(cell_len, text.splitlines())) <= look.width


@quick
@given(PROJECTS, WORDS, LOOKS)
def test_no_line_is_wider_than_asked_whatever_the_words(name: str, words: str, look: Look) -> None:
    lines = as_terminal(with_text(name, words), look).split("\n")
    assert max(map(cell_len, lines)) <= look.width


@quick
@given(PROJECTS, WORDS, LOOKS)
def test_nothing_steers_the_terminal_or_a_build_server(name: str, words: str, look: Look) -> None:
    text = as_terminal(with_text(name, words), look)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|(?m:^\s*::)|##(?:vso)?\[", text)


@quick
@given(PROJECTS, WORDS, LOOKS)
def test_a_screen_without_unicode_gets_ascii(name: str, words: str, look: Look) -> None:
    assert look.unicode or as_terminal(with_text(name, words), look).isascii()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["buurtkeuken", "duo-for-a-job", "fietsbib-zonder-vervolg", "zorgrobot"])
def test_the_first_screen_holds_the_verdict_the_markers_and_three_steps(name: str, language: str) -> None:
    found = example(name, language)
    first = as_terminal(found, Look(80)).splitlines()[:30]
    asked = [f"sicheck explain {each.indicator}" for each in found.advice[:3]]
    assert [each for each in asked if not any(line.endswith(each) for line in first)] == []
    assert all(any(each.title in line for line in first) for each in found.markers)


@pytest.mark.parametrize("name", ["buurtkeuken", "duo-for-a-job", "fietsbib-zonder-vervolg"])
@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_word_is_cut(name: str, width: int) -> None:
    """Every word of the widest page stands on a narrower one too."""
    words = set(as_terminal(example(name), Look(1000)).split())
    assert {each for each in as_terminal(example(name), Look(width)).split() if each[0].isalpha()} <= words


@pytest.mark.parametrize("write_as", [as_terminal, as_markdown])
@pytest.mark.parametrize("name", ["buurtkeuken", "duo-for-a-job"])
def test_the_three_promises_are_printed(write_as: object, name: str) -> None:
    assert callable(write_as)
    text = " ".join(write_as(example(name), Look(80)).split())
    for promise in ("een spiegel, geen diploma", "niet dat iemand het nakeek", "Drempels zijn een keuze van de makers"):
        assert promise in text

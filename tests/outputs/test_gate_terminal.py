"""The verdicts of a gate on a screen: who reads them sees what is open first, and no words of strangers do anything."""

from __future__ import annotations

import re

import pytest
from gated import SEVERAL, gated, with_everything, with_text
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from sicheck.outputs import Look
from sicheck.outputs.terminal import as_terminals
from sicheck.outputs.terminal.gate import as_terminal
from sicheck.texts import LANGUAGES

LOOKS = st.builds(Look, st.integers(60, 100), st.just(False), st.booleans())  # noqa: FBT003
MARKUP = st.text(alphabet=st.sampled_from([*"\\`*_{}[]<>()#+-.!|~$&=:@/ 19ax\n\x1b\u202e"]), max_size=30)
ODD = ("::error::x", "##[error]x", "]]>", "<script>", "日本" * 40, "x" * 200, "→ €…" * 30, "\x1b[31mred", "\u202eabc")
WORDS = st.one_of(st.text(max_size=60), MARKUP, st.sampled_from(ODD))
quick = settings(max_examples=40, deadline=None)
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|(?m:^\s*::)|##(?:vso)?\[")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_several_projects(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    assert as_terminal(with_everything(language), Look(width)) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", [Look(80, colour=True), Look(80, unicode=False)], ids=["colour", "ascii"])
def test_one_project(snapshot: SnapshotAssertion, language: str, look: Look) -> None:
    assert as_terminal(gated("fietsbib-zonder-vervolg", language=language), look) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_requirements_stand_in_the_report_before_everything_but_its_opening(language: str) -> None:
    text = as_terminals(gated("buurtkeuken", language=language), Look(80))
    places = [text.index(each) for each in {"nl": NL, "en": EN}[language]]
    assert places == sorted(places)


NL = (
    "De beste volgende stappen",
    "Wat de oproep vraagt: Samen sterk in Gent",
    "In Gent – nog niet voldaan",
    "Breekpunten",
)
EN = ("The best next steps", "What the call asks: Together in Ghent", "In Ghent – not met", "Knock-outs")


def test_a_report_without_a_call_has_no_requirements() -> None:
    batch = gated("buurtkeuken")
    text = as_terminals(batch._replace(projects=(batch.reports()[0]._replace(judgement=None),)), Look(80))
    assert "Wat de oproep vraagt" not in text


def test_what_is_open_comes_before_what_is_met() -> None:
    for project in as_terminal(gated(*SEVERAL), Look(80)).split("\n\n")[1:-1]:
        signs = "".join(re.findall(r"(?m)^  ([✘?•~✔]) ", project))
        assert re.fullmatch(r"✘*\?*•?~?✔*•?", signs), project


def test_the_weights_and_what_is_struck_out_are_told_with_the_reason() -> None:
    text = " ".join(as_terminal(gated("zorgrobot", language="en"), Look(80)).split())
    assert "Scores use the weights of this call: Impact-driven 2.5 instead of 1." in text
    assert "Room to try does not count in this call: The city does not ask this." in text


def test_a_waiver_is_told_with_its_reason_who_approved_it_and_its_last_day() -> None:
    text = " ".join(as_terminal(gated("fietsbib-zonder-vervolg", language="en"), Look(80)).split())
    assert "up to and including 31 January 2027, approved by City board: Moves to Ghent in spring." in text


def test_a_warning_is_told_not_to_decide() -> None:
    assert "a point of attention that does not decide" in " ".join(
        as_terminal(gated("duo-for-a-job", language="en"), Look(80)).split()
    )


def test_the_overall_is_told_with_the_bonus_and_without() -> None:
    text = as_terminal(gated("zorgrobot", language="en"), Look(80))
    (line,) = re.findall(r"overall (\S+) \((\S+) \+ 2\.5 bonus\) of 100", text)
    assert float(line[0]) == pytest.approx(float(line[1]) + 2.5, abs=0.11)
    assert "Bonus: With a place (+2.5)" in text
    assert "No bonus: On Mars (+5)" in text


def test_one_project_has_no_table_at_the_end_and_several_do() -> None:
    assert "projecten" not in as_terminal(gated("zorgrobot"), Look(80))
    last = as_terminal(with_everything(), Look(80)).split("\n\n")[-1]
    assert "Alle 5 projecten" in last
    assert "broken.yaml" in last
    assert last.rstrip().endswith("4 nog niet geslaagd · 1 niet getoetst")


def test_what_could_not_be_read_and_the_mistakes_of_the_call_come_first() -> None:
    text = as_terminal(with_everything("en"), Look(80))
    places = [text.index(each) for each in ("To mend in the call", "Could not be judged", "… and 2 more", "· running")]
    assert places == sorted(places)


def test_a_project_that_passes_is_shown_no_way() -> None:
    call = "sicheck_call: 1\nid: x\nrequire: [{id: total, overall: {score: 0}}]\n"
    assert "sicheck advise" not in as_terminal(gated("buurtkeuken", call=call), Look(80))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut(language: str) -> None:
    words = set(as_terminal(with_everything(language), Look(1000)).split())
    for width in (60, 80, 100):
        text = as_terminal(with_everything(language), Look(width))
        assert {each for each in text.split() if each[0].isalpha()} <= words


@quick
@given(WORDS, LOOKS)
def test_no_line_is_wider_than_asked_whatever_the_words(words: str, look: Look) -> None:
    for text in (as_terminal(with_text(words), look), as_terminals(with_text(words), look)):
        assert max(map(cell_len, text.split("\n"))) <= look.width


@quick
@given(WORDS, LOOKS)
def test_nothing_steers_the_terminal_or_a_build_server(words: str, look: Look) -> None:
    assert not STEERING.search(as_terminal(with_text(words), look))


@quick
@given(WORDS, LOOKS)
def test_a_screen_without_unicode_gets_ascii(words: str, look: Look) -> None:
    assert look.unicode or as_terminal(with_text(words), look).isascii()

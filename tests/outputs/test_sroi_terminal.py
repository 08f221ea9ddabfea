"""The calculation of the social return on a screen: what stands where, and what holds for every map."""

from __future__ import annotations

import re

import pytest
from any_maps import ANY_MAP
from calculations import MAPS, any_calculation, calculation
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from sicheck.model.sroi import ValueMap
from sicheck.outputs import Look
from sicheck.outputs.sroi_terminal import as_terminal
from sicheck.texts import LANGUAGES

LOOKS = st.builds(Look, st.integers(60, 100), st.booleans(), st.booleans(), st.just(True), st.just("sicheck sroi x"))  # noqa: FBT003
WORDS = st.one_of(
    st.text(min_size=1, max_size=40),
    st.sampled_from(["::error::x", "##[error]x", "日本" * 40, "x" * 200, "[bold]x[/] {name} %s", "nan inf"]),
)
quick = settings(max_examples=40, deadline=None)


def shown(name: str, language: str = "nl", look: Look = Look()) -> str:  # noqa: B008 - frozen
    return as_terminal(calculation(MAPS[name], language), look)


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 100])
def test_the_calculation(snapshot: SnapshotAssertion, name: str, language: str, width: int) -> None:
    assert shown(name, language, Look(width, more="sicheck sroi x.yaml --format xlsx")) == snapshot


def test_without_unicode(snapshot: SnapshotAssertion) -> None:
    assert shown("ranges-and-a-harm", look=Look(60, unicode=False)) == snapshot


def test_in_colour(snapshot: SnapshotAssertion) -> None:
    assert shown("ranges-and-a-harm", look=Look(80, colour=True)) == snapshot


@quick
@given(ANY_MAP, WORDS, LOOKS)
def test_no_line_is_wider_than_asked_whatever_the_map(value_map: ValueMap, words: str, look: Look) -> None:
    text = re.sub(r"\x1b\[[0-9;]*m", "", as_terminal(any_calculation(value_map, words), look))
    assert max(map(cell_len, text.splitlines())) <= look.width


@quick
@given(ANY_MAP, WORDS, LOOKS)
def test_nothing_steers_the_terminal_or_a_build_server(value_map: ValueMap, words: str, look: Look) -> None:
    text = re.sub(r"\x1b\[[0-9;]*m", "", as_terminal(any_calculation(value_map, words), look))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|(?m:^\s*::)|##(?:vso)?\[", text)


@quick
@given(ANY_MAP, st.sampled_from(LANGUAGES), LOOKS)
def test_no_number_is_infinite_or_none_at_all(value_map: ValueMap, language: str, look: Look) -> None:
    text = as_terminal(any_calculation(value_map, "X", language), look)
    assert not re.search(r"\b(inf|nan|none|null)\b", text, re.IGNORECASE)


@quick
@given(ANY_MAP, LOOKS)
def test_a_screen_without_unicode_gets_ascii(value_map: ValueMap, look: Look) -> None:
    assert look.unicode or as_terminal(any_calculation(value_map, "Ünïcödé"), look).isascii()


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_word_is_cut(name: str, language: str, width: int) -> None:
    """Every word of the widest page stands on a narrower one too."""
    words = set(shown(name, language, Look(1000)).split())
    assert {each for each in shown(name, language, Look(width)).split() if each[0].isalpha()} <= words


def test_what_has_no_price_stands_above_the_warnings() -> None:
    lines = shown("ranges-and-a-harm").splitlines()
    assert lines.index("Bewust niet in geld") < lines.index("Aandachtspunten")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_convention_stands_within_the_first_screen(language: str) -> None:
    first = " ".join(" ".join(shown("employment-programme", language).splitlines()[:24]).split())
    expected = {
        "en": "Year 1 counts in full, and each later year at a discount rate of 3.5% a year. The ratio is gross",
        "nl": "Jaar 1 telt voluit; vanaf jaar 2 geldt een discontovoet van 3,5 % per jaar. De ratio is bruto",
    }
    assert expected[language] in first


@pytest.mark.parametrize(("language", "said"), [("en", "useful finding"), ("nl", "bruikbare vaststelling")])
def test_a_ratio_below_1_is_called_a_finding(language: str, said: str) -> None:
    assert said in shown("ranges-and-a-harm", language)
    assert said not in shown("employment-programme", language)


def test_a_break_even_is_told_as_a_sentence() -> None:
    assert "bij een deadweight van 7,4 % stijgt de ratio naar 1" in shown("ranges-and-a-harm")
    assert "at a deadweight of 58.2% the ratio falls to 1" in shown("employment-programme", "en")


def test_a_harm_is_called_so_and_stands_with_its_sign() -> None:
    text = shown("ranges-and-a-harm")
    assert "schade: dit verlaagt de waarde" in text
    assert re.search(r"nachts +-12\.800 +-11\.520 +-22\.264", text)


def test_without_ranges_nothing_is_drawn_at_random() -> None:
    assert "Alle marges samen" not in shown("employment-programme")
    assert "startgetal 1" in shown("ranges-and-a-harm")


def test_a_warning_stands_once_with_the_line_of_each_outcome_that_it_is_about() -> None:
    lines = " ".join(shown("ranges-and-a-harm").split())
    assert "Minder spoedopnames (regel 20)" in lines
    assert lines.count("SROI-rapporten uit de bibliotheek") == 1


def test_what_is_said_beside_the_ratio_is_not_said_again_among_the_warnings() -> None:
    assert "ratio-below-1" in {each.id for each in calculation(MAPS["ranges-and-a-harm"]).warnings}
    assert " ".join(shown("ranges-and-a-harm").split()).count("welke kost omlaag kan") == 1

"""What a call asks and what was found, in words; and numbers that are held against others."""

from __future__ import annotations

import math
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from calls import SMALL, TABLE, TESTS, call, refused, report
from helpers import Tree, write_file
from hypothesis import example, given
from hypothesis import strategies as st

from sicheck.model.call import told
from sicheck.report.call.values import shown
from sicheck.report.rows import RequirementRow
from sicheck.texts import cut

NO_MONEY: Tree = {key: each for key, each in TABLE.items() if key != "sustainability"}
OWNERS: Tree = {**TABLE, "need": {"problem": "many people eat alone", "whose": ["owners"]}}
SILENT: Tree = {**TABLE, "need": {}}
NOTHING: Tree = {"project": {"name": "Empty", "stage": "pilot"}}
LEFT_OUT: Tree = {**TABLE, "innovation": {"technology": {"role": "none"}}}


def row(line: Tree, tree: Tree = TABLE, language: str = "en", **keys: Any) -> RequirementRow:
    found = report(call([{"id": "it", **line}], **keys), tree, language).judgement
    assert found is not None
    return found.requirements[0]


ASKED = [
    ({"overall": {"score": 70}}, "Overall: at least 70 of 100", "Totaalscore: minstens 70 op 100"),
    ({"overall": {"score": "69.95"}}, "Overall: at least 69.95 of 100", "Totaalscore: minstens 69,95 op 100"),
    (
        {"overall": {"evidenced": "40.5"}},
        "Overall, on evidence: at least 40.5 of 100",
        "Totaalscore, onderbouwd: minstens 40,5 op 100",
    ),
    ({"overall": {"coverage": "29%"}}, "Answered overall: at least 29%", "Invulgraad: minstens 29 %"),
    ({"each_marker": {"score": 50}}, "Each marker: at least 50 of 100", "Elk kenmerk: minstens 50 op 100"),
    (
        {"each_marker": {"evidenced": 50}},
        "Each marker, on evidence: at least 50 of 100",
        "Elk kenmerk, onderbouwd: minstens 50 op 100",
    ),
    (
        {"each_marker": {"coverage": 0.5}},
        "Answered of each marker: at least 50%",
        "Invulgraad van elk kenmerk: minstens 50 %",
    ),
    ({"marker": "money", "score": 60}, "Money: at least 60 of 100", "Geld: minstens 60 op 100"),
    (
        {"marker": "money", "evidenced": 60},
        "Money, on evidence: at least 60 of 100",
        "Geld, onderbouwd: minstens 60 op 100",
    ),
    ({"marker": "money", "coverage": "2/5"}, "Answered of Money: at least 40%", "Geld, invulgraad: minstens 40 %"),
    ({"each_indicator": {"level": 1}}, "Each criterion: at least level 1", "Elk criterium: minstens niveau 1"),
    (
        {"each_indicator": {"evidenced_level": 1}},
        "Each criterion, on evidence: at least level 1",
        "Elk criterium, onderbouwd: minstens niveau 1",
    ),
    ({"indicator": "why.need", "level": 2}, "Need: at least level 2", "Nood: minstens niveau 2"),
    (
        {"indicator": "why.need", "evidenced_level": 2},
        "Need, on evidence: at least level 2",
        "Nood, onderbouwd: minstens niveau 2",
    ),
    (
        {"knockouts": "clear"},
        "No knock-out triggered, and each of them answered",
        "Uitsluitingscriteria: geen breekpunt geraakt, en elk te beoordelen",
    ),
    (
        {"knockouts": ["no-need"]},
        "Not triggered, and answered: No need",
        "Deze uitsluitingscriteria niet geraakt, en te beoordelen: Geen nood",
    ),
    ({"when": "true"}, "Rule of the funder: it", "Regel van de financier: it"),
]


@pytest.mark.parametrize(("line", "english", "dutch"), ASKED)
def test_what_is_asked(line: Tree, english: str, dutch: str) -> None:
    assert [row(line, language=each).text for each in ("en", "nl")] == [english, dutch]


FOUND = [
    ({"overall": {"score": 50}}, TABLE, "53.1", "53,1"),
    ({"overall": {"score": 60}}, TABLE, "53.1; asked is 60", "53,1; gevraagd: 60"),
    ({"overall": {"score": "53.13"}}, TABLE, "53.12; asked is 53.13", "53,12; gevraagd: 53,13"),
    (
        {"overall": {"score": 60}},
        NOTHING,
        "too little is answered to tell",
        "er is nog te weinig ingevuld om dit te zien",
    ),
    ({"overall": {"coverage": 0.5}}, TABLE, "90%", "90 %"),
    ({"overall": {"coverage": 0.95}}, TABLE, "90%; asked is 95%", "90 %; gevraagd: 95 %"),
    ({"each_marker": {"score": 50}}, TABLE, "50", "50"),
    ({"each_marker": {"score": 60}}, TABLE, "Money 50; asked is 60", "Geld 50; gevraagd: 60"),
    ({"each_marker": {"score": 70}}, TABLE, "Why 62.5, Money 50; asked is 70", "Waarom 62,5, Geld 50; gevraagd: 70"),
    (
        {"each_marker": {"score": 60}},
        NO_MONEY,
        "too little is answered to tell: Money",
        "er is nog te weinig ingevuld om dit te zien: Geld",
    ),
    ({"marker": "why", "score": 60}, TABLE, "62.5", "62,5"),
    ({"marker": "why", "score": 70}, TABLE, "62.5; asked is 70", "62,5; gevraagd: 70"),
    (
        {"marker": "money", "score": 70},
        NO_MONEY,
        "too little is answered to tell",
        "er is nog te weinig ingevuld om dit te zien",
    ),
    ({"indicator": "why.need", "level": 1}, TABLE, "level 1", "niveau 1"),
    ({"indicator": "why.need", "level": 2}, TABLE, "level 1; asked is level 2", "niveau 1; gevraagd: niveau 2"),
    (
        {"indicator": "why.causes", "level": 1},
        TABLE,
        "too little is answered to tell",
        "er is nog te weinig ingevuld om dit te zien",
    ),
    (
        {"indicator": "money.sroi", "level": 1},
        LEFT_OUT,
        "this does not apply to the project",
        "dit is niet van toepassing op het project",
    ),
    (
        {"each_indicator": {"evidenced_level": 1}},
        TABLE,
        "Alternatives level 0; asked is level 1",
        "Alternatieven niveau 0; gevraagd: niveau 1",
    ),
    (
        {"each_indicator": {"level": 1}},
        TABLE,
        "too little is answered to tell: Causes, SROI",
        "er is nog te weinig ingevuld om dit te zien: Oorzaken, SROI",
    ),
    ({"knockouts": "clear"}, TABLE, "none", "geen"),
    ({"knockouts": "clear"}, OWNERS, "triggered: No need", "geraakt: Geen nood"),
    (
        {"knockouts": "clear"},
        SILENT,
        "too little is answered to tell: No need",
        "er is nog te weinig ingevuld om dit te zien: Geen nood",
    ),
    ({"when": "true"}, TABLE, "this holds", "dit klopt"),
    ({"when": "false"}, TABLE, "this does not hold", "dit klopt niet"),
]


@pytest.mark.parametrize(("line", "tree", "english", "dutch"), FOUND)
def test_what_was_found(line: Tree, tree: Tree, english: str, dutch: str) -> None:
    assert [row(line, tree, each).finding for each in ("en", "nl")] == [english, dutch]


def test_of_many_parts_some_are_named_and_the_others_counted() -> None:
    many = row({"each_indicator": {"level": 1}}, NOTHING, criteria="social-innovation")
    assert many.finding.endswith(", +24")


@pytest.mark.parametrize(
    ("text", "language", "shown_text"),
    [
        ("For all", "nl", "For all"),
        ({"en": "Here", "nl": "Hier"}, "nl", "Hier"),
        ({"en": "Here", "nl": "Hier"}, "en", "Here"),
        ({"en": "Here"}, "nl", "[en] Here"),
        ({"fr": "Ici", "de": "Hier"}, "nl", "[fr] Ici"),
        ({"fr": "Ici", "en": "Here"}, "nl", "[en] Here"),
        ({"nl-be": "Hier"}, "en", "[nl-be] Hier"),
    ],
)
def test_the_words_of_the_funder_go_before_ours(text: object, language: str, shown_text: str) -> None:
    assert row({"overall": {"score": 1}, "text": text}, language=language).text == shown_text


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ({}, "keys-expected"),
        ("   ", "text-empty"),
        ({"en": ""}, "text-empty"),
        ({"en": "Here", "nl": "   "}, "text-empty"),
        ({"Nederlands!": "Hier"}, "text-language"),
        ({"-": "Hier"}, "text-language"),
        ("x" * 2001, "text-too-long"),
        ({"en": "x" * 2001}, "text-too-long"),
        (["Here"], "keys-not-list"),
    ],
)
def test_what_is_no_text_is_refused_at_its_line(text: object, id_: str) -> None:
    (problem,) = refused([{"id": "it", "overall": {"score": 1}, "text": text}])
    assert problem.id == id_
    assert problem.place is not None
    assert (problem.place.line or 0) >= 8


def test_a_text_for_everybody_goes_before_a_text_in_another_language() -> None:
    assert told({"": "For all", "fr": "Ici"}, "nl") == "For all"


@pytest.mark.parametrize(("title", "told_title"), [(None, "c"), ({"en": "A call", "nl": "Een oproep"}, "Een oproep")])
def test_the_call_shows_its_title_or_else_its_id(title: object, told_title: str) -> None:
    found = report(call(title=title), language="nl").judgement
    assert found is not None
    assert found.call.title == told_title


def test_the_call_shows_what_it_weighs_otherwise_and_what_it_leaves_out() -> None:
    weights = {"markers": {"money": 2}, "indicators": {"why.need": "0,5"}}
    found = report(
        call(weights=weights, strike_out=[{"id": "why.causes", "reason": "Asked elsewhere"}]), language="nl"
    ).judgement
    assert found is not None
    assert [(each.title, each.weight) for each in found.call.weights] == [("Geld", 2), ("Nood", 0.5)]
    assert [(each.title, each.reason) for each in found.call.struck_out] == [("Oorzaken", "Asked elsewhere")]


# What helps.


@pytest.mark.parametrize(
    ("line", "helps"),
    [
        ({"overall": {"score": 99}}, ("Causes", "Need")),
        ({"marker": "money", "score": 99}, ("SROI",)),
        ({"indicator": "why.need", "level": 2}, ("Need",)),
        ({"each_indicator": {"level": 1}}, ("Causes", "SROI")),
        ({"overall": {"score": 1}}, ()),
        ({"knockouts": "clear"}, ()),
        ({"when": "false"}, ()),
    ],
)
def test_what_would_help_most_is_named_where_something_is_open(line: Tree, helps: tuple[str, ...]) -> None:
    assert row(line).helps == helps


def test_a_marker_and_a_knock_out_of_the_same_id_keep_their_own_titles(tmp_path: Path) -> None:
    copytree(TESTS / SMALL, tmp_path / "alike")
    rules = (tmp_path / "alike" / "set.yaml").read_text(encoding="utf-8").replace("no-need", "why")
    write_file(tmp_path / "alike", rules, "set.yaml")
    lines = [{"id": "m", "each_marker": {"score": 99}}, {"id": "k", "knockouts": ["why"]}]
    found = report(call(lines, "alike", tmp_path)).judgement
    assert found is not None
    assert [[each.title for each in line.parts] for line in found.requirements] == [["Why", "Money"], ["No need"]]


# Numbers that are held against others.

POINTS = st.floats(-100, 100, allow_nan=False)
LEAST = st.one_of(
    st.floats(0, 100, allow_nan=False),
    st.integers(0, 100).map(float),
    st.integers(0, 1000).map(lambda tenths: tenths / 10),
)


def read(text: str, language: str) -> Decimal:
    """A number as somebody would read it."""
    return Decimal(
        text.replace(",", "").rstrip("% ") if language == "en" else text.replace(".", "").replace(",", ".").rstrip("% ")
    )


@given(POINTS, LEAST, st.sampled_from(["en", "nl"]))
@example(69.999, 70.0, "en")
@example(math.nextafter(70.0, 0), 70.0, "nl")
@example(50.0, 5e-324, "en")
@example(5e-324, 100.0, "en")
@example(-0.0, 0.0, "nl")
@example(99.99999999999999, 99.99999999999999, "en")
def test_what_is_too_low_is_never_shown_as_enough(value: float, least: float, language: str) -> None:
    told_value = read(cut(value, language, least), language)
    assert told_value <= Decimal(repr(value))
    if value < least:
        assert told_value < Decimal(repr(least))
    else:
        assert told_value >= Decimal(repr(least))


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from(["en", "nl"]))
@example(0.29, 0.29, "en")
@example(math.nextafter(0.07, 0), 0.07, "nl")
@example(math.nextafter(0.95, 0), 0.95, "nl")
def test_a_share_that_is_too_low_is_never_shown_as_enough(value: float, least: float, language: str) -> None:
    told_value = read(shown(value, "coverage", language, least), language)
    told_least = read(shown(least, "coverage", language, least), language)
    assert told_least == Decimal(repr(least)) * 100
    assert (told_value < told_least) == (value < least)
    assert told_value <= Decimal(repr(value)) * 100


@given(LEAST)
def test_what_is_asked_is_shown_exactly(least: float) -> None:
    assert read(shown(least, "score", "en", least), "en") == Decimal(repr(least))


@pytest.mark.parametrize(
    ("value", "beside", "english", "dutch"),
    [
        (69.999, 70.0, "69.9", "69,9"),
        (70.0, 70.0, "70", "70"),
        (69.95, 69.96, "69.95", "69,95"),
        (62.5, 50.0, "62.5", "62,5"),
        (66.66666666666667, 50.0, "66.6", "66,6"),
        (-12.55, 0.0, "-12.6", "-12,6"),
        (-0.0, 0.0, "0", "0"),
        (1234.5, 0.0, "1,234.5", "1.234,5"),
    ],
)
def test_a_number_is_cut_off_and_not_rounded(value: float, beside: float, english: str, dutch: str) -> None:
    assert (cut(value, "en", beside), cut(value, "nl", beside)) == (english, dutch)


@pytest.mark.parametrize(
    ("value", "english", "dutch"), [(0.29, "29%", "29 %"), (1.0, "100%", "100 %"), (1 / 3, "33.3%", "33,3 %")]
)
def test_a_share_is_shown_in_per_cents(value: float, english: str, dutch: str) -> None:
    assert (shown(value, "coverage", "en"), shown(value, "coverage", "nl")) == (english, dutch)


@pytest.mark.parametrize("value", [None, True, "clear"])
def test_what_is_no_number_is_not_shown_as_one(value: bool | str | None) -> None:  # noqa: FBT001
    assert shown(value, None, "en") == ""

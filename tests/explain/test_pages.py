"""Explanations: every id in both languages, what they tell, and that they fit the screen."""

from __future__ import annotations

import json

import pytest
from helpers import DAY, ROOT
from syrupy.assertion import SnapshotAssertion

from sicheck.catalogue import load
from sicheck.explain import Explanation, explain, overview
from sicheck.explain.keys_read import keys_read
from sicheck.explain.page import Item, Page
from sicheck.explain.topics import topics
from sicheck.facts import FACTS
from sicheck.guide import keys
from sicheck.outputs import Look
from sicheck.outputs.explain_json import explanation_json, overview_json
from sicheck.outputs.explain_text import explanation_text, overview_text
from sicheck.texts import LANGUAGES

SMALL = str(ROOT / "tests" / "sets" / "small")
SETS = ["social-innovation", SMALL]
CRITERIA = load()
WIDTHS = [60, 80, 100]


def told(name: str, language: str = "nl", criteria: str = "social-innovation") -> Explanation:
    return explain(load(criteria), name, language, DAY)


def text(name: str, language: str = "nl", width: int = 80) -> str:
    return explanation_text(told(name, language), Look(width))


def page(name: str, language: str = "en") -> Page:
    return told(name, language).pages[0]


def items(name: str, part: str, language: str = "en") -> tuple[Item, ...]:
    return next((each.items for each in page(name, language).parts if each.id == part), ())


# Everything.


@pytest.mark.parametrize("criteria", SETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_has_a_page_that_says_something(criteria: str, language: str) -> None:
    empty = [
        each
        for each in topics(load(criteria))
        for found in told(each.typed, language, criteria).pages
        if not (found.title and found.about and found.parts)
    ]
    assert empty == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_screen_and_none_ends_in_a_space(language: str, width: int) -> None:
    lines = [line for each in topics(CRITERIA) for line in text(each.typed, language, width).split("\n")]
    assert [line for line in lines if len(line) > width or line != line.rstrip()] == []


@pytest.mark.parametrize(("language", "foreign"), [("nl", " the "), ("en", " het ")])
def test_nothing_of_ours_stands_there_in_the_other_language(language: str, foreign: str) -> None:
    kept = ("literature", "slide", "derived")  # titles of books, and quotes from slides
    every = (each for topic in topics(CRITERIA) for found in told(topic.typed, language).pages for each in found.parts)
    found = {each.text for part in every for each in part.items if each.id not in kept and foreign in each.text.lower()}
    assert found == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_without_unicode_gets_ascii(language: str) -> None:
    shown = "".join(
        explanation_text(told(each.typed, language), Look(80, unicode=False))
        for each in topics(CRITERIA)
        if each.kind not in ("key", "word")
    )
    assert shown.isascii()


@pytest.mark.parametrize("name", ["system-change.need", "ends-with-funding", "coalition-reaction", "need_figures"])
def test_the_same_name_gives_the_same_explanation(name: str) -> None:
    assert explanation_json(told(name)) == explanation_json(told(name))


# What is told.


def test_an_indicator_tells_what_why_levels_expectation_evidence_and_source_in_that_order() -> None:
    parts = [each.id for each in page("system-change.need").parts]
    assert parts == ["question", "why", "levels", "expected", "evidence", "exceptions", "keys", "facts", "source"]


def test_a_level_tells_what_it_needs_how_to_get_there_and_the_lines_to_write() -> None:
    [_, _, third, _] = items("system-change.need", "levels")
    assert [each.id for each in third.items] == ["need", "need", "advice", "example"]
    assert [each.code for each in third.items[:2]] == ["need_figures >= 1", "need_voices >= 1"]
    assert third.items[-1].code.startswith("need:\n  figures:\n")


def test_the_expected_level_stands_there_for_each_stage() -> None:
    expected = [(each.id, each.text) for each in items("system-change.need", "expected")]
    assert expected == [("idea", "level 2"), ("pilot", "level 3"), ("running", "level 3"), ("scaling", "level 4")]


def test_a_level_that_a_stage_does_not_ask_is_called_so() -> None:
    assert items("impact-driven.impact-reached", "expected")[0].text == "not asked yet"


@pytest.mark.parametrize(
    ("name", "label", "said"),
    [
        ("top-down", "slide", "A slide says this"),
        ("ends-with-funding", "derived", "We derived this from a slide"),
        ("system-change.root-causes", "added", "No slide says this"),
    ],
)
def test_the_source_says_in_words_whether_a_slide_says_it(name: str, label: str, said: str) -> None:
    first = items(name, "source")[0]
    assert (first.id, first.text.startswith(said)) == (label, True)


def test_a_quote_stands_in_dutch_and_is_translated_in_english() -> None:
    translated = [each.text for each in items("top-down", "source") if each.id == "translation"]
    assert translated == ["In English: top-down … has little chance of success and so is no social innovation"]
    assert [each.id for each in items("top-down", "source", "nl") if each.id == "translation"] == []


@pytest.mark.parametrize("name", ["system-change", "system-change.need", "top-down", "sham-say", "value-model"])
def test_the_source_ends_with_whose_choice_the_thresholds_are(name: str) -> None:
    assert items(name, "source", "nl")[-1].text == "Drempels waar geen bron bij staat, zijn onze eigen keuze."


@pytest.mark.parametrize("name", ["system-change.need", "ends-with-funding", "funding-ends", "coalition-reaction"])
def test_every_fact_in_a_condition_is_told_in_words(name: str) -> None:
    assert [each for each in items(name, "facts") if not each.text] == []
    assert len(items(name, "facts")) > 3


def test_a_knockout_tells_each_state_and_both_conditions() -> None:
    assert [each.id for each in items("top-down", "states")] == ["triggered", "clear", "unknown"]
    assert [each.id for each in items("top-down", "rule")] == ["answered-when", "triggered-when"]


def test_a_diagnosis_tells_its_signals_and_what_can_come_out() -> None:
    internal, external = items("coalition-reaction", "signals")
    assert [each.id for each in internal.items] == ["I1", "I2", "I3", "I4", "I5"]
    assert [each.id for each in items("coalition-reaction", "results")][:2] == ["cannot-say", "connecting"]
    assert external.text == "which share of these 5 is there, from 0 to 1"


def test_the_bands_of_an_axis_are_told() -> None:
    axes = items("culture-and-resilience", "signals")
    assert any(each.label.startswith("from ") for axis in axes for each in axis.items)


def test_a_verdict_tells_its_thresholds_and_the_order() -> None:
    assert [each.code for each in items("socially-innovative", "needs")][:2] == [
        "score >= 60.0",
        "weakest_marker >= 50.0",
    ]
    assert items("socially-innovative", "order")


def test_the_last_verdict_needs_nothing_and_that_without_a_score_tells_how_much_to_fill_in() -> None:
    assert [each.id for each in items("not-yet", "needs")] == ["none"]
    assert "50% is filled in" in items("not-assessable", "rule")[0].text


def test_when_a_criterion_may_be_left_out_is_told_in_words() -> None:
    [exception, *_] = items("sustainability.sroi", "exceptions")
    assert (exception.code, exception.rule) == ("", "sroi_may_be_left_out")
    assert exception.text.startswith("an idea, or under EUR 25,000 a year")


# Facts.


def test_a_fact_tells_its_meaning_its_type_the_keys_and_the_conditions_that_read_it() -> None:
    assert [each.id for each in page("need_figures").parts] == ["what", "computed-from", "used"]
    assert "As long as nothing is known: 0." in items("need_figures", "what")[1].text
    used = items("need_figures", "used")[0]
    assert (used.rule, used.code) == ("need_figures >= 1", "")
    assert used.text.endswith(": at least 1")


@pytest.mark.parametrize(
    ("fact", "read"),
    [
        ("need_voices", ("need.voices[].who", "need.voices[].how", "need.voices[].date", "need.voices[].said")),
        ("stage", ("project.stage",)),
        ("pressure_answered", ("capacity.pressure",)),
        ("vision_answered", ("capacity.vision.text", "capacity.vision.written_with")),
        ("sroi_may_be_left_out", ("project.stage", "project.size.budget_per_year")),
    ],
)
def test_a_fact_is_computed_from_its_keys(fact: str, read: tuple[str, ...]) -> None:
    assert set(keys_read()[fact]) <= set(read)
    assert keys_read()[fact][0] == read[0]


def test_every_fact_is_computed_from_some_key_of_the_file() -> None:
    paths = {key.path for key in keys()}
    assert {
        fact.name for fact in FACTS if not keys_read()[fact.name] or not paths.issuperset(keys_read()[fact.name])
    } == set()


# Keys and words.


def test_a_section_tells_what_stands_below_it_and_which_criteria_look_at_it() -> None:
    below = [each.label for each in items("sustainability.funding", "below")]
    assert {"name", "funder", "kind", "amount", "until"} <= set(below)
    assert "sustainability.funding-mix" in [each.id for each in items("sustainability.funding", "used")]


def test_a_choice_tells_every_word() -> None:
    assert [each.id for each in items("project.stage", "words")] == ["idea", "pilot", "running", "scaling"]


def test_a_key_that_every_file_needs_says_so() -> None:
    assert items("project.name", "what")[1].text.endswith("Always to be filled in.")


def test_a_word_tells_where_it_may_stand() -> None:
    assert items("frontline-idea", "places")[0].id == "project.initiative.origin"


def test_what_else_has_the_name_is_named_with_the_id_to_type() -> None:
    assert text("need", "en").endswith(
        "Something else with that name\n  system-change.need (criterion)\n  need (word of a fixed list)\n"
    )


# Snapshots, and data.


@pytest.mark.parametrize(
    ("name", "language"), [("system-change.need", "nl"), ("need_figures", "en"), ("sustainability.funding.kind", "nl")]
)
def test_the_explanation(snapshot: SnapshotAssertion, name: str, language: str) -> None:
    assert text(name, language) == snapshot


def test_json_holds_the_same_with_ids_in_english() -> None:
    found = json.loads(explanation_json(told("system-change.need", "nl")))
    assert (found["schema_version"], found["language"], found["criteria"]["id"]) == ("1", "nl", "social-innovation")
    [shown] = found["pages"]
    assert (shown["kind"], shown["id"], shown["title"]) == ("indicator", "system-change.need", "Maatschappelijke nood")
    levels = next(each for each in shown["parts"] if each["id"] == "levels")
    assert [each["id"] for each in levels["items"]] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_overview_fits_and_names_what_to_type(language: str, width: int) -> None:
    shown = overview_text(overview(CRITERIA), language, Look(width))
    assert max(map(len, shown.split("\n"))) <= width
    assert "sicheck explain --score project.yaml" in " ".join(shown.split())


def test_the_overview_as_json_holds_every_id() -> None:
    found = json.loads(overview_json(overview(CRITERIA)))["ids"]
    assert sorted(each for ids in found.values() for each in ids) == sorted(each.id for each in topics(CRITERIA))

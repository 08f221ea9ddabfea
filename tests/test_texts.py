"""Phrases: complete in both languages, and numbers and dates as each language writes them."""

from __future__ import annotations

import datetime as dt
import re
import string
from collections.abc import Iterator, Mapping

import pytest

from sicheck import texts
from sicheck.facts import FACTS
from sicheck.texts import LANGUAGES, Phrases, table

SUBJECTS = [
    "call",
    "call_keys",
    "call_page",
    "explain",
    "report",
    "facts",
    "machine",
    "problems",
    "problems_yaml",
    "problems_call",
    "problems_usage",
    "problems_verify",
    "sroi",
    "sroi_report",
    "verify",
    "workbook",
]


def keys(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from keys(each, f"{path}.{name}" if path else str(name))
    else:
        yield path, str(value)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_phrase_stands_in_every_language_with_the_same_values(subject: str) -> None:
    english = dict(keys(table("en", subject)))
    for language in LANGUAGES:
        own = dict(keys(table(language, subject)))
        assert own.keys() == english.keys()
        assert {key: placeholders(own[key]) for key in own} == {key: placeholders(english[key]) for key in own}


def test_every_fact_has_a_meaning_and_every_meaning_a_fact() -> None:
    assert sorted(key for key, _ in keys(table("en", "facts"))) == sorted(fact.name for fact in FACTS)


@pytest.mark.parametrize("subject", ["report", "sroi_report", "machine", "call", "call_page", "verify"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_addressed_kindly(language: str, subject: str) -> None:
    words = {"nl": r"\b(moet|moeten|onvoldoende|u|uw)\b", "en": r"\b(must|insufficient|fail(ed|s|ure)?)\b"}
    pattern = re.compile(words[language], re.IGNORECASE)
    assert [text for _, text in keys(table(language, subject)) if pattern.search(text) or "!" in text] == []


def test_english_stands_in_for_what_is_missing_elsewhere() -> None:
    assert Phrases("fr", "report")("stage.pilot") == "pilot"


def test_an_unknown_phrase_is_a_mistake_of_ours() -> None:
    assert not Phrases("en", "report").has("nowhere.at-all")
    with pytest.raises(KeyError):
        Phrases("en", "report")("nowhere.at-all")


@pytest.mark.parametrize(
    ("language", "decimals", "written"), [("en", 2, "12,345.68"), ("nl", 2, "12.345,68"), ("fr", 0, "12,346")]
)
def test_numbers_as_each_language_writes_them(language: str, decimals: int, written: str) -> None:
    assert texts.number(12345.678, language, decimals) == written


@pytest.mark.parametrize(("score", "written"), [(69.999, "69"), (70.0, "70"), (0.9, "0"), (100.0, "100")])
def test_a_score_never_rounds_up_into_a_pass(score: float, written: str) -> None:
    assert texts.shown_score(score, "nl") == written


@pytest.mark.parametrize(("share", "written"), [(0.799, "79 %"), (0.8, "80 %"), (0.29, "29 %"), (1.0, "100 %")])
def test_a_share_is_cut_off_too(share: float, written: str) -> None:
    assert texts.percentage(share, "nl") == written


def test_dates_for_people() -> None:
    day = dt.date(2026, 3, 1)
    assert (texts.date(day, "nl"), texts.date(day, "en")) == ("1 maart 2026", "1 March 2026")

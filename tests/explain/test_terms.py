"""The words of the report: a page each, complete in both languages."""

from __future__ import annotations

import pytest
from helpers import DAY

from sicheck.catalogue import load
from sicheck.explain import explain, find
from sicheck.texts import LANGUAGES, table

CRITERIA = load()
TERMS = table("en", "terms")


def test_every_term_stands_in_every_language_with_the_same_texts() -> None:
    shapes = [{name: sorted(term) for name, term in table(each, "terms").items()} for each in LANGUAGES]  # type: ignore[call-overload]
    assert shapes == [shapes[0]] * len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TERMS)
def test_a_page_says_what_a_term_means_how_it_is_computed_and_where_to_look(name: str, language: str) -> None:
    page = explain(CRITERIA, name, language, DAY).pages[0]
    assert [each.id for each in page.parts] == ["what", "reckoned", "more"]
    assert page.title == table(language, "terms")[name]["title"]  # type: ignore[index]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TERMS)
def test_what_a_page_tells_to_ask_next_has_a_page_too(name: str, language: str) -> None:
    [item] = explain(CRITERIA, name, language, DAY).pages[0].parts[-1].items
    _, command, asked = item.text.partition("sicheck explain ")
    if command and not asked.startswith("--"):
        assert find(CRITERIA, asked.split()[0]).topics

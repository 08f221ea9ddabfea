"""Conditions in words: what the facts mean, with stages and numbers as people write them."""

from __future__ import annotations

import pytest

from sicheck.guide import in_words
from sicheck.texts import Phrases

DESCRIBED = Phrases("nl", "facts")("need_described")


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("sroi_may_be_left_out", "een idee, of onder 25.000 euro per jaar"),
        ("stage == 'idea'", "stadium: idee"),
        ("stage in ['running', 'scaling']", "stadium: lopend of opschaling"),
        ("stage != 'idea'", "stadium: niet idee"),
        ("!need_described", f"niet: {DESCRIBED}"),
        ("need_figures >= 2", ": minstens 2"),
        ("need_figures > 1000", ": meer dan 1.000"),
        ("need_figures < 3", ": minder dan 3"),
        ("after_share_covered <= 0.75", ": hoogstens 0,75"),
        ("stage == 'idea' && need_described", f"stadium: idee; en {DESCRIBED}"),
        ("need_described\n  || stage == 'idea'", "; of stadium: idee"),
    ],
)
def test_a_condition_is_told_in_words(condition: str, said: str) -> None:
    assert said in str(in_words(condition, "nl"))


@pytest.mark.parametrize(
    "condition",
    ["(need_described || need_figures > 1) && stage == 'idea'", "need.voices.size() > 1", "nothing", "", "!a == 1"],
)
def test_what_is_more_than_that_is_left_as_it_is(condition: str) -> None:
    assert in_words(condition, "nl") is None

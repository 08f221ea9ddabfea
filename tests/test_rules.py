"""Conditions: what is refused before it runs, and that an error never passes for an answer."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sicheck.rules import RuleError, Rules

RULES = Rules(
    (("count", "int"), ("share", "double"), ("known", "bool"), ("word", "string"), ("need", "any"), ("level", "map"))
)
VALUES: dict[str, object] = {
    "count": 2,
    "share": 0.25,
    "known": True,
    "word": "core",
    "need": {"figures": [{"year": 2024}], "problem": None},
}
LEVEL: dict[str, object] = {"a.b": 3}


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("count >= 2", True),
        ("count > 2", False),
        ("share >= 0.25 && known", True),
        ("word == 'core' || false", True),
        ("need.figures.exists(f, f.year >= 2020)", True),
        ("need.problem != null", False),
        ("level['a.b'] >= 3", True),
    ],
)
def test_a_condition_holds_or_not(condition: str, *, holds: bool) -> None:
    RULES.check(condition)
    assert RULES.over(VALUES, level=LEVEL).holds(condition) is holds


@pytest.mark.parametrize(
    ("condition", "why"),
    [
        ("count >= ", "column"),
        ("unknown_fact >= 1", "unknown_fact"),
        ("share >= 1", "write 12.0"),
        ("count + 1", "not yes or no"),
        ("word", "not yes or no"),
        ("has(need.typo)", r"has\(\)"),
        ("word == '\ud800'", "surrogates not allowed"),
        ("true || " * 60 + "true", "400 characters"),
        ("[1].all(a, true) && [1].all(b, true) && [1].exists(c, true) && [1].map(d, d) == [1]", "3 macros"),
    ],
)
def test_a_condition_is_refused_before_it_runs(condition: str, why: str) -> None:
    with pytest.raises(RuleError) as refused:
        RULES.check(condition)
    assert why.replace("\\", "") in refused.value.why


@pytest.mark.parametrize(
    "condition",
    [
        "need.typo == 1",
        "level['nowhere'] >= 1",
        "need.figures[5].year > 1",
        "need.figures",
        "1 / 0 == 1",
        "need.figures.all(f, f.typo == 1)",
    ],
)
def test_an_error_while_running_is_raised(condition: str) -> None:
    with pytest.raises(RuleError, match="rule-failed"):
        RULES.over(VALUES, level=LEVEL).holds(condition)


def test_a_condition_that_can_not_be_compiled_is_raised_when_it_runs() -> None:
    with pytest.raises(RuleError):
        RULES.over(VALUES, level=LEVEL).holds("count >=")


def test_a_text_that_is_no_text_is_an_error() -> None:
    with pytest.raises(RuleError):
        RULES.over({**VALUES, "word": "\ud800"}).holds("word == 'x'")


@given(st.text(max_size=60))
def test_whatever_is_written_ends_in_an_answer_or_a_rule_error(condition: str) -> None:
    with suppress(RuleError):
        RULES.check(condition)
        assert RULES.over(VALUES, level=LEVEL).holds(condition) in (True, False)

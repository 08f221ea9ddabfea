"""What a condition reads."""

from __future__ import annotations

import pytest

from sicheck.catalogue import load
from sicheck.catalogue.reads import Read, reads_in
from sicheck.explain.uses import uses
from sicheck.facts import KINDS


@pytest.mark.parametrize(
    ("condition", "read"),
    [
        ("need_figures >= 1", ["need_figures"]),
        ("!need_societal && stage != 'idea'", ["need_societal", "stage"]),
        ("need_figures > 0 || need_figures < 9", ["need_figures"]),
        ("value_first == 'need'", ["value_first"]),
        ('value_first == "need"', ["value_first"]),
        ("stage in ['running', 'scaling']", ["stage"]),
        ("need.problem != null", ["need.problem"]),
        ("need.figures[0].year > 2020", ["need.figures[0].year"]),
        ("need.figures.exists(f, f.year >= 2020)", ["need.figures"]),
        ("need.problem.size() > 3", ["need.problem"]),
        ("level['system-change.need'] > 0", ["level['system-change.need']"]),
        ('level["system-change.need"] > 0', ['level["system-change.need"]']),
        ("value.internal - value.external >= 0.4", ["value.internal", "value.external"]),
        ("result['change-fatigue'] == 'warn'", ["result['change-fatigue']"]),
        ("score >= 60.0 && coverage >= 0.8", ["score", "coverage"]),
        ("true", []),
        ("unheard_of > 1", []),
        ("'stage' == 'need'", []),
        ("value_first == 'it\\'s need'", ["value_first"]),
        ("f.need > 1", []),
        ("", []),
    ],
)
def test_a_condition_reads_its_variables_once_and_no_quoted_words(condition: str, read: list[str]) -> None:
    assert [each.text for each in reads_in(condition)] == read


@pytest.mark.parametrize(
    ("condition", "keys"),
    [
        ("need_figures > 0", ()),
        ("need.figures[0].year > 2020", ("figures", "0", "year")),
        ("level['system-change.need'] > 0", ("system-change.need",)),
    ],
)
def test_the_keys_below_a_variable_are_known(condition: str, keys: tuple[str, ...]) -> None:
    assert [each.keys for each in reads_in(condition)] == [keys]


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (Read("n", "n"), 2),
        (Read("need.figures[0].year", "need", ("figures", "0", "year")), 2024),
        (Read("need.figures[7].year", "need", ("figures", "7", "year")), None),
        (Read("need.typo", "need", ("typo",)), None),
        (Read("n.typo", "n", ("typo",)), None),
        (Read("nowhere", "nowhere"), None),
    ],
)
def test_what_is_read_has_a_value_or_none(read: Read, value: object) -> None:
    assert read.value({"n": 2, "need": {"figures": [{"year": 2024}]}}) == value


def test_every_condition_of_the_set_but_true_reads_something() -> None:
    assert {each.condition for each in uses(load()) if not reads_in(each.condition)} == {"true"}


FOR_OWN_CRITERIA = {"sroi_ratio", "sroi_adjustments"}
"""Facts that a funder may want to ask for; our own criteria ask for the low case and for reasons."""


def test_every_derived_fact_is_read_by_some_condition() -> None:
    read = {read.name for each in uses(load()) for read in reads_in(each.condition)}
    assert {name for name, _ in KINDS} - read == FOR_OWN_CRITERIA

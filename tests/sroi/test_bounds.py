"""The lowest and the highest ratio that the ranges allow."""

from __future__ import annotations

import pytest
from any_maps import ANY_MAP, SIGNED, any_maps, changed, patient, ranged
from hypothesis import given
from hypothesis import strategies as st

from sicheck.model.sroi import ValueMap
from sicheck.sroi import Assumption, assumptions, bounds, calculate

RAISES = ("quantity", "proxy", "yearly")
"""What raises the ratio of a map without harms when it is more; the other kinds lower it."""


def at(value_map: ValueMap, ends: dict[Assumption, float]) -> float:
    """The ratio with every number at an end."""
    for each, value in ends.items():
        value_map = changed(value_map, each, value)
    return calculate(value_map).ratio


def end(assumption: Assumption, *, better: bool) -> float:
    return assumption.high if (assumption.kind in RAISES) == better else assumption.low


@patient
@given(any_maps(ranged))
def test_without_harms_both_are_reached_by_a_combination_of_ends(value_map: ValueMap) -> None:
    found = bounds(value_map)
    worst = {each: end(each, better=False) for each in assumptions(value_map)}
    best = {each: end(each, better=True) for each in assumptions(value_map)}
    assert at(value_map, worst) == pytest.approx(found.low, rel=1e-9)
    assert at(value_map, best) == pytest.approx(found.high, rel=1e-9)


@patient
@given(st.data(), ANY_MAP)
def test_no_combination_of_ends_lies_outside(data: st.DataObject, value_map: ValueMap) -> None:
    found = bounds(value_map)
    slack = 1e-9 * max(abs(found.low), abs(found.high))
    ends = {each: data.draw(st.sampled_from((each.low, each.high))) for each in assumptions(value_map)}
    assert found.low - slack <= at(value_map, ends) <= found.high + slack


@patient
@given(st.data(), ANY_MAP)
def test_no_combination_of_values_in_between_lies_outside(data: st.DataObject, value_map: ValueMap) -> None:
    found = bounds(value_map)
    slack = 1e-9 * max(abs(found.low), abs(found.high))
    inside = {each: data.draw(st.floats(each.low, each.high)) for each in assumptions(value_map)}
    assert found.low - slack <= at(value_map, inside) <= found.high + slack


@patient
@given(ANY_MAP)
def test_the_best_ratio_lies_between_both(value_map: ValueMap) -> None:
    found = bounds(value_map)
    assert found.low <= calculate(value_map).ratio <= found.high


@patient
@given(any_maps(prices=SIGNED, input_years=st.integers(1, 4)))
def test_without_ranges_both_are_the_ratio_to_the_last_digit(value_map: ValueMap) -> None:
    found = bounds(value_map)
    assert found.low == found.high == calculate(value_map).ratio

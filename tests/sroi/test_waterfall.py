"""From gross to net: the steps add up to the result."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from any_maps import ANY_MAP, any_maps
from calculations import MAPS, calculation
from hypothesis import given

from sicheck.model.sroi import ValueMap
from sicheck.sroi import calculate, waterfall

TOTALS = ("gross", "present-value", "net-present-value")


def test_the_teaching_case_prints_what_each_correction_takes() -> None:
    steps = {each.kind: each for each in calculation(MAPS["employment-programme"]).steps}
    assert steps["gross"].amount == 2 * 510_000
    assert steps["deadweight"].after == pytest.approx(2 * 306_000)
    assert steps["attribution"].after == pytest.approx(2 * 214_200)
    assert steps["drop-off"].after == pytest.approx(214_200 + 149_940)
    assert steps["discounting"].after == pytest.approx(214_200 + 149_940 / 1.035)


@given(ANY_MAP)
def test_what_is_left_after_each_step_is_where_the_next_begins(value_map: ValueMap) -> None:
    steps = waterfall(value_map, calculate(value_map))
    size = sum(abs(each.amount) for each in steps)
    for before, after in pairwise(steps):
        if after.kind not in TOTALS:
            assert after.before == pytest.approx(before.after, abs=1e-9 * size)


@given(ANY_MAP)
def test_the_steps_add_up_to_the_net_present_value(value_map: ValueMap) -> None:
    result = calculate(value_map)
    steps = waterfall(value_map, result)
    total = math.fsum(each.amount for each in steps if each.kind not in TOTALS[1:])
    assert total == pytest.approx(result.net_present_value, abs=1e-9 * sum(abs(each.amount) for each in steps))


@given(any_maps())
def test_without_harms_every_step_takes_off(value_map: ValueMap) -> None:
    steps = waterfall(value_map, calculate(value_map))
    rounding = 1e-9 * steps[0].amount
    assert [each for each in steps if each.kind not in TOTALS and each.amount > rounding] == []

"""Ranges drawn many times over."""

from __future__ import annotations

import sys
from typing import get_args

import pytest
from any_maps import ANY_MAP, patient
from hypothesis import given, settings
from hypothesis import strategies as st

from sicheck.errors import SicheckError
from sicheck.model.sroi import ValueMap
from sicheck.sroi import Shape, Simulation, assumptions, bounds, simulate

SHAPES = get_args(Shape)
SKEWED = {"low": 0, "best": 1, "high": 10}


def made(*outcomes: dict[str, object], value: object = 1) -> ValueMap:
    return ValueMap.model_validate({"discount_rate": 0, "inputs": [{"value": value}], "outcomes": list(outcomes)})


def drawn(value_map: ValueMap, draws: int = 2000, seed: int = 1, shape: Shape = "pert") -> Simulation:
    found = simulate(value_map, seed=seed, draws=draws, shape=shape)
    assert found
    return found


def mean(found: Simulation) -> float:
    """The mean of the bars."""
    step = (found.end - found.start) / len(found.bars)
    return sum(count * (found.start + (place + 0.5) * step) for place, count in enumerate(found.bars)) / found.draws


@pytest.mark.parametrize("shape", SHAPES)
@given(value_map=ANY_MAP.filter(lambda each: any(found.is_range for found in assumptions(each))))
@patient
def test_percentiles_lie_in_order_between_the_lowest_and_the_highest_ratio(shape: Shape, value_map: ValueMap) -> None:
    limits, found = bounds(value_map), drawn(value_map, 200, shape=shape)
    assert limits.low <= found.p5 <= found.p50 <= found.p95 <= limits.high
    assert limits.low <= found.start <= found.p5
    assert 0 <= found.probability_above_1 <= 1
    assert sum(found.bars) == found.draws == 200


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("draws", [1, 9_999, 10_000, 10_001, 25_000])
def test_the_same_seed_gives_the_same_result(shape: Shape, draws: int) -> None:
    value_map = made({"yearly": [SKEWED], "deadweight": {"low": "10%", "best": "20%", "high": "60%"}})
    assert drawn(value_map, draws, shape=shape) == drawn(value_map, draws, shape=shape)
    assert drawn(value_map, draws, shape=shape).p50 != drawn(value_map, draws, seed=2, shape=shape).p50


def test_both_distributions_have_their_own_mean() -> None:
    value_map = made({"yearly": [SKEWED]})
    assert mean(drawn(value_map, 100_000)) == pytest.approx((0 + 4 * 1 + 10) / 6, abs=0.03)
    assert mean(drawn(value_map, 100_000, shape="triangular")) == pytest.approx((0 + 1 + 10) / 3, abs=0.03)


@given(st.tuples(*[st.integers(0, 1000)] * 3).map(sorted).filter(lambda each: each[0] < each[2]))
@settings(patient, max_examples=30)
def test_the_mean_of_pert_lies_near_a_sixth_of_the_ends_and_four_times_the_best(three: list[int]) -> None:
    low, best, high = three
    found = drawn(made({"yearly": [{"low": low, "best": best, "high": high}]}), 20_000)
    assert mean(found) == pytest.approx((low + 4 * best + high) / 6, abs=0.02 * (high - low))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("best", [2, 6])
def test_the_best_value_may_be_an_end(best: int, shape: Shape) -> None:
    found = drawn(made({"yearly": [{"low": 2, "best": best, "high": 6}]}), shape=shape)
    middle = 4
    assert (found.p50 < middle) == (best < middle)
    assert 2 <= found.p5 < found.p95 <= 6


def test_one_draw_is_all_percentiles() -> None:
    found = drawn(made({"yearly": [SKEWED]}), draws=1)
    assert found.p5 == found.p50 == found.p95
    assert found.probability_above_1 == float(found.p50 > 1)
    assert found.drivers[0].correlation == 0


def test_a_range_that_changes_nothing_fills_one_bar() -> None:
    quantity = {"low": 1, "best": 2, "high": 3}
    found = drawn(made({"yearly": [2]}, {"quantity": quantity, "proxy": {"value": 5}, "deadweight": "100%"}))
    assert found.p5 == found.p95 == 2
    assert max(found.bars) == found.draws
    assert (found.start, found.end) == pytest.approx((2, 2))
    assert found.drivers[0].correlation == 0


def test_a_drop_off_in_a_single_year_changes_nothing() -> None:
    found = drawn(made({"yearly": [2], "drop_off": {"low": "10%", "best": "20%", "high": "30%"}}), 12_000)
    assert (found.p5, found.p50, found.p95, found.bars[0]) == (2, 2, 2, 12_000)


def test_a_range_that_hardly_changes_anything_fills_one_bar() -> None:
    quantity = {"low": 1, "best": 2, "high": 3}
    found = drawn(made({"yearly": [1e15]}, {"quantity": quantity, "proxy": {"value": 1}}, value=1e15))
    assert max(found.bars) == found.draws


def test_the_probability_is_the_share_of_draws_above_one() -> None:
    assert drawn(made({"yearly": [{"low": 2, "best": 3, "high": 4}]})).probability_above_1 == 1
    assert drawn(made({"yearly": [{"low": 0.2, "best": 0.3, "high": 1}]})).probability_above_1 == 0
    nothing: dict[str, object] = {"quantity": SKEWED, "proxy": {"value": 5}, "deadweight": "100%"}
    assert drawn(made({"yearly": [1]}, nothing)).probability_above_1 == 0
    even = drawn(made({"yearly": [{"low": 0, "best": 1, "high": 2}]}), 100_000)
    assert even.probability_above_1 == pytest.approx(0.5, abs=0.01)


def test_what_drives_the_spread_comes_first_with_its_direction() -> None:
    found = drawn(
        made(
            {
                "quantity": {"low": 99, "best": 100, "high": 101},
                "proxy": {"value": 5},
                "deadweight": {"low": "10%", "best": "40%", "high": "70%"},
                "attribution": {"low": "20%", "best": "30%", "high": "40%"},
            }
        ),
        20_000,
    )
    assert [each.assumption.kind for each in found.drivers] == ["deadweight", "attribution", "quantity"]
    deadweight, attribution, quantity = (each.correlation for each in found.drivers)
    assert -1 <= deadweight < -0.8 < attribution < 0 < quantity < 0.3


def test_the_only_range_is_ranked_as_the_ratio_is() -> None:
    assert drawn(made({"yearly": [SKEWED]})).drivers[0].correlation == pytest.approx(1)
    assert drawn(made({"yearly": [5]}, value={"low": 1, "best": 2, "high": 4})).drivers[0].correlation == pytest.approx(
        -1
    )


def test_without_ranges_there_is_nothing_to_draw() -> None:
    assert simulate(made({"yearly": [5]}), seed=1) is None


def test_without_numpy_it_is_said_which_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(SicheckError) as caught:
        simulate(made({"yearly": [SKEWED]}), seed=1)
    (problem,) = caught.value.problems
    assert (problem.id, problem.values) == ("extra-missing", {"extra": "stats", "what": "numpy"})


def test_without_numpy_a_map_without_ranges_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert simulate(made({"yearly": [5]}), seed=1) is None

"""One assumption at a time: how far it moves the ratio, and at which value the ratio is 1."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from any_maps import ANY_MAP, changed, patient
from hypothesis import given

from sicheck.model.sroi import ValueMap
from sicheck.sroi import Assumption, Still, Swing, assumptions, breakeven, calculate, sensitivity

SHARES = ("discount-rate", "deadweight", "displacement", "attribution", "drop-off")
AMOUNTS = [0.0, *(10.0**power for power in range(-2, 12))]


def made(outcome: dict[str, object], rate: object = 0, value: object = 1000) -> ValueMap:
    return ValueMap.model_validate({"discount_rate": rate, "inputs": [{"value": value}], "outcomes": [outcome]})


def swings(value_map: ValueMap, *spread: float) -> dict[str, Swing]:
    return {each.assumption.kind: each for each in sensitivity(value_map, *spread)}


def break_even(value_map: ValueMap, assumption: Assumption) -> float | None:
    return breakeven(Still(value_map).with_one(assumption), assumption)


def breakevens(value_map: ValueMap) -> dict[str, float | None]:
    return {each.kind: break_even(value_map, each) for each in assumptions(value_map)}


def surplus(value_map: ValueMap, assumption: Assumption, value: float) -> float:
    """Present value less investment, and nothing where the two can't be told apart."""
    result = calculate(changed(value_map, assumption, value))
    size = sum(abs(each.present_value) for outcome in result.outcomes for each in outcome.years) + result.investment
    return result.net_present_value if abs(result.net_present_value) > 1e-9 * size else 0.0


def allowed(assumption: Assumption) -> Iterator[float]:
    if assumption.kind in SHARES:
        yield from (step / 20 for step in range(21))
    elif assumption.kind == "input":
        yield from AMOUNTS[1:]
    else:
        yield from AMOUNTS
        yield from (-each for each in AMOUNTS if assumption.kind != "quantity")


@patient
@given(ANY_MAP)
def test_what_moves_the_ratio_most_comes_first(value_map: ValueMap) -> None:
    widths = [abs(each.ratio_high - each.ratio_low) for each in sensitivity(value_map)]
    assert widths == sorted(widths, reverse=True)


@patient
@given(ANY_MAP)
def test_a_ratio_is_that_of_the_map_with_one_number_changed(value_map: ValueMap) -> None:
    for each in sensitivity(value_map):
        for value, ratio in ((each.low, each.ratio_low), (each.high, each.ratio_high)):
            expected = calculate(changed(value_map, each.assumption, value)).ratio
            assert ratio == pytest.approx(expected, rel=1e-9, abs=1e-12)


@patient
@given(ANY_MAP)
def test_every_assumption_has_a_row_unless_it_is_nothing_without_a_range(value_map: ValueMap) -> None:
    rows = {each.assumption.path for each in sensitivity(value_map)}
    for each in assumptions(value_map):
        assert (each.path in rows) == (each.low < each.high or each.best != 0)


@patient
@given(ANY_MAP)
def test_at_the_break_even_value_the_ratio_is_one(value_map: ValueMap) -> None:
    for each in assumptions(value_map):
        value = break_even(value_map, each)
        if value is not None:
            result = calculate(changed(value_map, each, value))
            sizes = sum(abs(year.present_value) for outcome in result.outcomes for year in outcome.years)
            assert result.ratio == pytest.approx(1, abs=1e-9 * max(1, sizes / result.investment))


@patient
@given(ANY_MAP)
def test_there_is_no_break_even_value_only_where_no_allowed_value_gives_one(value_map: ValueMap) -> None:
    for each in assumptions(value_map):
        if break_even(value_map, each) is None:
            found = [surplus(value_map, each, value) for value in allowed(each)]
            assert all(other > 0 for other in found) or all(other < 0 for other in found)


def test_a_map_without_discount_rate_assumes_none() -> None:
    value_map = ValueMap.model_validate({"inputs": [{"value": 5}], "outcomes": [{"yearly": [3]}]})
    assert [each.kind for each in assumptions(value_map)][:2] == ["input", "yearly"]


def test_break_even_values_of_a_plain_map() -> None:
    found = breakevens(made({"quantity": 10, "proxy": {"value": 200}, "deadweight": "20%"}))
    assert found == {
        "discount-rate": pytest.approx(0.6),
        "input": pytest.approx(1600),
        "quantity": pytest.approx(6.25),
        "proxy": pytest.approx(125),
        "deadweight": pytest.approx(0.5),
        "displacement": pytest.approx(0.375),
        "attribution": pytest.approx(0.375),
        "drop-off": None,
    }


@pytest.mark.parametrize(("rate", "nearest"), [(0.08, 0.1), (0.14, 0.1), (0.17, 0.2), (0.25, 0.2)])
def test_of_several_break_even_values_the_nearest_is_given(rate: float, nearest: float) -> None:
    """1000 now, 2300 after a year and -1320 after two: nothing is left over at 10 % and at 20 %."""
    found = breakevens(made({"yearly": [2300, -1320]}, rate))
    assert found["discount-rate"] == pytest.approx(nearest, abs=1e-9)


def test_a_break_even_value_at_the_end_of_what_is_allowed_counts() -> None:
    assert breakevens(made({"yearly": [1000]}, "5%"))["discount-rate"] == pytest.approx(0, abs=1e-12)
    assert breakevens(made({"yearly": [1000, 500]}))["drop-off"] == pytest.approx(1)
    enough, more = {"yearly": [1000]}, {"yearly": [500], "deadweight": "20%"}
    value_map = ValueMap.model_validate({"discount_rate": 0, "inputs": [{"value": 1000}], "outcomes": [enough, more]})
    deadweight = next(each for each in assumptions(value_map) if each.path == ("outcomes", 1, "deadweight"))
    assert break_even(value_map, deadweight) == 1


def test_a_ratio_that_is_one_whatever_the_value_is_so_at_the_best() -> None:
    outcome = {"yearly": [1000], "starts": "during"}
    nothing: dict[str, object] = {"quantity": 7, "proxy": {"value": 3}, "deadweight": "100%"}
    value_map = ValueMap.model_validate(
        {"discount_rate": 0, "inputs": [{"value": 1000}], "outcomes": [outcome, nothing]}
    )
    quantity = next(each for each in assumptions(value_map) if each.kind == "quantity")
    assert break_even(value_map, quantity) == 7


def test_without_value_no_input_breaks_even() -> None:
    assert breakevens(made({"yearly": [0]}))["input"] is None
    assert breakevens(made({"yearly": [-5]}))["input"] is None


def test_an_input_of_less_than_a_cent_is_none() -> None:
    assert breakevens(made({"yearly": [0.009]}))["input"] is None
    assert breakevens(made({"yearly": [0.011]}))["input"] == pytest.approx(0.011)


def test_a_range_is_taken_at_its_ends_and_a_number_a_fifth_lower_and_higher() -> None:
    found = swings(made({"quantity": {"low": 5, "best": 10, "high": 12}, "proxy": {"value": 200}}))
    assert [found["quantity"].low, found["quantity"].high, found["quantity"].stated] == [5, 12, True]
    assert [found["proxy"].low, found["proxy"].high, found["proxy"].stated] == [160, 240, False]
    assert [found["proxy"].ratio_low, found["proxy"].ratio_high] == pytest.approx([1.6, 2.4])


def test_another_spread_may_be_asked() -> None:
    found = swings(made({"yearly": [2000]}), 0.5)["yearly"]
    assert (found.low, found.high) == (1000, 3000)


def test_a_share_is_not_taken_above_one() -> None:
    found = swings(made({"yearly": [2000], "deadweight": "90%"}))["deadweight"]
    assert (found.low, found.high) == pytest.approx((0.72, 1))
    assert found.ratio_high == 0


def test_of_a_harm_the_lowest_price_is_the_greatest_harm() -> None:
    found = swings(made({"quantity": 10, "proxy": {"value": -100}}))["proxy"]
    assert (found.low, found.high) == (-120, -80)
    assert found.ratio_low < found.ratio_high < 0

"""What holds of the calculation of any value map."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy_financial
import pytest
from any_maps import CORRECTIONS, RATES, SHARES, SIGNED, any_maps, changed, patient
from hypothesis import given
from hypothesis import strategies as st
from strategies import replaced

from sicheck.model.sroi import ShareRange, ValueMap
from sicheck.sroi import Assumption, Result, assumptions, calculate
from sicheck.sroi.formula import TIMINGS

LATER = st.integers(1, 4)
ROUNDING = 1e-9


def best(value_map: ValueMap, assumption_kind: str) -> list[Assumption]:
    return [each for each in assumptions(value_map) if each.kind == assumption_kind]


def by_year(value_map: ValueMap) -> list[float]:
    """What the outcomes are worth in each calendar year, written out without the room's own formula."""
    years = [0.0] * 10
    for each in value_map.outcomes or ():
        kept = [1 - (getattr(each, name).best if getattr(each, name) else 0) for name in CORRECTIONS]
        if each.yearly is not None:
            gross = [value.best for value in each.yearly]
        else:
            assert each.quantity
            assert each.proxy
            assert each.proxy.value
            gross = [each.quantity.best * each.proxy.value.best] * each.duration
        for t, value in enumerate(gross, 1 if each.starts == "after" else 0):
            faded = t - (1 if each.starts == "after" else 0)
            years[t] += value * kept[0] * kept[1] * kept[2] * kept[3] ** faded
    return years


def sizes(result: Result) -> float:
    """What rounding is measured by: all values with their signs taken off."""
    return math.fsum(abs(year.present_value) for each in result.outcomes for year in each.years) or 1.0


def near(expected: float, result: Result) -> object:
    return pytest.approx(expected, rel=ROUNDING, abs=ROUNDING * sizes(result))


@patient
@given(any_maps(prices=SIGNED, input_years=LATER))
def test_the_present_value_is_that_of_numpy_financial(value_map: ValueMap) -> None:
    assert value_map.discount_rate
    rate, values = value_map.discount_rate.best, by_year(value_map)
    expected = {
        "end-of-year": numpy_financial.npv(rate, [0, *values]),
        "mid-year": numpy_financial.npv(rate, [0, *values]) * math.sqrt(1 + rate),
        "year-1-undiscounted": numpy_financial.npv(rate, values),
    }
    for timing in TIMINGS:
        result = calculate(value_map, timing)
        assert result.total_present_value == near(float(expected[timing]), result)


@patient
@given(any_maps(input_years=LATER))
def test_the_investment_is_that_of_numpy_financial(value_map: ValueMap) -> None:
    assert value_map.discount_rate
    inputs = [0.0] * 4
    for each in value_map.inputs or ():
        assert each.value
        inputs[each.year - 1] += each.value.best
    expected = numpy_financial.npv(value_map.discount_rate.best, inputs)
    assert calculate(value_map).investment == pytest.approx(expected, rel=ROUNDING)


@patient
@given(any_maps(prices=SIGNED))
def test_shifting_all_outcomes_by_a_year_divides_their_value_by_one_plus_the_rate(value_map: ValueMap) -> None:
    def starting(when: str) -> ValueMap:
        outcomes = tuple(each.model_copy(update={"starts": when}) for each in value_map.outcomes or ())
        return value_map.model_copy(update={"outcomes": outcomes})

    assert value_map.discount_rate
    now, later = calculate(starting("during")), calculate(starting("after"))
    assert later.total_present_value * (1 + value_map.discount_rate.best) == near(now.total_present_value, now)


@patient
@given(any_maps(prices=SIGNED, input_years=LATER))
def test_outcomes_stakeholders_and_years_each_add_up_to_the_total(value_map: ValueMap) -> None:
    result = calculate(value_map)
    for parts in (result.outcomes, result.stakeholders, result.years):
        assert math.fsum(each.present_value for each in parts) == near(result.total_present_value, result)
    for outcome in result.outcomes:
        assert math.fsum(each.present_value for each in outcome.years) == near(outcome.present_value, result)
    assert math.fsum(each.investment for each in result.stakeholders) == pytest.approx(result.investment, rel=ROUNDING)


@patient
@given(any_maps(prices=SIGNED, input_years=LATER))
def test_net_is_what_is_left_after_the_investment(value_map: ValueMap) -> None:
    result = calculate(value_map)
    assert result.net_present_value == result.total_present_value - result.investment
    assert result.net_ratio == near(result.ratio - 1, result)
    assert result.timings[result.timing] == near(result.ratio, result)


@pytest.mark.parametrize("kind", ["deadweight", "displacement", "attribution", "drop-off"])
@patient
@given(value_map=any_maps(), less=SHARES, more=SHARES)
def test_more_correction_never_raises_the_ratio(kind: str, value_map: ValueMap, less: float, more: float) -> None:
    less, more = sorted((less, more))
    for each in best(value_map, kind):
        low, high = calculate(changed(value_map, each, less)).ratio, calculate(changed(value_map, each, more)).ratio
        assert high <= low * (1 + ROUNDING)


@patient
@given(value_map=any_maps(), less=RATES, more=RATES)
def test_a_higher_discount_rate_never_raises_the_ratio(value_map: ValueMap, less: float, more: float) -> None:
    less, more = sorted((less, more))
    (rate,) = best(value_map, "discount-rate")
    low, high = calculate(changed(value_map, rate, less)).ratio, calculate(changed(value_map, rate, more)).ratio
    assert high <= low * (1 + ROUNDING)


def test_with_later_inputs_a_higher_discount_rate_may_raise_the_ratio() -> None:
    tree = {"inputs": [{"value": 100, "year": 1}, {"value": 900, "year": 3}], "outcomes": [{"yearly": [1000]}]}
    ratios = [calculate(ValueMap.model_validate({**tree, "discount_rate": rate})).ratio for rate in (0.01, 0.1)]
    assert ratios[0] < ratios[1]


@patient
@given(any_maps(prices=SIGNED, input_years=LATER))
def test_doubling_all_prices_doubles_the_ratio(value_map: ValueMap) -> None:
    doubled = value_map
    for kind in ("proxy", "yearly"):
        for each in best(value_map, kind):
            doubled = changed(doubled, each, 2 * each.best)
    result = calculate(value_map)
    assert calculate(doubled).ratio == pytest.approx(2 * result.ratio, rel=ROUNDING)


@patient
@given(st.data(), any_maps(prices=SIGNED, input_years=LATER))
def test_the_order_of_outcomes_and_inputs_does_not_matter(data: st.DataObject, value_map: ValueMap) -> None:
    def shuffled(items: Iterable[object] | None) -> tuple[object, ...]:
        return tuple(data.draw(st.permutations(list(items or ()))))

    other = value_map.model_copy(
        update={"outcomes": shuffled(value_map.outcomes), "inputs": shuffled(value_map.inputs)}
    )
    assert calculate(other).ratio == calculate(value_map).ratio
    assert calculate(other).years == calculate(value_map).years
    assert set(calculate(other).outcomes) == set(calculate(value_map).outcomes)


@patient
@given(any_maps(prices=SIGNED, input_years=LATER))
def test_without_corrections_and_rate_everything_is_a_plain_sum(value_map: ValueMap) -> None:
    none = ShareRange(low=0, best=0, high=0)
    plain = replaced(value_map, ("discount_rate",), none)
    for position in range(len(value_map.outcomes or ())):
        for name in CORRECTIONS:
            plain = replaced(plain, ("outcomes", position, name), none)
    assert isinstance(plain, ValueMap)
    inputs = [each.value.best for each in value_map.inputs or () if each.value]
    result = calculate(plain)
    assert result.investment == math.fsum(inputs)
    assert result.total_present_value == near(math.fsum(by_year(plain)), result)
    assert len(set(result.timings.values())) == 1

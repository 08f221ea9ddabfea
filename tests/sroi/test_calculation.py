"""The sum: present values, timings, payback, and what an incomplete map lacks."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from sicheck import sroi
from sicheck.model.sroi import ValueMap

SHARES = st.floats(0, 0.95)
RATES = st.one_of(st.just(0.0), st.floats(0.001, 0.2))
"""Nearly no rate leaves the closed form without digits; the sum itself has no such gap."""
OUTCOME = st.fixed_dictionaries(
    {
        "quantity": st.floats(0, 1e4),
        "proxy": st.fixed_dictionaries({"value": st.floats(0, 1e5)}),
        "duration": st.integers(1, 12),
        "starts": st.sampled_from(["during", "after"]),
        "deadweight": SHARES,
        "displacement": SHARES,
        "attribution": SHARES,
        "drop_off": SHARES,
    }
)


def made(
    outcomes: list[dict[str, object]], rate: float = 0.035, inputs: list[dict[str, object]] | None = None
) -> ValueMap:
    named = [{"name": f"Outcome {place}", **each} for place, each in enumerate(outcomes)]
    given_inputs = inputs or [{"name": "Grant", "value": 1000}]
    return ValueMap.model_validate({"discount_rate": rate, "inputs": given_inputs, "outcomes": named})


@given(OUTCOME, RATES)
def test_equals_the_closed_form_of_a_geometric_series(outcome: dict[str, object], rate: float) -> None:
    first = math.prod(1 - float(str(outcome[name])) for name in ("deadweight", "displacement", "attribution"))
    proxy = outcome["proxy"]
    assert isinstance(proxy, dict)
    value = float(str(outcome["quantity"])) * float(proxy["value"]) * first
    years = int(str(outcome["duration"]))
    q = (1 - float(str(outcome["drop_off"]))) / (1 + rate)
    assume(q == 1 or abs(1 - q) > 1e-4)
    series = years if q == 1 else (1 - q**years) / (1 - q)
    after = 1 if outcome["starts"] == "after" else 0
    for timing, shift in (("end-of-year", 0.0), ("mid-year", 0.5), ("year-1-undiscounted", 1.0)):
        expected = value * series * (1 + rate) ** -(1 + after - shift)
        found = sroi.calculate(made([outcome], rate)).timings[timing] * 1000
        assert found == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_inputs_of_later_years_are_discounted_by_one_year_less() -> None:
    inputs: list[dict[str, object]] = [{"name": "A", "value": 100, "year": 1}, {"name": "B", "value": 100, "year": 3}]
    result = sroi.calculate(made([{"yearly": [500]}], 0.1, inputs))
    assert result.investment == pytest.approx(100 + 100 / 1.1**2)


def test_payback_is_linear_within_a_year() -> None:
    result = sroi.calculate(made([{"yearly": [600, 800]}], 0.0))
    assert result.payback_years == pytest.approx(1.5)


def test_payback_is_null_when_the_value_never_reaches_the_investment() -> None:
    assert sroi.calculate(made([{"yearly": [999]}], 0.0)).payback_years is None


def test_payback_at_the_very_end_of_a_year() -> None:
    assert sroi.calculate(made([{"yearly": [1000]}], 0.0)).payback_years == pytest.approx(1.0)


def test_a_year_without_value_stands_in_the_years_at_zero() -> None:
    years = sroi.calculate(made([{"yearly": [500], "starts": "after"}], 0.0)).years
    assert [(each.year, each.value) for each in years] == [(1, 0.0), (2, 500.0)]


def test_a_harm_is_a_negative_proxy() -> None:
    harm = {"quantity": 10, "proxy": {"value": -20}}
    result = sroi.calculate(made([{"yearly": [1200]}, harm], 0.0))
    assert result.ratio == pytest.approx(1.0)


def test_the_low_ratio_takes_every_range_at_the_end_that_lowers_it() -> None:
    outcome: dict[str, object] = {
        "quantity": {"low": 5, "best": 10, "high": 12},
        "proxy": {"value": {"low": 80, "best": 100, "high": 150}},
        "deadweight": {"low": "10%", "best": "20%", "high": "50%"},
    }
    assert sroi.bounds(made([outcome], 0.0)).low == pytest.approx(5 * 80 * 0.5 / 1000)


def test_the_low_ratio_takes_more_of_a_harm() -> None:
    harm: dict[str, object] = {"quantity": {"low": 1, "best": 2, "high": 3}, "proxy": {"value": -100}}
    assert sroi.bounds(made([harm], 0.0)).low == pytest.approx(-0.3)


@pytest.mark.parametrize(
    ("tree", "lacks"),
    [
        ({}, ["no-rate", "no-inputs", "no-outcomes"]),
        ({"discount_rate": 0, "inputs": [{"value": 0}], "outcomes": "none"}, ["inputs-zero", "no-outcomes"]),
        ({"discount_rate": 0, "inputs": [{"value": 1e-300}], "outcomes": [{"yearly": [1e15]}]}, ["inputs-zero"]),
        ({"discount_rate": 0, "inputs": [{"value": 1}], "outcomes": [{"name": "A"}]}, ["no-quantity", "no-proxy"]),
        ({"discount_rate": 0, "inputs": [{"value": 1}], "outcomes": [{"quantity": 1, "proxy": {}}]}, ["no-proxy"]),
        ({"discount_rate": 0, "inputs": [{"value": 1}], "outcomes": [{"yearly": []}]}, ["no-quantity"]),
    ],
)
def test_an_incomplete_map_says_what_it_lacks(tree: dict[str, object], lacks: list[str]) -> None:
    value_map = ValueMap.model_validate(tree)
    assert [each.id for each in sroi.incomplete(value_map)] == lacks
    for refuse in (sroi.calculate, sroi.bounds):
        with pytest.raises(ValueError, match="incomplete"):
            refuse(value_map)


def test_a_map_holds_two_hundred_outcomes_at_most() -> None:
    assert len(sroi.calculate(made([{"yearly": [1]}] * 200)).outcomes) == 200
    with pytest.raises(ValidationError, match="too_long"):
        made([{"yearly": [1]}] * 201)

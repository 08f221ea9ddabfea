"""Published teaching cases, every printed figure; and seventy published headlines as a property of the ratio."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from helpers import EXAMPLES

from sicheck.intake import read_project_file
from sicheck.model.sroi import ValueMap
from sicheck.sroi import OutcomeValue, Result, calculate

HEADLINES: dict[str, Any] = json.loads((Path(__file__).parent / "sroi-headlines.json").read_text(encoding="utf-8"))
PARTNERS = {"A": 0.40, "B": 0.35, "C": 0.25}


def example(name: str) -> ValueMap:
    value_map = read_project_file(EXAMPLES / "sroi" / f"{name}.yaml").project.sroi
    assert value_map
    return value_map


@pytest.fixture(scope="module")
def employment() -> Result:
    return calculate(example("employment-programme"))


def counted(quantity: float, put_in: float = 1, **corrections: float) -> Result:
    """An outcome that is counted and not priced: a price of 1 each."""
    outcome = {"quantity": quantity, "proxy": {"value": 1}, **corrections}
    tree = {"discount_rate": 0, "inputs": [{"value": put_in}], "outcomes": [outcome]}
    return calculate(ValueMap.model_validate(tree))


def first(result: Result) -> OutcomeValue:
    return result.outcomes[0]


def test_employment_programme_prints_its_gross_value_and_what_deadweight_and_attribution_leave(
    employment: Result,
) -> None:
    assert first(employment).gross == 510_000
    assert first(employment).gross * (1 - 0.4) == pytest.approx(306_000)
    assert first(employment).net_first_year == pytest.approx(214_200)


def test_employment_programme_prints_its_two_years(employment: Result) -> None:
    one, two = employment.years
    assert (one.value, one.present_value) == pytest.approx((214_200, 214_200))
    assert two.value == pytest.approx(149_940)
    assert round(two.present_value, -1) == 144_870


def test_employment_programme_prints_its_total_and_ratio(employment: Result) -> None:
    assert employment.investment == 250_000
    assert round(employment.total_present_value, -1) == 359_070
    assert round(employment.ratio, 2) == 1.44


def test_employment_programme_under_the_other_convention(employment: Result) -> None:
    other = calculate(example("employment-programme"), "end-of-year")
    assert round(other.ratio, 2) == round(employment.timings["end-of-year"], 2) == 1.39


def test_befriending_prints_its_values_and_a_ratio_below_one() -> None:
    result = calculate(example("befriending"))
    assert result.investment == 60_000
    assert first(result).gross == 88_000
    assert first(result).net_first_year == result.total_present_value == pytest.approx(48_620)
    assert round(result.ratio, 2) == 0.81
    assert result.payback_years is None


def test_businesses_times_jobs_less_deadweight() -> None:
    result = counted(500 * 3, deadweight=0.4)
    assert first(result).gross == 1500
    assert first(result).net_first_year == pytest.approx(900)


def test_cost_of_a_placement_before_and_after_deadweight() -> None:
    before, after = counted(200, 600_000), counted(200, 600_000, deadweight=0.15)
    assert 1 / before.ratio == pytest.approx(3000)
    assert first(after).net_first_year == pytest.approx(170)
    assert round(1 / after.ratio) == 3529


def test_jobs_displaced_locally_and_regionally() -> None:
    assert first(counted(200, displacement=60 / 200)).net_first_year == pytest.approx(140)
    assert first(counted(200, displacement=(60 + 30) / 200)).net_first_year == pytest.approx(110)


def test_shares_of_partners_sum_to_what_there_is() -> None:
    found = {name: first(counted(30, attribution=1 - own)).net_first_year for name, own in PARTNERS.items()}
    assert found == {"A": pytest.approx(12), "B": pytest.approx(10.5), "C": pytest.approx(7.5)}
    assert sum(found.values()) == pytest.approx(30)


def test_partners_who_all_claim_everything_sum_to_three_times_as_much() -> None:
    assert sum(first(counted(30)).net_first_year for _ in PARTNERS) == 90


def test_there_are_seventy_headlines() -> None:
    assert len(HEADLINES["headline_only"]["cases"]) == 70


@pytest.mark.parametrize("case", HEADLINES["headline_only"]["cases"], ids=lambda case: str(case["id"]))
def test_published_headline_is_the_gross_ratio(case: dict[str, Any]) -> None:
    found = calculate(
        ValueMap.model_validate(
            {
                "discount_rate": 0,
                "inputs": [{"name": "Investment", "value": case["investment"]}],
                "outcomes": [{"name": case["title"], "yearly": [case["total_value"]]}],
            }
        )
    )
    assert found.ratio == pytest.approx(case["published_ratio"], abs=case["tolerance"])
    assert found.net_ratio == pytest.approx(found.ratio - 1)

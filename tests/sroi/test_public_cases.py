"""Published teaching cases, every printed figure; and seventy published headlines as a property of the ratio."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sicheck import sroi
from sicheck.model.sroi import ValueMap

HEADLINES: dict[str, Any] = json.loads((Path(__file__).parent / "sroi-headlines.json").read_text(encoding="utf-8"))


def value_map(investment: float, outcome: dict[str, object], timing: str = "end-of-year") -> ValueMap:
    return ValueMap.model_validate(
        {
            "currency": "GBP",
            "discount_rate": "3.5%",
            "timing": timing,
            "inputs": [{"name": "Grant", "value": investment}],
            "outcomes": [{"name": "Outcome", "stakeholder": "Participants", **outcome}],
        }
    )


EMPLOYMENT: dict[str, object] = {
    "quantity": 60,
    "proxy": {"value": 8500, "unit": "per person per year"},
    "duration": 2,
    "deadweight": "40%",
    "attribution": "30%",
    "drop_off": "30%",
}
BEFRIENDING: dict[str, object] = {
    "quantity": 80,
    "proxy": {"value": 1100},
    "duration": 1,
    "deadweight": "35%",
    "attribution": "15%",
}


def test_employment_programme_prints_its_gross_and_net_value() -> None:
    outcome = sroi.calculate(value_map(250_000, EMPLOYMENT, "year-1-undiscounted")).outcomes[0]
    assert outcome.gross == 510_000
    assert outcome.gross * (1 - 0.4) == pytest.approx(306_000)
    assert outcome.net_first_year == pytest.approx(214_200)


def test_employment_programme_prints_its_second_year() -> None:
    second = sroi.calculate(value_map(250_000, EMPLOYMENT, "year-1-undiscounted")).years[1]
    assert second.value == pytest.approx(149_940)
    assert round(second.present_value, -1) == 144_870


def test_employment_programme_prints_its_total_and_ratio() -> None:
    result = sroi.calculate(value_map(250_000, EMPLOYMENT, "year-1-undiscounted"))
    assert round(result.total_present_value, -1) == 359_070
    assert round(result.ratio, 2) == 1.44


def test_employment_programme_under_the_other_convention() -> None:
    result = sroi.calculate(value_map(250_000, EMPLOYMENT))
    assert round(result.ratio, 2) == 1.39
    assert round(result.timings["year-1-undiscounted"], 2) == 1.44


def test_befriending_prints_its_values_and_a_ratio_below_one() -> None:
    result = sroi.calculate(value_map(60_000, BEFRIENDING, "year-1-undiscounted"))
    assert result.outcomes[0].gross == 88_000
    assert result.outcomes[0].net_first_year == pytest.approx(48_620)
    assert round(result.ratio, 2) == 0.81
    assert result.payback_years is None


@pytest.mark.parametrize("case", HEADLINES["headline_only"]["cases"], ids=lambda case: str(case["id"]))
def test_published_headline_is_the_gross_ratio(case: dict[str, Any]) -> None:
    found = sroi.calculate(
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

"""The JSON of a calculation: its schema, its numbers, and the same bytes twice."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from any_maps import ANY_MAP
from calculations import CHOICES, MAPS, any_calculation, calculation
from hypothesis import given, settings

from sicheck.model.sroi import ValueMap
from sicheck.outputs.sroi_json import as_json
from sicheck.schema import SCHEMAS

SCHEMA = SCHEMAS["sroi"]("en")


def data(name: str, language: str = "en", **choices: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(as_json(calculation(MAPS[name], language, CHOICES._replace(**choices))))
    return found


@settings(max_examples=60, deadline=None)
@given(ANY_MAP)
def test_the_calculation_of_any_map_is_valid(value_map: ValueMap) -> None:
    found = json.loads(as_json(any_calculation(value_map, "X")))
    jsonschema.validate(found, SCHEMA, jsonschema.Draft202012Validator)


def test_the_contract_stands_under_its_keys() -> None:
    found = data("ranges-and-a-harm")
    keys = "investment total_present_value net_present_value ratio net_ratio payback_years years outcomes timings"
    assert set(keys.split()) | {"sensitivity", "range", "held_whole", "warnings"} <= set(found)
    assert set(found["years"][0]) == {"year", "value", "present_value"}
    assert set(found["outcomes"][0]) == {
        *("name", "stakeholder", "gross", "net_first_year", "present_value", "years"),
    }
    assert set(found["timings"]) == {"end-of-year", "mid-year", "year-1-undiscounted"}
    assert set(found["range"]) == {"low", "best", "high", "p5", "p50", "p95", "probability_above_1"}
    assert found["timings"][found["timing"]] == found["ratio"] == found["range"]["best"]


def test_numbers_are_not_rounded() -> None:
    found = data("employment-programme")
    assert found["total_present_value"] == pytest.approx(214_200 + 149_940 / 1.035, rel=1e-12)
    assert found["ratio"] == found["total_present_value"] / found["investment"]


def test_a_map_without_ranges_has_no_range_and_no_simulation() -> None:
    found = data("employment-programme")
    assert (found["range"], found["simulation"]) == (None, None)
    assert {each["correlation"] for each in found["sensitivity"]} == {None}


def test_how_the_ranges_were_drawn_is_told() -> None:
    found = data("ranges-and-a-harm", seed=7, shape="triangular")
    assert found["simulation"] == {"seed": 7, "draws": CHOICES.draws, "distribution": "triangular"}


def test_what_was_drawn_has_a_correlation_and_nothing_else_has() -> None:
    for each in data("ranges-and-a-harm")["sensitivity"]:
        assert (each["correlation"] is not None) == each["stated"]


def test_an_assumption_says_where_it_stands() -> None:
    found = {each["path"]: each for each in data("ranges-and-a-harm")["sensitivity"]}
    assert found["sroi.outcomes[0].proxy.value"]["outcome"] == "Onderdak gevonden"
    assert found["sroi.outcomes[1].yearly[0]"]["assumption"] == "yearly"
    assert (found["sroi.inputs[0].value"]["input"], found["sroi.inputs[0].value"]["outcome"]) == ("Subsidie", None)


def test_the_same_seed_gives_the_same_bytes_and_another_one_does_not() -> None:
    first, second, other = (
        as_json(calculation(MAPS["ranges-and-a-harm"], choices=CHOICES._replace(seed=each))) for each in (3, 3, 4)
    )
    assert first == second != other


def test_the_language_changes_texts_and_nothing_else() -> None:
    english, dutch = ({**data("ranges-and-a-harm", each), "language": "", "warnings": []} for each in ("en", "nl"))
    assert english == dutch


def test_outcomes_without_a_price_stand_beside_the_ratio() -> None:
    assert [each["name"] for each in data("ranges-and-a-harm")["held_whole"]] == [
        "Weer een adres hebben",
        "Rust in het hoofd",
    ]


def test_a_warning_that_compares_tells_where_its_figures_come_from() -> None:
    texts = {each["id"]: each["text"] for each in data("ranges-and-a-harm")["warnings"]}
    assert "Social Value UK" in texts["displacement-missing"]
    assert "Social Value UK" not in texts["ratio-below-1"]

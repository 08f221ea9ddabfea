"""The laws of `scoring.aggregate`, and published composite indices that it reproduces."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sicheck import scoring
from sicheck.scoring import Method

CASES: dict[str, Any] = json.loads((Path(__file__).parent / "composite-index-cases.json").read_text(encoding="utf-8"))
METHODS: list[Method] = ["arithmetic", "geometric", "harmonic", "minimum"]
VALUES = st.lists(st.floats(0.001, 1000), min_size=1, max_size=12)


def weighted(values: list[float], data: st.DataObject) -> list[float]:
    return data.draw(st.lists(st.floats(0.01, 100), min_size=len(values), max_size=len(values)))


# Published indices.


def asem_tree(normalised: dict[str, float]) -> dict[str, float | None]:
    """Indicators, pillars, sub-indices and index, each level from the one below."""
    found: dict[str, float | None] = dict(normalised)
    for below, above in (("indicator", "pillar"), ("pillar", "subindex"), ("subindex", "index")):
        members: dict[str, list[str]] = {}
        for row in CASES["asem"]["structure"]:
            members.setdefault(row[above], [])
            if row[below] not in members[row[above]]:
                members[row[above]].append(row[below])
        for name, parts in members.items():
            found[name] = scoring.aggregate([found[part] for part in parts], [1.0] * len(parts))
    return found


@pytest.mark.parametrize("unit", sorted(CASES["asem"]["units"]))
def test_asem_index_of_four_levels(unit: str) -> None:
    found = asem_tree(CASES["asem"]["units"][unit]["normalised"])
    published = CASES["asem"]["units"][unit]["published"]
    assert {name: found[name] for name in published} == pytest.approx(published, abs=CASES["asem"]["tolerance"])


@pytest.mark.parametrize("unit", sorted(CASES["asem"]["printed"]))
def test_asem_index_as_printed(unit: str) -> None:
    found = asem_tree(CASES["asem"]["units"][unit]["normalised"])
    printed = CASES["asem"]["printed"][unit]
    assert {name: round(found[name] or 0, 2) for name in printed} == printed


@pytest.mark.parametrize(("name", "printed"), CASES["asem"]["effective_weights_printed"].items())
def test_asem_effective_weight_of_an_indicator(name: str, printed: float) -> None:
    units = CASES["asem"]["units"]["BEL"]["normalised"]
    more = asem_tree({**units, name: units[name] + 1})["Index"]
    less = asem_tree(units)["Index"]
    assert (more or 0) - (less or 0) == pytest.approx(printed, abs=5e-5)


@pytest.mark.parametrize("case", CASES["coinr_units"]["geometric"])
def test_geometric_unit(case: dict[str, Any]) -> None:
    wanted = 6 ** (1 / 3) if case["want"] == "6^(1/3)" else eval_fraction(case["want"])
    assert scoring.aggregate(case["x"], case["w"], "geometric") == pytest.approx(wanted)


def eval_fraction(text: str | float) -> float:
    """A printed formula of the cases such as `4/(2/1+1/2+1/3)` or `(2)^(1/4)`."""
    return float(eval(str(text).replace("^", "**"), {"__builtins__": {}}))  # noqa: S307 - our own data file


@pytest.mark.parametrize("case", CASES["coinr_units"]["harmonic"])
def test_harmonic_unit(case: dict[str, Any]) -> None:
    assert scoring.aggregate(case["x"], case["w"], "harmonic") == pytest.approx(eval_fraction(case["want"]))


def test_harmonic_rows_as_printed() -> None:
    case = CASES["coinr_units"]["harmonic_printed"]
    found = [scoring.aggregate(row, case["w"], "harmonic") for row in case["rows"]]
    assert found == pytest.approx(case["want"], abs=case["tolerance"])


def test_missing_data_threshold() -> None:
    case = CASES["coinr_units"]["missing"]
    found = [
        scoring.aggregate(row, [1.0] * len(row), min_share=eval_fraction(case["threshold"])) for row in case["rows"]
    ]
    assert found == [None if want is None else pytest.approx(want, abs=1e-6) for want in case["want"]]


@pytest.mark.parametrize("value", CASES["coinr_units"]["geometric_error_on"])
def test_geometric_refuses(value: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        scoring.aggregate([value, 1.0], [1.0, 1.0], "geometric")


def hdi_parts(row: dict[str, Any]) -> tuple[float, float, float]:
    schooling = (min(row["expected_schooling"], 18) / 18 + min(row["mean_schooling"], 15) / 15) / 2
    income = math.log(min(row["gni_pc"], 75000) / 100) / math.log(75000 / 100)
    return (row["life_expectancy"] - 20) / (85 - 20), schooling, income


@pytest.mark.parametrize("row", CASES["hdi"]["rows"], ids=lambda row: row["iso3"])
def test_human_development_index(row: dict[str, Any]) -> None:
    found = scoring.aggregate(hdi_parts(row), [1.0] * 3, "geometric")
    assert found == pytest.approx(row["published_hdi"], abs=CASES["hdi"]["tolerance"])


@pytest.mark.parametrize(
    "row", [r for r in CASES["hdi"]["rows"] if r.get("published_ihdi")], ids=lambda row: row["iso3"]
)
def test_inequality_adjusted_hdi(row: dict[str, Any]) -> None:
    losses = (row["ineq_le"], row["ineq_edu"], row["ineq_inc"])
    adjusted = [part * (1 - loss / 100) for part, loss in zip(hdi_parts(row), losses, strict=True)]
    found = scoring.aggregate(adjusted, [1.0] * 3, "geometric")
    assert found == pytest.approx(row["published_ihdi"], abs=CASES["hdi"]["tolerance"])


@pytest.mark.parametrize(("index", "method"), [("gender_equality_index", "geometric"), ("the_2016", "arithmetic")])
def test_weighted_index(index: str, method: Method) -> None:
    case = CASES[index]
    for row in case["rows"]:
        found = scoring.aggregate([row[name] for name in case["weights"]], list(case["weights"].values()), method)
        assert found == pytest.approx(row["published"], abs=case["tolerance"])


# Laws.


@pytest.mark.parametrize("method", METHODS)
@given(values=VALUES, data=st.data())
def test_lies_between_the_lowest_and_the_highest(method: Method, values: list[float], data: st.DataObject) -> None:
    found = scoring.aggregate(values, weighted(values, data), method)
    assert found is not None
    assert min(values) <= found <= max(values)


@pytest.mark.parametrize("method", METHODS)
@given(values=VALUES, data=st.data())
def test_a_higher_value_never_lowers_it(method: Method, values: list[float], data: st.DataObject) -> None:
    weights = weighted(values, data)
    higher = [values[0] * 1.5, *values[1:]]
    before, after = scoring.aggregate(values, weights, method), scoring.aggregate(higher, weights, method)
    assert before is not None
    assert after is not None
    assert after >= before * (1 - 1e-12)


@pytest.mark.parametrize("method", METHODS)
@given(values=VALUES, data=st.data())
def test_order_does_not_matter(method: Method, values: list[float], data: st.DataObject) -> None:
    weights = weighted(values, data)
    turned = scoring.aggregate(values[::-1], weights[::-1], method)
    assert scoring.aggregate(values, weights, method) == pytest.approx(turned, rel=1e-12)


@pytest.mark.parametrize("method", METHODS)
@given(values=VALUES, data=st.data(), scale=st.floats(0.01, 100))
def test_only_the_proportion_of_weights_matters(
    method: Method, values: list[float], data: st.DataObject, scale: float
) -> None:
    weights = weighted(values, data)
    scaled = scoring.aggregate(values, [weight * scale for weight in weights], method)
    assert scoring.aggregate(values, weights, method) == pytest.approx(scaled, rel=1e-9)


@given(values=VALUES, data=st.data())
def test_means_stand_in_their_order(values: list[float], data: st.DataObject) -> None:
    weights = weighted(values, data)
    found = [scoring.aggregate(values, weights, method) or 0.0 for method in METHODS]
    assert all(low <= high * (1 + 1e-9) for high, low in pairwise(found))


@given(values=VALUES, data=st.data())
def test_a_weight_of_zero_leaves_its_value_out(values: list[float], data: st.DataObject) -> None:
    weights = weighted(values, data)
    assert scoring.aggregate([*values, 5000.0], [*weights, 0.0]) == scoring.aggregate(values, weights)


def test_a_missing_value_is_reweighted_down_to_the_share() -> None:
    assert scoring.aggregate([1.0, 3.0, None], [1, 1, 1], min_share=2 / 3) == 2.0
    assert scoring.aggregate([1.0, None, None], [1, 1, 1], min_share=2 / 3) is None


def test_nothing_but_missing_values_gives_nothing() -> None:
    assert scoring.aggregate([None, None], [1, 1]) is None


@pytest.mark.parametrize(
    ("values", "weights", "method"),
    [
        ([], [], "arithmetic"),
        ([1.0], [1.0, 2.0], "arithmetic"),
        ([1.0], [0.0], "arithmetic"),
        ([1.0], [-1.0], "arithmetic"),
        ([1.0], [math.inf], "arithmetic"),
        ([math.nan], [1.0], "arithmetic"),
        ([math.inf], [1.0], "arithmetic"),
        ([0.0], [1.0], "harmonic"),
        ([-1.0], [1.0], "geometric"),
        ([1.0], [1.0], "median"),
    ],
)
def test_is_refused(values: list[float], weights: list[float], method: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        scoring.aggregate(values, weights, method)


def test_a_share_outside_0_to_1_is_refused() -> None:
    with pytest.raises(ValueError, match="min_share"):
        scoring.aggregate([1.0], [1.0], min_share=1.5)


# What the assessment adds.


def test_the_whole_is_unknown_when_a_marker_is() -> None:
    assert scoring.overall([80.0, None], [1, 1], "arithmetic") is None


def test_an_unknown_marker_without_weight_does_not_matter() -> None:
    assert scoring.overall([80.0, None], [1, 0], "arithmetic") == 80.0


@pytest.mark.parametrize("method", ["geometric", "harmonic", "minimum"])
def test_a_marker_at_zero_makes_the_whole_zero(method: Method) -> None:
    assert scoring.overall([80.0, 0.0], [1, 1], method) == 0.0


def test_exact_weights_are_whole_numbers_in_the_same_proportions() -> None:
    assert scoring.exact((1.0, 0.5, 0.25)) == (4, 2, 1)


def test_exact_weights_of_a_tenth_add_up_without_a_rest() -> None:
    weights = scoring.exact((0.1,) * 30)
    assert sum(weights[:24]) / sum(weights) == 0.8


def test_a_level_is_a_quarter_of_hundred() -> None:
    assert [scoring.indicator_score(level, 4) for level in range(5)] == [0, 25, 50, 75, 100]

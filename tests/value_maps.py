"""Value maps for the workbook: one with everything in it, and generated ones with odd names."""

from __future__ import annotations

from hypothesis import strategies as st

from sicheck.model.sroi import ValueMap

Tree = dict[str, object]

FULL: Tree = {
    "currency": "EUR",
    "discount_rate": {"low": "2%", "best": "3.5%", "high": "5%"},
    "timing": "mid-year",
    "inputs": [
        {"name": "Grant", "stakeholder": "City", "value": 250_000},
        {
            "name": "=1+1 hours",
            "stakeholder": "Volunteers",
            "value": {"low": 10_000, "best": 12_000, "high": 15_000},
            "year": 2,
        },
        {"name": "Not known yet"},
    ],
    "outcomes": [
        {
            "name": "Found work",
            "stakeholder": "Job-seekers",
            "quantity": {"low": 50, "best": 60, "high": 70},
            "proxy": {"value": 8500, "unit": "per person per year", "source": "+32 price list", "year": 2024},
            "duration": 2,
            "deadweight": {"low": "30%", "best": "40%", "high": "55%"},
            "displacement": "0%",
            "attribution": "30%",
            "drop_off": "30%",
            "zero_because": "nobody lost a job",
        },
        {
            "name": "More taxes",
            "stakeholder": "City",
            "yearly": [1000, {"low": 1000, "best": 2000, "high": 3000}, 0, 1500.5],
            "starts": "after",
            "displacement": "10%",
            "drop_off": "100%",
        },
        {"name": "@Stress", "stakeholder": "Job-seekers", "quantity": 12.5, "proxy": {"value": -300}, "duration": 3},
        {"stakeholder": "city", "yearly": [5]},
    ],
    "held_whole": [
        {"name": "-Dignity", "stakeholder": "Job-seekers", "indicator": "table talk", "reading": "11 of 14 say so"}
    ],
    "checked_with": [{"who": "Ten people", "what": "which outcomes matter", "date": "2026-03-04"}],
}

_NAMES = st.one_of(
    st.none(),
    st.sampled_from(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "#N/A", "TRUE", "a*", "A*", "_x0041_", "http://a.be"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
_SHARES = st.sampled_from([None, 0, 0.2, "100%", {"low": 0.1, "best": 0.25, "high": 0.5}])
_PRICES = st.sampled_from([0, 1200, -350.5, 1e9, {"low": -10, "best": 20.25, "high": 30}])
_CORRECTED = {
    "name": _NAMES,
    "stakeholder": _NAMES,
    "starts": st.sampled_from(["during", "after"]),
    "deadweight": _SHARES,
    "displacement": _SHARES,
    "attribution": _SHARES,
    "drop_off": _SHARES,
    "zero_because": _NAMES,
}
_PRICED = st.fixed_dictionaries(
    {
        **_CORRECTED,
        "quantity": st.sampled_from([0, 1, 12.5, {"low": 1, "best": 2, "high": 900}]),
        "proxy": st.fixed_dictionaries({"value": _PRICES, "unit": _NAMES, "source": _NAMES}),
        "duration": st.sampled_from([1, 2, 3, 7]),
    }
)
_YEARLY = st.fixed_dictionaries({**_CORRECTED, "yearly": st.lists(_PRICES, min_size=1, max_size=4)})
_INPUTS = st.fixed_dictionaries(
    {"name": _NAMES, "stakeholder": _NAMES, "value": st.sampled_from([1, 5000, 1e6]), "year": st.integers(1, 4)}
)
_HELD = st.fixed_dictionaries({"name": _NAMES, "stakeholder": _NAMES, "reading": _NAMES})

TREES: st.SearchStrategy[Tree] = st.fixed_dictionaries(
    {
        "discount_rate": st.sampled_from([0, 0.035, {"low": 0, "best": 0.05, "high": 0.1}, "100%"]),
        "timing": st.sampled_from(["end-of-year", "mid-year", "year-1-undiscounted"]),
        "inputs": st.lists(_INPUTS, min_size=1, max_size=3),
        "outcomes": st.lists(st.one_of(_PRICED, _YEARLY), min_size=1, max_size=4),
        "held_whole": st.lists(_HELD, max_size=2),
    }
)


def value_map(tree: Tree) -> ValueMap:
    """The map of this tree."""
    return ValueMap.model_validate(tree)

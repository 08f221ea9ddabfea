"""Value maps at random, and one with another number in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from strategies import replaced

from sicheck.model.sroi import Range, ShareRange, ValueMap
from sicheck.sroi import Assumption

patient = settings(deadline=None)
"""A busy machine takes longer, and that is no mistake."""
Numbers = st.SearchStrategy[float]
Written = st.SearchStrategy[object]
Spread = Callable[[Numbers], Written]
SHARES: Numbers = st.integers(0, 1000).map(lambda each: each / 1000)
RATES: Numbers = st.integers(0, 300).map(lambda each: each / 1000)
QUANTITIES: Numbers = st.integers(0, 10_000).map(float)
BENEFITS: Numbers = st.integers(0, 1_000_000).map(lambda each: each / 100)
SIGNED: Numbers = st.integers(-1_000_000, 1_000_000).map(lambda each: each / 100)
COSTS: Numbers = st.integers(100, 10_000_000).map(lambda each: each / 100)
CORRECTIONS = ("deadweight", "displacement", "attribution", "drop_off")


def exact(numbers: Numbers) -> Written:
    """A number on its own."""
    return numbers


def ranged(numbers: Numbers) -> Written:
    """A number, or one with its lowest and its highest value."""
    three = st.tuples(numbers, numbers, numbers).map(sorted)
    return st.one_of(numbers, three.map(lambda each: dict(zip(("low", "best", "high"), each, strict=True))))


def outcomes(spread: Spread = exact, prices: Numbers = BENEFITS) -> Written:
    """An outcome with a quantity and a price, or with a value for each year."""
    corrections = {name: spread(SHARES) for name in CORRECTIONS}
    common = {**corrections, "starts": st.sampled_from(["during", "after"]), "stakeholder": st.sampled_from("ABC")}
    priced = {
        "quantity": spread(QUANTITIES),
        "proxy": st.fixed_dictionaries({"value": spread(prices)}),
        "duration": st.integers(1, 6),
    }
    yearly = {"yearly": st.lists(spread(prices), min_size=1, max_size=4)}
    return st.one_of(st.fixed_dictionaries({**common, **priced}), st.fixed_dictionaries({**common, **yearly}))


def any_maps(
    spread: Spread = exact, prices: Numbers = BENEFITS, input_years: st.SearchStrategy[int] | None = None, most: int = 4
) -> st.SearchStrategy[ValueMap]:
    """Complete maps; all inputs stand in year 1 unless told otherwise."""
    years = st.just(1) if input_years is None else input_years
    put_in = st.fixed_dictionaries({"value": spread(COSTS), "year": years, "stakeholder": st.sampled_from("BCD")})
    parts: dict[str, st.SearchStrategy[Any]] = {
        "discount_rate": spread(RATES),
        "timing": st.sampled_from(["end-of-year", "mid-year", "year-1-undiscounted"]),
        "inputs": st.lists(put_in, min_size=1, max_size=3),
        "outcomes": st.lists(outcomes(spread, prices), min_size=1, max_size=most),
    }
    return st.fixed_dictionaries(parts).map(ValueMap.model_validate)


ANY_MAP = any_maps(ranged, SIGNED, st.integers(1, 4))
"""With ranges anywhere, harms, and inputs in later years."""


def changed(value_map: ValueMap, assumption: Assumption, value: float) -> ValueMap:
    """The same map with one number at another value."""
    found: object = value_map
    for step in assumption.path:
        found = found[step] if isinstance(found, tuple) and isinstance(step, int) else getattr(found, str(step))
    kind: type[Range] = type(found) if isinstance(found, Range) else ShareRange
    new = replaced(value_map, assumption.path, kind.model_construct(low=value, best=value, high=value))
    assert isinstance(new, ValueMap)
    return new

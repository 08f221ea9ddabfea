"""Weights, aggregation and coverage: every sum is `math.fsum`, nothing is rounded."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Literal

Method = Literal["arithmetic", "geometric", "harmonic", "minimum"]
_SAME_SHARE = 1e-12
"""Shares of weight that differ less than this are the same: 2 of 3 is exactly two thirds."""


def aggregate(
    values: Sequence[float | None], weights: Sequence[float], method: Method = "arithmetic", min_share: float = 0.0
) -> float | None:
    """One value from several, by weight; a weight of 0 leaves its value out.

    A `None` is left out and the others are re-weighted, as long as they carry at least `min_share` (0–1) of the
    total weight; else, and when nothing is left, the result is `None`. The result lies between the lowest and the
    highest value. Methods after OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6.

    Raises:
        ValueError: for lengths that differ or are 0, weights that are negative, not finite or all 0, values that are
            not finite, values of 0 or less in a geometric or harmonic mean, or an unknown method.
    """
    _check(values, weights, method, min_share)
    kept = [(value, weight) for value, weight in zip(values, weights, strict=True) if value is not None and weight > 0]
    if not kept or math.fsum(weight for _, weight in kept) / math.fsum(weights) < min_share - _SAME_SHARE:
        return None
    if method in ("geometric", "harmonic") and any(value <= 0 for value, _ in kept):
        raise ValueError(f"a {method} mean takes values above 0")
    low, high = min(value for value, _ in kept), max(value for value, _ in kept)
    return min(max(_METHODS[method](kept), low), high)


def _check(values: Sequence[float | None], weights: Sequence[float], method: str, min_share: float) -> None:
    if len(values) != len(weights) or not values:
        raise ValueError("as many weights as values are expected, at least one")
    if not all(math.isfinite(weight) and weight >= 0 for weight in weights) or not any(weights):
        raise ValueError("weights are finite, 0 or more, and not all 0")
    if not all(value is None or math.isfinite(value) for value in values):
        raise ValueError("values are finite")
    if method not in _METHODS:
        raise ValueError(f"unknown method {method!r}")
    if not 0 <= min_share <= 1:
        raise ValueError("min_share lies between 0 and 1")


Pairs = Sequence[tuple[float, float]]


def _total(pairs: Pairs) -> float:
    return math.fsum(weight for _, weight in pairs)


def _arithmetic(pairs: Pairs) -> float:
    return math.fsum(value * weight for value, weight in pairs) / _total(pairs)


def _geometric(pairs: Pairs) -> float:
    return math.exp(math.fsum(weight * math.log(value) for value, weight in pairs) / _total(pairs))


def _harmonic(pairs: Pairs) -> float:
    return _total(pairs) / math.fsum(weight / value for value, weight in pairs)


def _minimum(pairs: Pairs) -> float:
    return min(value for value, _ in pairs)


_METHODS: Mapping[str, Callable[[Pairs], float]] = {
    "arithmetic": _arithmetic,
    "geometric": _geometric,
    "harmonic": _harmonic,
    "minimum": _minimum,
}


def overall(values: Sequence[float | None], weights: Sequence[float], method: Method) -> float | None:
    """The whole from its markers (0–100): `None` when one of positive weight is, never re-weighted.

    A marker at 0 makes a geometric or harmonic whole 0.
    """
    counted = [(value, weight) for value, weight in zip(values, weights, strict=True) if weight > 0]
    known = [value for value, _ in counted if value is not None]
    if len(known) < len(counted):
        return None
    if method in ("geometric", "harmonic") and min(known) <= 0:
        return 0.0
    return aggregate(known, [weight for _, weight in counted], method)


def indicator_score(level: int, max_level: int) -> float:
    """A level as a score of 0–100."""
    return 100.0 * level / max_level


@lru_cache(maxsize=1024)
def exact(weights: tuple[float, ...]) -> tuple[int, ...]:
    """Whole numbers in the very proportions of the weights: their sums are exact.

    Thresholds such as four fifths are met by 24 of 30 exactly, also where weights are 0.1.
    """
    ratios = [weight.as_integer_ratio() for weight in map(float, weights)]
    scale = max((denominator for _, denominator in ratios), default=1)
    return tuple(numerator * (scale // denominator) for numerator, denominator in ratios)

"""The worst and the best ratio that the ranges of a value map allow."""

from __future__ import annotations

from sicheck.model.sroi import ValueMap
from sicheck.sroi.assumptions import Assumption
from sicheck.sroi.completeness import incomplete
from sicheck.sroi.formula import ratio, terms
from sicheck.sroi.intervals import Interval, total


def bounds(value_map: ValueMap) -> Interval:
    """The lowest and the highest ratio (gross): every number at the end that lowers it, or raises it.

    Of a harm that is the other end, and each year is taken at its own. So no combination lies outside; where all
    values are benefits and all inputs stand in year 1, there is one that reaches each.

    Raises:
        ValueError: when the map is incomplete.
    """
    if incomplete(value_map):
        raise ValueError("the value map is incomplete")
    return ratio(terms(value_map, _whole), value_map.timing, total)  # type: ignore[no-any-return]


def _whole(assumption: Assumption) -> Interval:
    return Interval(assumption.low, assumption.high)

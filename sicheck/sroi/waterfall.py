"""From gross to net: what each correction, discounting and the investment take off, over all outcomes and years."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from sicheck.model.sroi import ValueMap
from sicheck.sroi.assumptions import CORRECTIONS, corrections_of
from sicheck.sroi.calculation import OutcomeValue, Result, best
from sicheck.sroi.formula import OutcomeTerms, terms

KINDS = (*CORRECTIONS, "discounting")
"""What is taken off, one after the other."""


class Step(NamedTuple):
    """A step: what it adds (below 0: takes off) and what is left after it, in the map's currency.

    `kind` is one of `KINDS`, `investment`, or of the totals `gross`, `present-value` and `net-present-value`.
    """

    kind: str
    amount: float
    after: float

    @property
    def before(self) -> float:
        """What there was; 0 before a total."""
        return self.after - self.amount


def waterfall(value_map: ValueMap, result: Result) -> tuple[Step, ...]:
    """The steps from the gross value of all years to the net present value, in order.

    The order of a value map (A Guide to Social Return on Investment, 2012, stages 4 and 5): each correction is a share
    of what the ones before it left. The steps add up to the totals of the result.
    """
    return tuple(_steps(value_map, result))


def _steps(value_map: ValueMap, result: Result) -> Iterator[Step]:
    parts = zip(terms(value_map, best).outcomes, result.outcomes, strict=True)
    left = [_left(value_map, position, *each) for position, each in enumerate(parts)]
    totals = [math.fsum(column) for column in zip(*left, strict=True)]
    yield Step("gross", totals[0], totals[0])
    for kind, (before, after) in zip(KINDS, pairwise(totals), strict=True):
        yield Step(kind, after - before, after)
    yield Step("present-value", result.total_present_value, result.total_present_value)
    yield Step("investment", -result.investment, result.net_present_value)
    yield Step("net-present-value", result.net_present_value, result.net_present_value)


def _left(value_map: ValueMap, position: int, part: OutcomeTerms, value: OutcomeValue) -> tuple[float, ...]:
    """The gross value of all years of an outcome, and what is left of it after each of the kinds."""
    outcomes = value_map.outcomes or ()
    shares = [each.best for each in corrections_of(outcomes[position], position)][:-1]
    kept = accumulate(shares, lambda left, share: left * (1 - share), initial=math.fsum(part.gross))
    return (*kept, math.fsum(year.value for year in value.years), value.present_value)

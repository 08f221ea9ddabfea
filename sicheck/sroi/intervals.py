"""Numbers of which only a lowest and a highest value are known, and what the formulas do with them.

Interval arithmetic (Moore, 1966): the result holds whatever can come of any combination of the values in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Interval:
    """A lowest and a highest value."""

    low: float
    high: float

    def __radd__(self, other: float) -> Interval:
        return Interval(other + self.low, other + self.high)

    def __rsub__(self, other: float) -> Interval:
        return Interval(other - self.high, other - self.low)

    def __mul__(self, other: Interval) -> Interval:
        products = [mine * theirs for mine in (self.low, self.high) for theirs in (other.low, other.high)]
        return Interval(min(products), max(products))

    def __truediv__(self, other: Interval) -> Interval:
        """By what is above 0; as exact as dividing numbers, so that no combination falls outside by rounding."""
        quotients = [mine / theirs for mine in (self.low, self.high) for theirs in (other.low, other.high)]
        return Interval(min(quotients), max(quotients))

    def __pow__(self, exponent: float) -> Interval:
        """Of what is not below 0, to a power that is not below 0."""
        return Interval(self.low**exponent, self.high**exponent)


def total(parts: Iterable[Interval]) -> Interval:
    """The sum."""
    found = list(parts)
    return Interval(math.fsum(each.low for each in found), math.fsum(each.high for each in found))

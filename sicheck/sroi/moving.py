"""A value map of which one assumption moves and all others stand at their best."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from sicheck.model.sroi import ValueMap
from sicheck.sroi.assumptions import Assumption
from sicheck.sroi.calculation import best
from sicheck.sroi.formula import OutcomeTerms, earned, invested, outcome_terms, terms


class Balance(NamedTuple):
    """The present value of all outcomes, and of all inputs, in the map's currency."""

    earned: float
    invested: float

    @property
    def ratio(self) -> float:
        """Present value per EUR put in (gross)."""
        return self.earned / self.invested


Moved = Callable[[float], Balance]
"""The balance by the value of the assumption that moves."""


class Still:
    """A complete map at its best; each of its parts is calculated once."""

    def __init__(self, value_map: ValueMap) -> None:
        self._map = value_map
        self._terms = terms(value_map, best)
        self._invested = list(invested(self._terms))
        self._put_in = math.fsum(self._invested)
        self._years = [list(self._earned(each)) for each in self._terms.outcomes]
        self._worths = [math.fsum(each) for each in self._years]

    def with_one(self, assumption: Assumption) -> Moved:
        """What becomes of the balance when it moves; only the part that it stands in is calculated anew."""
        if assumption.kind == "discount-rate":
            return self._rate
        position = int(assumption.path[1])
        if assumption.kind == "input":
            return self._input(position)
        if assumption.kind == "yearly":
            return self._year(position, int(assumption.path[-1]))
        return self._outcome(position, assumption)

    def _earned(self, *outcomes: OutcomeTerms) -> Iterator[float]:
        return earned(self._terms._replace(outcomes=outcomes), self._map.timing)

    def _rate(self, value: float) -> Balance:
        found = self._terms._replace(rate=value)
        return Balance(math.fsum(earned(found, self._map.timing)), math.fsum(invested(found)))

    def _input(self, position: int) -> Moved:
        whole, rest = math.fsum(self._worths), math.fsum(_without(self._invested, position))
        year = self._terms.inputs[position][1]
        return lambda value: Balance(whole, math.fsum((rest, *invested(self._terms._replace(inputs=((value, year),))))))

    def _year(self, position: int, year: int) -> Moved:
        """What a value of one year is worth grows with it along a straight line."""
        part = self._terms.outcomes[position]
        one = OutcomeTerms((1.0,), part.kept * part.lasting**year, 1.0, part.first + year)
        rest = math.fsum((*_without(self._worths, position), *_without(self._years[position], year)))
        worth = math.fsum(self._earned(one))
        return lambda value: Balance(math.fsum((rest, value * worth)), self._put_in)

    def _outcome(self, position: int, assumption: Assumption) -> Moved:
        rest = math.fsum(_without(self._worths, position))
        outcome = (self._map.outcomes or ())[position]

        def moved(value: float) -> Balance:
            part = outcome_terms(outcome, position, lambda each: value if each.path == assumption.path else best(each))
            return Balance(math.fsum((rest, *self._earned(part))), self._put_in)

        return moved


def _without(items: list[float], position: int) -> list[float]:
    return [*items[:position], *items[position + 1 :]]

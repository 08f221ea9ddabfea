"""A value map of which one assumption moves and all others stand at their best."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from sicheck.model.sroi import ValueMap
from sicheck.sroi.assumptions import Assumption
from sicheck.sroi.calculation import best
from sicheck.sroi.formula import Terms, earned, invested, outcome_terms, terms


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
        self._earned = [self._worth(self._terms._replace(outcomes=(each,))) for each in self._terms.outcomes]

    def with_one(self, assumption: Assumption) -> Moved:
        """What becomes of the balance when it moves; only the part that it stands in is calculated anew."""
        if assumption.kind == "discount-rate":
            return lambda value: self._balance(self._terms._replace(rate=value))
        position = int(assumption.path[1])
        return self._input(position) if assumption.kind == "input" else self._outcome(position, assumption)

    def _balance(self, found: Terms) -> Balance:
        return Balance(self._worth(found), math.fsum(invested(found)))

    def _worth(self, found: Terms) -> float:
        return math.fsum(earned(found, self._map.timing))

    def _input(self, position: int) -> Moved:
        whole, rest = math.fsum(self._earned), math.fsum(_without(self._invested, position))
        year = self._terms.inputs[position][1]
        return lambda value: Balance(whole, math.fsum((rest, *invested(self._terms._replace(inputs=((value, year),))))))

    def _outcome(self, position: int, assumption: Assumption) -> Moved:
        rest, put_in = math.fsum(_without(self._earned, position)), math.fsum(self._invested)
        outcome = (self._map.outcomes or ())[position]

        def moved(value: float) -> Balance:
            part = outcome_terms(outcome, position, lambda each: value if each.path == assumption.path else best(each))
            return Balance(math.fsum((rest, *earned(self._terms._replace(outcomes=(part,)), self._map.timing))), put_in)

        return moved


def _without(items: list[float], position: int) -> list[float]:
    return [*items[:position], *items[position + 1 :]]

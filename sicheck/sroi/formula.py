"""The formulas, on numbers or on whole series of drawn numbers alike.

Value of an outcome in its year t: quantity x proxy (or the yearly value) x (1 - deadweight) x (1 - displacement)
x (1 - attribution) x (1 - drop-off)^(t-1). After A Guide to Social Return on Investment (2012), stages 3 to 5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from sicheck.model.sroi import Timing, ValuedOutcome, ValueMap
from sicheck.sroi.assumptions import Assumption, corrections_of, gross_of, inputs_of, rate_of

Amount = Any
"""A number, or a series of numbers of numpy."""
Pick = Callable[[Assumption], Amount]
"""The value that an assumption takes: its best, another, or a series of drawn ones."""

TIMINGS: tuple[Timing, ...] = get_args(Timing)
SHIFT: dict[Timing, float] = {"end-of-year": 0.0, "mid-year": 0.5, "year-1-undiscounted": 1.0}
"""Years by which discounting starts earlier than at the end of year 1."""


class OutcomeTerms(NamedTuple):
    """An outcome: gross value of each of its years, the shares that stay, and the calendar year of the first.

    `kept` is what deadweight, displacement and attribution leave; `lasting` what drop-off leaves from year to year.
    """

    gross: tuple[Amount, ...]
    kept: Amount
    lasting: Amount
    first: int

    def values(self) -> Iterator[tuple[int, Amount]]:
        """The calendar years, each with its net value (the Guide, stage 4)."""
        left = self.kept
        for year, gross in enumerate(self.gross, self.first):
            yield year, gross * left
            left = left * self.lasting


class Terms(NamedTuple):
    """A value map as numbers: the discount rate, inputs with their year, and outcomes."""

    rate: Amount
    inputs: tuple[tuple[Amount, int], ...]
    outcomes: tuple[OutcomeTerms, ...]


def terms(value_map: ValueMap, pick: Pick) -> Terms:
    """The numbers of a complete map, each as it is picked."""
    years = [each.year for each in value_map.inputs or ()]
    outcomes = enumerate(value_map.outcomes or ())
    return Terms(
        rate=pick(rate_of(value_map)),
        inputs=tuple(zip(map(pick, inputs_of(value_map)), years, strict=True)),
        outcomes=tuple(outcome_terms(outcome, position, pick) for position, outcome in outcomes),
    )


def outcome_terms(outcome: ValuedOutcome, position: int, pick: Pick) -> OutcomeTerms:
    """The numbers of the outcome that stands at a position (from 0) in a complete map, each as it is picked."""
    deadweight, displacement, attribution, drop_off = map(pick, corrections_of(outcome, position))
    return OutcomeTerms(
        gross=_gross(outcome, position, pick),
        kept=(1 - deadweight) * (1 - displacement) * (1 - attribution),
        lasting=1 - drop_off,
        first=2 if outcome.starts == "after" else 1,
    )


def _gross(outcome: ValuedOutcome, position: int, pick: Pick) -> tuple[Amount, ...]:
    picked = [pick(each) for each in gross_of(outcome, position)]
    if outcome.yearly is not None:
        return tuple(picked)
    quantity, price = picked
    return (quantity * price,) * outcome.duration


def discounted(value: Amount, year: int, rate: Amount, timing: Timing) -> Amount:
    """The present value of what comes in a calendar year, counted from 1 (the Guide, stage 5)."""
    return value / growth(year, rate, timing)


def growth(year: int, rate: Amount, timing: Timing) -> Amount:
    """What the value of a calendar year (from 1) is divided by, for its present value.

    That is (1 + r)^n, with n = year (end of year), year - 0.5 (mid-year) or year - 1 (year 1 undiscounted).
    The first is that of the Guide, stage 5; the others are conventions found in published studies.
    """
    return (1 + rate) ** (year - SHIFT[timing])


def invested(found: Terms) -> Iterator[Amount]:
    """The present value of each input: that of year y is divided by (1 + r)^(y - 1).

    An input is taken to be spent at the start of its year: our own choice.
    """
    return (discounted(value, year, found.rate, "year-1-undiscounted") for value, year in found.inputs)


def earned(found: Terms, timing: Timing) -> Iterator[Amount]:
    """The present value of each year of each outcome."""
    grown = cache(lambda year: growth(year, found.rate, timing))
    for outcome in found.outcomes:
        for year, value in outcome.values():
            yield value / grown(year)


def ratio(found: Terms, timing: Timing, total: Callable[[Iterator[Amount]], Amount]) -> Amount:
    """Present value of the outcomes per EUR put in (gross ratio; the Guide, stage 5); `total` adds up."""
    return total(earned(found, timing)) / total(invested(found))

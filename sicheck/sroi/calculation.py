"""The sum itself, per year, outcome and stakeholder (A Guide to Social Return on Investment, 2012, stages 3 to 5)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sicheck.model.sroi import Timing, ValueMap
from sicheck.sroi.assumptions import Assumption
from sicheck.sroi.completeness import incomplete
from sicheck.sroi.formula import TIMINGS, OutcomeTerms, Terms, discounted, invested, ratio, terms


class YearValue(NamedTuple):
    """A calendar year (from 1): value and present value in the map's currency."""

    year: int
    value: float
    present_value: float


class OutcomeValue(NamedTuple):
    """An outcome: gross value of one year, net value of its first year, present value, and its years."""

    name: str | None
    stakeholder: str | None
    gross: float
    net_first_year: float
    present_value: float
    years: tuple[YearValue, ...]


class StakeholderValue(NamedTuple):
    """What a stakeholder put in and what changed for them, as present values in the map's currency."""

    name: str | None
    investment: float
    present_value: float


class Result(NamedTuple):
    """The calculation; money in the map's currency, `payback_years` from the start, None if never.

    `ratio` is gross (present value by investment), `net_ratio` what is left after the investment, by the investment;
    both are in the Guide, stage 5.
    """

    timing: Timing
    investment: float
    total_present_value: float
    net_present_value: float
    ratio: float
    net_ratio: float
    payback_years: float | None
    years: tuple[YearValue, ...]
    outcomes: tuple[OutcomeValue, ...]
    stakeholders: tuple[StakeholderValue, ...]
    timings: dict[str, float]


def calculate(value_map: ValueMap, timing: Timing | None = None) -> Result:
    """Calculates a complete value map with the best value of every range, by its own timing or another.

    Raises:
        ValueError: when the map is incomplete.
    """
    if incomplete(value_map):
        raise ValueError("the value map is incomplete")
    return _result(value_map, terms(value_map, best), timing or value_map.timing)


def best(assumption: Assumption) -> float:
    """The value that the lead holds to be the best."""
    return assumption.best


def _result(value_map: ValueMap, found: Terms, timing: Timing) -> Result:
    outcomes = _outcomes(value_map, found, timing)
    inputs = tuple(invested(found))
    investment = math.fsum(inputs)
    total = math.fsum(year.present_value for each in outcomes for year in each.years)
    years = _years(outcomes)
    return Result(
        timing=timing,
        investment=investment,
        total_present_value=total,
        net_present_value=total - investment,
        ratio=total / investment,
        net_ratio=(total - investment) / investment,
        payback_years=_payback(years, investment),
        years=years,
        outcomes=outcomes,
        stakeholders=_stakeholders(value_map, inputs, outcomes),
        timings={each: ratio(found, each, math.fsum) for each in TIMINGS},
    )


def _outcomes(value_map: ValueMap, found: Terms, timing: Timing) -> tuple[OutcomeValue, ...]:
    pairs = zip(value_map.outcomes or (), found.outcomes, strict=True)
    return tuple(_outcome(each.name, each.stakeholder, part, found.rate, timing) for each, part in pairs)


def _outcome(
    name: str | None, stakeholder: str | None, part: OutcomeTerms, rate: float, timing: Timing
) -> OutcomeValue:
    years = tuple(YearValue(year, value, discounted(value, year, rate, timing)) for year, value in part.values())
    present = math.fsum(each.present_value for each in years)
    return OutcomeValue(name, stakeholder, part.gross[0], years[0].value, present, years)


def _years(outcomes: Iterable[OutcomeValue]) -> tuple[YearValue, ...]:
    found = [year for each in outcomes for year in each.years]
    return tuple(
        YearValue(
            number,
            math.fsum(each.value for each in found if each.year == number),
            math.fsum(each.present_value for each in found if each.year == number),
        )
        for number in range(1, max(each.year for each in found) + 1)
    )


def _stakeholders(
    value_map: ValueMap, inputs: Sequence[float], outcomes: Sequence[OutcomeValue]
) -> tuple[StakeholderValue, ...]:
    """In the order in which they are named, first in the inputs."""
    put_in = list(zip([each.stakeholder for each in value_map.inputs or ()], inputs, strict=True))
    names = dict.fromkeys([*(name for name, _ in put_in), *(each.stakeholder for each in outcomes)])
    return tuple(
        StakeholderValue(
            name,
            math.fsum(value for by, value in put_in if by == name),
            math.fsum(each.present_value for each in outcomes if each.stakeholder == name),
        )
        for name in names
    )


def _payback(years: Sequence[YearValue], investment: float) -> float | None:
    """The first moment at which the cumulative present value reaches the investment (the Guide, stage 5).

    Within a year value comes in evenly: our own choice.
    """
    before = 0.0
    for each in years:
        after = before + each.present_value
        if after >= investment:
            return each.year - 1 + (investment - before) / each.present_value
        before = after
    return None

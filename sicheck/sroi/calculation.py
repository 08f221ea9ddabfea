"""The sum itself, after A Guide to Social Return on Investment (2012), stages 3 to 5.

Value of an outcome in its year t: quantity x proxy (or the yearly value) x (1 - deadweight) x (1 - displacement)
x (1 - attribution) x (1 - drop-off)^(t-1).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, get_args

from sicheck.model.sroi import NumberRange, ShareRange, Timing, ValuedOutcome, ValueMap
from sicheck.sroi.completeness import incomplete

TIMINGS: tuple[Timing, ...] = get_args(Timing)
_SHIFT = {"end-of-year": 0.0, "mid-year": 0.5, "year-1-undiscounted": 1.0}


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


class Result(NamedTuple):
    """The calculation; money in the map's currency, `payback_years` from the start, None if never."""

    investment: float
    total_present_value: float
    net_present_value: float
    ratio: float
    net_ratio: float
    payback_years: float | None
    years: tuple[YearValue, ...]
    outcomes: tuple[OutcomeValue, ...]
    timings: dict[str, float]


class _Ends(NamedTuple):
    """Which end of a range is taken: of what raises the value, and of what lowers it."""

    raising: Callable[[NumberRange], float]
    lowering: Callable[[ShareRange], float]


_BEST = _Ends(lambda each: each.best, lambda each: each.best)
_LOW = _Ends(lambda each: each.low, lambda each: each.high)


def calculate(value_map: ValueMap, timing: Timing | None = None) -> Result:
    """Calculates a complete value map, by its own timing or another.

    Raises:
        ValueError: when the map is incomplete.
    """
    if incomplete(value_map):
        raise ValueError("the value map is incomplete")
    chosen = timing or value_map.timing
    outcomes = _outcomes(value_map, chosen, _BEST)
    investment = _investment(value_map)
    total = math.fsum(year.present_value for each in outcomes for year in each.years)
    years = _years(outcomes)
    return Result(
        investment=investment,
        total_present_value=total,
        net_present_value=total - investment,
        ratio=total / investment,
        net_ratio=(total - investment) / investment,
        payback_years=_payback(years, investment),
        years=years,
        outcomes=outcomes,
        timings={each: _total(value_map, each, _BEST) / investment for each in TIMINGS},
    )


def ratio_low(value_map: ValueMap) -> float:
    """The ratio with every range at the end that lowers it.

    Raises:
        ValueError: when the map is incomplete.
    """
    if incomplete(value_map):
        raise ValueError("the value map is incomplete")
    return _total(value_map, value_map.timing, _LOW) / _investment(value_map)


def _total(value_map: ValueMap, timing: Timing, ends: _Ends) -> float:
    return math.fsum(year.present_value for each in _outcomes(value_map, timing, ends) for year in each.years)


def _investment(value_map: ValueMap) -> float:
    rate = value_map.discount_rate or 0.0
    return math.fsum((each.value or 0.0) / (1 + rate) ** (each.year - 1) for each in value_map.inputs or ())


def _outcomes(value_map: ValueMap, timing: Timing, ends: _Ends) -> tuple[OutcomeValue, ...]:
    return tuple(
        _outcome(each, value_map.discount_rate or 0.0, _SHIFT[timing], ends) for each in value_map.outcomes or ()
    )


def _outcome(outcome: ValuedOutcome, rate: float, shift: float, ends: _Ends) -> OutcomeValue:
    gross = _gross(outcome, ends)
    kept = math.prod(1 - _share(each, ends) for each in (outcome.deadweight, outcome.displacement, outcome.attribution))
    lasting = 1 - _share(outcome.drop_off, ends)
    first = 2 if outcome.starts == "after" else 1
    years = tuple(_year(first + t, value * kept * lasting**t, rate, shift) for t, value in enumerate(gross))
    return OutcomeValue(
        outcome.name,
        outcome.stakeholder,
        gross[0],
        gross[0] * kept,
        math.fsum(each.present_value for each in years),
        years,
    )


def _year(year: int, value: float, rate: float, shift: float) -> YearValue:
    return YearValue(year, value, value / (1 + rate) ** (year - shift))


def _gross(outcome: ValuedOutcome, ends: _Ends) -> Sequence[float]:
    """Gross value of each year; a negative proxy (a harm) is at its low end when there is more of it."""
    if outcome.yearly is not None:
        return outcome.yearly
    assert outcome.quantity is not None and outcome.proxy is not None and outcome.proxy.value is not None  # noqa: PT018, S101 - complete
    price = ends.raising(outcome.proxy.value)
    quantity = outcome.quantity.high if price < 0 and ends is _LOW else ends.raising(outcome.quantity)
    return [quantity * price] * outcome.duration


def _share(factor: ShareRange | None, ends: _Ends) -> float:
    return 0.0 if factor is None else ends.lowering(factor)


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


def _payback(years: Sequence[YearValue], investment: float) -> float | None:
    """The first moment at which the cumulative present value reaches the investment, linear within a year."""
    before = 0.0
    for each in years:
        after = before + each.present_value
        if after >= investment:
            return each.year - 1 + (investment - before) / each.present_value
        before = after
    return None

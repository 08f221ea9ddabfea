"""What each assumption does to the ratio on its own, at its lowest and its highest value."""

from __future__ import annotations

from typing import NamedTuple

from sicheck.model.sroi import ValueMap
from sicheck.sroi.assumptions import SHARES, Assumption, assumptions
from sicheck.sroi.breakeven import breakeven
from sicheck.sroi.moving import Moved, Still

SPREAD = 0.2
"""How much lower and higher an assumption is taken of which no range is given: a fifth, as many reports do."""


class Swing(NamedTuple):
    """An assumption, the two values it is taken at, and the ratio (gross) at each.

    `stated` tells whether the lead gave the range; otherwise it is the spread around the best value. `break_even` is
    the value at which the ratio is 1, None where there is none.
    """

    assumption: Assumption
    low: float
    high: float
    ratio_low: float
    ratio_high: float
    stated: bool
    break_even: float | None

    @property
    def width(self) -> float:
        """How far apart both ratios are."""
        return abs(self.ratio_high - self.ratio_low)


def sensitivity(value_map: ValueMap, spread: float = SPREAD) -> tuple[Swing, ...]:
    """Every assumption on its own, all others at their best; what moves the ratio most comes first.

    After the Guide (A Guide to Social Return on Investment, 2012), stage 5: change one, and see what the ratio does.
    What is 0 without a range can't be taken a share lower or higher, and is left out. `spread` is a share from 0 to
    below 1: without any input there is no ratio.
    """
    still = Still(value_map)
    found = (
        _swing(still.with_one(each), each, spread) for each in assumptions(value_map) if each.is_range or each.best
    )
    return tuple(sorted(found, key=lambda each: -each.width))


def _swing(moved: Moved, assumption: Assumption, spread: float) -> Swing:
    low, high = _ends(assumption, spread)
    return Swing(
        assumption,
        low,
        high,
        moved(low).ratio,
        moved(high).ratio,
        assumption.is_range,
        breakeven(moved, assumption),
    )


def _ends(assumption: Assumption, spread: float) -> tuple[float, float]:
    if assumption.is_range:
        return assumption.low, assumption.high
    low, high = sorted((assumption.best * (1 - spread), assumption.best * (1 + spread)))
    return low, min(high, 1.0) if assumption.kind in SHARES else high

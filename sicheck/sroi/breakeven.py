"""The value of one assumption at which the ratio is 1, all others at their best."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from sicheck.sroi.assumptions import SHARES, Assumption, Kind
from sicheck.sroi.completeness import LEAST
from sicheck.sroi.moving import Balance, Moved

BENT: tuple[Kind, ...] = ("discount-rate", "drop-off")
"""What the value does not follow along a straight line."""
STEPS = 100
"""A share is looked for from one per cent to the next."""
HALVINGS = 60
"""More than a float has binary digits."""
FAR = 1e30
"""So far along a line that what stands still beside it no longer counts."""

Surplus = Callable[[float], float]


def breakeven(moved: Moved, assumption: Assumption) -> float | None:
    """The value at which present value and investment are the same; None where no allowed value makes them so.

    The Guide (stage 5) asks how far an assumption has to change for that.
    A share is looked for between 0 and 1, a quantity from 0 on, an input from a cent on, a price or a yearly value
    anywhere. Where there are several, it is the one nearest to the best value.
    """
    find = _in_steps if assumption.kind in BENT else _between_ends if assumption.kind in SHARES else _far_along
    found = find(lambda value: _surplus(moved(value)), assumption.best)
    return found if found is not None and _is_allowed(found, assumption.kind) else None


def _surplus(balance: Balance) -> float:
    return balance.earned - balance.invested


def _between_ends(surplus: Surplus, best_value: float) -> float | None:
    return _on_a_line(surplus, best_value, 1.0)


def _far_along(surplus: Surplus, best_value: float) -> float | None:
    return _on_a_line(surplus, best_value, FAR)


def _on_a_line(surplus: Surplus, best_value: float, end: float) -> float | None:
    """Two points of a straight line tell where it is 0; where it is 0 all along, it is so at the best value."""
    at_zero = surplus(0.0)
    slope = (surplus(end) - at_zero) / end
    if slope == 0:
        return best_value if at_zero == 0 else None
    return -at_zero / slope


def _in_steps(surplus: Surplus, best_value: float) -> float | None:
    marks = [step / STEPS for step in range(STEPS + 1)]
    heights = map(surplus, marks)
    crossed = [pair for pair, (one, other) in zip(pairwise(marks), pairwise(heights), strict=True) if one * other <= 0]
    found = (_halved(surplus, low, high) for low, high in crossed)
    return min(found, key=lambda each: abs(each - best_value), default=None)


def _halved(surplus: Surplus, low: float, high: float) -> float:
    """Where a surplus passes 0 between two values that lie on either side."""
    start = surplus(low)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if start * surplus(middle) <= 0 else (middle, high)
    return (low + high) / 2


def _is_allowed(value: float, kind: Kind) -> bool:
    if kind in SHARES:
        return 0 <= value <= 1
    return value >= LEAST if kind == "input" else value >= 0 or kind != "quantity"

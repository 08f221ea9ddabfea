"""What the ranges together do to the ratio: drawn many times over with numpy, which is an extra."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sicheck.model.sroi import ValueMap
from sicheck.sroi.assumptions import Assumption, Path, assumptions
from sicheck.sroi.bounds import bounds
from sicheck.sroi.dice import Dice, Shape, numpy
from sicheck.sroi.formula import ratio, terms

if TYPE_CHECKING:
    from sicheck.sroi.dice import Series

DRAWS = 100_000
AT_ONCE = 10_000
"""Draws that are held in memory together, and from which is told what drives the spread."""
BARS = 24
NARROWEST = 1e-9
"""Ratios that lie nearer together than this share fall in one bar."""


class Driver(NamedTuple):
    """An assumption, and its rank correlation with the ratio (Spearman, -1 to 1)."""

    assumption: Assumption
    correlation: float


class Simulation(NamedTuple):
    """The ratio (gross) over all draws: percentiles, the share of draws (0–1) above 1, and how often each size came.

    `bars` counts the draws in equal steps from `start` to `end`; `drivers` has the strongest first.
    """

    draws: int
    p5: float
    p50: float
    p95: float
    probability_above_1: float
    start: float
    end: float
    bars: tuple[int, ...]
    drivers: tuple[Driver, ...]


def simulate(value_map: ValueMap, *, seed: int, draws: int = DRAWS, shape: Shape = "pert") -> Simulation | None:
    """Draws every range of a complete map by itself; the same seed gives the same result. None without any range.

    Raises:
        SicheckError: when numpy is not installed.
    """
    wide = [each for each in assumptions(value_map) if each.is_range]
    if not wide:
        return None
    ratios, first = _drawn(value_map, wide, Dice(seed, shape), draws)
    return _summary(ratios, _drivers(wide, first, ratios[:AT_ONCE]))


def _drawn(value_map: ValueMap, wide: list[Assumption], dice: Dice, draws: int) -> tuple[Series, dict[Path, Series]]:
    """The ratio of every draw, and the first series of each range."""
    first: dict[Path, Series] = {}
    limits = bounds(value_map)
    parts = []
    for start in range(0, draws, AT_ONCE):
        size = min(AT_ONCE, draws - start)
        series = {each.path: dice.draw(each, size) for each in wide}
        ratios = numpy().broadcast_to(_ratios(value_map, series), size)
        parts.append(numpy().clip(ratios, limits.low, limits.high))
        first = first or series
    return numpy().concatenate(parts), first


def _ratios(value_map: ValueMap, series: dict[Path, Series]) -> Series:
    found = terms(value_map, lambda each: series.get(each.path, each.best))
    return ratio(found, value_map.timing, sum)  # type: ignore[no-any-return]


def _summary(ratios: Series, drivers: list[Driver]) -> Simulation:
    p5, p50, p95 = (float(each) for each in numpy().percentile(ratios, (5, 50, 95)))
    counts, edges = numpy().histogram(ratios, BARS, _span(float(ratios.min()), float(ratios.max())))
    return Simulation(
        draws=len(ratios),
        p5=p5,
        p50=p50,
        p95=p95,
        probability_above_1=float((ratios > 1).mean()),
        start=float(edges[0]),
        end=float(edges[-1]),
        bars=tuple(int(each) for each in counts),
        drivers=tuple(sorted(drivers, key=lambda each: -abs(each.correlation))),
    )


def _span(low: float, high: float) -> tuple[float, float]:
    return low, max(high, low + (abs(low) or 1.0) * NARROWEST)


def _drivers(wide: list[Assumption], drawn: dict[Path, Series], ratios: Series) -> list[Driver]:
    """Spearman's rho (1904) of each range with the ratio; 0 where the ratio does not move."""
    if ratios.min() == ratios.max():
        return [Driver(each, 0.0) for each in wide]
    ranks = _ranks(ratios)
    return [Driver(each, float(numpy().corrcoef(_ranks(drawn[each.path]), ranks)[0, 1])) for each in wide]


def _ranks(values: Series) -> Series:
    ranks: Series = numpy().empty(len(values))
    ranks[values.argsort()] = numpy().arange(len(values))
    return ranks

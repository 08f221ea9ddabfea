"""How much effort is needed at least to gain so much: each need on its own, which no choice can undercut."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from sicheck.route.gains import Gain, Worths

Front = tuple[list[int], list[float]]
"""Gains in rising order, and the least effort for each."""


class Bounds:
    """The least effort with which the clusters from a place on can still gain so much, need by need."""

    def __init__(self, layers: Sequence[Sequence[Gain]], lacks: Worths) -> None:
        self._fronts = [_fronts(layers, need, lack) for need, lack in enumerate(lacks)]

    def least(self, place: int, lacks: Worths) -> float:
        """The highest of the bounds of the needs; infinite when one can't be met any more."""
        return max((_cost(fronts[place], lack) for fronts, lack in zip(self._fronts, lacks, strict=True)), default=0.0)


def _fronts(layers: Sequence[Sequence[Gain]], need: int, lack: int) -> list[Front]:
    """From each cluster on to the last: what can be gained for one need, and the effort of it."""
    nothing: Front = ([0], [0.0])
    layered = ([(each.worths[need], each.cost) for each in layer] for layer in reversed(layers))
    return list(accumulate(layered, lambda front, layer: _joined(front, layer, lack), initial=nothing))[::-1]


def _joined(front: Front, layer: Sequence[tuple[int, float]], lack: int) -> Front:
    """Every gain with every other; what costs more than a gain as high is left out, and so is more than is lacked."""
    sums = sorted(
        ((min(a + b, lack), cost + more) for a, cost in zip(*front, strict=True) for b, more in layer),
        key=lambda pair: (-pair[0], pair[1]),
    )
    kept: list[tuple[int, float]] = []
    for gain, cost in sums:
        if not kept or cost < kept[-1][1]:
            kept.append((gain, cost))
    return [gain for gain, _ in reversed(kept)], [cost for _, cost in reversed(kept)]


def _cost(front: Front, lack: int) -> float:
    gains, costs = front
    place = bisect_left(gains, lack)
    return costs[place] if place < len(costs) else math.inf

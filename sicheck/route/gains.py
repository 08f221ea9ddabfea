"""What each option of a cluster adds to each need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sicheck.route.clusters import Option
from sicheck.route.needs import Need
from sicheck.route.outcome import Rungs

Worths = tuple[int, ...]
"""One worth for each need, in billionths."""


@dataclass(frozen=True)
class Gain:
    """An option of one cluster and what it adds to each need."""

    cost: float
    worths: Worths
    rungs: Rungs


def gains(options: Sequence[Option], needs: Sequence[Need], now: Mapping[str, int]) -> list[Gain]:
    """The options of a cluster, cheapest first, without those that another one equals at no more effort."""
    kept: list[Gain] = []
    for each in options:
        worths = tuple(_added(need, now, each.levels) for need in needs)
        if not any(_covers(other.worths, worths) for other in kept):
            kept.append(Gain(each.cost, worths, each.rungs))
    return kept


def _added(need: Need, now: Mapping[str, int], levels: Mapping[str, int]) -> int:
    tables = ((need.worth[name], now.get(name, 0), level) for name, level in levels.items() if name in need.worth)
    return sum(worth[level] - worth[before] for worth, before, level in tables)


def _covers(more: Worths, less: Worths) -> bool:
    return all(a >= b for a, b in zip(more, less, strict=True))

"""What only several rungs together lift: a rule that asks two things at once, or three of something."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from sicheck.route.order import flat
from sicheck.route.outcome import Outcome, Rung, Rungs, rule
from sicheck.route.pruning import pruned
from sicheck.route.start import Start


class Together(NamedTuple):
    """The level that a knock-out or a rule is lifted to, once each of these rungs is reached."""

    level: int
    rungs: Rungs


def lifted_together(
    start: Start, lifts: Mapping[Rung, Mapping[str, int]], cost: Callable[[Rung], float]
) -> Iterator[tuple[str, Together]]:
    """Each knock-out and each watched condition that all rungs lift higher than any of them alone."""
    rungs = tuple(lifts)
    highest = start.after(rungs)
    for name in _looked_at(start.now):
        level = highest.levels[name]
        if level > max(start.now.levels[name], *(each.get(name, 0) for each in lifts.values()), 0):
            yield name, Together(level, _needed(start, rungs, name, cost))


def _looked_at(now: Outcome) -> Iterator[str]:
    yield from (each.id for each in now.knockouts)
    yield from map(rule, now.conditions)


def _needed(start: Start, rungs: Rungs, name: str, cost: Callable[[Rung], float]) -> Rungs:
    """Some of the rungs with which it stands as high as with all, of which none can be left out."""
    level = start.after(rungs).levels[name]
    parts = tuple((rung,) for rung in rungs)
    kept = pruned(parts, lambda part: sum(map(cost, part)), lambda some: start.after(flat(some)).levels[name] >= level)
    return flat(kept)


def reached_together(together: Mapping[str, Together], levels: Mapping[str, int]) -> dict[str, int]:
    """What of these levels stands higher now that enough is reached for it."""
    wanted = {name: each for name, each in together.items() if levels.get(name, each.level) < each.level}
    return {
        name: each.level
        for name, each in wanted.items()
        if all(levels.get(rung.indicator, 0) >= rung.level for rung in each.rungs)
    }

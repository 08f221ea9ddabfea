"""Steps in an order in which each reaches its level, with the lower rungs that it builds on."""

from __future__ import annotations

from sicheck.route.outcome import Rung, Rungs
from sicheck.route.pruning import Parts
from sicheck.route.start import Start


def flat(parts: Parts) -> Rungs:
    """The rungs of all steps, in order."""
    return tuple(rung for part in parts for rung in part)


def arranged(start: Start, parts: Parts) -> Parts:
    """The steps as they stand, except that one that does not reach its level yet waits for those that lift it."""
    done: Parts = ()
    left = list(parts)
    while left:
        ready = (each for each in left if _is_lowest(each, left) and _reaches(start, done, each))
        done = (*done, next(ready, left[0]))
        left.remove(done[-1])
    return done


def completed(start: Start, parts: Parts) -> Parts:
    """The same steps, those that do not reach their level with the lower rungs of their indicator before them."""
    done: Parts = ()
    for part in parts:
        whole = (*_below(start, done, part), *part)
        done = (*done, part if _reaches(start, done, part) or not _reaches(start, done, whole) else whole)
    return done


def _is_lowest(part: Rungs, left: list[Rungs]) -> bool:
    name, level = part[-1]
    return all(other.level >= level for *_, other in left if other.indicator == name)


def _reaches(start: Start, done: Parts, part: Rungs) -> bool:
    name, level = part[-1]
    return start.after((*flat(done), *part)).levels.get(name, 0) >= level


def _below(start: Start, done: Parts, part: Rungs) -> Rungs:
    """The rungs from where the indicator stands to the step."""
    name, level = part[0]
    now = start.after(flat(done)).levels.get(name, 0)
    return tuple(Rung(name, each) for each in range(now + 1, level))

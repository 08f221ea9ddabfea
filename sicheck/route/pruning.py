"""A route without what it can do without: steps are left out as long as the rest is still enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from sicheck.route.outcome import Rungs

Parts = tuple[Rungs, ...]
"""Steps, each with the rungs whose lines it adds."""
Enough = Callable[[Parts], bool]
MOST_TRIED_IN_FULL = 10
"""Of so many steps, every subset is tried."""
MOST_TRIED_IN_PAIRS = 30
"""Of so many, leaving out any two; of more, one at a time: a pair matters only where one of two steps does harm."""


def pruned(parts: Parts, cost: Callable[[Rungs], float], enough: Enough) -> Parts:
    """The steps without those that are not needed, the costliest tried first, of equal ones the last.

    No step of the result can be left out; no two of at most `MOST_TRIED_IN_PAIRS`; and of at most `MOST_TRIED_IN_FULL`
    no subset at all is enough.
    """
    kept = _without_single(parts, cost, enough)
    smaller = next(filter(enough, _subsets(kept)), None)
    return kept if smaller is None else pruned(smaller, cost, enough)


def _without_single(parts: Parts, cost: Callable[[Rungs], float], enough: Enough) -> Parts:
    kept = parts
    for _, part in sorted(enumerate(parts), key=lambda each: (-cost(each[1]), -each[0])):
        rest = tuple(each for each in kept if each != part)
        if enough(rest):
            kept = rest
    return kept if kept == parts else _without_single(kept, cost, enough)


def _subsets(parts: Parts) -> Iterator[Parts]:
    """Those without two steps or more, from the smallest up, so that what is found is smallest."""
    most = len(parts) - 1
    if len(parts) <= MOST_TRIED_IN_FULL:
        least = 0
    elif len(parts) <= MOST_TRIED_IN_PAIRS:
        least = most - 1
    else:
        least = most
    for size in range(least, most):
        yield from combinations(parts, size)

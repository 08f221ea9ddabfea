"""The items of two lists that belong together, each with what it is called in a path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from operator import ne
from typing import NamedTuple

from sicheck.verify.json_text import Json

_IDS = ("id", "indicator", "require")
"""What tells the items of a list apart."""

Name = str | int
"""An id, or the position of what has none."""


class Pair(NamedTuple):
    """The positions of an item in both lists, None where one of them lacks it; and whether it stands elsewhere."""

    step: str
    claimed: int | None
    found: int | None
    is_moved: bool = False


def paired(claimed: Sequence[Json], found: Sequence[Json]) -> Iterator[Pair]:
    """Each item of either list; by its id, or else by its position."""
    names = names_of(claimed), names_of(found)
    steps = steps_of(names[0]), steps_of(names[1])
    alone: list[Pair] = []
    for one, other in _positions(*names):
        step = steps[1][other] if other is not None else steps[0][one or 0]
        pair = Pair(step, one, other)
        if one is None or other is None:
            alone.append(pair)
        else:
            yield pair
    yield from _reunited(alone, *names)


def _reunited(alone: Sequence[Pair], claimed: Sequence[Name], found: Sequence[Name]) -> Iterator[Pair]:
    """What both lists have, but in another order, is moved."""
    elsewhere = {claimed[each.claimed]: each.claimed for each in alone if each.claimed is not None}
    taken: set[int] = set()
    for each in alone:
        if each.found is not None:
            other = elsewhere.pop(found[each.found], None)
            taken |= {other} if other is not None else set()
            yield each._replace(claimed=other, is_moved=other is not None)
    yield from (each for each in alone if each.claimed is not None and each.claimed not in taken)


def _positions(claimed: Sequence[Name], found: Sequence[Name]) -> Iterator[tuple[int | None, int | None]]:
    """As they stand, where at most one is called otherwise, as nearly always; else so that most names agree."""
    if len(claimed) == len(found) and sum(map(ne, claimed, found)) <= 1:
        yield from ((at, at) for at in range(len(found)))
        return
    for _, start, end, other_start, other_end in SequenceMatcher(None, claimed, found, autojunk=False).get_opcodes():
        yield from zip_longest(range(start, end), range(other_start, other_end))


def names_of(items: Sequence[Json]) -> list[Name]:
    """The id of each item, or its position."""
    return [_id(each) or at for at, each in enumerate(items)]


def _id(item: Json) -> str | None:
    if not isinstance(item, dict):
        return None
    project = item.get("project")
    who = project if isinstance(project, dict) else {}
    ids = (*(item.get(key) for key in _IDS), who.get("name"), who.get("file"))
    return next((each for each in ids if isinstance(each, str)), None)


def steps_of(names: Sequence[Name]) -> list[str]:
    """`[id]`, `[id#2]` for a second of that id, or `[position]`."""
    times: Counter[Name] = Counter()
    steps = []
    for name in names:
        times[name] += 1
        steps.append(f"[{name}]" if times[name] == 1 else f"[{name}#{times[name]}]")
    return steps

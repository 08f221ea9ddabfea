"""The same change for the same people, counted more than once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from sicheck.model.sroi import ValuedOutcome, ValueMap
from sicheck.sroi.assumptions import Path
from sicheck.sroi.warnings.caution import Caution, Share, Value
from sicheck.sroi.warnings.names import about, same


class _Entry(NamedTuple):
    """An outcome in an order that doesn't depend on the file, with its place."""

    who: str
    key: str
    name: str
    price: tuple[float, ...]
    position: int
    outcome: ValuedOutcome

    @property
    def path(self) -> Path:
        return "outcomes", self.position


def double_cautions(value_map: ValueMap) -> Iterator[Caution]:
    """Own shares that are more than 100 % together, and one change at two prices; outcomes without a name are new."""
    entries = sorted(_entries(value_map), key=lambda each: each[:5])
    for _, group in groupby(entries, key=lambda each: each[:2]):
        yield from _over_whole(list(group))
    for _, people in groupby(entries, key=lambda each: each.who):
        yield from _priced_twice(list(people))


def _entries(value_map: ValueMap) -> Iterator[_Entry]:
    for position, each in enumerate(value_map.outcomes or ()):
        if each.name and same(each.name):
            yield _Entry(same(each.stakeholder), same(each.name), each.name, _price(each), position, each)


def _price(outcome: ValuedOutcome) -> tuple[float, ...]:
    proxy = outcome.proxy.value if outcome.proxy else None
    return tuple(each.best for each in outcome.yearly or ([proxy] if proxy else []))


def _over_whole(group: Sequence[_Entry]) -> Iterator[Caution]:
    own = [1 - (each.outcome.attribution.best if each.outcome.attribution else 0) for each in group]
    total = round(math.fsum(own), 9)
    if len(group) > 1 and total > 1:
        first = min(group, key=lambda each: each.position)
        values: dict[str, Value] = {"count": len(group), "total": Share(total)}
        yield Caution("shares-over-whole", first.path, group[0].name, values)


def _priced_twice(people: Sequence[_Entry]) -> Iterator[Caution]:
    """Each outcome with the first before it that is about the same and has another price."""
    topics = [about(each.name) for each in people]
    for later, entry in enumerate(people):
        earlier = range(later if entry.price else 0)
        found = next((each for each in earlier if _is_double(people[each], entry, topics[each], topics[later])), None)
        if found is not None:
            yield Caution("priced-twice", entry.path, entry.name, {"other": people[found].name})


def _is_double(one: _Entry, other: _Entry, topic: frozenset[str], other_topic: frozenset[str]) -> bool:
    alike = one.key == other.key or bool(topic and other_topic and (topic <= other_topic or other_topic <= topic))
    return alike and bool(one.price) and one.price != other.price

"""What a value map still lacks before a sum can be made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sicheck.model.sroi import ValuedOutcome, ValueMap

LEAST = 0.01
"""A cent: less input than that is none."""


class Lack(NamedTuple):
    """Something that is missing: `no-rate`, `no-inputs`, `inputs-zero`, `no-outcomes`, `no-quantity` or `no-proxy`.

    `path` is where it belongs, below `sroi`. Inputs that are there and add up to 0 are another lack than none at all.
    """

    id: str
    path: tuple[str | int, ...]
    outcome: str | None = None


def incomplete(value_map: ValueMap) -> tuple[Lack, ...]:
    """Everything that is missing for a calculation; empty when it can be made."""
    return tuple(_lacks(value_map))


def _lacks(value_map: ValueMap) -> Iterator[Lack]:
    if value_map.discount_rate is None:
        yield Lack("no-rate", ("discount_rate",))
    put_in = [each.value.low for each in value_map.inputs or () if each.value]
    if sum(put_in) < LEAST:
        yield Lack("inputs-zero" if put_in else "no-inputs", ("inputs",))
    if not value_map.outcomes:
        yield Lack("no-outcomes", ("outcomes",))
    for position, outcome in enumerate(value_map.outcomes or ()):
        yield from _lacks_of(outcome, ("outcomes", position))


def _lacks_of(outcome: ValuedOutcome, path: tuple[str | int, ...]) -> Iterator[Lack]:
    if outcome.yearly is not None:
        if not outcome.yearly:
            yield Lack("no-quantity", path, outcome.name)
        return
    if outcome.quantity is None:
        yield Lack("no-quantity", path, outcome.name)
    if outcome.proxy is None or outcome.proxy.value is None:
        yield Lack("no-proxy", path, outcome.name)

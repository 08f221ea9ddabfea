"""What a value map still lacks before a sum can be made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sicheck.model.sroi import ValueMap

LEAST = 0.01
"""A cent: less input than that is none."""


class Lack(NamedTuple):
    """Something that is missing: `no-rate`, `no-inputs`, `no-outcomes`, `no-quantity` or `no-proxy`."""

    id: str
    outcome: str | None = None


def incomplete(value_map: ValueMap) -> tuple[Lack, ...]:
    """Everything that is missing for a calculation; empty when it can be made."""
    return tuple(_lacks(value_map))


def _lacks(value_map: ValueMap) -> Iterator[Lack]:
    if value_map.discount_rate is None:
        yield Lack("no-rate")
    if sum(each.value or 0 for each in value_map.inputs or ()) < LEAST:
        yield Lack("no-inputs")
    if not value_map.outcomes:
        yield Lack("no-outcomes")
    for each in value_map.outcomes or ():
        if each.yearly is None and each.quantity is None:
            yield Lack("no-quantity", each.name)
        if each.yearly is None and (each.proxy is None or each.proxy.value is None):
            yield Lack("no-proxy", each.name)
        if each.yearly is not None and not each.yearly:
            yield Lack("no-quantity", each.name)

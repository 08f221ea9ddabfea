"""The numbers of a value map that could be otherwise: each with its lowest, best and highest value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from sicheck.model.sroi import Range, ValuedOutcome, ValueMap

Path = tuple[str | int, ...]
Kind = Literal[
    "discount-rate",
    "input",
    "quantity",
    "proxy",
    "yearly",
    "deadweight",
    "displacement",
    "attribution",
    "drop-off",
]
CORRECTIONS: tuple[Kind, ...] = ("deadweight", "displacement", "attribution", "drop-off")
SHARES: tuple[Kind, ...] = ("discount-rate", *CORRECTIONS)
"""Shares of 0 to 1; the others are EUR, or a number of units."""


class Assumption(NamedTuple):
    """A number: where it stands below `sroi`, what it is about, and its range; all three are the same without one.

    `name` is that of the input or the outcome; None for the discount rate, and where it has no name.
    """

    path: Path
    kind: Kind
    name: str | None
    low: float
    best: float
    high: float

    @property
    def is_range(self) -> bool:
        """Whether the lead gave a lowest and a highest value."""
        return self.low < self.high


def assumptions(value_map: ValueMap) -> tuple[Assumption, ...]:
    """Every number that is filled in, in the order of the map."""
    return tuple(_all(value_map))


def _all(value_map: ValueMap) -> Iterator[Assumption]:
    if value_map.discount_rate is not None:
        yield rate_of(value_map)
    yield from inputs_of(value_map)
    for position, outcome in enumerate(value_map.outcomes or ()):
        yield from (*gross_of(outcome, position), *corrections_of(outcome, position))


def rate_of(value_map: ValueMap) -> Assumption:
    """The discount rate; 0 where there is none."""
    return _assumption(("discount_rate",), "discount-rate", None, value_map.discount_rate)


def inputs_of(value_map: ValueMap) -> tuple[Assumption, ...]:
    """What is put in, in EUR."""
    return tuple(
        _assumption(("inputs", position, "value"), "input", each.name, each.value)
        for position, each in enumerate(value_map.inputs or ())
    )


def gross_of(outcome: ValuedOutcome, position: int) -> Sequence[Assumption]:
    """What the gross value is made of: the value of each year, or a quantity and a price."""
    here, name = ("outcomes", position), outcome.name
    if outcome.yearly is not None:
        return [_assumption((*here, "yearly", year), "yearly", name, each) for year, each in enumerate(outcome.yearly)]
    price = outcome.proxy.value if outcome.proxy else None
    return [
        _assumption((*here, "quantity"), "quantity", name, outcome.quantity),
        _assumption((*here, "proxy", "value"), "proxy", name, price),
    ]


def corrections_of(outcome: ValuedOutcome, position: int) -> tuple[Assumption, ...]:
    """Deadweight, displacement, attribution and drop-off; 0 where nothing is said."""
    found = (outcome.deadweight, outcome.displacement, outcome.attribution, outcome.drop_off)
    return tuple(
        _assumption(("outcomes", position, kind.replace("-", "_")), kind, outcome.name, each)
        for kind, each in zip(CORRECTIONS, found, strict=True)
    )


def _assumption(path: Path, kind: Kind, name: str | None, found: Range | None) -> Assumption:
    low, best, high = (found.low, found.best, found.high) if found else (0.0, 0.0, 0.0)
    return Assumption(path, kind, name, low, best, high)

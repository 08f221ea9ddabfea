"""A warning: what it is about and the values for its words, which stand in `texts/*/sroi.toml`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from sicheck.sroi.assumptions import Path


class Share(float):
    """A share of a whole, where 1 is all of it."""


class Ratio(float):
    """A ratio."""


class Money(NamedTuple):
    """An amount with its currency."""

    amount: float
    currency: str


Value = str | int | Share | Ratio | Money | dt.date


class Caution(NamedTuple):
    """A warning: context for whoever reads the ratio, never a verdict.

    `outcome` is the name of the outcome that it is about (None: the whole map, or no name), `path` its place below
    `sroi`, `band` the published band it refers to, if it does.
    """

    id: str
    path: Path
    outcome: str | None = None
    values: Mapping[str, Value] = MappingProxyType({})
    band: str | None = None

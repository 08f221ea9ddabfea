"""What published reports say (`bands.toml`), to hold a value map beside it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from sicheck.sroi.assumptions import CORRECTIONS

OWN_SHARE = 0.7
"""From here on a share of others looks like one's own share (0-1); our own choice."""
HIGH_RATIO = 10.0
"""Above this a ratio is rare: nine in ten published ones are 10.22 or less."""


class Band(NamedTuple):
    """Shares of 0 to 1, or ratios: half of the reports have the median or less, nine in ten lie on one side of an end.

    Of displacement, the ends are the lowest and the highest that any report gives.
    """

    low: float
    median: float
    high: float


class Source(NamedTuple):
    """Where the bands come from: how many reports, of whose library, and who read them out."""

    reports: int
    library: str
    link: str


def band(name: str) -> Band:
    """The band of a correction (`deadweight`, `displacement`, `attribution`, `drop-off`) or of the `ratio`.

    Raises:
        KeyError: when there is none.
    """
    found = _table()["band"][name]
    per = 100 if name in CORRECTIONS else 1
    return Band(found["low"] / per, found["median"] / per, found["high"] / per)


def source() -> Source:
    """The source of all bands."""
    return Source(**_table()["source"])


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return tomllib.loads((files("sicheck.sroi") / "bands.toml").read_text(encoding="utf-8"))

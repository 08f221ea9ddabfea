"""The money as a reader sees it."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

SourceState = Literal["lasting", "until", "temporary", "temporary-open", "open", "over", "hoped", "requested"]
"""Until when a source of money runs: without an end, to a day; temporary to a day or to one not told; not told; ended;
or not sure at all."""


class SourceRow(NamedTuple):
    """A source of money or help: its name and funder, EUR a year, and until when."""

    names: tuple[str, ...]
    amount: float | None
    since: dt.date | None
    until: dt.date | None
    state: SourceState


class MoneyRow(NamedTuple):
    """The money: its sources, what ends first first, and the shares (0–1) that recur and that are covered afterwards.

    None where that can't be told. `months` of the full cost are covered after the temporary money; `is_dated` when the
    dates say so, also of money whose end is not told.
    """

    sources: tuple[SourceRow, ...]
    left_out: int
    recurring: float | None
    covered: float | None
    months: int
    has_temporary: bool
    line: int | None
    is_dated: bool = False

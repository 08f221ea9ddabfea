"""Money in time, drawn with characters: a bar for each source, from today to its end."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from sicheck.report.rows import MoneyRow, SourceRow

LENGTH = 22
SHORTEST, LONGEST = 3, 10
"""Years that are drawn."""
YEAR = len("2027  ")
"""Columns that the number of a year takes."""
_DRAWN = {"lasting": "█", "until": "█", "temporary": "▒", "temporary-open": "?", "open": "?"}
"""What stands for money of each state; what has ended or is not sure is empty."""
_EMPTY = "·"


class Timeline(NamedTuple):
    """From the day of the assessment to the first day of the year `last`."""

    start: dt.date
    last: int

    def years(self) -> str:
        """The line of years above the bars, with room between them."""
        line = ""
        apart = -(-YEAR * (self.last - self.start.year) // LENGTH)
        for year in range(self.start.year + 1, self.last, apart):
            line = f"{line:<{self._cell(dt.date(year, 1, 1))}}{year}"
        return line

    def bar(self, source: SourceRow) -> tuple[str, str]:
        """What runs, and what is left empty after it."""
        sign = _DRAWN.get(source.state, _EMPTY)
        cells = max(1, self._cell(source.until)) if source.until else LENGTH if source.state == "lasting" else 1
        return sign * cells, _EMPTY * (LENGTH - cells)

    def _cell(self, day: dt.date) -> int:
        whole = (dt.date(self.last, 1, 1) - self.start).days
        return min(LENGTH, max(0, round((day - self.start).days / whole * LENGTH)))


def timeline(row: MoneyRow, start: dt.date) -> Timeline:
    """A year longer than the last source that ends, so that the edge shows; three years at least, ten at most."""
    ends = [each.until.year + 2 for each in row.sources if each.until]
    last = max(start.year + SHORTEST, min(start.year + LONGEST, max(ends, default=start.year)))
    return Timeline(start, min(last, dt.MAXYEAR))

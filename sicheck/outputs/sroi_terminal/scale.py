"""Numbers on a line of cells."""

from __future__ import annotations

from typing import NamedTuple


class Scale(NamedTuple):
    """From the lowest number to the highest on so many cells."""

    low: float
    high: float
    cells: int

    def at(self, value: float) -> int:
        """The cells to the left of a number."""
        wide = self.high - self.low
        return round((value - self.low) / wide * self.cells) if wide > 0 else 0

    def span(self, start: float, end: float) -> tuple[int, int]:
        """The cells to the left of a bar, and those of the bar itself: one at least."""
        left, right = sorted((self.at(start), self.at(end)))
        left = min(left, self.cells - 1)
        return left, max(1, right - left)

"""A diagnosis of two axes drawn with characters: every place that can be had, and the one that the project has."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from sicheck.outputs.safe import safe
from sicheck.report.rows import PictureRow

HERE, PLACE = "●", "."
WIDEST = 48
"""Columns for all places beside each other, so that the picture fits the narrowest screen."""


def picture(row: PictureRow, you: str) -> list[str]:
    """The picture, about fifty columns wide; strong is on the right and above."""
    return [line.rstrip() for line in _Drawing(row).lines(you)]


class _Drawing:
    """The places of both axes: 0 to all of their signals, parted where an axis becomes strong."""

    def __init__(self, row: PictureRow) -> None:
        self._row = row
        across, up = range(len(row.across.signals) + 1), range(len(row.up.signals), -1, -1)
        self._sides = (across[: row.strong[0]], across[row.strong[0] :])
        self._above = [each for each in up if each >= row.strong[1]]
        self._below = [each for each in up if each < row.strong[1]]
        self._cell = min(7, WIDEST // len(across))

    def lines(self, you: str) -> Iterator[str]:
        """From top to bottom."""
        yield f"↑ {safe(self._row.up.title)}"
        yield from self._half(self._above, high=True)
        rulers = ("─" * self._width(side) for side in self._sides)
        yield self._line("", "┼", *rulers)
        yield from self._half(self._below, high=False)
        counts = ("".join(self._in_cell(str(each)) for each in side) for side in self._sides)
        yield self._line("", " ", *counts)
        yield self._line("", " ", f"{HERE} {you}", f"{safe(self._row.across.title)} →")

    def _half(self, places: Sequence[int], *, high: bool) -> Iterator[str]:
        """The words of two corners, and all places below them."""
        words = (self._words(corner, high=high) for corner in (False, True))
        for left, right in zip_longest(*words, fillvalue=""):
            yield self._line("", "│", f" {left}", f" {right}")
        for place in places:
            yield self._line(str(place), "│", *(self._places(side, place) for side in self._sides))

    def _words(self, right: bool, *, high: bool) -> list[str]:  # noqa: FBT001 - a place, not a switch
        return textwrap.wrap(safe(self._row.corners[right, high]), self._width(self._sides[right]) - 2)

    def _places(self, side: Sequence[int], up: int) -> str:
        here = (self._row.across.held, self._row.up.held)
        return "".join(self._in_cell(HERE if (each, up) == here else PLACE) for each in side)

    def _line(self, label: str, between: str, *sides: str) -> str:
        left, right = sides
        return f"{label:<2}{left:<{self._width(self._sides[0])}}{between}{right}"

    def _width(self, side: Sequence[int]) -> int:
        return len(side) * self._cell

    def _in_cell(self, mark: str) -> str:
        return f"{mark:^{self._cell}}"

"""Where things stand: tables with their columns by name, and how a formula refers to a cell in them."""

from __future__ import annotations

from typing import NamedTuple

TOP = 5
"""The row, from 0, of the first line of a table: a title, sentences and two rows of headers stand above it."""
LETTERS = 26


class Grid(NamedTuple):
    """A table: the name of its sheet, its columns by key, how many lines it has, and the row (from 0) of the first.

    The line after the last holds the totals.
    """

    sheet: str
    columns: tuple[str, ...]
    lines: int
    top: int = TOP

    def after(self, rows: int, lines: int) -> Grid:
        """A table of as many lines below this one, with some rows between."""
        return self._replace(lines=lines, top=self.row(self.lines) + rows)

    def column(self, key: str) -> int:
        """The position of a column, from 0."""
        return self.columns.index(key)

    def letter(self, key: str) -> str:
        """A column as a spreadsheet calls it."""
        return letters(self.column(key))

    def row(self, line: int) -> int:
        """The row of a line, from 0."""
        return self.top + line

    def number(self, line: int) -> int:
        """The row of a line as a spreadsheet counts it; that of the headers is line -1."""
        return self.row(line) + 1

    def here(self, key: str, line: int) -> str:
        """A cell, for a formula on the same sheet."""
        return f"{self.letter(key)}{self.number(line)}"

    def before(self, key: str, line: int) -> str:
        """The cell to the left of one, for a formula on the same sheet."""
        return self.here(self.columns[self.column(key) - 1], line)

    def at(self, key: str, line: int) -> str:
        """A cell, for a formula on another sheet."""
        return f"'{self.sheet}'!{self.here(key, line)}"

    def down(self, key: str) -> str:
        """All lines of a column, for a formula on the same sheet."""
        return f"{self.letter(key)}${self.number(0)}:{self.letter(key)}${self.number(self.lines - 1)}"

    def all(self, key: str) -> str:
        """All lines of a column, wherever the formula stands and is copied to."""
        return f"'{self.sheet}'!${self.letter(key)}${self.number(0)}:${self.letter(key)}${self.number(self.lines - 1)}"

    def across(self, first: str, last: str, line: int) -> str:
        """A part of a line, wherever the formula stands and is copied to."""
        row = self.number(line)
        return f"'{self.sheet}'!${self.letter(first)}${row}:${self.letter(last)}${row}"


def letters(column: int) -> str:
    """`A` for 0, `Z` for 25, `AA` for 26."""
    rest, last = divmod(column, LETTERS)
    return (letters(rest - 1) if rest else "") + chr(ord("A") + last)

"""What stands in a cell: words, an entry that may be changed, or a formula with its value."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sicheck.model.sroi import Range
from sicheck.outputs.safe import safe

Kind = Literal["words", "money", "price", "number", "place", "whole", "share", "ratio", "years"]
Role = Literal["plain", "entry", "aside", "total", "header", "heading", "label", "title"]
_NO_CHARACTERS = {0xFFFE: None, 0xFFFF: None}
"""What XML can't hold."""


class Cell(NamedTuple):
    """What a cell shows, how it is written, what it is for, and the formula that it comes from, without `=`."""

    content: float | str | None
    kind: Kind = "words"
    role: Role = "plain"
    formula: str = ""


EMPTY = Cell(None)


def clean(text: str) -> str:
    """Words from a file on one line, without anything that a spreadsheet can't hold."""
    return safe(text.translate(_NO_CHARACTERS))


def words(text: str | None, role: Role = "plain") -> Cell:
    """Words, never read as a formula; an empty cell when there are none."""
    return Cell(clean(text) if text else None, role=role)


def entry(value: float | str | None, kind: Kind) -> Cell:
    """What a reader may change; empty when it was not filled in."""
    return Cell(value, kind, "entry")


def calculated(formula: str, value: float | str, kind: Kind, role: Role = "plain") -> Cell:
    """A formula with the value that sicheck calculated."""
    return Cell(value, kind, role, formula)


def ranged(key: str, found: Range | None, kind: Kind) -> dict[str, Cell]:
    """The cells of a number: the best value to change, its lowest and highest beside it when they were given."""
    if found is None:
        return {key: entry(None, kind)}
    if found.low == found.high:
        return {key: entry(found.best, kind)}
    return {
        f"{key}-low": Cell(found.low, kind, "aside"),
        key: entry(found.best, kind),
        f"{key}-high": Cell(found.high, kind, "aside"),
    }

"""The few characters that the report draws with, and what stands for them where only ASCII is shown."""

from __future__ import annotations

import unicodedata

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sicheck.outputs.safe import safe

_ASCII = {
    "█": "#", "▒": "=", "·": "-", "│": "|", "─": "-", "•": "*", "✔": "v", "✘": "x", "?": "?", "→": "->",
    "…": "...", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "€": "EUR", "≥": ">=", "\u00a0": " ",
    "×": "x", "÷": "/",
}  # fmt: skip


class Marks:
    """Characters to draw with, and texts with a style."""

    proven, described, empty, expected = "█", "▒", "·", "│"
    good, bad, unclear, dot = "✔", "✘", "?", "•"

    def __init__(self, *, unicode: bool) -> None:
        self._unicode = unicode

    def plain(self, text: str) -> str:
        """The text as the terminal can show it."""
        if self._unicode:
            return text
        replaced = "".join(_ASCII.get(char, char) for char in text)
        return "".join(char if char == "\x1b" or char.isascii() else _letter(char) for char in replaced)


def _letter(char: str) -> str:
    """A letter without its accent; a question mark for what has no such form."""
    base = unicodedata.normalize("NFKD", char)[:1]
    return base if base.isascii() else "?"


def words(text: str, style: str = "") -> Text:
    """One paragraph."""
    return Text(safe(text), style=style, overflow="fold")


def heading(title: str) -> Group:
    """A heading with room above it."""
    return Group(Text(""), words(title, "bold cyan"))


def indented(*parts: RenderableType, by: int = 2) -> Padding:
    """Parts moved to the right."""
    return Padding(Group(*parts), (0, 0, 0, by))


def item(sign: str, text: str, style: str = "") -> Padding:
    """A list item whose further lines hang under its first word."""
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_column(no_wrap=True)
    row.add_column(overflow="fold")
    row.add_row(Text(sign, style=style), words(text))
    return indented(row)

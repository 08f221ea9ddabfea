"""Words and the few signs that the report draws with, as the screen can show them."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sicheck.outputs import Look
from sicheck.outputs.ascii import as_ascii
from sicheck.outputs.paragraphs import joined
from sicheck.outputs.safe import safe


class Pen:
    """Writes words and signs for one screen; nothing that it was given is read as markup or as a control code."""

    def __init__(self, look: Look) -> None:
        self._unicode = look.unicode
        self.width = look.width
        self.proven, self.described, self.empty, self.open, self.expected = map(self.shown, "█▒·?│")
        self.good, self.bad, self.unclear, self.dot = map(self.shown, "✔✘?•")

    def shown(self, text: str) -> str:
        """The text in the characters that the screen has."""
        return text if self._unicode else as_ascii(text)

    def words(self, text: str, style: str = "") -> Text:
        """One paragraph."""
        return Text(self.shown(safe(text)), style=style, overflow="fold")

    def row(self, parts: Iterable[str], style: str = "", indent: int = 0, between: str = " · ") -> Padding:
        """Parts beside each other; what does not fit goes whole to the next line."""
        return indented(self._beside(parts, style, self.width - indent, between), by=indent)

    def _beside(self, parts: Iterable[str], style: str, room: int, between: str = " · ") -> Text:
        shown = [self.shown(safe(part)) for part in parts]
        return Text("\n".join(joined(shown, room, self.shown(between))), style=style, overflow="fold")

    def block(self, lines: Iterable[str], style: str = "") -> Text:
        """Lines that are laid out already."""
        return Text("\n".join(map(self.shown, lines)), style=style, overflow="fold")

    def heading(self, title: str) -> Group:
        """A heading with room above it."""
        return Group(Text(""), self.words(title, "bold cyan"))

    def item(self, sign: str, text: str, style: str = "") -> Padding:
        """A list item whose further lines hang under its first word."""
        return _hanging(Text(sign, style=style), self.words(text))

    def item_row(self, sign: str, parts: Iterable[str], style: str = "") -> Padding:
        """A list item of parts beside each other."""
        return _hanging(Text(sign, style=style), self._beside(parts, style, self.width - len(sign) - 3))

    def finding(self, sign: str, text: str, pointers: Iterable[str], style: str = "") -> Group:
        """A list item with, below it, where more is told of it."""
        return Group(self.item(sign, text, style), self.row(pointers, "dim", indent=4))


def _hanging(sign: Text, text: Text) -> Padding:
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_column(no_wrap=True)
    row.add_column(overflow="fold")
    row.add_row(sign, text)
    return indented(row)


def indented(*parts: RenderableType, by: int = 2) -> Padding:
    """Parts moved to the right."""
    return Padding(Group(*parts), (0, 0, 0, by))

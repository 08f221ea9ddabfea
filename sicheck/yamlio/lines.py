"""The lines of a text as an editor counts them, and the place of each character in it."""

from __future__ import annotations

import re
from bisect import bisect_right

from sicheck.errors import Place

_BREAK = re.compile(r"\r\n|\r|\n")


class Lines:
    """A text cut into lines once, so that each further place costs next to nothing."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._starts = [0, *(each.end() for each in _BREAK.finditer(text))]
        self._sources: dict[int, str] = {}

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of the characters from one index to another, underlined to the end of their first line at most."""
        line = bisect_right(self._starts, start)
        source = self.source(line)
        column = start - self._starts[line - 1]
        length = min((end or start) - start, len(source) - column)
        return Place(self._file, line, column + 1, source, max(1, length))

    def source(self, line: int) -> str:
        """A line by its 1-based number, without its break; places on the same line share one text."""
        if line not in self._sources:
            following = self._starts[line] if line < len(self._starts) else len(self._text)
            self._sources[line] = self._text[self._starts[line - 1] : following].rstrip("\r\n")
        return self._sources[line]

"""Text for screens that show nothing but ASCII, such as those with an old code page of Windows."""

from __future__ import annotations

import unicodedata

_INSTEAD = {
    "█": "#", "▒": "=", "·": "-", "│": "|", "─": "-", "┼": "+", "•": "*", "●": "O", "✔": "v", "✘": "x", "→": "->",
    "↑": "^", "…": "...", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "€": "EUR", "≥": ">=", "≤": "<=",
    "×": "x", "÷": "/", "\u2044": "/", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o",
}  # fmt: skip


def as_ascii(text: str) -> str:
    """The text in ASCII: letters without accents, and a question mark for what has no such form."""
    return "".join(char if char.isascii() else _instead(char) for char in unicodedata.normalize("NFC", text))


def _instead(char: str) -> str:
    if char in _INSTEAD or unicodedata.combining(char):
        return _INSTEAD.get(char, "")
    plain = "".join(_INSTEAD.get(each, each) for each in unicodedata.normalize("NFKD", char))
    return "".join(each for each in plain if each.isascii()) or "?"

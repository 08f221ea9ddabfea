"""Words from a file, made harmless for a terminal: no control codes, no characters that turn the text around."""

from __future__ import annotations

import unicodedata

_TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0xFEFF}


def safe(text: str) -> str:
    """The text on one line, every control and direction character replaced by a space or left out."""
    return " ".join("".join(_kept(char) for char in text).split())


def safe_lines(text: str) -> str:
    """The same for a block of lines, which keep their breaks and indents."""
    return "\n".join("".join(_kept(char) for char in line) for line in text.split("\n"))


def _kept(char: str) -> str:
    if ord(char) in _TURNING:
        return ""
    return " " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char

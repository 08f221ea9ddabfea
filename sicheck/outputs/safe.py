"""Words from a file, made harmless for a terminal and for a build log.

No control codes, no characters that turn the text around, and nothing that a build server reads as a command.
"""

from __future__ import annotations

import re
import unicodedata

_TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0xFEFF}
_PERHAPS = re.compile(r"[^\x20-\x7e\xa1-\u0377]")
"""What may need a closer look: everything but ASCII and the Latin and Greek letters."""
_COMMAND = re.compile(r":(?=:)|#(?=#(?:vso)?\[)")
"""The first half of what a build server reads as a command, such as `::error::` or `##[error]`."""


def safe(text: str) -> str:
    """The text on one line, every control and direction character replaced by a space or left out."""
    return _apart(" ".join(_PERHAPS.sub(_kept, text).split()))


def safe_lines(text: str) -> str:
    """The same for a block of lines, which keep their breaks and indents."""
    return "\n".join(_apart(_PERHAPS.sub(_kept, line)) for line in text.split("\n"))


def _apart(line: str) -> str:
    """A command has to begin a line; but a screen may break a line anywhere."""
    return _COMMAND.sub(r"\g<0> ", line)


def _kept(found: re.Match[str]) -> str:
    char = found[0]
    if ord(char) in _TURNING:
        return ""
    return " " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char

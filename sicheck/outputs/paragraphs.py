"""Plain text that fits the screen: paragraphs, lines that can be copied, and characters that every screen has."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from sicheck.outputs import Look
from sicheck.outputs.ascii import as_ascii
from sicheck.outputs.safe import safe, safe_lines


def wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    """A line of a list; what does not fit hangs two columns deeper."""
    return _filled(text, width, " " * indent, " " * (indent + 2))


def paragraph(text: str, width: int, indent: int = 0) -> list[str]:
    """A text that stands alone, straight at the left."""
    return _filled(text, width, " " * indent, " " * indent)


def _filled(text: str, width: int, first: str, further: str) -> list[str]:
    return textwrap.wrap(safe(text), width, initial_indent=first, subsequent_indent=further, break_on_hyphens=False)


def folded(code: str, width: int, indent: int = 0) -> list[str]:
    """Lines of YAML or a condition that can still be copied: what does not fit stands deeper on the next line."""
    return [part for line in safe_lines(code).split("\n") for part in _fitted(" " * indent + line, width)]


def _fitted(line: str, width: int) -> list[str]:
    deeper = " " * (len(line) - len(line.lstrip(" -")) + 2)
    return textwrap.wrap(line, width, subsequent_indent=deeper, break_on_hyphens=False) or [""]


def joined(parts: Iterable[str], width: int, between: str) -> list[str]:
    """Parts beside each other; one that does not fit goes whole to the next line."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(between) + len(part) <= width:
            lines[-1] += between + part
        else:
            lines.append(part)
    return lines


def on_screen(lines: Iterable[str], look: Look) -> str:
    """The lines as one text; in ASCII where the screen has nothing else, which may take more room."""
    shown = lines if look.unicode else (part for line in lines for part in _fitted(as_ascii(line), look.width))
    return "\n".join(line.rstrip() for line in shown) + "\n"

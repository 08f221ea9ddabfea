"""Comment lines of a template."""

from __future__ import annotations

import textwrap

WIDTH = 100


def comment(text: str, indent: str = "") -> list[str]:
    """A text as comment lines of at most 100 characters; its own line breaks stay."""
    lines = text.strip("\n").split("\n")
    return [f"{indent}# {part}".rstrip() for line in lines for part in _wrapped(line, WIDTH - len(indent) - 2)]


def title(text: str) -> list[str]:
    """The title of a chapter, with room above it."""
    return ["", "", f"# ===== {text} {'=' * (WIDTH - len(text) - 9)}"]


def _wrapped(line: str, width: int) -> list[str]:
    deeper = " " * (len(line) - len(line.lstrip(" -")))
    return textwrap.wrap(line, width, subsequent_indent=deeper, break_long_words=False, break_on_hyphens=False) or [""]

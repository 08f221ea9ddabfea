"""Words from a file, made harmless for Markdown: no markup, no HTML, no mention, no command of a build log."""

from __future__ import annotations

import re

from sicheck.outputs.safe import safe, safe_lines

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~$&!#]")
_AT_THE_START = re.compile(r"^(\d+(?=[.)](?:\s|$))|(?=[+=-]))")
"""A number or a sign that would begin a list or a ruler."""
_REFERENCE = re.compile(r"@(?=\w)|#(?=\d)|\b(?:https?|ftp|mailto|xmpp|www)(?=[:.])|\bGH(?=-\d)", re.IGNORECASE)
"""What GitHub makes a link of, also where it is escaped: somebody, an issue, an address."""
_JOINER = "\u2060"
"""An invisible character that keeps two others from being read together."""


def inert(text: str) -> str:
    """The text on one line, shown as it is written."""
    apart = _REFERENCE.sub(rf"\g<0>{_JOINER}", safe(text))
    return _AT_THE_START.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", apart))


def fenced(code: str, language: str) -> list[str]:
    """Lines of code in a fence that nothing in them can close."""
    lines = safe_lines(code.rstrip()).split("\n")
    longest = max((len(run) for line in lines for run in re.findall(r"`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}{language}", *lines, fence]


def code(text: str) -> str:
    """Words to type, between as many backticks as none of them can close."""
    shown = safe(text)
    ticks = "`" * (1 + max((len(run) for run in re.findall(r"`+", shown)), default=0))
    return f"{ticks} {shown} {ticks}" if "`" in shown else f"{ticks}{shown}{ticks}"

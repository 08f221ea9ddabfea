"""Words from a file, made harmless for Markdown: no markup, no HTML, no mention, no command of a build log."""

from __future__ import annotations

import re

from sicheck.outputs.safe import JOINER, safe, safe_lines

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~$&!]")
_AT_THE_START = re.compile(r"^(\d*)([#+=.)-])")
_REFERENCE = re.compile(r"@(?=\w)|#(?=\d)|\b(?:https?|ftp|mailto|xmpp|www)(?=[:.])|\bGH(?=-\d)", re.IGNORECASE)
"""What GitHub makes a link of, also where it is escaped: somebody, an issue, an address."""


def inert(text: str) -> str:
    """The text on one line, shown as it is written."""
    apart = _REFERENCE.sub(rf"\g<0>{JOINER}", safe(text))
    return _AT_THE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", apart))


def fenced(code: str, language: str) -> list[str]:
    """Lines of code in a fence that nothing in them can close."""
    lines = safe_lines(code.rstrip()).split("\n")
    longest = max((len(run) for line in lines for run in re.findall(r"`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}{language}", *lines, fence]

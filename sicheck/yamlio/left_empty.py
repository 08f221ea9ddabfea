"""What people write in YAML where nothing is to be said: a dash alone, or `none` above lines that were left there."""

from __future__ import annotations

import re

from sicheck.errors import Place, Problem
from sicheck.yamlio.lines import Lines

_DASH = re.compile(r"\s*+(?:- ++)*+([\w-]+):\s+-\s*(?:#.*)?$")
_NONE = re.compile(r"\s*+(?:- ++)*+([\w-]+):[ \t]+(?:none|geen)\s*(?:#.*)?$", re.IGNORECASE)
_LOOKED_BACK = 100
"""How many lines above are looked at for the key that a line stands under."""


def left_empty(place: Place, lines: Lines) -> Problem | None:
    """The problem of a line at which the parser stopped, when nothing was meant there."""
    if alone := _DASH.match(place.source):
        return Problem("yaml-dash-alone", {"key": alone[1]}, place)
    above = _line_above(place.line or 1, lines)
    none = _NONE.match(above)
    if none is None or _indent(place.source) <= _indent(above):
        return None
    text = place.source.strip()
    here = place._replace(column=_indent(place.source) + 1, length=max(1, len(text)))
    return Problem("yaml-below-none", {"key": none[1]}, here)


def _line_above(line: int, lines: Lines) -> str:
    """The nearest line above that says something."""
    before = map(lines.source, range(line - 1, max(0, line - _LOOKED_BACK), -1))
    return next((each for each in before if each.strip() and not each.lstrip().startswith("#")), "")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

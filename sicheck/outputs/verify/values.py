"""Two values of a field beside each other, as people see where they differ."""

from __future__ import annotations

from decimal import Decimal

from sicheck.verify import Absent, Json

WIDEST = 48
"""Characters of a text that are shown."""
AROUND = 15
"""Of those, before the first that differs."""
_WORDS = {True: "true", False: "false", None: "null"}


def shown_beside(claimed: Json | Absent, found: Json | Absent) -> tuple[str, str]:
    """Both values as JSON has them; long texts from shortly before where they part."""
    start = _parting(claimed, found) if isinstance(claimed, str) and isinstance(found, str) else 0
    return _shown(claimed, start), _shown(found, start)


def _parting(one: str, other: str) -> int:
    """The first place at which two texts are not the same."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _shown(value: Json | Absent, start: int) -> str:
    if isinstance(value, str):
        return f'"{_part(value, start)}"'
    if isinstance(value, Absent):
        return ""
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    return _part(str(value), 0) if isinstance(value, Decimal) else _WORDS[value]


def _part(text: str, start: int) -> str:
    first = max(0, start - AROUND) if len(text) > WIDEST else 0
    last = first + WIDEST
    return ("…" if first else "") + text[first:last] + ("…" if len(text) > last else "")

"""JSON that is safe to show as well: what could steer a screen or a build server is written as its number."""

from __future__ import annotations

import json
import re

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]|#(?=#(?:vso)?\\[)")
"""Control and direction characters, halves of characters, and the first sign of `##[error]`."""


def json_text(data: object) -> str:
    """The data as indented JSON; the same data give the same text."""
    return _shown(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))


def json_line(data: object) -> str:
    """The data as JSON on one line."""
    return _shown(json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def _shown(text: str) -> str:
    """A reader of JSON gets the same texts back."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"

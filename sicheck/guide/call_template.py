"""A call to be filled in: it can be used as it stands, and whatever else a call may say stands in it as comment."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files

CALL_SCHEMA = "sicheck-call.schema.json"
"""Beside the call: where editors look for what may stand in it."""


def call_template(language: str, file: str, today: dt.date) -> str:
    """The template in a language; `file` is what it will be called, and its example of an exception ends next year."""
    source = files("sicheck.texts") / language / "call_template.yaml"
    expires = dt.date(today.year + 1, 12, 31)
    return source.read_text(encoding="utf-8").replace("{expires}", expires.isoformat()).replace("{file}", file)

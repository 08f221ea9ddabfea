"""What a new call begins with, and what is said when it is there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sicheck.cli.screen import width
from sicheck.cli.templates import quoted
from sicheck.cli.writing import is_screen
from sicheck.guide.call_template import CALL_SCHEMA, call_template
from sicheck.outputs.paragraphs import wrapped
from sicheck.outputs.safe import safe
from sicheck.texts import Phrases

_USUAL = "call.yaml"


def call_to_fill_in(file: Path, today: dt.date, language: str) -> str:
    """The new call as text."""
    return call_template(language, _USUAL if is_screen(file) else quoted(file.name), today)


def call_closing(file: Path, language: str) -> str:
    """What was made, and what to type next."""
    phrase = Phrases(language, "call_page")
    lines = [
        *wrapped(phrase("init.written", file=safe(str(file))), width()),
        *wrapped(phrase("init.next"), width()),
        f"    sicheck call lint {quoted(file)} --lang {language}",
        *wrapped(phrase("init.gate"), width()),
        f"    sicheck gate project.yaml --call {quoted(file)} --lang {language}",
        *wrapped(phrase("init.editor"), width()),
        f"    sicheck schema call --lang {language} --output {quoted(file.parent / CALL_SCHEMA)}",
    ]
    return "\n".join([*lines, ""])

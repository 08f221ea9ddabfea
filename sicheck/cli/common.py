"""What all commands share: their options, the language and the date."""

from __future__ import annotations

import datetime as dt
import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sicheck.errors import Problem, SicheckError
from sicheck.texts import LANGUAGES

DIFFERS, COULD_NOT, BUG, INTERRUPTED = 1, 2, 70, 130
_DATE = re.compile(r"2\d{3}-\d{2}-\d{2}")
"""Projects are of this millennium; an assessment looks years back and ahead."""


class Language(StrEnum):
    """The languages of sicheck itself."""

    en = "en"
    nl = "nl"


class Colour(StrEnum):
    """When to write in colour."""

    auto = "auto"
    always = "always"
    never = "never"


LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="LANG",
        help="Language: en, nl or one that the criteria set has. Default: that of your system, else English.",
    ),
]
OwnLanguageOption = Annotated[
    Language | None, typer.Option("--lang", help="Language: en or nl. Default: that of your system, else English.")
]
CriteriaOption = Annotated[
    str, typer.Option("--criteria", metavar="NAME", help="Criteria set: a name, or a folder with a set.yaml.")
]
DateOption = Annotated[
    str | None, typer.Option("--date", metavar="DATE", help="Date of the assessment, as 2026-11-23. Default: today.")
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of the screen.")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")]
ColourOption = Annotated[Colour, typer.Option("--color", help="Colour: auto, always or never.")]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show where a bug happened.")]


def language_of(chosen: str | None) -> str:
    """The chosen language, else that of the environment, else English."""
    if chosen is not None:
        return str(chosen)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            code = value[:2].lower()
            return code if code in LANGUAGES else "en"
    return "en"


def date_of(text: str | None) -> dt.date:
    """The date as written, or today.

    Raises:
        SicheckError: when it is no date.
    """
    if text is None:
        return dt.datetime.now(tz=dt.UTC).astimezone().date()
    try:
        if _DATE.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise SicheckError([Problem("option-date", {"value": text})])


def option(name: str, value: str | None, usual: str | None) -> tuple[str, ...]:
    """An option as it was given, so that the command for more gives the same report."""
    return () if value is None or value == usual else (name, value)

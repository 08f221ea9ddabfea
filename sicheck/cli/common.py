"""What all commands share: language, date, where the result goes, and how mistakes are told."""

from __future__ import annotations

import datetime as dt
import errno
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn, TextIO

import typer

from sicheck.errors import Problem, SicheckError
from sicheck.texts import LANGUAGES

DONE, DIFFERS, COULD_NOT, BUG = 0, 1, 2, 70


class Language(StrEnum):
    """The languages of reports and messages."""

    en = "en"
    nl = "nl"


class Colour(StrEnum):
    """When to write in colour."""

    auto = "auto"
    always = "always"
    never = "never"


LanguageOption = Annotated[
    Language | None, typer.Option("--lang", help="Language: en or nl. Default: that of your system, else English.")
]
CriteriaOption = Annotated[str, typer.Option("--criteria", help="Criteria set: a name, or a folder with a set.yaml.")]
DateOption = Annotated[
    str | None, typer.Option("--date", help="Date of the assessment, as 2026-11-23. Default: today.")
]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of the screen.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")]
ColourOption = Annotated[Colour, typer.Option("--color", help="Colour: auto, always or never.")]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show where a bug happened.")]


def language_of(chosen: Language | None) -> str:
    """The chosen language, else that of the environment, else English."""
    if chosen is not None:
        return chosen.value
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
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise SicheckError([Problem("option-date", {"value": text})]) from error


@contextmanager
def told(language: str, *, debug: bool) -> Iterator[None]:
    """Ends the command with the right exit code, and mistakes in the reader's language."""
    try:
        yield
    except SicheckError as error:
        complain(error.problems, language)
        raise typer.Exit(COULD_NOT) from (error if debug else None)
    except typer.Exit:
        raise
    except BrokenPipeError:
        _reader_left()
    except Exception as error:
        if debug:
            raise
        complain([Problem("bug", {"kind": type(error).__name__, "why": str(error)[:300]})], language)
        raise typer.Exit(BUG) from None


def complain(problems: Iterable[Problem], language: str) -> None:
    """Mistakes and notices go to stderr, never to stdout."""
    from sicheck.outputs.problems import as_text  # noqa: PLC0415 - only mistakes need it

    found = tuple(problems)
    if found and sys.stderr is not None:
        _write(sys.stderr, as_text(found, language) + "\n")


def deliver(text: str, output: Path | None, *, force: bool) -> None:
    """Writes the result to the screen, or whole or not at all to a file.

    Raises:
        SicheckError: when the file exists and may not be replaced, or can't be written.
    """
    if output is None:
        _print(text)
    else:
        _replace(output, text, force=force)


def _print(text: str) -> None:
    if sys.stdout is None:
        raise SicheckError([Problem("screen-unwritable", {"why": os.strerror(errno.EBADF)})])
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise SicheckError([Problem("screen-unwritable", {"why": error.strerror})]) from error


def _replace(output: Path, text: str, *, force: bool) -> None:
    if output.is_file() and not force:
        raise SicheckError([Problem("output-exists", {"file": str(output)})])
    try:
        _whole_or_not_at_all(output.resolve(), text.encode("utf-8"))
    except OSError as error:
        raise SicheckError([Problem("output-unwritable", {"file": str(output), "why": error.strerror})]) from error


def _whole_or_not_at_all(output: Path, data: bytes) -> None:
    """Writes beside the file and then takes its place; a device or a pipe is written to and stays what it is."""
    if output.exists() and not output.is_file():
        output.write_bytes(data)
        return
    with tempfile.NamedTemporaryFile("wb", dir=output.parent, prefix=f".{output.name}-", delete=False) as stream:
        stream.write(data)
    Path(stream.name).replace(output)


def _write(stream: TextIO, text: str) -> None:
    stream.buffer.write(text.encode(stream.encoding or "utf-8", errors="replace"))
    stream.buffer.flush()


def _reader_left() -> NoReturn:
    """`sicheck … | head` is no mistake: say nothing, and keep Python from complaining at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise typer.Exit(DONE)

"""`--format` as it is given: a format, a format with a file, or a file whose extension tells."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from sicheck.cli.writing import is_screen
from sicheck.errors import Problem, SicheckError
from sicheck.outputs import Format

FormatsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="FORMAT[:FILE]",
        help="terminal, json, jsonl, markdown, junit, sarif, github or badge. With :FILE it goes there as well; may be"
        " given several times. A file alone chooses by its extension.",
        show_default=False,
    ),
]
Formats = Mapping[str, Format]


class Destination(NamedTuple):
    """A format, by name, and the file that it goes to; None is the screen."""

    format: str
    file: Path | None


def destination(written: str, formats: Formats) -> Destination:
    """`FORMAT`, `FORMAT:FILE`, or a file whose extension tells.

    Raises:
        SicheckError: for a format that is not there, or a colon without a file behind it.
    """
    name, colon, file = written.partition(":")
    if name in formats:
        if colon and not file:
            raise SicheckError([Problem("format-no-file", {"value": written})])
        return Destination(name, None if not colon or is_screen(Path(file)) else Path(file))
    found = format_of(Path(written), formats)
    if found and (not colon or _begins_a_path(name)):
        return Destination(found, Path(written))
    raise SicheckError([_unknown(name, list(formats))])


def format_of(file: Path | None, formats: Formats) -> str | None:
    """The format that a file has by its extension; None where that does not tell."""
    if file is None or is_screen(file):
        return None
    name = file.name.lower()
    if name.endswith(".sarif.json"):
        return "sarif"
    known = ((key, each.extension) for key, each in formats.items() if each.extension)
    return next((key for key, extension in known if name.endswith(extension)), None)


def _unknown(name: str, allowed: list[str]) -> Problem:
    from sicheck.model.shape import near  # noqa: PLC0415 - pydantic comes with it, and only a mistake needs it

    meant = near(name, allowed)
    values = {"value": name, "option": "--format", "near": meant or "", "allowed": ", ".join(allowed)}
    return Problem("usage-choice-near" if meant else "usage-choice", values)


def _begins_a_path(name: str) -> bool:
    """Whether what stands before a colon is a drive or a folder, and not a format that was mistyped."""
    return len(name) == 1 or "/" in name or "\\" in name

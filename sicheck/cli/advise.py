"""`sicheck advise`: the cheapest route from where a project stands to a target or a call."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import (
    Colour,
    CriteriaOption,
    DateOption,
    DebugOption,
    ForceOption,
    LanguageOption,
    OutputOption,
    date_of,
    language_of,
)
from sicheck.cli.extensions import check_extension
from sicheck.cli.screen import look
from sicheck.cli.writing import deliver, told
from sicheck.resources import DEFAULT_SET

EXAMPLES = """\b
Examples:
  sicheck advise project.yaml --target 70
  sicheck advise project.yaml --target socially-innovative
  sicheck advise project.yaml --call call.yaml
"""


class Format(StrEnum):
    """How the result is written."""

    terminal = "terminal"
    json = "json"


FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A project file (YAML).", show_default=False)]
TargetOption = Annotated[
    str | None,
    typer.Option(
        "--target",
        metavar="TARGET",
        help="A score from 0 to 100, or socially-innovative or on-the-way.",
        show_default=False,
    ),
]
CallOption = Annotated[
    str | None,
    typer.Option(
        "--call",
        metavar="CALL",
        help="The call to pass, in the place of a target: a file, or one that comes along by its name.",
        show_default=False,
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="terminal or json.")]


def advise(  # noqa: PLR0913 - a command has as many parameters as options
    file: FileArgument,
    *,
    target: TargetOption = None,
    call: CallOption = None,
    output_format: FormatOption = Format.terminal,
    language: LanguageOption = None,
    criteria: CriteriaOption = DEFAULT_SET,
    date: DateOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    debug: DebugOption = False,
) -> None:
    """Find the cheapest route to a score, a verdict or a call: the steps that ask the least effort together."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        check_extension(output, list(Format))
        from sicheck.cli.advising import Advising  # noqa: PLC0415 - pydantic and CEL, only when needed

        advising = Advising(file, criteria, date_of(date), spoken)
        rows = advising.to(target, call)
        if output_format is Format.json:
            from sicheck.outputs.route.json import as_json  # noqa: PLC0415

            deliver(as_json(rows), output, force=force, for_people=False)
        else:
            from sicheck.outputs.route.text import route_text  # noqa: PLC0415

            deliver(route_text(rows, look(Colour.never, full=True, more=())), output, force=force)

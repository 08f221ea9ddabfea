"""`sicheck gate`: whether projects meet the requirements of a call."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import (
    Colour,
    ColourOption,
    DateOption,
    DebugOption,
    ForceOption,
    LanguageOption,
    OutputOption,
    date_of,
    language_of,
)
from sicheck.cli.delivery import destinations, write
from sicheck.cli.formats import FormatsOption
from sicheck.cli.screen import look
from sicheck.cli.writing import told
from sicheck.outputs import GATE_FORMATS

EXAMPLES = """\b
Examples:
  sicheck gate project.yaml --call call.yaml
  sicheck gate projects/ --call call.yaml --format markdown --output verdicts.md
  sicheck gate projects/ --call opzuid-2022 --format github --format junit:gate.xml
"""

CallOption = Annotated[
    str,
    typer.Option(
        "--call", metavar="CALL", help="The call: a file, or one that comes along by its name.", show_default=False
    ),
]
OtherCriteriaOption = Annotated[
    str | None,
    typer.Option(
        "--criteria",
        metavar="NAME",
        help="Where the criteria set of the call is, if not beside it: a name, or a folder with a set.yaml.",
        show_default=False,
    ),
]


def gate(  # noqa: PLR0913 - a command has as many parameters as options
    paths: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Project files (YAML), or folders of them.", show_default=False)
    ],
    *,
    call: CallOption,
    formats: FormatsOption = None,
    language: LanguageOption = None,
    criteria: OtherCriteriaOption = None,
    date: DateOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    color: ColourOption = Colour.auto,
    debug: DebugOption = False,
) -> None:
    """Hold projects against a call: passed, not passed, or not to be judged yet, and why."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        asked = destinations(GATE_FORMATS, formats, output)
        from sicheck.cli.gating import gated  # noqa: PLC0415 - pydantic and CEL, only when needed

        found = gated(paths, call, criteria, date_of(date), spoken)
        write(found, GATE_FORMATS, asked, look(color, full=False, more=()), force=force)
        if found.gate and found.gate.exit_code:
            raise typer.Exit(found.gate.exit_code)

"""`sicheck verify`: whether a report stands when it is made again."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import (
    Colour,
    DebugOption,
    ForceOption,
    OutputOption,
    OwnLanguageOption,
    language_of,
)
from sicheck.cli.extensions import check_extension
from sicheck.cli.screen import look
from sicheck.cli.writing import deliver, told

EXAMPLES = """\b
Examples:
  sicheck verify report.json --project project.yaml
  sicheck verify verdicts.json --project projects/ --call call.yaml
"""


class Format(StrEnum):
    """How the result is written."""

    terminal = "terminal"
    json = "json"


ReportArgument = Annotated[
    Path,
    typer.Argument(metavar="REPORT", help="A JSON report of `sicheck assess` or `sicheck gate`.", show_default=False),
]
ProjectOption = Annotated[
    list[Path],
    typer.Option(
        "--project",
        metavar="FILE",
        help="The project file that the report is about, or a folder; may be given several times.",
        show_default=False,
    ),
]
CallOption = Annotated[
    str | None,
    typer.Option(
        "--call",
        metavar="CALL",
        help="The call that the report was made with: a file, or one that comes along by its name.",
        show_default=False,
    ),
]
CriteriaOption = Annotated[
    str | None,
    typer.Option(
        "--criteria",
        metavar="NAME",
        help="The criteria set that the report was made with, if another than the usual one: a name, or a folder.",
        show_default=False,
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="terminal or json.")]


def verify(  # noqa: PLR0913 - a command has as many parameters as options
    report: ReportArgument,
    *,
    projects: ProjectOption,
    call: CallOption = None,
    criteria: CriteriaOption = None,
    output_format: FormatOption = Format.terminal,
    language: OwnLanguageOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    debug: DebugOption = False,
) -> None:
    """Make a report again from the same files, and see whether it stands and what differs if not."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        check_extension(output, list(Format))
        from sicheck.cli.verifying import Verifying  # noqa: PLC0415 - pydantic and CEL, only when needed

        found = Verifying(projects, call, criteria, spoken).verified(report)
        if output_format is Format.json:
            from sicheck.outputs.verify.json import as_json  # noqa: PLC0415

            deliver(as_json(found), output, force=force, for_people=False)
        else:
            from sicheck.outputs.verify.text import verify_text  # noqa: PLC0415

            deliver(verify_text(found, spoken, look(Colour.never, full=True, more=())), output, force=force)
        if found.exit_code:
            raise typer.Exit(found.exit_code)

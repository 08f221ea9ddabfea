"""`sicheck explain`: what an id means, and how a score came about."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import (
    CriteriaOption,
    DateOption,
    DebugOption,
    ForceOption,
    LanguageOption,
    OutputOption,
    date_of,
    language_of,
    option,
)
from sicheck.cli.extensions import check_extension
from sicheck.cli.writing import deliver, told
from sicheck.resources import DEFAULT_SET

EXAMPLES = """\b
Examples:
  sicheck explain system-change.need
  sicheck explain stakeholders.roles
  sicheck explain --score project.yaml
  sicheck explain --score project.yaml system-change.need
"""


class Format(StrEnum):
    """How the result is written."""

    terminal = "terminal"
    json = "json"


NameArgument = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", help="What to explain: any id, or a key of the project file.", show_default=False),
]
ScoreOption = Annotated[
    Path | None,
    typer.Option("--score", metavar="FILE", help="How the score of this project came about; with ID, only that part."),
]
FullOption = Annotated[bool, typer.Option("--full", help="Every level, condition and fact behind the score.")]
FormatOption = Annotated[Format, typer.Option("--format", help="terminal or json.")]


def explain(  # noqa: PLR0913 - a command has as many parameters as options
    name: NameArgument = None,
    *,
    score: ScoreOption = None,
    full: FullOption = False,
    output_format: FormatOption = Format.terminal,
    language: LanguageOption = None,
    criteria: CriteriaOption = DEFAULT_SET,
    date: DateOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    debug: DebugOption = False,
) -> None:
    """Explain an id of the criteria or a key of the project file, or how a score came about."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        check_extension(output, list(Format))
        from sicheck.cli.explaining import Explaining  # noqa: PLC0415 - pydantic and CEL, only when needed

        same = [*option("--criteria", criteria, DEFAULT_SET), *option("--date", date, None)]
        more = ("sicheck", "explain", "--score", str(score), "--full", "--lang", spoken, *same)
        explaining = Explaining(criteria, date_of(date), spoken, output_format.value, more)
        if score is not None:
            text = explaining.score(score, name, full=full)
        else:
            text = explaining.overview() if name is None else explaining.name(name)
        deliver(text, output, force=force, for_people=output_format is Format.terminal)

"""`sicheck assess`: where a project stands, and what to do next."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import (
    COULD_NOT,
    Colour,
    ColourOption,
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
from sicheck.cli.screen import look
from sicheck.cli.writing import deliver, told
from sicheck.errors import Problem, SicheckError
from sicheck.outputs import FORMATS
from sicheck.resources import DEFAULT_SET

EXAMPLES = """\b
Examples:
  sicheck assess project.yaml
  sicheck assess project.yaml --lang nl --full
  sicheck assess project.yaml --format markdown --output report.md
  sicheck assess project.yaml --format json --output report.json
"""


class Format(StrEnum):
    """How the result is written."""

    terminal = "terminal"
    json = "json"
    jsonl = "jsonl"
    markdown = "markdown"


FormatOption = Annotated[Format, typer.Option("--format", help="How it is written; jsonl is one line a file.")]
FullOption = Annotated[bool, typer.Option("--full", help="Every criterion with its level and what is missing.")]


def assess(  # noqa: PLR0913 - a command has as many parameters as options
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Project files (YAML).", show_default=False)],
    *,
    full: FullOption = False,
    output_format: FormatOption = Format.terminal,
    language: LanguageOption = None,
    criteria: CriteriaOption = DEFAULT_SET,
    date: DateOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    color: ColourOption = Colour.auto,
    debug: DebugOption = False,
) -> None:
    """Assess a project: scores, gaps and the best next steps."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        if output_format is Format.json and len(files) > 1:
            raise SicheckError([Problem("json-several", {"count": len(files)})])
        check_extension(output, FORMATS)
        from sicheck.cli.work import Work  # noqa: PLC0415 - pydantic and CEL, only when needed

        work = Work(criteria, date_of(date), spoken)
        chosen = FORMATS[output_format.value]
        same = [*option("--criteria", criteria, DEFAULT_SET), *option("--date", date, None)]
        written = []
        for path in files:
            if report := work.report(path):
                more = ("sicheck", "assess", str(path), "--full", "--lang", spoken, *same)
                written.append(chosen.write(report, look(color, full=full, more=more)))
        if written:
            deliver(chosen.between.join(written), output, force=force, for_people=chosen.for_people)
        if len(written) < len(files):
            raise typer.Exit(COULD_NOT)

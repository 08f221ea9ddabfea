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
    deliver,
    language_of,
    told,
)
from sicheck.cli.screen import look
from sicheck.errors import Problem, SicheckError
from sicheck.outputs import FORMATS

DEFAULT_SET = "social-innovation"
EXAMPLES = """\b
Examples:
  sicheck assess project.yaml
  sicheck assess project.yaml --lang nl --full
  sicheck assess project.yaml --format json --output report.json
"""


class Format(StrEnum):
    """How the result is written."""

    terminal = "terminal"
    json = "json"
    jsonl = "jsonl"


FormatOption = Annotated[Format, typer.Option("--format", help="terminal, json, or jsonl (one line a file).")]
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
        from sicheck.cli.work import Work  # noqa: PLC0415 - pydantic and CEL, only when needed

        work = Work(criteria, date_of(date), spoken)
        reports = [work.report(path) for path in files]
        write = FORMATS[output_format.value]
        shown = look(color, full=full)
        between = "\n" if output_format is Format.terminal else ""
        deliver(between.join(write(each, shown) for each in reports if each is not None), output, force=force)
        if None in reports:
            raise typer.Exit(COULD_NOT)

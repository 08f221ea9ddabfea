"""`sicheck assess`: where a project stands, and what to do next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from sicheck.cli.delivery import destinations, off_screen, write
from sicheck.cli.formats import FormatsOption
from sicheck.cli.screen import look
from sicheck.cli.writing import told
from sicheck.errors import Problem, SicheckError
from sicheck.outputs import FORMATS
from sicheck.resources import DEFAULT_SET

if TYPE_CHECKING:
    import datetime as dt

    from sicheck.cli.work import Work

EXAMPLES = """\b
Examples:
  sicheck assess project.yaml
  sicheck assess project.yaml --lang nl --full
  sicheck assess project.yaml --format markdown --output report.md
  sicheck assess project.yaml --format json --output report.json
"""


FullOption = Annotated[bool, typer.Option("--full", help="Every criterion with its level and what is missing.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on the screen but mistakes.")]


CallOption = Annotated[
    str | None,
    typer.Option(
        "--call",
        metavar="CALL",
        help="Show the requirements of a call too: a file, or one that comes along by its name.",
        show_default=False,
    ),
]


def assess(  # noqa: PLR0913 - a command has as many parameters as options
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Project files (YAML).", show_default=False)],
    *,
    full: FullOption = False,
    quiet: QuietOption = False,
    call: CallOption = None,
    formats: FormatsOption = None,
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
        asked = destinations(FORMATS, formats, output)
        asked = off_screen(asked) if quiet else asked
        if len(files) > 1 and any(each.format == "json" for each in asked):
            raise SicheckError([Problem("json-several", {"count": len(files)})])
        from sicheck.cli.work import commands  # noqa: PLC0415 - pydantic and CEL, only when needed

        found = _work(criteria, call, date_of(date), spoken).batch(files)
        given = (("--call", call, None), ("--criteria", criteria, DEFAULT_SET), ("--date", date, None))
        more = commands(files, "--lang", spoken, *(part for each in given for part in option(*each)))
        write(found._replace(more=more), FORMATS, asked, look(color, full=full, more=()), force=force)
        if found.unread():
            raise typer.Exit(COULD_NOT)


def _work(criteria: str, call: str | None, date: dt.date, language: str) -> Work:
    if call is None:
        from sicheck.catalogue import load  # noqa: PLC0415 - the engine, only when needed
        from sicheck.cli.work import Work  # noqa: PLC0415

        return Work(load(criteria, language), date, language)
    from sicheck.call import read_call_file  # noqa: PLC0415 - only where there is a call
    from sicheck.cli.judging import Judging  # noqa: PLC0415

    own = None if criteria == DEFAULT_SET else criteria
    return Judging(read_call_file(call, language, own), date, language)

"""`sicheck init`: a project file to fill in, with the questions as comments."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import DebugOption, OwnLanguageOption, language_of
from sicheck.cli.writing import deliver, is_screen, told
from sicheck.errors import Problem, SicheckError

EXAMPLES = """\b
Examples:
  sicheck init
  sicheck init kitchen.yaml --name "Kitchen for all" --stage pilot --lang nl
  sicheck init kitchen-2027.yaml --from kitchen.yaml --stage running
"""


class Stage(StrEnum):
    """How far a project is."""

    idea = "idea"
    pilot = "pilot"
    running = "running"
    scaling = "scaling"


def init(  # noqa: PLR0913 - a command has as many parameters as options
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to make.")] = Path("project.yaml"),
    *,
    stage: Annotated[
        Stage | None, typer.Option("--stage", help="How far you are: it decides what is asked. Default: idea.")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="The name of the project.", show_default=False)
    ] = None,
    old: Annotated[
        Path | None,
        typer.Option("--from", metavar="OLD", help="Carry over the answers of this project file.", show_default=False),
    ] = None,
    language: OwnLanguageOption = None,
    debug: DebugOption = False,
) -> None:
    """Make a project file to fill in, with every question explained."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.cli.templates import answers_for, closing, filled_in  # noqa: PLC0415 - pydantic, only when needed

        made = _with_extension(file)
        _check_is_new(made)
        answers, asked_at = answers_for(old, stage and stage.value, name, spoken)
        deliver(filled_in(answers, asked_at, spoken, made), made, for_people=False)
        if not is_screen(made):
            unasked = None if stage or old else asked_at
            deliver(closing(made, old, asked_at, unasked, spoken))


def _with_extension(file: Path) -> Path:
    """The file with `.yaml` behind its name, unless it has an extension."""
    return file if file.suffix or is_screen(file) else file.with_name(f"{file.name}.yaml")


def _check_is_new(file: Path) -> None:
    if os.path.lexists(file) and not is_screen(file):
        raise SicheckError([Problem("init-exists", {"file": str(file)})])

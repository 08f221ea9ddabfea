"""`sicheck init`: a project file or a call to fill in, with what may stand in it as comments."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import DebugOption, OwnLanguageOption, date_of, language_of
from sicheck.cli.writing import deliver, is_screen, told
from sicheck.errors import Problem, SicheckError

EXAMPLES = """\b
Examples:
  sicheck init
  sicheck init kitchen.yaml --name "Kitchen for all" --stage pilot --lang nl
  sicheck init kitchen-2027.yaml --from kitchen.yaml --stage running
  sicheck init --call neighbourhood.yaml
"""


class Stage(StrEnum):
    """How far a project is."""

    idea = "idea"
    pilot = "pilot"
    running = "running"
    scaling = "scaling"


def init(  # noqa: PLR0913 - a command has as many parameters as options
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="The file to make. Default: project.yaml, or call.yaml with --call."),
    ] = None,
    *,
    call: Annotated[bool, typer.Option("--call", help="Make a call: the rules of a funder.")] = False,
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
    """Make a project file to fill in, with every question explained; or a funder's call."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        if call:
            _check_options({"--stage": stage, "--name": name, "--from": old})
            _make_call(_with_extension(file or Path("call.yaml")), spoken)
        else:
            _make_project(_with_extension(file or Path("project.yaml")), stage, name, old, spoken)


def _make_project(made: Path, stage: Stage | None, name: str | None, old: Path | None, language: str) -> None:
    from sicheck.cli.templates import answers_for, closing, filled_in  # noqa: PLC0415 - pydantic, only when needed

    _check_is_new(made, "init-exists")
    answers, asked_at = answers_for(old, stage and stage.value, name, language)
    deliver(filled_in(answers, asked_at, language, made), made, for_people=False)
    if not is_screen(made):
        unasked = None if stage or old else asked_at
        deliver(closing(made, old, asked_at, unasked, language))


def _make_call(made: Path, language: str) -> None:
    from sicheck.cli.call_templates import call_closing, call_to_fill_in  # noqa: PLC0415 - pydantic, only when needed

    _check_is_new(made, "init-call-exists")
    deliver(call_to_fill_in(made, date_of(None), language), made, for_people=False)
    if not is_screen(made):
        deliver(call_closing(made, language))


def _check_options(given: Mapping[str, object]) -> None:
    """What only a project file has."""
    if wrong := [Problem("init-call-option", {"option": name}) for name, each in given.items() if each is not None]:
        raise SicheckError(wrong)


def _with_extension(file: Path) -> Path:
    """The file with `.yaml` behind its name, unless it has an extension."""
    return file if file.suffix or is_screen(file) else file.with_name(f"{file.name}.yaml")


def _check_is_new(file: Path, problem: str) -> None:
    if os.path.lexists(file) and not is_screen(file):
        raise SicheckError([Problem(problem, {"file": str(file)})])

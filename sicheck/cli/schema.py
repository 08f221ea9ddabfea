"""`sicheck schema`: the JSON Schema of a file, so that editors help while it is written."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from sicheck.cli.common import DebugOption, ForceOption, OutputOption, OwnLanguageOption, language_of
from sicheck.cli.writing import deliver, told

EXAMPLES = """\b
Examples:
  sicheck schema project --lang nl --output sicheck.schema.json
  sicheck schema call --lang nl --output sicheck-call.schema.json
"""


class What(StrEnum):
    """What can be described."""

    project = "project"
    call = "call"
    criteria = "criteria"
    report = "report"
    gate = "gate"
    sroi = "sroi"


def schema(
    what: Annotated[
        What,
        typer.Argument(
            metavar="WHAT",
            help="project, call or criteria (YAML that you write); report, gate or sroi (JSON that sicheck writes).",
        ),
    ],
    *,
    language: OwnLanguageOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    debug: DebugOption = False,
) -> None:
    """Write a JSON Schema: editors complete and explain the keys of a file with it."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.schema import SCHEMAS, as_json  # noqa: PLC0415 - pydantic, only when needed

        deliver(as_json(SCHEMAS[what.value](spoken)), output, force=force, for_people=False)

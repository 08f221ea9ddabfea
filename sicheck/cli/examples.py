"""An example of what to type, with the project file and the call that stand in the folder."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from sicheck.errors import Problem
from sicheck.outputs.safe import safe
from sicheck.texts import Phrases

USUAL, USUAL_CALL = "project.yaml", "call.yaml"
_COMMANDS: Mapping[tuple[str, str], str] = {
    ("sicheck assess", "FILE"): "sicheck assess {file}",
    ("sicheck advise", "FILE"): "sicheck advise {file} --target 70",
    ("sicheck gate", "FILE"): "sicheck gate {file} --call {call}",
    ("sicheck gate", "--call CALL"): "sicheck gate {file} --call {call}",
    ("sicheck call lint", "CALL"): "sicheck call lint {call}",
    ("sicheck call show", "CALL"): "sicheck call show {call}",
    ("sicheck verify", "REPORT"): "sicheck verify report.json --project {file}",
    ("sicheck verify", "--project FILE"): "sicheck verify report.json --project {file}",
    ("sicheck", "--score"): "sicheck explain --score {file}",
    ("sicheck", "--call"): "sicheck gate {file} --call {call}",
}
"""What to type, by the command as far as it is known and what it lacks."""
_LACKING = {"usage-missing": "name", "usage-option-empty": "value"}
"""The problems of something that lacks, each with the value that tells what."""
_PROJECT = re.compile(rb"^project[ \t]*:", re.MULTILINE)
_CALL = re.compile(rb"^sicheck_call[ \t]*:", re.MULTILINE)
MOST, LARGEST = 200, 2**21
"""Files that are looked at, and how much of each."""


def with_example(problem: Problem, language: str) -> Problem:
    """The problem with an example of what to type, where something lacks."""
    key = _LACKING.get(problem.id, "")
    lacking = str(problem.values.get(key))
    command = _COMMANDS.get((str(problem.values["command"]), lacking))
    if command is None:
        return problem
    typed = command.format(file=_quoted(_only(_PROJECT)) or USUAL, call=_quoted(_only(_CALL)) or USUAL_CALL)
    example = Phrases(language, "explain")("overview.example", name=typed)
    return problem._replace(values={**problem.values, key: f"{lacking}, {example}"})


def _quoted(name: str) -> str:
    return shlex.quote(safe(name)) if name else ""


def _only(kind: re.Pattern[bytes]) -> str:
    """The file of a kind in this folder when there is just one, else nothing."""
    try:
        files = sorted(islice((each for each in Path.cwd().iterdir() if each.suffix in (".yaml", ".yml")), MOST))
        found = [each.name for each in files if each.is_file() and _is(kind, each)]
    except OSError:
        return ""
    return found[0] if len(found) == 1 else ""


def _is(kind: re.Pattern[bytes], file: Path) -> bool:
    with file.open("rb") as stream:
        return kind.search(stream.read(LARGEST)) is not None

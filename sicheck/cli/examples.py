"""An example of what to type, with the project file that stands in the folder."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from sicheck.errors import Problem
from sicheck.outputs.safe import safe
from sicheck.texts import Phrases

USUAL = "project.yaml"
_COMMANDS: Mapping[tuple[str, str], str] = {
    ("sicheck assess", "FILE"): "sicheck assess {file}",
    ("sicheck advise", "FILE"): "sicheck advise {file} --target 70",
    ("sicheck advise", "TARGET"): "sicheck advise {file} --target 70",
    ("sicheck", "--score"): "sicheck explain --score {file}",
}
"""What to type, by the command as far as it is known and what it lacks."""
_LACKING = {"usage-missing": "name", "usage-option-empty": "value"}
"""The problems of something that lacks, each with the value that tells what."""
_PROJECT = re.compile(rb"^project[ \t]*:", re.MULTILINE)
MOST, LARGEST = 200, 2**21
"""Files that are looked at, and how much of each."""


def with_example(problem: Problem, language: str) -> Problem:
    """The problem with an example of what to type, where something lacks."""
    key = _LACKING.get(problem.id, "")
    lacking = str(problem.values.get(key))
    command = _COMMANDS.get((str(problem.values["command"]), lacking))
    if command is None:
        return problem
    typed = command.format(file=shlex.quote(safe(_only_project(Path.cwd()))))
    example = Phrases(language, "explain")("overview.example", name=typed)
    return problem._replace(values={**problem.values, key: f"{lacking}, {example}"})


def _only_project(folder: Path) -> str:
    """The project file of a folder when there is just one, else the usual name."""
    try:
        files = sorted(islice((each for each in folder.iterdir() if each.suffix in (".yaml", ".yml")), MOST))
        found = [each.name for each in files if each.is_file() and _is_project(each)]
    except OSError:
        return USUAL
    return found[0] if len(found) == 1 else USUAL


def _is_project(file: Path) -> bool:
    with file.open("rb") as stream:
        return _PROJECT.search(stream.read(LARGEST)) is not None

"""The project files that people mean when they name files and folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from sicheck.errors import Problem, SicheckError
from sicheck.model.project import Project
from sicheck.yamlio import survey

_SECTIONS = "|".join(map(re.escape, Project.model_fields)).encode()
_SECTION = re.compile(rb"^[\"']?(?:" + _SECTIONS + rb")[\"']?[ \t]*:(?!\S)", re.MULTILINE)
"""A section at the top of a file."""
_NOTHING = rb"(?:[ \t\r\n]|#[^\r\n]*+|---|\.\.\.)*+"
"""Comments, empty lines and marks of a document; possessive, as a banner of `#` can be divided in countless ways."""
_BLANK = re.compile(_NOTHING + rb"\Z")
_IN_BRACES = re.compile(_NOTHING + rb"\{")
"""The beginning of a file that is written as JSON: what is at its top only shows when it is read."""
_UNDECODED = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"
LOOKED_AT = 2**21
"""Bytes that are read to tell whether a file is that of a project."""


class Found(NamedTuple):
    """Project files in a stable order, and YAML files in the folders that are none."""

    files: tuple[Path, ...]
    left_out: tuple[Path, ...]

    def some(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """The project files of these paths.

        Raises:
            SicheckError: when there are none.
        """
        if not self.files:
            raise SicheckError([Problem("files-none", {"paths": ", ".join(map(str, paths))})])
        return self.files


def project_files(paths: Iterable[Path]) -> Found:
    """Files as they are named, and in folders, at any depth, the YAML files of projects; each once.

    What is hidden is not looked at, and no link to a folder is followed.
    """
    files: dict[Path, Path] = {}
    left_out: dict[Path, Path] = {}
    for path in paths:
        for each, is_named in _listed(path):
            chosen = files if is_named or is_project(each) else left_out
            chosen.setdefault(_identity(each), each)
    return Found(tuple(files.values()), tuple(each for key, each in left_out.items() if key not in files))


def _listed(path: Path) -> Iterator[tuple[Path, bool]]:
    """The files, each with whether it was named itself."""
    if os.path.isdir(path):  # noqa: PTH112 - never raises, whatever the name
        yield from _below(path)
    else:
        yield path, True


def _below(folder: Path) -> Iterator[tuple[Path, bool]]:
    """The YAML files in a folder; a folder that can't be looked into stands there as if it were named itself."""
    closed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from ((Path(here, each), False) for each in sorted(names) if _is_yaml(each))
    yield from ((Path(str(each.filename)), True) for each in closed)


def _is_yaml(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith((".yaml", ".yml"))


def _identity(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # a link to itself, or a name that no file can have
        return path.absolute()


def is_project(path: Path) -> bool:
    """Whether a section of a project file stands at the top of a file.

    What can't be read, and what is still empty, is not passed over: nothing says that it is something else.
    """
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 - never raise, whatever the name
        return False  # a pipe or a device, perhaps without end
    try:
        with path.open("rb") as stream:
            data = stream.read(LOOKED_AT)
    except OSError:
        return True
    if data.startswith(_UNDECODED) or b"\0" in data:
        return True
    text = data.removeprefix(_BOM)
    if _IN_BRACES.match(text):
        return _has_section(text)
    return bool(_SECTION.search(text) or _BLANK.match(text))


def _has_section(data: bytes) -> bool:
    try:
        tree = survey(data, "")[0].tree
    except SicheckError:
        return True
    return tree is None or (isinstance(tree, dict) and not tree.keys().isdisjoint(Project.model_fields))

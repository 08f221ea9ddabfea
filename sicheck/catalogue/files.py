"""The files of a criteria set: found by name or folder, within bounds, and never outside of the set's own folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath, PureWindowsPath

from sicheck.errors import Place, Problem, SicheckError
from sicheck.model.shape import near
from sicheck.resources import criteria_sets
from sicheck.yamlio import Document, read

SET_FILE = "set.yaml"

MOST_BYTES = 1024 * 1024
"""The most bytes that a set may have, with the sets that it extends: three times the one that comes along."""


def names() -> list[str]:
    """The names of the criteria sets that come along."""
    return sorted(each.name for each in criteria_sets().iterdir() if each.is_dir() and (each / SET_FILE).is_file())


def set_folder(name: str, beside: Traversable | None = None, place: Place | None = None) -> Traversable:
    """The folder of the set of that name, or the folder of that name; `beside` is where a relative one starts.

    Raises:
        SicheckError: when there is none; `place` is where it is named.
    """
    if name in names():
        return criteria_sets() / name
    folder = Path(name) if beside is None else Path(str(beside), name)
    if os.path.isfile(folder / SET_FILE):  # noqa: PTH113 - never raises, whatever the name
        return folder
    if os.path.isdir(folder):  # noqa: PTH112
        kind = "criteria-link" if os.path.islink(folder / SET_FILE) else "criteria-folder-empty"  # noqa: PTH114
        raise SicheckError([Problem(kind, {"folder": name, "file": SET_FILE}, place)])
    meant = near(name, names())
    values = {"value": name, "near": meant or "", "allowed": ", ".join(names())}
    raise SicheckError([Problem("criteria-unknown-near" if meant else "criteria-unknown", values, place)])


def is_elsewhere(name: str) -> bool:
    """Whether a folder is named from the root of a disk or a server, where no other machine has it."""
    return bool(PurePosixPath(name).anchor or PureWindowsPath(name).anchor)


def has(folder: Traversable, file: str) -> bool:
    """Whether the folder has a file, or a link, of that name."""
    return (folder / file).is_file() or (isinstance(folder, Path) and os.path.lexists(folder / file))


class Files:
    """Reads the files of one criteria set and those below it; together within bounds."""

    def __init__(self) -> None:
        self._room = MOST_BYTES

    def document(self, folder: Traversable, file: str) -> Document:
        """A YAML file of the set, by its path in the folder.

        Raises:
            SicheckError: when it is not there, can't be read, leads out of the folder, or takes too much room.
        """
        source = folder / file
        values = {"file": file, "folder": folder.name}
        if isinstance(source, Path) and os.path.lexists(source) and not _stays_inside(folder, source):
            raise SicheckError([Problem("criteria-link", values)])
        if not source.is_file():
            raise SicheckError([Problem("criteria-file-missing", values)])
        return read(self._bytes(source, file), f"{folder.name}/{file}")

    def _bytes(self, source: Traversable, file: str) -> bytes:
        try:
            with source.open("rb") as stream:
                data = stream.read(self._room + 1)
        except OSError as error:
            raise SicheckError([Problem("file-unreadable", {"file": file, "why": error.strerror or "?"})]) from error
        self._room -= len(data)
        if self._room < 0:
            raise SicheckError([Problem("criteria-too-large", {"file": file, "most": "1 MiB"})])
        return data


def yaml_files(folder: Traversable) -> Iterator[str]:
    """The names of the YAML files in a folder, in order; none where it is no folder."""
    found = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    return (each for each in sorted(found) if each.endswith(".yaml"))


def _stays_inside(folder: Traversable, source: Path) -> bool:
    """A link to itself, and one that leads out of the folder, could show what is none of the reader's business."""
    try:
        return source.resolve(strict=True).is_relative_to(Path(str(folder)).resolve())
    except (OSError, RuntimeError):
        return False

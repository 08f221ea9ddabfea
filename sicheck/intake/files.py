"""The bytes of a file that somebody named, or what is the matter with it."""

from __future__ import annotations

import os
from pathlib import Path

from sicheck.errors import Problem, SicheckError
from sicheck.model.shape import near
from sicheck.yamlio import LARGEST


def shown_name(path: Path) -> str:
    """The path relative to the working directory when inside it, else the file's name alone; always proper text."""
    try:
        shown = path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError, RuntimeError):  # elsewhere, not there, or a link to itself
        shown = path.name
    return shown.encode(errors="replace").decode()  # a name on disk may be no UTF-8


def file_bytes(path: Path, shown: str, largest: int = LARGEST) -> bytes:
    """The bytes of a file, one more than the largest that is allowed at most.

    Raises:
        SicheckError: when it is not there or may not be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(largest + 1)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise SicheckError([_unreadable(path, shown, error)]) from error


def _unreadable(path: Path, shown: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return _not_found(path, shown)
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):  # noqa: PTH112 - never raises; for Windows
        return Problem("file-is-folder", {"file": shown})
    if isinstance(error, PermissionError):
        return Problem("file-forbidden", {"file": shown})
    return Problem("file-unreadable", {"file": shown, "why": getattr(error, "strerror", None) or "?"})


def _not_found(path: Path, shown: str) -> Problem:
    try:
        beside = sorted(each.name for each in path.parent.glob("*.json*" if ".json" in path.suffix else "*.y*ml"))
    except (OSError, ValueError):
        beside = []
    meant = near(path.name, beside)
    return Problem("file-not-found-near", {"file": shown, "near": meant}) if meant else _no_file(shown)


def _no_file(shown: str) -> Problem:
    return Problem("file-not-found", {"file": shown})

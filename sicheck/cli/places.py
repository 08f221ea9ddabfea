"""The files that one run is to write, checked before anything is written."""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sicheck.errors import Problem, SicheckError


def check_differ(files: Sequence[Path]) -> None:
    """Refuses one file for two results.

    Raises:
        SicheckError: with that file.
    """
    times = Counter(map(os.path.realpath, files))
    for file in files:
        if times[os.path.realpath(file)] > 1:
            raise SicheckError([Problem("format-same-file", {"file": str(file)})])


def check_can_be_written(files: Sequence[Path], *, force: bool) -> None:
    """Each file is new or may be replaced, and its folder is there.

    Raises:
        SicheckError: with every file that is not so.
    """
    there = [Problem("output-exists", {"file": str(each)}) for each in files if os.path.isfile(each) and not force]  # noqa: PTH113 - never raises
    nowhere = (
        Problem("output-unwritable", {"file": str(each), "why": os.strerror(why)})
        for each in files
        if (why := _hindrance(each))
    )
    if problems := [*there, *nowhere]:
        raise SicheckError(problems)


def _hindrance(file: Path) -> int:
    """The number of what the system would say, as far as that is known before; 0 for nothing."""
    if os.path.isdir(file):  # noqa: PTH112
        return errno.EISDIR
    return 0 if os.path.isdir(file.parent) else errno.ENOENT  # noqa: PTH112

"""A mistake whose place in the file is still to be found."""

from __future__ import annotations

from typing import NamedTuple

from sicheck.errors import Problem
from sicheck.model.shape import Path


class Mistake(NamedTuple):
    """A problem whose place is still to be found: at a path, on its key or on its value.

    Its message also names the line of what stands at `see`.
    """

    problem: Problem
    path: Path
    on_key: bool = False
    see: Path | None = None

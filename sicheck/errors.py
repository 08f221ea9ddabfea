"""What went wrong, where, and with which values; `texts` words it at the edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple


class Place(NamedTuple):
    """A spot in a file: 1-based line and column, the source line, and how many characters to underline."""

    file: str
    line: int | None = None
    column: int | None = None
    source: str = ""
    length: int = 1


class Problem(NamedTuple):
    """One mistake: an id that `texts` can word (`problems.toml`), the values for that wording, and its place."""

    id: str
    values: Mapping[str, object] = MappingProxyType({})
    place: Place | None = None


class SicheckError(Exception):
    """Something that a user can mend: every mistake that was found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(problem.id for problem in self.problems))

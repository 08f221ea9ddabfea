"""What went wrong, where, and with which values; `texts` words it at the edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """A spot in a file: 1-based line and column, the source line, and how many characters to underline."""

    file: str
    line: int | None = None
    column: int | None = None
    source: str = ""
    length: int = 1


@dataclass(frozen=True)
class Problem:
    """One mistake: an id that `texts` can word (`problems.toml`), the values for that wording, and its place."""

    id: str
    values: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None


class SicheckError(Exception):
    """Something that a user can mend: every mistake that was found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(problem.id for problem in self.problems))

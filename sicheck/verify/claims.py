"""What a report says of itself: its date and language, its projects, and whether a call judged them."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import NamedTuple

from sicheck.verify.json_text import Group, Json


class Made(Enum):
    """What made a report."""

    assess = "assess"
    gate = "gate"
    gate_line = "gate, one line a project"


class ClaimedProject(NamedTuple):
    """A project as a report names it; `is_unread` where it could not be read when the report was made."""

    name: str | None
    file: str | None
    digest: str | None
    is_unread: bool = False


class Claim(NamedTuple):
    """One report as it was handed in; a gate has an entry for each project, another report is one itself."""

    data: Group
    made: Made
    date: dt.date
    language: str
    entries: tuple[Group, ...]

    @property
    def projects(self) -> tuple[ClaimedProject, ...]:
        """The project of each entry."""
        return tuple(map(_project, self.entries))

    @property
    def has_call(self) -> bool:
        """Whether a call judged the projects."""
        return self.made is not Made.assess or "call" in self.data or "judgement" in self.data


def _project(entry: Group) -> ClaimedProject:
    who = entry.get("project")
    said = who if isinstance(who, dict) else {}
    name, file, digest = (_text(said.get(key)) for key in ("name", "file", "digest"))
    return ClaimedProject(name, file, digest, _is_unread(entry))


def _is_unread(entry: Group) -> bool:
    """Whether an entry of a gate tells of a file that could not be read."""
    return "error" in entry and "report" not in entry


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None

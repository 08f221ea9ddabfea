"""Findings and the rules that they follow from, in harmless words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sicheck.outputs.safe import safe
from sicheck.report.rows import Report
from sicheck.texts import Phrases

Level = Literal["error", "warning", "note", "none"]
"""How much a finding weighs; none when all is well."""
LONGEST = 80
"""The most characters of a name in a title."""


class Rule(NamedTuple):
    """What was looked at: an id that stays, what it is in short and in full, and what helps.

    `level` is that of a finding against it.
    """

    id: str
    title: str
    text: str
    help: str
    level: Level


class Finding(NamedTuple):
    """What was found: its state, a title, what is asked and found, and what to do.

    Line and column are 1-based, and None where no place is known; the texts stand on one line. `project` is its name.
    """

    rule: Rule
    level: Level
    state: str
    title: str
    message: str
    remedy: str
    file: str
    line: int | None = None
    column: int | None = None
    project: str | None = None

    @property
    def whole(self) -> str:
        """The message with its remedy."""
        return f"{self.message} {self.remedy}".strip()


class Subject(NamedTuple):
    """A file with everything that was found in it; `report` is there when it could be read as a project."""

    file: str
    findings: tuple[Finding, ...]
    report: Report | None = None


def say(language: str, key: str, /, **values: object) -> str:
    """A phrase for programs with its values filled in, made harmless."""
    return safe(Phrases(language, "machine")(key, **values))


def titled(report: Report, what: str, state: str) -> str:
    """The title of a finding: in which project, about what, and how that stands."""
    project = str(report.project["name"])
    return say(report.language, "title", project=shortened(project), what=shortened(what), state=state)


def closed(text: str) -> str:
    """The text as a sentence of its own, on one line."""
    line = safe(text)
    return line if not line or line[-1] in ".!?…" else f"{line}."


def shortened(text: str, most: int = LONGEST) -> str:
    """The text on one line of so many characters at most."""
    line = safe(text)
    return line if len(line) <= most else f"{line[: most - 1]}…"

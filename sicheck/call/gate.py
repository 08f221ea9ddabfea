"""Several projects before one call: the verdict on all of them, and the waivers that do not hold."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from sicheck.call.file import CallFile
from sicheck.errors import Problem
from sicheck.model.judgement import EXIT_CODES, worst
from sicheck.model.shape import Path, near

MOST_NAMES = 12
"""Names of projects that one message lists."""


class Result(Protocol):
    """What is looked at of a requirement."""

    @property
    def id(self) -> str:
        """Which it is."""

    @property
    def found(self) -> str:
        """Its state without a waiver."""


class Said(Protocol):
    """What is looked at of a judgement, which may be in words already."""

    @property
    def verdict(self) -> str:
        """The verdict on the project."""

    @property
    def requirements(self) -> Sequence[Result]:
        """The requirements one by one."""


class Judged(NamedTuple):
    """The name of a project, and what the call says of it; None where it could not be judged."""

    name: str | None
    judgement: Said | None


class GateVerdict(NamedTuple):
    """The verdict on all projects together, and mistakes in the waivers of the call."""

    verdict: str
    exit_code: int
    problems: tuple[Problem, ...]


def gate_verdict(call: CallFile, judged: Sequence[Judged], date: dt.date) -> GateVerdict:
    """What could not be judged goes before what did not pass; nothing to judge is never a pass."""
    problems = tuple(waiver_problems(call, judged, date))
    verdicts = [each.judgement.verdict if each.judgement else "error" for each in judged]
    verdict = worst([*verdicts, *(["error"] if problems else [])])
    return GateVerdict(verdict, EXIT_CODES[verdict], problems)


def waiver_problems(call: CallFile, judged: Sequence[Judged], date: dt.date) -> Iterator[Problem]:
    """For the projects of this run: waivers that are over, are not needed, or could mean two projects."""
    found = {each.name: each.judgement for each in judged if each.judgement}
    times = Counter(each.name for each in judged)
    for at, waiver in enumerate(call.call.waivers):
        judgement = found.get(waiver.project)
        if waiver.project in times and waiver.expires < date:
            yield waiver_problem(call, at, "expired")
        elif times[waiver.project] > 1:
            yield waiver_problem(call, at, "ambiguous")
        elif judgement and _is_met(judgement, waiver.require):
            yield waiver_problem(call, at, "unused")


def expired_waivers(call: CallFile, date: dt.date) -> Iterator[Problem]:
    """Every waiver of the call that is over on a date."""
    for at, waiver in enumerate(call.call.waivers):
        if waiver.expires < date:
            yield waiver_problem(call, at, "expired")


def unknown_projects(call: CallFile, names: Sequence[str]) -> Iterator[Problem]:
    """Waivers for a project that is none of these; perhaps its name was misspelt."""
    allowed = ", ".join([*names[:MOST_NAMES], *(["…"] if len(names) > MOST_NAMES else [])])
    for at, waiver in enumerate(call.call.waivers):
        if waiver.project not in names:
            meant = near(waiver.project, names)
            values = {"project": waiver.project, "near": meant or "", "allowed": allowed}
            kind = "waiver-project-near" if meant else "waiver-project-unknown"
            yield call.problem(Problem(kind, values), "waivers", at, "project")


def waiver_problem(call: CallFile, at: int, why: str) -> Problem:
    """A waiver that does not hold, at its line."""
    waiver = call.call.waivers[at]
    values: Mapping[str, object] = {
        "require": waiver.require,
        "project": waiver.project,
        "expires": waiver.expires.isoformat(),
    }
    keys: Mapping[str, Path] = {"expired": ("expires",), "ambiguous": ("project",), "unused": ("require",)}
    return call.problem(Problem(f"waiver-{why}", values), "waivers", at, *keys[why])


def _is_met(judgement: Said, requirement: str) -> bool:
    return any(each.id == requirement and each.found == "met" for each in judgement.requirements)

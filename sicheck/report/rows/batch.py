"""Several projects in one run, as a reader sees them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from sicheck.errors import Problem
from sicheck.report.rows.call import CallRow
from sicheck.report.rows.whole import Report


class UnreadRow(NamedTuple):
    """A file that could not be read or judged, and why."""

    file: str
    problems: tuple[Problem, ...]


class GateRow(NamedTuple):
    """The verdict on all projects together, with its exit code; `problems` are mistakes of the call itself."""

    call: CallRow
    verdict: str
    exit_code: int
    problems: tuple[Problem, ...] = ()


class Batch(NamedTuple):
    """What one run found, in the order of the files; `gate` is there where a call was asked to judge.

    `more` holds by file the command that shows everything.
    """

    language: str
    date: dt.date
    version: str
    projects: tuple[Report | UnreadRow, ...]
    gate: GateRow | None = None
    more: Mapping[str, str] = MappingProxyType({})

    def judged(self) -> GateRow:
        """The verdict on all of them; only where a call judged them."""
        assert self.gate is not None  # noqa: S101 - only what a gate found is written as that
        return self.gate

    def reports(self) -> tuple[Report, ...]:
        """The projects that could be read."""
        return tuple(each for each in self.projects if isinstance(each, Report))

    def unread(self) -> tuple[UnreadRow, ...]:
        """The files that could not."""
        return tuple(each for each in self.projects if isinstance(each, UnreadRow))

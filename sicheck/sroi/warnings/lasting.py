"""Outcomes that are said to last longer than anybody measured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from sicheck.model.project import Project
from sicheck.model.project.impact import Outcome
from sicheck.model.sroi import ValuedOutcome
from sicheck.sroi.assumptions import Path
from sicheck.sroi.warnings.caution import Caution, Value
from sicheck.sroi.warnings.corrections import years
from sicheck.sroi.warnings.names import same

YEAR = 365
"""Days; a leap day is no reason for a warning."""


class Followed(NamedTuple):
    """An outcome of `impact.outcomes` that was measured: from when until when; `key` is the same for like names."""

    key: str
    name: str
    since: dt.date
    until: dt.date

    @property
    def days(self) -> int:
        """How long it was followed."""
        return (self.until - self.since).days


def followed(project: Project) -> list[Followed]:
    """Every real outcome with a name and a measurement, the longest followed first.

    It is followed from its baseline, else from the start of the project, else from its first measurement.
    """
    found = (_followed(each, project.project.start) for each in project.impact.outcomes or () if each.real)
    return sorted((each for each in found if each), key=lambda each: (each.days, each), reverse=True)


def _followed(outcome: Outcome, start: dt.date | None) -> Followed | None:
    dates = [each.date for each in outcome.measurements or () if each.date and each.value is not None]
    if not dates or not outcome.name:
        return None
    first = min(dates)
    since = min(first, outcome.baseline.date or start or first)
    return Followed(same(outcome.name), outcome.name, since, max(dates))


def lasting_cautions(outcome: ValuedOutcome, path: Path, measured: list[Followed]) -> Iterator[Caution]:
    """A duration of more than a year, and than what was measured: of that outcome, else of the longest followed."""
    own = same(outcome.name)
    longest = next((each for each in measured if each.key == own), measured[0] if measured else None)
    lasts = years(outcome)
    if longest and lasts > max(1, longest.days / YEAR):
        where = "duration" if outcome.yearly is None else "yearly"
        values: dict[str, Value] = {"years": lasts, "measured": longest.name}
        dates = {"since": longest.since, "until": longest.until}
        yield Caution("longer-than-measured", (*path, where), outcome.name, values | dates)

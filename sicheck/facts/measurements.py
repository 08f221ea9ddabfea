"""Facts on what was observed and measured: `impact.observations`, `impact.outcomes[].measurements`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from sicheck.facts.base import Fact, View, count, distinct, happened, named, number, said, yes
from sicheck.facts.outcomes import has_baseline, number_of, real_outcomes
from sicheck.model.project import Project
from sicheck.model.project.impact import Measurement, Outcome

ENOUGH_PEOPLE = 10
"""At least ten people, or half of the participants; our own choice."""
HALFWAY = 0.5
MET = 1.0
LASTING = dt.timedelta(days=181)
"""Six months after the target was met: the shortest six months of a calendar."""


class Reading(NamedTuple):
    """A value up to the assessment date: how far on the way to the target, in enough people, checked, in the view."""

    date: dt.date
    way: float | None
    counted: bool
    broad: bool
    checked: bool
    in_view: bool


class Followed(NamedTuple):
    """An outcome of the view with all its readings, oldest first, those outside the view too.

    Of readings on one day the worst comes last, as the last one counts.
    """

    outcome: Outcome
    readings: list[Reading]

    @property
    def seen(self) -> list[Reading]:
        """The readings in the view."""
        return [each for each in self.readings if each.in_view]

    @property
    def last_way(self) -> float | None:
        """How far the last reading came, in however few people; None where it is not in the view or can't be told."""
        last = self.readings[-1:]
        return last[0].way if last and last[0].in_view else None

    def run(self, way: float) -> list[Reading]:
        """The last broad readings that came this far without a break, newest first; none if the last is out of view."""
        broad = [each for each in reversed(self.readings) if each.broad]
        run = list(takewhile(lambda each: each.way is not None and each.way >= way, broad))
        return [each for each in run if each.in_view] if run and run[0].in_view else []


def way_to_target(outcome: Outcome, value: float) -> float | None:
    """(value - baseline) / (target - baseline), without a baseline value / target; 1.0 is met.

    None where it can't be told: no target, or one at the very value of the baseline (0 without one) that was not hit,
    as nobody can say then on which side of it is better.
    """
    target, start = outcome.target.value, outcome.baseline.value or 0.0
    if target is None:
        return None
    if target == start:
        return MET if value == target else None
    return (value - start) / (target - start)


def _followed(view: View) -> list[Followed]:
    """Every outcome of the view; listed twice in the very same words it is one, with the measurements of both."""
    everything, seen = _by_outcome(view.whole), _by_outcome(view.project)
    return [
        _with_readings(view, outcome, everything.get(outcome, measurements), frozenset(measurements))
        for outcome, measurements in seen.items()
    ]


def _by_outcome(project: Project) -> dict[Outcome, list[Measurement]]:
    found: dict[Outcome, list[Measurement]] = {}
    for each in real_outcomes(project):
        words = each.model_copy(update={"measurements": None, "evidence": ()})
        found.setdefault(words, []).extend(each.measurements or ())
    return found


def _with_readings(
    view: View, outcome: Outcome, measurements: Iterable[Measurement], seen: frozenset[Measurement]
) -> Followed:
    readings = [
        _reading(outcome, each, each.date, each.value, in_view=each in seen)
        for each in measurements
        if each.date is not None and each.value is not None and happened(view, each.date)
    ]
    return Followed(outcome, sorted(readings, key=lambda each: (each.date, -(each.way or 0.0), each.in_view)))


def _reading(outcome: Outcome, measurement: Measurement, date: dt.date, value: float, *, in_view: bool) -> Reading:
    n, of = measurement.n or 0, measurement.of or 0
    counted = 0 < n <= of and _is_afterwards(outcome, date)
    return Reading(
        date=date,
        way=way_to_target(outcome, value),
        counted=counted,
        broad=counted and (n >= ENOUGH_PEOPLE or n >= of / 2),
        checked=named(measurement.checked_by),
        in_view=in_view,
    )


def _is_afterwards(outcome: Outcome, date: dt.date) -> bool:
    """Later than the baseline; a figure that was taken from elsewhere to compare with may be of any date."""
    baseline = outcome.baseline
    return baseline.date is None or date > baseline.date or said(baseline.none_because)


# For the knock-out technology-without-impact: also in few people, and where it was forgotten to say who.


def _answered(view: View) -> bool:
    outcomes = view.project.impact.outcomes
    return outcomes == () or any(each.measurements is not None for each in outcomes or ())


def _measured(view: View) -> Iterator[Followed]:
    return (each for each in view.once(_followed) if each.seen)


def _after_target_date(view: View) -> Iterator[Outcome]:
    """Their way is known too: a date without a value is no target."""
    for each in _measured(view):
        due = each.outcome.target.date
        if due is not None and each.last_way is not None and each.readings[-1].date >= due:
            yield each.outcome


def _best_way(view: View) -> float:
    """Not below 0, which is what silence counts for."""
    return max((0.0, *(each.last_way or 0.0 for each in _measured(view))))


# For impact-reached: with whom, and how many of how many.


def _observed(view: View) -> int:
    seen = distinct(
        each.what
        for each in view.project.impact.observations or ()
        if said(each.what) and named(each.who) and named(each.said_by) and happened(view, each.date)
    )
    return seen + number_of(each.outcome for each in _measured(view) if named(each.outcome.who))


def _counted(view: View) -> Iterator[Followed]:
    return (
        each for each in _measured(view) if named(each.outcome.who) and any(reading.counted for reading in each.seen)
    )


def _before_and_after(view: View) -> Iterator[Followed]:
    """The baseline is a value of before, or a figure to compare with and why there was none of before."""
    return (
        each
        for each in _counted(view)
        if each.outcome.baseline.value is not None
        and has_baseline(view, each.outcome)
        and any(reading.broad for reading in each.seen)
    )


def _came(view: View, way: float) -> int:
    return number_of(each.outcome for each in _before_and_after(view) if each.run(way))


def _reached(view: View) -> int:
    return number_of(each.outcome for each in _before_and_after(view) if _holds(each.run(MET)))


def _holds(run: list[Reading]) -> bool:
    """Whether the target was still met six months later, or somebody independent checked that it is met."""
    lasted = bool(run) and run[0].date - run[-1].date >= LASTING
    return lasted or any(each.checked for each in run)


FACTS: tuple[Fact, ...] = (
    count("impact_observed", _observed),
    count("impact_counted_afterwards", lambda view: number_of(each.outcome for each in _counted(view))),
    count("impact_before_and_after", lambda view: number_of(each.outcome for each in _before_and_after(view))),
    count("impact_halfway", lambda view: _came(view, HALFWAY)),
    count("impact_target_met", lambda view: _came(view, MET)),
    count("impact_reached", _reached),
    yes("impact_measurements_answered", _answered),
    count("impact_measured", lambda view: number_of(each.outcome for each in _measured(view))),
    count(
        "impact_ways_known",
        lambda view: number_of(each.outcome for each in _measured(view) if each.last_way is not None),
    ),
    count("impact_measured_after_target_date", lambda view: number_of(_after_target_date(view))),
    number("impact_best_way_to_target", 0.0, _best_way),
)

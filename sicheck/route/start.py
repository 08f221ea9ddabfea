"""A project with example lines added: the one place where a route is recomputed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache, reduce

from sicheck.assess.indicators import indicator_results
from sicheck.assess.reading import Reading, Readings, read_view
from sicheck.assess.scores import marker_results, overall_score
from sicheck.catalogue.examples import addition, example_lines, with_addition
from sicheck.diagnosis import knockout_results
from sicheck.facts import View
from sicheck.intake import ProjectFile
from sicheck.model.criteria import CriteriaSet
from sicheck.model.project import Project
from sicheck.route.outcome import Outcome, Rung, Rungs


class Start:
    """A project as it stands, and what becomes of it when lines are added.

    Only what differs from the project that was looked at last is looked at anew. Outcomes tell of the conditions of the
    criteria set, and of those that are `watched` beside them.
    """

    def __init__(self, file: ProjectFile, criteria: CriteriaSet, date: dt.date, watched: tuple[str, ...] = ()) -> None:
        self.criteria = criteria
        self._watched = watched
        self._file = file
        self._date = date
        self._last: tuple[Rungs, Reading] = (), read_view(View(file.project, file.project, date))
        self._known: dict[Rungs, Outcome] = {}
        self.now = self.after(())

    def after(self, rungs: Rungs) -> Outcome:
        """The outcome with the lines of these rungs added, in this order.

        Raises:
            RuleError: when a condition can't be evaluated on the project.
        """
        if rungs not in self._known:
            self._known[rungs] = self._outcome(rungs)
        return self._known[rungs]

    def _outcome(self, rungs: Rungs) -> Outcome:
        project = reduce(with_addition, map(self._addition, rungs), self._file.project)
        reading = self._read(project, rungs)
        markers = marker_results(self.criteria, indicator_results(self.criteria, Readings(reading, None, _nowhere)))
        return Outcome(
            replace(self._file, project=project),
            self.criteria,
            self._date,
            markers,
            knockout_results(self.criteria.file.knockouts, reading.bound, None, _nowhere),
            overall_score(self.criteria, markers),
            {each: reading.bound.holds(each) for each in self._watched},
        )

    def _read(self, project: Project, rungs: Rungs) -> Reading:
        before, reading = self._last
        changed = {section for each in _changed(before, rungs) for section in self._addition(each).model_fields_set}
        if changed:
            reading = reading.after(project, reading.values.read_from(changed))
        self._last = rungs, reading
        return reading

    def _addition(self, rung: Rung) -> Project:
        return _addition(self.criteria, rung, self._date)


def _changed(before: Rungs, after: Rungs) -> Rungs:
    """The rungs that only one of them has; all where they are climbed in another order."""
    common = set(before).intersection(after)
    if [each for each in before if each in common] != [each for each in after if each in common]:
        return (*before, *after)
    return tuple(each for each in (*before, *after) if each not in common)


def _nowhere(_: object) -> None:
    """Lines that stand in no file have no line."""


@lru_cache(maxsize=1024)
def _addition(criteria: CriteriaSet, rung: Rung, date: dt.date) -> Project:
    """What the example of a level adds to any project."""
    level = criteria.indicators()[rung.indicator].levels[rung.level - 1]
    return addition(example_lines(level.example, "en", date))

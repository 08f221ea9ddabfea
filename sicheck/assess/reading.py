"""One look at a project, and the two looks that an assessment takes: all that is stated, and all that is evidenced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sicheck.catalogue.variables import PROJECT
from sicheck.evidence import carries_evidence, counting_sources, evidenced_view
from sicheck.facts import Derived, View, derive, first_answered
from sicheck.intake import ProjectFile
from sicheck.model.criteria import Indicator
from sicheck.model.project import Project
from sicheck.rules import Bound, Rules


@dataclass(frozen=True)
class Reading:
    """A project, or its evidenced part, as the conditions see it."""

    view: View
    values: Derived
    bound: Bound

    def level(self, indicator: Indicator, most: int | None = None) -> int:
        """The highest k, at most `most`, such that levels 1..k hold."""
        reached = 0
        for level in indicator.levels[:most]:
            if not all(self.bound.holds(each.if_) for each in level.needs):
                break
            reached = level.level
        return reached

    def after(self, project: Project, unsettled: Collection[str]) -> Reading:
        """The same look at a changed project, of which only the unsettled facts are derived anew."""
        view = View(project, project, self.view.date)
        return _reading(view, self.values.of(view, unsettled))

    def evidenced(self, proven: Project) -> Reading:
        """The look at the evidenced part of the same project."""
        view = View(proven, self.view.whole, self.view.date)
        return _reading(view, self.values.evidenced(view))

    def missing(self, indicator: Indicator, level: int) -> tuple[int, ...]:
        """The positions of the unmet conditions of the level above."""
        if level >= len(indicator.levels):
            return ()
        needs = indicator.levels[level].needs
        return tuple(place for place, each in enumerate(needs) if not self.bound.holds(each.if_))


def read_view(view: View) -> Reading:
    """The view with its facts, ready for conditions."""
    return _reading(view, derive(view))


def _reading(view: View, values: Derived) -> Reading:
    return Reading(view, values, Rules(PROJECT).over(values))


@dataclass(frozen=True)
class Readings:
    """Both looks; `evidenced` is None where nothing carries evidence. `line` tells where a question is answered."""

    described: Reading
    evidenced: Reading | None
    line: Callable[[Sequence[str]], int | None]


def readings(file: ProjectFile, date: dt.date) -> Readings:
    """Both looks at a project file on a date."""
    project = file.project
    described = read_view(View(project, project, date))
    if not carries_evidence(project):
        return Readings(described, None, lambda reads: _line(file, reads))
    proven = evidenced_view(project, counting_sources(project, file.missing_files))
    return Readings(described, described.evidenced(proven), lambda reads: _line(file, reads))


def _line(file: ProjectFile, reads: Sequence[str]) -> int | None:
    """The line of the first field that is answered."""
    path = first_answered(file.project, reads)
    lines = file.document.lines
    return lines.get(path[:2], lines.get(path[:1])) if path else None

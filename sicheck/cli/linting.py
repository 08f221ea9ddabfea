"""The exceptions of a call, checked on a day and against projects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from sicheck.assess import assess
from sicheck.call import CallFile, Judged, expired_waivers, judge, unknown_projects, waiver_problems
from sicheck.errors import Problem, SicheckError
from sicheck.intake import check_indicators, read_project_file
from sicheck.intake.folders import project_files
from sicheck.model.reading import in_order


def problems_of(call: CallFile, paths: Sequence[Path], date: dt.date) -> list[Problem]:
    """Exceptions that are over; against projects also those that are not needed, could mean two, or mean none.

    What can't be read of the projects comes first.

    Raises:
        SicheckError: when there is no project file in the paths.
    """
    found = list(expired_waivers(call, date))
    if not paths:
        return found
    judged, unread = _judged(call, project_files(paths).some(paths), date)
    found += [each for each in waiver_problems(call, judged, date) if each.id != "waiver-expired"]
    found += [] if unread else unknown_projects(call, [each.name for each in judged if each.name])
    return [*unread, *in_order(found)]


def _judged(call: CallFile, files: Sequence[Path], date: dt.date) -> tuple[list[Judged], list[Problem]]:
    """What the call says of each project, and what is wrong with files that can't be judged."""
    judged: list[Judged] = []
    unread: list[Problem] = []
    for path in files:
        try:
            judged.append(_of_one(call, path, date))
        except SicheckError as error:
            unread += error.problems
    return judged, unread


def _of_one(call: CallFile, path: Path, date: dt.date) -> Judged:
    file = read_project_file(path)
    check_indicators(file, call.whole)
    return Judged(file.project.project.name, judge(call, file, assess(file, call.criteria, date)))

"""From a project file and a target or a call to a route in words, with one criteria set, date and language."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sicheck.call import read_call_file
from sicheck.catalogue import load
from sicheck.cli.targets import understood
from sicheck.cli.writing import complain
from sicheck.errors import Problem, SicheckError
from sicheck.intake import ProjectFile, check_indicators, read_project_file
from sicheck.model.criteria import CriteriaSet
from sicheck.report.route.rows import RouteRows
from sicheck.report.route.wording import route_rows
from sicheck.resources import DEFAULT_SET
from sicheck.route import cheapest_route, route_to_call
from sicheck.route.targets import target


class Advising:
    """Finds routes from one file; notices about it are told on the way."""

    def __init__(self, path: Path, criteria: str, date: dt.date, language: str) -> None:
        self._path = path
        self._criteria = criteria
        self._date = date
        self._language = language

    def to(self, written: str | None, call: str | None) -> RouteRows:
        """The cheapest route to a target as it was written, or to a call: the one of them that is there.

        Raises:
            SicheckError: when there is none or both, when it is not right, or when the project file can't be read.
        """
        if written is not None and call is not None:
            raise SicheckError([Problem("target-and-call", {"target": written, "call": call})])
        if written is not None:
            return self._to_target(written)
        if call is not None:
            return self._to_call(call)
        raise SicheckError([Problem("target-missing", {"file": str(self._path)})])

    def _to_target(self, written: str) -> RouteRows:
        criteria = load(self._criteria, self._language)
        goal = target(understood(written))
        file = self._file(criteria)
        return route_rows(cheapest_route(file, criteria, self._date, goal), goal, file, criteria, self._language)

    def _to_call(self, name: str) -> RouteRows:
        call = read_call_file(name, self._language, None if self._criteria == DEFAULT_SET else self._criteria)
        file = self._file(call.whole)
        found = route_to_call(file, call, self._date)
        return route_rows(found.route, found.goal, file, call.criteria, self._language)

    def _file(self, criteria: CriteriaSet) -> ProjectFile:
        file = read_project_file(self._path)
        check_indicators(file, criteria)
        complain(file.notices, self._language)
        return file

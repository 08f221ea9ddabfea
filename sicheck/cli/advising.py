"""From a project file and a target to a route in words, with one criteria set, date and language."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sicheck.catalogue import load
from sicheck.cli.targets import understood
from sicheck.cli.writing import complain
from sicheck.intake import check_indicators, read_project_file
from sicheck.outputs.route_rows import RouteRows
from sicheck.outputs.route_wording import route_rows
from sicheck.route import cheapest_route
from sicheck.route.targets import target


class Advising:
    """Finds routes; notices about the file are told on the way."""

    def __init__(self, criteria: str, date: dt.date, language: str) -> None:
        self._criteria = load(criteria, language)
        self._date = date
        self._language = language

    def route(self, path: Path, written: str) -> RouteRows:
        """The cheapest route from a project file to a target as it was written.

        Raises:
            SicheckError: when the target is none, or the file can't be read.
        """
        goal = target(understood(written))
        file = read_project_file(path)
        check_indicators(file, self._criteria)
        complain(file.notices, self._language)
        found = cheapest_route(file, self._criteria, self._date, goal)
        return route_rows(found, goal, file, self._criteria, self._language)

"""From a path to a report, with one criteria set, date and language; notices are told on the way."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.cli.writing import complain
from sicheck.errors import SicheckError
from sicheck.intake import ProjectFile, check_indicators, read_project, read_project_file
from sicheck.report import Report, report


class Work:
    """Assesses file after file; one that can't be read does not stop the others."""

    def __init__(self, criteria: str, date: dt.date, language: str) -> None:
        self.criteria = load(criteria, language)
        self.date = date
        self.language = language

    def report(self, path: Path) -> Report | None:
        """The report on a file; None when it could not be read, which is then told."""
        try:
            return self._report(read_project_file(path))
        except SicheckError as error:
            complain(error.problems, self.language)
            return None

    def report_of(self, data: bytes, name: str) -> Report:
        """The report on a project file that comes along with sicheck.

        Raises:
            SicheckError: when it is not right.
        """
        return self._report(read_project(data, name, None))

    def _report(self, file: ProjectFile) -> Report:
        check_indicators(file, self.criteria)
        complain(file.notices, self.language)
        return report(assess(file, self.criteria, self.date), file, self.criteria, self.language)

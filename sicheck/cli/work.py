"""From paths to what one run found, with one criteria set, date and language."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

from sicheck import __version__
from sicheck.assess import assess
from sicheck.cli.writing import complain
from sicheck.errors import SicheckError
from sicheck.intake import ProjectFile, check_indicators, read_project, read_project_file, shown_name
from sicheck.model.criteria import CriteriaSet
from sicheck.report import report
from sicheck.report.rows import Batch, Report, UnreadRow


class Work:
    """Assesses file after file; one that can't be read does not stop the others.

    What is found on the way is told in the language of the reader, where that is another than that of the report.
    """

    def __init__(self, criteria: CriteriaSet, date: dt.date, language: str, reader: str | None = None) -> None:
        self._criteria = criteria
        self._date = date
        self._language = language
        self._reader = reader or language

    def batch(self, paths: Sequence[Path]) -> Batch:
        """What is found in each file, in their order."""
        return self._batch(*map(self._row, paths))

    def batch_of(self, data: bytes, name: str) -> Batch:
        """What is found in a project file that comes along with sicheck.

        Raises:
            SicheckError: when it is not right.
        """
        return self._batch(self._checked(read_project(data, name, None)))

    def _batch(self, *rows: Report | UnreadRow) -> Batch:
        return Batch(self._language, self._date, __version__, rows)

    def _row(self, path: Path) -> Report | UnreadRow:
        try:
            return self._checked(read_project_file(path))
        except SicheckError as error:
            complain(error.problems, self._reader)
            return UnreadRow(shown_name(path), error.problems)

    def _checked(self, file: ProjectFile) -> Report:
        check_indicators(file, self._criteria)
        complain(file.notices, self._reader)
        return self._report(file)

    def _report(self, file: ProjectFile) -> Report:
        return report(assess(file, self._criteria, self._date), file, self._criteria, self._language)


def commands(paths: Sequence[Path], *options: str) -> Mapping[str, str]:
    """By file, as reports name it, the command that shows everything."""
    return {shown_name(path): shlex.join(["sicheck", "assess", str(path), "--full", *options]) for path in paths}

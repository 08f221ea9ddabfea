"""From paths to what one run found, with one criteria set or call, date and language."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

from sicheck import __version__
from sicheck.assess import assess
from sicheck.call import CallFile, Judged, gate_verdict, judge
from sicheck.catalogue import load
from sicheck.cli.writing import complain
from sicheck.errors import SicheckError
from sicheck.intake import ProjectFile, check_indicators, read_project, read_project_file, shown_name
from sicheck.report import call_row, judged_report, report
from sicheck.report.rows import Batch, GateRow, Report, UnreadRow


class Work:
    """Assesses file after file; one that can't be read does not stop the others.

    What is found on the way is told in the language of the reader, where that is another than that of the report.
    """

    def __init__(
        self, criteria: str, date: dt.date, language: str, call: CallFile | None = None, reader: str | None = None
    ) -> None:
        self._criteria = call.whole if call else load(criteria, language)
        self._call = call
        self._date = date
        self._language = language
        self._reader = reader or language
        self._judged: list[Judged] = []

    def batch(self, paths: Sequence[Path]) -> Batch:
        """What is found in each file, in their order."""
        return self._batch(*map(self._row, paths))

    def batch_of(self, data: bytes, name: str) -> Batch:
        """What is found in a project file that comes along with sicheck.

        Raises:
            SicheckError: when it is not right.
        """
        return self._batch(self._report(read_project(data, name, None)))

    def gate(self, call: CallFile, paths: Sequence[Path]) -> Batch:
        """What the call says of each file, and of all together; mistakes in its waivers are told."""
        found = self.batch(paths)
        verdict = gate_verdict(call, self._judged, self._date)
        complain(verdict.problems, self._reader)
        return found._replace(gate=GateRow(call_row(call, self._language), *verdict))

    def _batch(self, *rows: Report | UnreadRow) -> Batch:
        return Batch(self._language, self._date, __version__, rows)

    def _row(self, path: Path) -> Report | UnreadRow:
        try:
            return self._report(read_project_file(path))
        except SicheckError as error:
            complain(error.problems, self._reader)
            self._judged.append(Judged(None, None))
            return UnreadRow(shown_name(path), error.problems)

    def _report(self, file: ProjectFile) -> Report:
        check_indicators(file, self._criteria)
        complain(file.notices, self._reader)
        if self._call is None:
            return report(assess(file, self._criteria, self._date), file, self._criteria, self._language)
        return self._judged_report(file, self._call)

    def _judged_report(self, file: ProjectFile, call: CallFile) -> Report:
        found = assess(file, call.criteria, self._date)
        judgement = judge(call, file, found)
        self._judged.append(Judged(file.project.project.name, judgement))
        return judged_report(found, file, call, judgement, self._language)


def commands(paths: Sequence[Path], *options: str) -> Mapping[str, str]:
    """By file, as reports name it, the command that shows everything."""
    return {shown_name(path): shlex.join(["sicheck", "assess", str(path), "--full", *options]) for path in paths}

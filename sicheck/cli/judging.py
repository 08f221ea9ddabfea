"""The same work by the criteria of a call, which judges what is found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from sicheck.assess import assess
from sicheck.call import CallFile, Judged, gate_verdict, judge
from sicheck.cli.work import Work
from sicheck.cli.writing import complain
from sicheck.intake import ProjectFile
from sicheck.report import call_row, judged_report
from sicheck.report.rows import Batch, GateRow, Report, UnreadRow


class Judging(Work):
    """Assesses and judges file after file."""

    def __init__(self, call: CallFile, date: dt.date, language: str, reader: str | None = None) -> None:
        super().__init__(call.whole, date, language, reader)
        self._call = call

    def gate(self, paths: Sequence[Path]) -> Batch:
        """What the call says of each file, and of all together; mistakes in its waivers are told."""
        found = self.batch(paths)
        verdict = gate_verdict(self._call, list(map(_judged, found.projects)), self._date)
        complain(verdict.problems, self._reader)
        return found._replace(gate=GateRow(call_row(self._call, self._language), *verdict))

    def _report(self, file: ProjectFile) -> Report:
        found = assess(file, self._call.criteria, self._date)
        return judged_report(found, file, self._call, judge(self._call, file, found), self._language)


def _judged(row: Report | UnreadRow) -> Judged:
    return Judged(None, None) if isinstance(row, UnreadRow) else Judged(row.project["name"], row.judgement)

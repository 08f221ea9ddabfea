"""What one run found, made from the examples: with a call, without one, and with files that can't be read."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from calls import call
from helpers import DAY, EXAMPLES, ROOT
from odd_reports import worded_as

from sicheck.assess import assess
from sicheck.call import CallFile, Judged, gate_verdict, judge
from sicheck.catalogue import load
from sicheck.errors import Place, Problem, SicheckError
from sicheck.intake import ProjectFile, read_project, read_project_file
from sicheck.report import Report, call_row, judged_report, report
from sicheck.report.rows import Batch, GateRow, UnreadRow
from sicheck.resources import DEFAULT_SET

KITCHEN, LIBRARY, ROBOT, ADVERT = "buurtkeuken", "fietsbib-zonder-vervolg", "zorgrobot", "duo-for-a-job"
LIBRARY_NAME = "Fietsbib De Trapper (verzonnen tegenvoorbeeld)"
REQUIRE = [
    {"id": "knockouts", "knockouts": "clear"},
    {"id": "total", "overall": {"score": 70}},
    {"id": "floor", "each_marker": {"score": 50}},
    {"id": "after-funding", "indicator": "sustainability.after-funding", "level": 2, "level_is": "warn"},
    {"id": "own-region", "when": "project.place == 'Gent'", "text": {"en": "In Ghent", "nl": "In Gent"}},
]
WAIVER = {
    "require": "own-region",
    "project": LIBRARY_NAME,
    "reason": "Works in Ghent too",
    "approved_by": "The jury",
    "expires": "2027-01-31",
}
BROKEN = b"project: {name: x, stagee: running}\nneed: {problm: 3}\n"


@lru_cache
def usual_call(*, is_waived: bool = True) -> CallFile:
    """A call that asks a little of everything."""
    return call(
        REQUIRE,
        DEFAULT_SET,
        ROOT,
        title={"en": "A call", "nl": "Een oproep"},
        bonus=[{"id": "young", "when": "project.place != null", "points": 5}],
        waivers=[WAIVER] if is_waived else [],
    )


@lru_cache
def gated(*names: str, language: str = "en", date: dt.date = DAY, is_waived: bool = True) -> Batch:
    """What the gate finds of examples; `broken` is a file that can't be read."""
    used = usual_call(is_waived=is_waived)
    judged = [_judged(name, used, language, date) for name in names]
    verdict = gate_verdict(used, [each for each, _ in judged], date)
    return Batch(language, date, "0.0.0", tuple(row for _, row in judged), GateRow(call_row(used, language), *verdict))


@lru_cache
def mirrored(*names: str, language: str = "en") -> Batch:
    """What `assess` finds of examples."""
    return Batch(language, DAY, "0.0.0", tuple(_mirrored(name, language) for name in names))


def odd(text: str, batch: Batch) -> Batch:
    """The same with one odd text everywhere, also in what a mistake quotes."""
    unread = UnreadRow(
        text, (Problem("key-unknown-near", {"key": text, "value": text, "near": text}, Place(text, 3, 4, text)),)
    )
    rows: tuple[Report | UnreadRow, ...] = tuple(worded_as(text, each) for each in batch.reports())
    return batch._replace(projects=(*rows, *(unread for _ in batch.unread())), gate=worded_as(text, batch.gate))


def alone(batch: Batch) -> Report:
    """Its only report."""
    (found,) = batch.reports()
    return found


def broken() -> UnreadRow:
    """A project file with two mistakes."""
    try:
        read_project(BROKEN, "broken.yaml", None)
    except SicheckError as error:
        return UnreadRow("broken.yaml", error.problems)
    raise AssertionError


def _file(name: str) -> ProjectFile:
    return read_project_file(EXAMPLES / f"{name}.yaml", f"{name}.yaml")


def _judged(name: str, by: CallFile, language: str, date: dt.date) -> tuple[Judged, Report | UnreadRow]:
    if name == "broken":
        return Judged(None, None), broken()
    file = _file(name)
    found = assess(file, by.criteria, date)
    judgement = judge(by, file, found)
    return Judged(file.project.project.name, judgement), judged_report(found, file, by, judgement, language)


def _mirrored(name: str, language: str) -> Report | UnreadRow:
    if name == "broken":
        return broken()
    file, criteria = _file(name), load(DEFAULT_SET, language)
    return report(assess(file, criteria, DAY), file, criteria, language)

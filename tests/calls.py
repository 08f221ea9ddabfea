"""Calls for tests, made from data, and what they say of projects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from helpers import DAY, ROOT, Tree

from sicheck import assess as engine
from sicheck.call import CallFile, Judged, gate_verdict, judge, read_call
from sicheck.errors import Problem, SicheckError
from sicheck.intake import ProjectFile, read_project
from sicheck.model.assessment import Assessment
from sicheck.model.judgement import Judgement, RequirementResult
from sicheck.outputs.call import gate_json
from sicheck.report import call_row, judged_report
from sicheck.report.rows import Batch, GateRow, Report
from sicheck.yamlio import write

TESTS = ROOT / "tests"
SMALL = "sets/small"
"""The set of `tests/sets/small`, as a call in `tests` names it."""
ASKED = [{"id": "total", "overall": {"score": 50}}]
TABLE: Tree = {
    "project": {"name": "Eating table", "stage": "pilot"},
    "need": {"problem": "many people eat alone", "whose": ["community"], "evidence": ["count"]},
    "creativity": {"alternatives": [{"what": "meals brought to the door"}]},
    "sustainability": {"costs": {"per_year": 900, "all_included": "yes", "evidence": ["count"]}},
    "sources": [{"id": "count", "title": "Count of 2026", "by": "the neighbours"}],
}
"""By the small set: why 62.5 (need 1 of 2, causes unanswered, alternatives 1 of 1), money 50 (cost 1, sroi unanswered).

Evidenced 12.5 and 50; coverage 0.75 and 1; overall 53.125, evidenced 40.625, coverage 0.9.
"""


def data(require: object = ASKED, criteria: str = SMALL, **keys: object) -> bytes:
    """A call file with these requirements and keys."""
    return write({"sicheck_call": 1, "id": "c", "criteria": criteria, "require": require, **keys}).encode()


def call(require: object = ASKED, criteria: str = SMALL, folder: Path = TESTS, **keys: Any) -> CallFile:
    """A call with these requirements and keys, as if it stood in a folder."""
    return read_call(data(require, criteria, **keys), "call.yaml", folder, "en")


def refused(require: object = ASKED, criteria: str = SMALL, folder: Path = TESTS, **keys: Any) -> list[Problem]:
    """Why a call is refused."""
    with pytest.raises(SicheckError) as found:
        call(require, criteria, folder, **keys)
    return list(found.value.problems)


def project(tree: Mapping[str, object] = TABLE) -> ProjectFile:
    """A project file with this data."""
    return read_project(write(tree).encode(), "project.yaml", None)


def assess(by: CallFile, tree: Mapping[str, object] = TABLE, date: dt.date = DAY) -> Assessment:
    """What the criteria of a call find, as it weighs them."""
    return engine.assess(project(tree), by.criteria, date)


def judged(by: CallFile, tree: Mapping[str, object] = TABLE, date: dt.date = DAY) -> Judgement:
    """What a call says of a project."""
    return judge(by, project(tree), assess(by, tree, date))


def only(by: CallFile, tree: Mapping[str, object] = TABLE, date: dt.date = DAY) -> RequirementResult:
    """What a call of one requirement says of it."""
    (result,) = judged(by, tree, date).requirements
    return result


def report(by: CallFile, tree: Mapping[str, object] = TABLE, language: str = "en", date: dt.date = DAY) -> Report:
    """The report of a project with what a call says of it."""
    return judged_report(assess(by, tree, date), project(tree), by, judged(by, tree, date), language)


def batch(by: CallFile, *trees: Mapping[str, object], language: str = "en", date: dt.date = DAY) -> Batch:
    """What a gate finds of projects."""
    names = [project(each).project.project.name for each in trees]
    found = [Judged(name, judged(by, each, date)) for name, each in zip(names, trees, strict=True)]
    gate = GateRow(call_row(by, language), *gate_verdict(by, found, date))
    return Batch(language, date, "0", tuple(report(by, each, language, date) for each in trees), gate)


def gate_data(by: CallFile, *trees: Mapping[str, object], date: dt.date = DAY) -> dict[str, Any]:
    """The JSON of a gate."""
    return gate_json.as_data(batch(by, *trees, date=date))

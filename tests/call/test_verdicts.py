"""The verdict of a call on one project and on several, and its exit code: the whole table."""

from __future__ import annotations

import datetime as dt
import json
from itertools import product
from typing import Any

import pytest
from calls import TABLE, batch, call, gate_data, judged
from helpers import DAY, Tree

from sicheck.call import Judged, gate_verdict
from sicheck.call.judging import verdict_of
from sicheck.errors import Place, Problem
from sicheck.model.judgement import EXIT_CODES, RequirementResult, RequirementState, WaiverResult, worst
from sicheck.outputs import Look
from sicheck.outputs.call import gate_json
from sicheck.report.rows import UnreadRow

STATES: tuple[RequirementState, ...] = ("met", "not-met", "not-assessable")
WAIVER = WaiverResult("r", "me", dt.date(2027, 1, 31))
ONE = [
    RequirementResult("r", "overall", "score", state, None, 50, is_error=is_error, waiver=waiver)
    for state in STATES
    for is_error in (True, False)
    for waiver in (None, WAIVER)
    if state != "met" or waiver is None
]
"""Every state, as error and as warning, with and without a waiver."""
PASSES: Tree = TABLE
FALLS: Tree = {**TABLE, "project": {"name": "Falls", "stage": "pilot"}, "creativity": {"alternatives": "none"}}
SILENT: Tree = {"project": {"name": "Silent", "stage": "pilot"}}
GATE = call()


def expected(results: tuple[RequirementResult, ...]) -> str:
    """Design: any error-level not met → 1; else any that can't be judged → 3; else 0."""
    if any((each.state, each.is_error) == ("not-met", True) for each in results):
        return "not-passed"
    return "not-assessable" if "not-assessable" in [each.state for each in results] else "passed"


@pytest.mark.parametrize("results", [*product(ONE), *product(ONE, ONE), *product(ONE, ONE, ONE)])
def test_the_verdict_on_one_project(results: tuple[RequirementResult, ...]) -> None:
    assert verdict_of(results) == expected(results)


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        ([{"overall": {"score": 50}}], "passed"),
        ([{"overall": {"score": 60}}], "not-passed"),
        ([{"overall": {"score": 60}, "level_is": "warn"}], "passed"),
        ([{"indicator": "why.causes", "level": 1}], "not-assessable"),
        ([{"indicator": "why.causes", "level": 1, "level_is": "warn"}], "not-assessable"),
        ([{"indicator": "why.causes", "level": 1}, {"overall": {"score": 60}}], "not-passed"),
        ([{"indicator": "why.causes", "level": 1}, {"overall": {"score": 60}, "level_is": "warn"}], "not-assessable"),
    ],
)
def test_the_verdict_follows_from_what_is_required(lines: list[Tree], verdict: str) -> None:
    assert judged(call([{"id": f"r{at}", **each} for at, each in enumerate(lines)])).verdict == verdict


CODES = {"error": 2, "not-passed": 1, "not-assessable": 3, "passed": 0}


def test_each_verdict_has_its_exit_code() -> None:
    assert EXIT_CODES == CODES


@pytest.mark.parametrize("verdicts", [*product(CODES), *product(CODES, CODES), *product(CODES, CODES, CODES)])
def test_of_several_projects_2_goes_over_1_over_3_over_0(verdicts: tuple[str, ...]) -> None:
    codes = [CODES[each] for each in verdicts]
    assert CODES[worst(verdicts)] == next(code for code in (2, 1, 3, 0) if code in codes)


def test_nothing_to_judge_is_never_a_pass() -> None:
    assert gate_verdict(GATE, [], DAY) == ("error", 2, ())


@pytest.mark.parametrize(
    ("trees", "code"),
    [
        ([PASSES], 0),
        ([FALLS], 1),
        ([SILENT], 3),
        ([PASSES, SILENT], 3),
        ([SILENT, FALLS], 1),
        ([PASSES, FALLS, SILENT], 1),
    ],
)
def test_several_projects_end_in_one_verdict(trees: list[Tree], code: int) -> None:
    found = gate_data(GATE, *trees)
    assert found["exit_code"] == code
    assert CODES[str(found["verdict"])] == code


def test_a_project_that_could_not_be_judged_goes_before_all() -> None:
    judgement = judged(GATE, PASSES)
    assert gate_verdict(GATE, [Judged("a", judgement), Judged(None, None)], DAY)[:2] == ("error", 2)


def test_text_json_and_exit_code_come_from_one_value() -> None:
    found = batch(GATE, PASSES, FALLS)
    assert found.gate is not None
    assert (found.gate.verdict, found.gate.exit_code) == ("not-passed", 1)
    assert [each.judgement.verdict for each in found.reports() if each.judgement] == ["passed", "not-passed"]


# The shape of the JSON, as outsiders read it.


def test_the_json_of_a_gate_has_the_shape_that_was_promised() -> None:
    found = gate_data(GATE, PASSES)
    assert {"call", "verdict", "exit_code", "projects"} <= found.keys()
    (project,) = found["projects"]
    assert {"project", "verdict", "requirements", "waivers", "report"} <= project.keys()
    (line,) = project["requirements"]
    assert {key: line[key] for key in ("id", "state", "actual", "required", "text")} == {
        "id": "total",
        "state": "met",
        "actual": 53.125,
        "required": 50.0,
        "text": "Overall: at least 50 of 100",
    }


def test_each_report_tells_which_call_weighed_it() -> None:
    found = gate_data(call(strike_out=[{"id": "money", "reason": "r"}]), PASSES)
    (project,) = found["projects"]
    assert project["report"]["call"] == found["call"]
    assert project["report"]["call"]["strike_out"] == [{"id": "money", "reason": "r"}]


def test_a_file_that_could_not_be_read_stands_there_with_its_mistakes() -> None:
    place = Place("a.yaml", 3, 5)
    rows = (
        UnreadRow("a.yaml", (Problem("file-empty", {}, place), Problem("file-empty"))),
        *batch(GATE, PASSES).projects,
    )
    data: dict[str, Any] = gate_json.as_data(batch(GATE, PASSES)._replace(projects=rows))
    unread, judged_one = data["projects"]
    assert (unread["project"], unread["verdict"]) == ({"file": "a.yaml"}, "error")
    assert {key: unread["error"][key] for key in ("file", "line", "column")} == {
        "file": "a.yaml",
        "line": 3,
        "column": 5,
    }
    assert unread["error"]["message"]
    assert [each["line"] for each in unread["errors"]] == [3, None]
    assert judged_one["verdict"] == "passed"


def test_in_json_lines_each_project_has_its_line() -> None:
    lines = gate_json.as_json_lines(batch(GATE, PASSES, FALLS), Look()).splitlines()
    assert [json.loads(each)["verdict"] for each in lines] == ["passed", "not-passed"]


def test_the_same_run_gives_the_same_bytes() -> None:
    assert gate_json.as_json(batch(GATE, PASSES), Look()) == gate_json.as_json(batch(GATE, PASSES), Look())

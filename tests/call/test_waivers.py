"""An exception lets a project pass without changing a number, is always listed, and is told where it does not hold."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from calls import TABLE, batch, call, data, gate_data, judged, refused
from helpers import DAY, ROOT, Run, Tree, write_file
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import trees

from sicheck.call import CallFile, Judged, expired_waivers, gate_verdict
from sicheck.errors import Problem
from sicheck.outputs import FORMATS, GATE_FORMATS, Look
from sicheck.yamlio import write

LINES: list[Tree] = [
    {"id": "total", "overall": {"score": 60}},
    {"id": "causes", "indicator": "why.causes", "level": 1},
    {"id": "met", "overall": {"score": 10}},
]
NAME = "Eating table"
OTHER: Tree = {**TABLE, "project": {"name": "Another table", "stage": "pilot"}}
LAST = DAY.isoformat()
OVER = (DAY - dt.timedelta(days=1)).isoformat()


def waiver(require: str, project: str = NAME, expires: str = "2027-01-31", **keys: object) -> Tree:
    return {
        "require": require,
        "project": project,
        "reason": "They start in May",
        "approved_by": "The board of the fund",
        "expires": expires,
        **keys,
    }


BOTH = [waiver("total"), waiver("causes")]


def problems(by: CallFile, *trees: Tree) -> list[Problem]:
    gate = batch(by, *trees).gate
    assert gate is not None
    return list(gate.problems)


def told(by: CallFile, *trees: Tree) -> list[tuple[str, int | None]]:
    """The ids of the problems of a gate, with their lines in the call."""
    return [(each.id, each.place.line if each.place else None) for each in problems(by, *trees)]


def line_of(by: CallFile, at: int, key: str) -> int | None:
    place = by.problem(Problem("x"), "waivers", at, key).place
    return place.line if place else None


# What it does.


def test_with_an_exception_from_each_that_is_open_a_project_passes() -> None:
    assert judged(call(LINES)).verdict == "not-passed"
    assert judged(call(LINES, waivers=BOTH[:1])).verdict == "not-assessable"
    assert judged(call(LINES, waivers=BOTH[1:])).verdict == "not-passed"
    found = judged(call(LINES, waivers=BOTH))
    assert found.verdict == "passed"
    assert [each.state for each in found.requirements] == ["waived", "waived", "met"]
    assert [each.found for each in found.requirements] == ["not-met", "not-assessable", "met"]


def test_an_exception_for_one_project_does_nothing_for_another() -> None:
    by = call(LINES, waivers=BOTH)
    assert judged(by, OTHER) == judged(call(LINES), OTHER)
    assert told(by, OTHER) == []


@pytest.mark.parametrize("name", ["eating table", "Eating  table", "Eating", "Eating table."])
def test_an_exception_is_for_exactly_one_name(name: str) -> None:
    assert judged(call(LINES, waivers=[waiver("total", name)])) == judged(call(LINES))


def test_the_last_day_still_counts() -> None:
    by = call(LINES, waivers=[waiver("total", expires=LAST)])
    assert judged(by).requirements[0].state == "waived"
    assert judged(by, date=DAY + dt.timedelta(days=1)).requirements[0].state == "not-met"


def test_a_month_or_a_year_alone_is_up_to_its_last_day() -> None:
    by = call(LINES, waivers=[waiver("total", expires="2026-11"), waiver("causes", expires="2026")])
    assert [each.expires for each in by.call.waivers] == [dt.date(2026, 11, 30), dt.date(2026, 12, 31)]


def test_an_exception_from_the_comparison_with_before_goes_by_its_id(tmp_path: Path) -> None:
    before = {"project": {"name": NAME}, "criteria": {"digest": "sha256:of-another"}, "markers": []}
    write_file(tmp_path, json.dumps(before), "before.json")
    by = call(
        criteria="social-innovation",
        folder=tmp_path,
        baseline={"not_worse_than": "before.json"},
        waivers=[waiver("baseline")],
    )
    assert [each.state for each in judged(by).requirements][1:] == ["waived"]


def test_an_exception_from_a_warning_is_listed_too() -> None:
    by = call([{**LINES[0], "level_is": "warn"}], waivers=BOTH[:1])
    assert (judged(by).verdict, judged(by).requirements[0].state) == ("passed", "waived")


# No number changes.

PLAIN = call(LINES[:1], "social-innovation")
WAIVED = call(LINES[:1], "social-innovation", waivers=[waiver("total", "P")])
MAY_DIFFER = {"state", "waivers", "verdict", "exit_code", "digest", "problems"}


def without(value: object, keys: set[str]) -> object:
    if isinstance(value, dict):
        return {key: without(each, keys) for key, each in value.items() if key not in keys}
    return [without(each, keys) for each in value] if isinstance(value, list) else value


@settings(max_examples=40, deadline=None)
@given(trees())
def test_no_number_changes_by_an_exception(tree: Tree) -> None:
    plain, waived = gate_data(PLAIN, tree), gate_data(WAIVED, tree)
    assert without(plain, MAY_DIFFER) == without(waived, MAY_DIFFER)
    (one,) = plain["projects"]
    (two,) = waived["projects"]
    assert without(one["report"], {"call"}) == without(two["report"], {"call"})
    assert (two["verdict"], len(two["waivers"])) == ("passed", int(one["verdict"] != "passed"))


@settings(max_examples=20, deadline=None)
@given(trees(), st.sampled_from(["A", "P ", "p"]))
def test_an_exception_for_a_project_that_is_not_here_changes_nothing(tree: Tree, name: str) -> None:
    other = call(LINES[:1], "social-innovation", waivers=[waiver("total", f"{name}x")])
    assert without(gate_data(PLAIN, tree), {"digest"}) == without(gate_data(other, tree), {"digest"})


# Always listed.


def test_the_json_lists_each_exception_with_why_by_whom_and_until_when() -> None:
    (project,) = gate_data(call(LINES, waivers=BOTH), TABLE)["projects"]
    assert project["waivers"] == [waiver("total"), waiver("causes")]
    assert [each["state"] for each in project["requirements"]] == ["waived", "waived", "met"]
    assert [each["without_waiver"] for each in project["requirements"]] == ["not-met", "not-assessable", "met"]


SHOWN_WHOLE = [name for name in GATE_FORMATS if name != "badge"]
"""A badge has no room for reasons; it only counts."""


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", SHOWN_WHOLE)
def test_every_format_of_a_gate_lists_it(name: str, language: str) -> None:
    found = batch(call(LINES, waivers=BOTH), TABLE, language=language)
    written = " ".join(GATE_FORMATS[name].write(found, Look(width=1000)).split())
    assert "They start in May" in written
    assert "The board of the fund" in written


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", [each for each in FORMATS if each in SHOWN_WHOLE])
def test_every_format_of_a_report_lists_it(name: str, language: str) -> None:
    found = batch(call(LINES, waivers=BOTH), TABLE, language=language)._replace(gate=None)
    written = " ".join(FORMATS[name].write(found, Look(width=1000)).split())
    assert "They start in May" in written
    assert "The board of the fund" in written


# Exceptions that do not hold.


@pytest.mark.parametrize(
    ("lines", "id_", "at"),
    [
        ([waiver("total", expires=OVER)], "waiver-expired", "expires"),
        ([waiver("met")], "waiver-unused", "require"),
        ([waiver("met", expires=OVER)], "waiver-expired", "expires"),
    ],
)
def test_one_that_is_over_or_not_needed_is_an_error_at_its_line(lines: list[Tree], id_: str, at: str) -> None:
    by = call(LINES, waivers=lines)
    assert told(by, TABLE) == [(id_, line_of(by, 0, at))]
    found = gate_data(by, TABLE)
    assert (found["verdict"], found["exit_code"]) == ("error", 2)
    (problem,) = found["problems"]
    assert (problem["id"], problem["file"], problem["line"]) == (id_, "call.yaml", line_of(by, 0, at))


def test_every_one_of_them_is_told() -> None:
    by = call(LINES, waivers=[waiver("total", expires=OVER), waiver("causes"), waiver("met")])
    assert told(by, TABLE) == [
        ("waiver-expired", line_of(by, 0, "expires")),
        ("waiver-unused", line_of(by, 2, "require")),
    ]


def test_the_results_are_there_all_the_same() -> None:
    found = gate_data(call(LINES, waivers=[waiver("met")]), TABLE, OTHER)
    assert [each["verdict"] for each in found["projects"]] == ["not-passed", "not-passed"]


def test_one_that_is_over_does_nothing() -> None:
    expired, plain = judged(call(LINES, waivers=[waiver("total", expires=OVER)])), judged(call(LINES))
    assert expired.requirements == plain.requirements


def test_of_projects_that_are_not_in_this_run_nothing_is_told() -> None:
    lines = [waiver("total", "Absent", OVER), waiver("met", "Absent")]
    by = call(LINES, waivers=lines)
    assert told(by, TABLE) == []
    assert [each.id for each in expired_waivers(by, DAY)] == ["waiver-expired"]


def test_the_lint_takes_the_last_day_as_good() -> None:
    by = call(LINES, waivers=[waiver("total", expires=LAST)])
    assert list(expired_waivers(by, DAY)) == []


def test_a_name_that_two_projects_have_is_told() -> None:
    by = call(LINES, waivers=BOTH[:1])
    assert told(by, TABLE, OTHER, TABLE) == [("waiver-ambiguous", line_of(by, 0, "project"))]
    assert told(call(LINES), TABLE, TABLE) == []


def test_of_a_project_that_could_not_be_judged_no_exception_is_unused() -> None:
    by = call(LINES, waivers=[waiver("met")])
    assert gate_verdict(by, [Judged(None, None)], DAY).problems == ()


# Exceptions that make the call itself wrong.


@pytest.mark.parametrize("key", ["require", "project", "reason", "approved_by", "expires"])
@pytest.mark.parametrize("value", ["", "   ", None, "absent"])
def test_one_without_a_reason_an_approver_or_a_last_day_is_refused(key: str, value: str | None) -> None:
    line = waiver("total")
    wrong = {name: each for name, each in line.items() if name != key} if value == "absent" else {**line, key: value}
    (problem,) = refused(LINES, waivers=[wrong])
    assert problem.place is not None
    first, at = 15, 0 if value == "absent" else list(line).index(key)
    assert (problem.place.file, problem.place.line) == ("call.yaml", first + at)


def test_one_from_a_requirement_that_is_not_there_is_refused() -> None:
    (problem,) = refused(LINES, waivers=[waiver("totall")])
    assert (problem.id, problem.values["near"]) == ("call-requirement-near", "total")
    (problem,) = refused(LINES, waivers=[waiver("baseline")])
    assert problem.id == "call-requirement"


def test_one_that_stands_twice_is_refused() -> None:
    (problem,) = refused(LINES, waivers=[*BOTH, waiver("total", expires="2028-01-01")])
    assert problem.id == "waiver-twice"
    call(LINES, waivers=[*BOTH, waiver("total", "Another table")])


# From outside.


def test_a_gate_with_a_stale_exception_ends_with_2_and_still_writes(sicheck: Run, tmp_path: Path) -> None:
    write_file(tmp_path, write(TABLE))
    small = str(ROOT / "tests" / "sets" / "small")
    (tmp_path / "call.yaml").write_bytes(data(LINES, "small", waivers=[waiver("met")]))
    found = sicheck(
        "gate", "project.yaml", "--call", "call.yaml", "--criteria", small, "--format", "json", "--date", LAST
    )
    assert found.returncode == 2
    assert json.loads(found.stdout)["projects"][0]["verdict"] == "not-passed"
    assert "call.yaml:15" in found.stderr

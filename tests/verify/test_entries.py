"""Where each report of a file and each project of a report stands, and what stays as it was reported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from made_reports import KITCHEN, plain

from sicheck.verify import (
    Claim,
    Difference,
    Made,
    Verification,
    claim_steps,
    differences,
    entry_steps,
    parsed,
    read_claims,
    verification,
    with_unrepeated,
)

HEAD = {"schema_version": "1", "date": "2026-11-23", "language": "en"}


def claims(*reports: Any) -> list[Claim]:
    return read_claims("\n".join(map(json.dumps, reports)).encode(), "report.json")


def line(name: str, **more: object) -> dict[str, object]:
    return {**HEAD, "call": {}, "project": {"name": name}, "report": {}, **more}


UNREAD = {"project": {"file": "broken.yaml"}, "verdict": "error", "error": {"id": "file-empty"}}


def test_a_report_that_is_alone_has_no_name_before_its_fields() -> None:
    assert claim_steps(claims(plain("assess"))) == [()]
    assert entry_steps(*claims(plain("assess"))) == [()]


def test_reports_on_lines_are_named_by_their_projects() -> None:
    found = claims(line("P"), line("Q"), line("P"), {**HEAD, "call": {}, **UNREAD})
    assert [each.made for each in found] == [Made.gate_line] * 4
    assert claim_steps(found) == [("[P]",), ("[Q]",), ("[P#2]",), ("[broken.yaml]",)]
    assert [each.projects[0].is_unread for each in found] == [False, False, False, True]


def test_projects_of_a_gate_are_named_too() -> None:
    (gate,) = claims(plain("gate"))
    assert entry_steps(gate) == [("projects", f"[{each.name}]") for each in gate.projects]


def test_what_could_not_be_read_and_is_not_given_stays_and_decides() -> None:
    (gate,) = claims({**HEAD, "call": {}, "projects": [UNREAD, {"project": {"name": "P"}, "report": {}}]})
    found: Any = parsed('{"verdict": "passed", "exit_code": 0, "projects": [{"project": {"name": "again"}}]}')
    whole = with_unrepeated(found, gate, [None, Path(KITCHEN)])
    assert whole == {"verdict": "error", "exit_code": 2, "projects": [UNREAD, {"project": {"name": "again"}}]}


def verified(claimed: str, found: str) -> Verification:
    return verification((), differences(parsed(claimed), parsed(found)))


def test_differences_are_told_by_the_part_that_they_play() -> None:
    found = verified('{"criteria": {"digest": "x"}, "a": 1}', '{"criteria": {"digest": "y"}, "a": 2}')
    assert ([each.field for each in found.of_role("cause")], found.exit_code) == (["criteria.digest"], 1)
    assert [each.field for each in found.of_role("consequence")] == ["a"]
    assert found.of_role("unexplained") == ()
    assert verified("{}", "{}").exit_code == 0


def test_a_project_explains_what_is_said_of_it_on_its_line() -> None:
    cause = Difference(("[P]", "project", "digest"), "x", "y", "changed")
    mine, others = (Difference((step, "score"), "x", "y", "changed") for step in ("[P]", "[Q]"))
    found = verification((), [cause, mine, others])
    assert [each.role for each in found.findings] == ["cause", "consequence", "unexplained"]

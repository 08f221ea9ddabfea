"""SARIF: each finding at its line, recognised again when lines move."""

from __future__ import annotations

import json
from typing import Any

import pytest
from batches import ADVERT, KITCHEN, LIBRARY, ROBOT, gated, mirrored, odd
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from sicheck.outputs import Look
from sicheck.outputs.findings import told
from sicheck.outputs.sarif import as_sarif
from sicheck.report.rows import Batch
from sicheck.texts import LANGUAGES

ALL = (KITCHEN, LIBRARY, ROBOT, ADVERT, "broken")
BATCHES = [gated(*ALL), mirrored(*ALL), gated(*ALL)._replace(gate=None)]


def run(batch: Batch) -> dict[str, Any]:
    log = json.loads(as_sarif(batch, Look()))
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def rules(batch: Batch) -> list[dict[str, Any]]:
    found = run(batch)["tool"]["driver"]["rules"]
    assert isinstance(found, list)
    return found


def fingerprints(batch: Batch) -> list[str]:
    return [each["partialFingerprints"]["sicheck/v1"] for each in run(batch)["results"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_the_gate(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_sarif(gated(KITCHEN, LIBRARY, ADVERT, "broken", language=language), Look()) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_the_mirror(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_sarif(mirrored(ROBOT, language=language), Look()) == snapshot


@pytest.mark.parametrize("batch", BATCHES)
def test_every_finding_is_a_result_at_its_level(batch: Batch) -> None:
    found = [(each["ruleId"], each["level"], each["message"]["text"]) for each in run(batch)["results"]]
    assert found == [(each.rule.id, each.level, each.whole) for each in told(batch)]


@pytest.mark.parametrize("batch", BATCHES)
def test_every_result_points_at_its_rule(batch: Batch) -> None:
    ids = [each["id"] for each in rules(batch)]
    assert len(set(ids)) == len(ids)
    assert all(ids[each["ruleIndex"]] == each["ruleId"] for each in run(batch)["results"])


@pytest.mark.parametrize("batch", BATCHES)
def test_every_rule_is_explained(batch: Batch) -> None:
    for each in rules(batch):
        told_in = [each["shortDescription"]["text"], each["fullDescription"]["text"], *each["help"].values()]
        assert all(told_in)
        assert each["name"].isidentifier()
        assert each["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_a_long_description_is_cut() -> None:
    for each in rules(odd("long " * 500, gated(LIBRARY))):
        assert len(each["shortDescription"]["text"]) <= 1000
        assert len(each["fullDescription"]["text"]) <= 1000


@pytest.mark.parametrize("batch", BATCHES)
def test_every_result_has_a_line(batch: Batch) -> None:
    regions = [each["locations"][0]["physicalLocation"]["region"] for each in run(batch)["results"]]
    assert [each["startLine"] for each in regions] == [each.line or 1 for each in told(batch)]


def test_a_mistake_has_its_column() -> None:
    (first, _) = run(gated("broken"))["results"]
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 20}


@pytest.mark.parametrize("batch", BATCHES)
def test_every_result_is_recognised_by_a_mark_of_its_own(batch: Batch) -> None:
    assert len(set(fingerprints(batch))) == len(told(batch))


def test_the_marks_stay_when_lines_move() -> None:
    batch = gated(LIBRARY)
    (report,) = batch.reports()
    assert report.judgement
    moved = tuple(each._replace(line=(each.line or 0) + 7) for each in report.judgement.requirements)
    later = batch._replace(projects=(report._replace(judgement=report.judgement._replace(requirements=moved)),))
    assert fingerprints(later) == fingerprints(batch)
    assert as_sarif(later, Look()) != as_sarif(batch, Look())


def test_two_files_of_one_name_have_marks_of_their_own() -> None:
    batch = gated(LIBRARY)
    twice = fingerprints(batch._replace(projects=batch.projects * 2))
    assert len(set(twice)) == len(twice)


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a/b.yaml", "a/b.yaml"),
        ("één #1?.yaml", "%C3%A9%C3%A9n%20%231%3F.yaml"),
        ("c:d%20.yaml", "c%3Ad%2520.yaml"),
        ("\udcff.yaml", "%3F.yaml"),
    ],
)
def test_a_path_is_written_as_an_address_below_the_root(file: str, uri: str) -> None:
    batch = mirrored(ROBOT)
    (report,) = batch.reports()
    named = batch._replace(projects=(report._replace(project={**report.project, "file": file}),))
    artifacts = [each["locations"][0]["physicalLocation"]["artifactLocation"] for each in run(named)["results"]]
    assert {(each["uri"], each["uriBaseId"]) for each in artifacts} == {(uri, "%SRCROOT%")}


def test_a_call_and_the_mirror_are_runs_of_their_own() -> None:
    found = [run(each)["automationDetails"]["id"] for each in (gated(KITCHEN), mirrored(KITCHEN))]
    assert found == ["sicheck/call/c/2026-11-23", "sicheck/mirror/2026-11-23"]


def test_the_verdict_and_its_digests_stand_in_it() -> None:
    found = run(gated(KITCHEN))["properties"]
    assert (found["verdict"], found["exit-code"]) == ("not-passed", 1)
    assert {"criteria-digest", "call-digest"} <= set(found)


def test_a_language_that_sarif_has_no_word_for_is_left_out() -> None:
    assert "language" not in run(mirrored(KITCHEN)._replace(language="frisian"))


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40), st.booleans())
def test_any_words_change_nothing_but_words(words: str, is_gate: bool) -> None:  # noqa: FBT001
    batch = gated(LIBRARY, ADVERT, "broken") if is_gate else mirrored(ROBOT, "broken")
    assert _shape(run(odd(words, batch))) == _shape(run(odd("x", batch)))


def _shape(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _shape(each) for key, each in data.items()}
    if isinstance(data, list):
        return [_shape(each) for each in data]
    return type(data)

"""The shapes of what a call judged: the JSON of `gate`, and that of `assess --call`."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import DAY, EXAMPLES, write_file
from jsonschema import Draft202012Validator

from sicheck.call import read_call_file
from sicheck.catalogue import load
from sicheck.cli.gating import gated
from sicheck.cli.judging import Judging
from sicheck.cli.work import Work
from sicheck.outputs import Look, json_v1
from sicheck.outputs.call import gate_json
from sicheck.schema import SCHEMAS
from sicheck.texts import LANGUAGES

GATE = Draft202012Validator(SCHEMAS["gate"]("en"), format_checker=Draft202012Validator.FORMAT_CHECKER)
REPORT = Draft202012Validator(SCHEMAS["report"]("en"), format_checker=Draft202012Validator.FORMAT_CHECKER)
CALL = """\
sicheck_call: 1
id: fund-2027
title: {en: Our fund, nl: Ons fonds}
weights: {markers: {impact-driven: 2}, indicators: {creativity.divergence: 0.5}}
strike_out: [{id: creativity.room-to-fail, reason: Not for us.}]
require:
  - {id: knockouts, knockouts: clear}
  - {id: total, overall: {score: 70}}
  - {id: answered, overall: {coverage: 100%}}
  - {id: floor, each_marker: {evidenced: 50}}
  - {id: proof, marker: impact-driven, evidenced: 40}
  - {id: levels, each_indicator: {level: 1}}
  - {id: after, indicator: sustainability.after-funding, evidenced_level: 2, level_is: warn}
  - {id: place, when: project.place == 'Gent', text: In Ghent}
bonus: [{id: partners, when: ownership_parties >= 1, points: 5}]
baseline: {not_worse_than: old.json, tolerance: 1}
waivers:
  - {require: place, project: "P: één", reason: Next door., approved_by: The jury, expires: 2027-01-31}
  - {require: total, project: "P: één", reason: Too early., approved_by: The jury, expires: 2020}
"""
PROJECT = 'project: {name: "P: één", stage: idea}\n'


def gate(call: Path, *projects: Path, language: str = "en") -> dict[str, Any]:
    """The JSON of a gate, as it comes out of the text."""
    found = gate_json.as_json(gated(projects, str(call), None, DAY, language), Look())
    data: dict[str, Any] = json.loads(found)
    return data


def report(project: Path, call: Path | None, language: str = "en") -> dict[str, Any]:
    """The JSON of a report, with what a call says."""
    work = Judging(read_call_file(str(call), language), DAY, language) if call else Work(load(), DAY, language)
    data: dict[str, Any] = json.loads(json_v1.as_json(work.batch([project]), Look()))
    return data


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every example, a project with exceptions and a file that can't be read, judged by a call that asks all kinds."""
    folder = tmp_path_factory.mktemp("gate")
    write_file(folder, json.dumps(report(EXAMPLES / "buurtkeuken.yaml", None)), "old.json")
    projects = write_file(folder, PROJECT), write_file(folder, "project: [\n", "broken.yaml")
    return gate(write_file(folder, CALL, "call.yaml"), *sorted(EXAMPLES.glob("*.yaml")), *projects)


@pytest.fixture
def judged(everything: dict[str, Any]) -> dict[str, Any]:
    """The same, to be changed."""
    return copy.deepcopy(everything)


def test_whatever_was_judged_fits(judged: dict[str, Any]) -> None:
    assert [each.message for each in GATE.iter_errors(judged)] == []
    assert {each["verdict"] for each in judged["projects"]} >= {"not-passed", "error"}
    assert [each["id"] for each in judged["problems"]] == ["waiver-expired"]
    assert any(each["waivers"] for each in judged["projects"] if "waivers" in each)
    kinds = {each["kind"] for one in judged["projects"] for each in one.get("requirements", [])}
    assert kinds == set(SCHEMAS["gate"]("en")["$defs"]["requirement"]["properties"]["kind"]["enum"])  # type: ignore[index]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("call", sorted((EXAMPLES / "calls").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_verdicts_of_the_calls_that_come_along_fit(call: Path, language: str) -> None:
    verdicts = gate(call, EXAMPLES / "zorgrobot.yaml", language=language)
    shown = report(EXAMPLES / "zorgrobot.yaml", call, language)
    assert [each.message for each in (*GATE.iter_errors(verdicts), *REPORT.iter_errors(shown))] == []
    assert shown["judgement"]["verdict"] == verdicts["projects"][0]["verdict"]


def spots(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every group; in lists, that of the first and the last."""
    if isinstance(data, dict):
        yield path
        for key, each in data.items():
            yield from spots(each, (*path, key))
    elif isinstance(data, list) and data:
        for at in {0, len(data) - 1}:
            yield from spots(data[at], (*path, at))


FREE = ("values", "markers", "indicators")
"""Groups whose keys are ids."""


def test_a_key_that_is_not_there_is_refused_in_every_group(judged: dict[str, Any]) -> None:
    del judged["projects"][:-2]
    fixed = [path for path in spots(judged) if not path or path[-1] not in FREE]
    accepted = []
    for path in fixed:
        changed = copy.deepcopy(judged)
        group: Any = changed
        for part in path:
            group = group[part]
        group["zzz"] = 1
        accepted += [] if list(GATE.iter_errors(changed)) else [path]
    assert len(fixed) > 40
    assert accepted == []


def test_a_key_that_was_taken_out_is_missed(judged: dict[str, Any]) -> None:
    del judged["projects"][1:]
    accepted = []
    for key in (*judged, *judged["projects"][0]):
        changed = copy.deepcopy(judged)
        (changed if key in changed else changed["projects"][0]).pop(key)
        accepted += [] if list(GATE.iter_errors(changed)) else [key]
    assert accepted == []


def test_what_a_call_says_never_stands_without_the_call(tmp_path: Path) -> None:
    call = write_file(tmp_path, "sicheck_call: 1\nid: c\nrequire: [{id: k, knockouts: clear}]\n", "call.yaml")
    found = report(write_file(tmp_path, PROJECT), call)
    assert list(REPORT.iter_errors(found)) == []
    del found["call"]
    assert list(REPORT.iter_errors(found)) != []


def test_nothing_that_is_referred_to_lies_elsewhere() -> None:
    text = json.dumps(SCHEMAS["gate"]("en"))
    names = {each.partition('"')[0] for each in text.split('"$ref": "')[1:]}
    assert {each.rpartition("/")[0] for each in names} == {"#/$defs"}
    assert {each.rpartition("/")[2] for each in names} <= set(json.loads(text)["$defs"])

"""`sicheck advise --call` by its real entry point."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from shutil import copy

import pytest
from helpers import DATE, EXAMPLES, Run, merged, write_file
from syrupy.assertion import SnapshotAssertion

from sicheck.texts import LANGUAGES
from sicheck.yamlio import read, write

CALL = """sicheck_call: 1
id: ghent
title: {nl: De oproep van Gent, en: The call of Ghent}
weights: {markers: {impact-driven: 2}}
strike_out: [{id: creativity.room-to-fail, reason: Not for us}]
require:
  - {id: clear, knockouts: clear}
  - {id: total, overall: {score: 67}}
  - {id: floor, each_marker: {score: 50}}
  - {id: after, indicator: sustainability.after-funding, level: 4, level_is: warn}
bonus: [{id: open, when: scaling_for_others, points: 2, text: {nl: Anderen mogen mee, en: Others may join}}]
"""
PROOF = """  - {id: proof, marker: system-change, evidenced: 90}
  - {id: place, when: "project.place == 'Gent'", text: {nl: In Gent, en: In Ghent}}
"""
UNREACHABLE = CALL.replace("bonus:", f"{PROOF}bonus:")
LIFTED = CALL.replace("bonus:", "  - {id: far, indicator: impact-driven.impact-reached, level: 3}\nbonus:")
WAIVED = LIFTED + (
    "waivers: [{require: clear, project: Zorgrobot Bo (verzonnen tegenvoorbeeld),\n"
    "  reason: Asked for, approved_by: The board, expires: 2027-01-31}]\n"
)
EASY = "sicheck_call: 1\nid: easy\nrequire: [{id: r, overall: {score: 5}}]\n"
TORN = "sicheck_call: 1\nid: torn\nrequire: [{id: r, when: framings < 3}, {id: s, when: framings >= 3}]\n"


def advised(sicheck: Run, folder: Path, call: str, *options: str, name: str = "zorgrobot", **environment: str) -> str:
    write_file(folder, call, "call.yaml")
    copy(EXAMPLES / f"{name}.yaml", folder)
    arguments = ["advise", f"{name}.yaml", "--call", "call.yaml", "--date", DATE, *options]
    found = sicheck(*arguments, cwd=folder, **environment)
    assert (found.returncode, found.stderr) == (0, "")
    text: str = found.stdout
    return text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("call", [CALL, UNREACHABLE, EASY, TORN], ids=["reachable", "in-part", "there", "torn"])
def test_the_route(sicheck: Run, tmp_path: Path, snapshot: SnapshotAssertion, call: str, language: str) -> None:
    assert advised(sicheck, tmp_path, call, "--lang", language) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_route_as_json(sicheck: Run, tmp_path: Path, snapshot: SnapshotAssertion, language: str) -> None:
    text = advised(sicheck, tmp_path, UNREACHABLE, "--lang", language, "--format", "json")
    assert text == snapshot


def test_json_tells_what_no_step_reaches_and_where_the_others_lead(sicheck: Run, tmp_path: Path) -> None:
    found = json.loads(advised(sicheck, tmp_path, UNREACHABLE, "--format", "json"))
    states = {each["id"]: (each["now"]["state"], each["end"]["state"]) for each in found["requirements"]}
    assert found["target"]["call"] | {"digest": ""} == {"id": "ghent", "title": "The call of Ghent", "digest": ""}
    assert (found["state"], found["others"]) == ("out-of-reach", "reachable")
    assert [each["id"] for each in found["unreachable"]] == ["proof", "place"]
    assert states["total"] == states["clear"] == ("not-met", "met")
    assert states["place"] == ("not-met", "not-met")


def steps_into(folder: Path, name: str, steps: list[str]) -> Path:
    """The project file with these lines written into it."""
    tree: object = read((folder / f"{name}.yaml").read_bytes(), "").tree
    for each in steps:
        tree = merged(tree, read(each.encode(), "").tree)
    assert isinstance(tree, dict)
    return write_file(folder, write(tree), "again.yaml")


def gated(sicheck: Run, folder: Path, steps: list[str]) -> int:
    file = steps_into(folder, "zorgrobot", steps)
    found = sicheck("gate", file, "--call", folder / "call.yaml", "--date", DATE, "--format", "json")
    code: int = found.returncode
    return code


@pytest.mark.parametrize("call", [CALL, CALL.replace("score: 67", "score: 64")], ids=["67", "64"])
def test_the_gate_passes_the_file_with_the_steps_and_no_part_of_them(sicheck: Run, tmp_path: Path, call: str) -> None:
    found = json.loads(advised(sicheck, tmp_path, call, "--format", "json", "--lang", "en"))
    steps = [each["example"] for each in found["steps"]]
    parts = [list(part) for size in (0, len(steps) - 1) for part in combinations(steps, size)]
    assert found["state"] == "reachable"
    assert gated(sicheck, tmp_path, steps) == 0
    assert {gated(sicheck, tmp_path, part) for part in parts} == {1}


def test_an_exception_that_the_steps_make_needless_is_told_with_what_to_do(sicheck: Run, tmp_path: Path) -> None:
    found = json.loads(advised(sicheck, tmp_path, WAIVED, "--format", "json", "--lang", "en"))
    steps = [each["example"] for each in found["steps"]]
    taken_out = found["waivers_to_take_out"]
    assert (found["state"], [each["require"] for each in taken_out]) == ("reachable", ["clear"])
    assert (taken_out[0]["file"], taken_out[0]["line"]) == ("call.yaml", 13)
    assert gated(sicheck, tmp_path, steps) == 2
    write_file(tmp_path, LIFTED, "call.yaml")
    assert gated(sicheck, tmp_path, steps) == 0


def test_the_page_names_the_exception_to_take_out(sicheck: Run, tmp_path: Path) -> None:
    assert "Haal de vrijstelling weg" in " ".join(advised(sicheck, tmp_path, WAIVED, "--lang", "nl").split())


def test_a_knockout_that_the_call_does_not_ask_about_is_told(sicheck: Run, tmp_path: Path) -> None:
    call = "sicheck_call: 1\nid: c\nrequire: [{id: r, indicator: sustainability.funding-mix, level: 1}]\n"
    name = "housing-first-belgium"
    found = json.loads(advised(sicheck, tmp_path, call, "--format", "json", name=name))
    assert (found["state"], found["triggered"]) == ("reachable", ["ends-with-funding"])
    assert "does not ask about it" in advised(sicheck, tmp_path, call, "--lang", "en", name=name)


def test_an_unknown_knockout_gets_its_question(sicheck: Run, tmp_path: Path) -> None:
    call = "sicheck_call: 1\nid: c\nrequire: [{id: r, knockouts: [technology-without-impact]}]\n"
    text = advised(sicheck, tmp_path, call, "--lang", "en", name="duo-for-a-job")
    assert "what did you measure?" in " ".join(text.split())


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_screen(sicheck: Run, tmp_path: Path, columns: int) -> None:
    text = advised(sicheck, tmp_path, UNREACHABLE, "--lang", "nl", COLUMNS=str(columns))
    assert [line for line in text.splitlines() if len(line) > columns] == []


def test_what_turns_a_text_around_is_left_out_of_the_title(sicheck: Run, tmp_path: Path) -> None:
    call = 'sicheck_call: 1\nid: c\ntitle: "a \u202ecall"\nrequire: [{id: r, overall: {score: 5}}]\n'
    text = advised(sicheck, tmp_path, call, "--lang", "en")
    assert "‘a call" in text
    assert "\u202e" not in text


def test_the_set_of_a_call_may_be_elsewhere(sicheck: Run, tmp_path: Path) -> None:
    folder = EXAMPLES.parent / "criteria" / "social-innovation"
    text = advised(sicheck, tmp_path, EASY, "--lang", "en", "--criteria", str(folder))
    assert "no step is needed" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "--call"),
        (["--target", "70", "--call", "call.yaml"], "--target"),
        (["--call", "nowhere.yaml"], "nowhere.yaml"),
        (["--call", "zorgrobot.yaml"], "sicheck_call: 1"),
        (["--call", "broken.yaml"], "broken.yaml:3"),
        (["--call", "call.yaml", "--criteria", "social-inovation"], "social-innovation"),
    ],
)
def test_what_can_not_be_done_ends_with_2_and_says_why(
    sicheck: Run, tmp_path: Path, options: list[str], said: str, language: str
) -> None:
    write_file(tmp_path, CALL, "call.yaml")
    write_file(tmp_path, "sicheck_call: 1\nid: b\nrequire: [{id: r, marker: nobody, score: 5}]\n", "broken.yaml")
    copy(EXAMPLES / "zorgrobot.yaml", tmp_path)
    found = sicheck("advise", "zorgrobot.yaml", *options, "--lang", language)
    assert (found.returncode, found.stdout) == (2, "")
    assert said in found.stderr
    assert "Traceback" not in found.stderr


def test_the_same_command_gives_the_same_bytes(sicheck: Run, tmp_path: Path) -> None:
    texts = {advised(sicheck, tmp_path, UNREACHABLE, PYTHONHASHSEED=seed) for seed in ("1", "2")}
    assert len(texts) == 1

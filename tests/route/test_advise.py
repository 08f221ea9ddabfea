"""`sicheck advise` by its real entry point."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers import DATE, EXAMPLES, Run, write_file
from syrupy.assertion import SnapshotAssertion

from sicheck.texts import LANGUAGES

WIJKPUNT = EXAMPLES / "wijkpunt-van-bovenaf.yaml"
DUO = EXAMPLES / "duo-for-a-job.yaml"


def advised(sicheck: Run, file: str, target: str, *options: str, **environment: str) -> str:
    found = sicheck("advise", f"{file}.yaml", "--target", target, "--date", DATE, *options, cwd=EXAMPLES, **environment)
    assert (found.returncode, found.stderr) == (0, "")
    text: str = found.stdout
    return text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("file", "target"),
    [
        ("wijkpunt-van-bovenaf", "57"),
        ("fietsbib-zonder-vervolg", "on-the-way"),
        ("housing-first-belgium", "12"),
        ("duo-for-a-job", "socially-innovative"),
        ("buurtkeuken", "70,5"),
    ],
)
def test_the_route(sicheck: Run, snapshot: SnapshotAssertion, file: str, target: str, language: str) -> None:
    assert advised(sicheck, file, target, "--lang", language) == snapshot


def test_the_route_as_json(sicheck: Run, snapshot: SnapshotAssertion) -> None:
    text = advised(sicheck, "fietsbib-zonder-vervolg", "on-the-way", "--format", "json", "--lang", "en")
    assert json.loads(text)["state"] == "reachable"
    assert text == snapshot


def test_json_has_the_same_steps_in_every_language(sicheck: Run) -> None:
    found = [advised(sicheck, "zorgrobot", "70", "--format", "json", "--lang", each) for each in LANGUAGES]
    steps = [[(each["indicator"], each["from"], each["to"]) for each in json.loads(text)["steps"]] for text in found]
    assert steps[0] == steps[1] != []


@pytest.mark.parametrize("columns", [60, 80, 100])
def test_no_line_is_wider_than_the_screen(sicheck: Run, columns: int) -> None:
    text = advised(sicheck, "wijkpunt-van-bovenaf", "70", "--lang", "nl", COLUMNS=str(columns))
    assert [line for line in text.splitlines() if len(line) > columns] == []


def test_a_screen_of_ascii_gets_ascii(sicheck: Run) -> None:
    found = sicheck("advise", WIJKPUNT, "--target", "60", "--lang", "nl", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (found.returncode, found.stdout.isascii()) == (0, True)


def test_a_project_of_only_name_and_stage_gets_a_route(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "project: {name: Our idea, stage: idea}\n")
    found = sicheck("advise", file, "--target", "on-the-way", "--format", "json")
    assert (found.returncode, json.loads(found.stdout)["state"]) == (0, "reachable")


def test_characters_that_turn_the_text_around_are_left_out(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("advise", write_file(tmp_path, "project: {name: a \u202ename, stage: pilot}\n"), "--target", "5")
    assert (found.returncode, "a name · pilot" in found.stdout) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["advise"], "advise --help"),
        (["advise", DUO], "--target"),
        (["advise", DUO, "--target", "101"], "0 to 100"),
        (["advise", DUO, "--target", "-1"], "0 to 100"),
        (["advise", DUO, "--target", "not-yet"], "on-the-way"),
        (["advise", DUO, "--target", "socialy-innovative"], "socially-innovative"),
        (["advise", "nowhere.yaml", "--target", "70"], "nowhere.yaml"),
        (["advise", DUO, "--target", "70", "--criteria", "social-inovation"], "social-innovation"),
        (["advise", DUO, "--target", "70", "--date", "23/11/2026"], "2026-11-23"),
        (["advise", DUO, "--target", "70", "--format", "pdf"], "pdf"),
    ],
)
def test_what_can_not_be_done_ends_with_2_and_says_why(sicheck: Run, arguments: list[object], said: str) -> None:
    found = sicheck(*arguments)
    assert (found.returncode, found.stdout) == (2, "")
    assert said in found.stderr
    assert "Traceback" not in found.stderr


def test_a_route_goes_into_a_file_and_nowhere_else(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("advise", WIJKPUNT, "--target", "60", "--format", "json", "--output", "route.json")
    assert (found.returncode, found.stdout, [each.name for each in tmp_path.iterdir()]) == (0, "", ["route.json"])


def test_the_same_command_gives_the_same_bytes(sicheck: Run) -> None:
    texts = {advised(sicheck, "dorpspunten-de-lovie", "60", PYTHONHASHSEED=seed) for seed in ("1", "2")}
    assert len(texts) == 1

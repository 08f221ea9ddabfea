"""The pre-commit hooks: their commands exist, and do what the hooks say."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from helpers import EXAMPLES, Run, write_file
from runners import CALL, HOOKS

from sicheck.cli import app
from sicheck.cli.speech import commands_of, spoken


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "buurtkeuken.yaml", tmp_path / "kitchen.yaml")
    shutil.copy(EXAMPLES / "zorgrobot.yaml", tmp_path / "robot.yaml")
    return tmp_path


def entry(hook: str) -> list[str]:
    program, *words = shlex.split(HOOKS[hook]["entry"])
    assert program == "sicheck"
    return words


def test_there_are_two_hooks() -> None:
    assert list(HOOKS) == ["sicheck-validate", "sicheck-gate"]


@pytest.mark.parametrize("hook", HOOKS)
def test_an_entry_is_a_command_with_options_that_exist(hook: str) -> None:
    commands = dict(commands_of(spoken(app, "en")))
    command, *options = entry(hook)
    known = {option for parameter in commands[f"sicheck {command}"].params for option in parameter.opts}
    assert set(options) <= known


@pytest.mark.parametrize("hook", HOOKS)
@pytest.mark.parametrize(
    ("name", "is_looked_at"),
    [
        ("project.yaml", True),
        ("applications/round 1/kitchen.yml", True),
        ("applications/our-call.yaml", True),
        ("calls-for-help.yaml", True),
        ("recall.yaml", True),
        (".pre-commit-config.yaml", False),
        (".github/workflows/gate.yml", False),
        ("applications/.draft.yaml", False),
        ("call.yaml", False),
        ("2026/call.yml", False),
        ("calls/spring.yaml", False),
        ("our/criteria/own/set.yaml", False),
    ],
)
def test_hidden_files_calls_and_criteria_are_left_out(hook: str, name: str, *, is_looked_at: bool) -> None:
    assert (re.search(HOOKS[hook]["exclude"], name) is None) is is_looked_at


def test_validate_says_nothing_of_files_that_can_be_read(sicheck: Run, folder: Path) -> None:
    found = sicheck(*entry("sicheck-validate"), "kitchen.yaml", "robot.yaml", cwd=folder)
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


def test_validate_tells_the_mistakes_of_each_file_and_nothing_else(sicheck: Run, folder: Path) -> None:
    write_file(folder, "project: {name: Idea, stage: idee}\n", "idea.yaml")
    write_file(folder, "project: [\n", "broken.yaml")
    found = sicheck(*entry("sicheck-validate"), "kitchen.yaml", "idea.yaml", "broken.yaml", cwd=folder)
    assert (found.returncode, found.stdout) == (2, "")
    assert [name in found.stderr for name in ("idea.yaml:1:", "broken.yaml:", "kitchen")] == [True, True, False]


def test_a_quiet_run_still_writes_the_files_that_are_named(sicheck: Run, folder: Path) -> None:
    found = sicheck(*entry("sicheck-validate"), "kitchen.yaml", "--format", "json:report.json", cwd=folder)
    assert (found.returncode, found.stdout) == (0, "")
    assert (folder / "report.json").read_text(encoding="utf-8").startswith("{")


def test_a_quiet_run_with_a_format_for_the_screen_prints_nothing(sicheck: Run, folder: Path) -> None:
    found = sicheck(*entry("sicheck-validate"), "kitchen.yaml", "--format", "jsonl", "--output", "-", cwd=folder)
    assert (found.returncode, found.stdout) == (0, "")


@pytest.mark.parametrize(("floor", "code"), [(70, 0), (95, 1)])
def test_gate_judges_with_the_call_that_is_given(sicheck: Run, folder: Path, floor: int, code: int) -> None:
    write_file(folder, CALL % floor, "call.yaml")
    found = sicheck(*entry("sicheck-gate"), "--call", "call.yaml", "kitchen.yaml", cwd=folder)
    assert (found.returncode, found.stderr) == (code, "")
    assert "Our call" in found.stdout


def test_gate_without_a_call_says_how_to_give_one(sicheck: Run, folder: Path) -> None:
    found = sicheck(*entry("sicheck-gate"), "kitchen.yaml", cwd=folder)
    assert (found.returncode, found.stdout) == (2, "")
    assert "--call" in found.stderr

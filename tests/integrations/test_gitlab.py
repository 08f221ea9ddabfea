"""The GitLab component: its inputs, and its job run as a runner does."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from helpers import DATE, EXAMPLES, write_file
from runners import (
    CALL,
    COMPONENT_JOBS,
    COMPONENT_SPEC,
    STRANGE,
    Ran,
    fake_python,
    gitlab_job,
    gitlab_script,
    needs_bash,
)

from sicheck import __version__

INPUTS = COMPONENT_SPEC["spec"]["inputs"]
SHELLS = ["bash", "sh"]
FILES = ["badge.svg", "gate.json", "gate.md", "gate.xml"]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "buurtkeuken.yaml", tmp_path / "kitchen.yaml")
    write_file(tmp_path, CALL % 70, "call.yaml")
    return tmp_path


def gate(workspace: Path, shell: str = "bash", **inputs: str) -> Ran:
    return gitlab_script(workspace, {"version": "", "date": DATE, **inputs}, shell=shell)


def written(workspace: Path) -> list[str]:
    return sorted(each.name for each in (workspace / "sicheck-gate").iterdir())


def test_every_input_has_a_default_a_meaning_and_a_use() -> None:
    used = set(re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", str(COMPONENT_JOBS)))
    assert used == set(INPUTS)
    assert all("default" in each and each["description"] for each in INPUTS.values())


def test_no_input_is_written_into_the_script() -> None:
    scripts = [each["script"] for each in COMPONENT_JOBS.values() if "script" in each]
    assert scripts == [gitlab_job({})[1]["script"]]


def test_what_is_given_is_not_expanded_by_gitlab() -> None:
    _, job = gitlab_job({})
    assert {each["expand"] for each in job["variables"].values() if isinstance(each, dict)} == {False}


def test_name_stage_and_image_can_be_chosen() -> None:
    name, job = gitlab_job({"job": "second call", "stage": "gate", "image": "python:3.12"})
    assert (name, job["stage"], job["image"]) == ("second call", "gate", "python:3.12")


@pytest.mark.parametrize(("chosen", "allowed"), [("fail", False), ("warn", {"exit_codes": [3]})])
def test_too_little_answered_fails_or_warns_as_chosen(chosen: str, allowed: object) -> None:
    assert INPUTS["not-assessable"]["options"] == ["fail", "warn"]
    assert gitlab_job({"not-assessable": chosen})[1]["allow_failure"] == allowed


def test_the_version_that_is_installed_is_this_one() -> None:
    assert INPUTS["version"]["default"] == __version__


@pytest.mark.parametrize("version", ["1.*", ">=1", "1 --index-url=x", "$(touch owned)", "1;x", "../x"])
def test_only_one_version_is_taken(version: str) -> None:
    assert not re.search(INPUTS["version"]["regex"], version)


@needs_bash
@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("project", "floor", "code"),
    [(None, 70, 0), (None, 95, 1), ("project: {name: Idea, stage: idea}\n", 70, 3), ("project: [", 70, 2)],
    ids=["passed", "not passed", "not assessable", "unreadable"],
)
def test_the_job_ends_with_the_code_of_the_gate_and_leaves_its_files(
    workspace: Path, shell: str, project: str | None, floor: int, code: int
) -> None:
    if project:
        write_file(workspace, project, "kitchen.yaml")
    write_file(workspace, CALL % floor, "call.yaml")
    found = gate(workspace, shell)
    assert found.code == code, found.messages
    assert written(workspace) == FILES
    assert found.log


@needs_bash
def test_all_that_is_left_is_kept_also_after_a_failure(workspace: Path) -> None:
    gate(workspace)
    _, job = gitlab_job({})
    artifacts = job["artifacts"]
    assert artifacts["when"] == "always"
    assert artifacts["paths"] == ["sicheck-gate/"]
    assert (workspace / artifacts["reports"]["junit"]).exists()


@needs_bash
def test_a_second_run_replaces_the_files_of_the_first(workspace: Path) -> None:
    assert [gate(workspace).code for _ in range(2)] == [0, 0]


@needs_bash
@pytest.mark.parametrize("shell", SHELLS)
def test_strange_names_are_names(workspace: Path, shell: str) -> None:
    for name in STRANGE:
        shutil.copy(workspace / "kitchen.yaml", workspace / name)
    shutil.copy(workspace / "call.yaml", workspace / "$(touch owned) call.yaml")
    found = gate(workspace, shell, files="\n".join(["", *STRANGE, ""]), call="$(touch owned) call.yaml")
    assert found.code == 0, found.messages
    assert len(json.loads((workspace / "sicheck-gate/gate.json").read_text(encoding="utf-8"))["projects"]) == len(
        STRANGE
    )
    assert not (workspace / "owned").exists()


@needs_bash
def test_a_broken_call_is_told_and_ends_with_2(workspace: Path) -> None:
    write_file(workspace, "sicheck_call: 1\n", "call.yaml")
    found = gate(workspace)
    assert (found.code, found.log) == (2, "")
    assert "call.yaml:1" in found.messages


@needs_bash
def test_the_language_can_be_chosen(workspace: Path) -> None:
    assert "Onze oproep" in gate(workspace, language="nl").log


@needs_bash
@pytest.mark.parametrize("shell", SHELLS)
def test_the_version_is_installed_in_an_environment_of_its_own(workspace: Path, shell: str) -> None:
    fake = fake_python(workspace / "fake")
    paths = {"PATH": f"{fake}:/usr/bin:/bin", "ASKED": str(workspace / "asked")}
    found = gitlab_script(workspace, {"version": "1.2.3"}, shell=shell, **paths)
    assert (workspace / "asked").read_text(encoding="utf-8").splitlines()[-1] == "sicheck==1.2.3"
    assert "sicheck" in found.messages  # the environment is a pretence: it holds no sicheck

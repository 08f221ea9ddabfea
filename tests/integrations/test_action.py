"""The GitHub action: its file, and its steps run as a runner does."""

from __future__ import annotations

import json
import re
import sys
import venv
from pathlib import Path
from typing import Any

import pytest
from helpers import DATE, EXAMPLES, ROOT, write_file
from runners import ACTION, CALL, PROGRAMS, STRANGE, Ran, fake_python, github_step, needs_bash

pytestmark = needs_bash

KITCHEN = (EXAMPLES / "buurtkeuken.yaml").read_text(encoding="utf-8")
UNANSWERED = "project:\n  name: Our idea\n  stage: idea\n"
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
_COMMAND = re.compile(r"^\s*(?:::\w|##)", re.MULTILINE)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository with one project, in a folder of its own, and a call that it meets."""
    folder = tmp_path / "work space"
    (folder / "projects").mkdir(parents=True)
    write_file(folder / "projects", KITCHEN, "kitchen.yaml")
    write_file(folder, CALL % 70, "call.yaml")
    return folder


def gate(workspace: Path, **inputs: str) -> Ran:
    return github_step("gate", workspace, workspace.parent, {"date": DATE, **inputs})


def test_no_input_is_written_into_a_script() -> None:
    assert [step["id"] for step in STEPS if "${{" in step["run"]] == []


def test_every_step_names_its_shell_and_no_other_action_is_used() -> None:
    assert [(step["shell"], "uses" in step) for step in STEPS] == [("bash", False)] * 2


def test_every_input_reaches_a_step_and_can_be_left_out() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(STEPS)))
    assert used == set(ACTION["inputs"])
    assert all("default" in each and each["description"] for each in ACTION["inputs"].values())


@pytest.mark.parametrize(
    ("project", "floor", "outputs", "named"),
    [
        (KITCHEN, 70, ("passed", "77", "0"), "Buurtkeuken"),
        (KITCHEN, 95, ("not-passed", "77", "1"), "Buurtkeuken"),
        (UNANSWERED, 70, ("not-assessable", "none", "3"), "Our idea"),
        ("project: [", 70, ("error", "none", "2"), "kitchen.yaml"),
    ],
    ids=["passed", "not passed", "not assessable", "unreadable"],
)
def test_outputs_and_summary_are_written_and_the_step_ends_with_the_code_of_the_gate(
    workspace: Path, project: str, floor: int, outputs: tuple[str, str, str], named: str
) -> None:
    write_file(workspace / "projects", project, "kitchen.yaml")
    write_file(workspace, CALL % floor, "call.yaml")
    found = gate(workspace)
    assert found.outputs == dict(zip(("verdict", "score", "exit-code"), outputs, strict=True))
    assert str(found.code) == outputs[-1]
    assert named in found.summary
    assert found.log.startswith("::")


def test_a_score_is_cut_off_never_rounded_up(workspace: Path) -> None:
    found = gate(workspace, json="gate.json")
    (project,) = json.loads((workspace / "gate.json").read_text(encoding="utf-8"))["projects"]
    assert project["score"] > 77.5
    assert found.outputs["score"] == "77"


def test_of_several_projects_no_score_is_given(workspace: Path) -> None:
    write_file(workspace / "projects", UNANSWERED, "idea.yaml")
    found = gate(workspace, files="projects/kitchen.yaml\nprojects/idea.yaml\n")
    assert found.outputs == {"verdict": "not-assessable", "score": "none", "exit-code": "3"}


def test_the_others_are_judged_where_one_file_is_unreadable(workspace: Path) -> None:
    write_file(workspace / "projects", "project: [", "broken.yaml")
    found = gate(workspace)
    assert found.outputs["verdict"] == "error"
    assert "Buurtkeuken" in found.summary
    assert "::error file=projects/broken.yaml,line=1" in found.log


def test_strange_names_of_files_are_names(workspace: Path) -> None:
    for name in STRANGE:
        write_file(workspace, KITCHEN, name)
    found = gate(workspace, files="\n".join(STRANGE), json="gate.json")
    written = json.loads((workspace / "gate.json").read_text(encoding="utf-8"))
    assert (found.outputs["verdict"], len(written["projects"])) == ("passed", len(STRANGE))
    assert not list(workspace.glob("**/owned*"))


@pytest.mark.parametrize("name", ["a b.yaml", "$(touch owned).yaml", "`touch owned`.yaml", "--help.yaml"])
def test_a_strange_name_of_a_call_is_a_name(workspace: Path, name: str) -> None:
    (workspace / "call.yaml").rename(workspace / name)
    assert gate(workspace, call=name).outputs["verdict"] == "passed"
    assert not list(workspace.glob("**/owned*"))


def test_files_are_named_one_a_line_and_blank_lines_and_line_ends_of_windows_do_not_count(workspace: Path) -> None:
    write_file(workspace, UNANSWERED, "an idea.yaml")
    found = gate(workspace, files="\r\n  projects\r\n\r\nan idea.yaml\r\n", json="gate.json")
    written = json.loads((workspace / "gate.json").read_text(encoding="utf-8"))
    assert [each["project"]["file"] for each in written["projects"]] == ["projects/kitchen.yaml", "an idea.yaml"]
    assert found.code == 3


@pytest.mark.parametrize(
    "inputs",
    [
        {"files": ""},
        {"files": "nowhere.yaml"},
        {"call": "nowhere.yaml"},
        {"call": ""},
        {"date": "soon"},
        {"language": "$(touch owned)"},
        {"criteria": "nowhere"},
        {"sarif": "no/such/folder.sarif"},
    ],
    ids=str,
)
def test_what_can_not_be_done_is_an_error_with_its_reason_in_the_summary(
    workspace: Path, inputs: dict[str, str]
) -> None:
    found = gate(workspace, **inputs)
    assert (found.code, found.outputs["verdict"], found.outputs["exit-code"]) == (2, "error", "2")
    assert found.summary.strip()
    assert found.log.startswith("::error")
    assert not (workspace / "owned").exists()


def test_a_broken_call_is_told_in_one_annotation_and_quoted_in_the_summary(workspace: Path) -> None:
    write_file(workspace, "sicheck_call: 1\n# 100%\n::error::<b>: [\n", "call.yaml")
    found = gate(workspace)
    (line,) = found.log.splitlines()
    assert line.startswith("::error title=sicheck::call.yaml:")
    assert "%0A" in line
    assert all(line.startswith("    ") for line in found.summary.splitlines() if line)
    assert not _COMMAND.search(found.messages)


def test_a_percent_sign_in_a_message_is_no_escape_of_an_annotation(workspace: Path) -> None:
    found = gate(workspace, call="100%0A::error::.yaml")
    assert "100%250A" in found.log
    assert len(found.log.splitlines()) == 1


def test_summary_and_annotations_can_be_left_out(workspace: Path) -> None:
    write_file(workspace, CALL % 95, "call.yaml")
    found = gate(workspace, summary="false", annotations="false")
    assert (found.code, found.summary) == (1, "")
    assert "Buurtkeuken" in found.log
    assert not _COMMAND.search(found.log + found.messages)


@pytest.mark.parametrize("floor", [70, 95])
def test_every_file_that_is_asked_is_written_also_when_the_gate_is_not_passed(workspace: Path, floor: int) -> None:
    write_file(workspace, CALL % floor, "call.yaml")
    names = {"json": "a.json", "markdown": "b c.md", "sarif": "d.sarif", "junit": "e.xml", "badge": "f.svg"}
    write_file(workspace, "old", "a.json")
    gate(workspace, **names)
    starts = {each: (workspace / each).read_text(encoding="utf-8")[:1] for each in names.values()}
    assert starts == {"a.json": "{", "b c.md": "#", "d.sarif": "{", "e.xml": "<", "f.svg": "<"}


def test_the_language_of_the_summary_can_be_chosen(workspace: Path) -> None:
    assert "Onze oproep" in gate(workspace, language="nl").summary


def test_modules_that_lie_in_the_repository_are_not_run(workspace: Path) -> None:
    for name in ("json.py", "sicheck.py", "yaml.py", "encodings.py"):
        write_file(workspace, "raise SystemExit(99)\n", name)
    assert gate(workspace).outputs == {"verdict": "passed", "score": "77", "exit-code": "0"}


def install(tmp_path: Path, version: str, **environment: str) -> Ran:
    asked = {"ASKED": str(tmp_path / "asked"), "GITHUB_ACTION_PATH": "/the/action itself"}
    return github_step("install", tmp_path, tmp_path, {"version": version}, **{**asked, **environment})


@pytest.mark.parametrize(
    ("version", "wanted"), [("", "/the/action itself"), ("0.1.0", "sicheck==0.1.0"), ("1.0rc1", "sicheck==1.0rc1")]
)
def test_the_commit_of_the_action_or_one_version_is_installed(tmp_path: Path, version: str, wanted: str) -> None:
    found = install(tmp_path, version, PATH=f"{fake_python(tmp_path / 'fake')}:/usr/bin:/bin")
    assert found.code == 0, found.messages
    assert (tmp_path / "asked").read_text(encoding="utf-8").splitlines()[-1] == wanted
    assert Path(found.outputs["programs"]).parent.parent == tmp_path


@pytest.mark.parametrize("version", ["1.*", ">=1", "1 --index-url=x", "$(touch owned)", "1;x", "1,2", "../x", "@ ."])
def test_what_is_not_one_version_is_refused(tmp_path: Path, version: str) -> None:
    found = install(tmp_path, version, PATH=f"{fake_python(tmp_path / 'fake')}:/usr/bin:/bin")
    assert (found.code, found.outputs) == (2, {})
    assert found.log.startswith("::error title=sicheck::")
    assert not (tmp_path / "asked").exists()


def test_an_old_python_is_told_with_the_remedy(tmp_path: Path) -> None:
    found = install(tmp_path, "", PATH=f"{fake_python(tmp_path / 'fake', is_old=True)}:/usr/bin:/bin")
    assert (found.code, found.outputs) == (2, {})
    assert "Python 3.11" in found.log
    assert "actions/setup-python" in found.log


@pytest.mark.wheel
def test_the_action_installs_the_commit_that_it_is(tmp_path: Path) -> None:
    for name in ("pip.py", "venv.py", "sicheck.py"):
        write_file(tmp_path, "raise SystemExit(99)\n", name)
    venv.create(tmp_path / "plain", symlinks=sys.platform != "win32")
    found = install(tmp_path, "", PATH=f"{tmp_path / 'plain' / 'bin'}:/usr/bin:/bin", GITHUB_ACTION_PATH=str(ROOT))
    assert found.code == 0, found.messages
    assert (Path(found.outputs["programs"]) / "sicheck").exists()


def test_the_gate_is_taken_from_where_it_was_installed() -> None:
    (gate_step,) = (step for step in STEPS if step["id"] == "gate")
    assert gate_step["env"]["PROGRAMS"] == "${{ steps.install.outputs.programs }}"
    assert (PROGRAMS / "sicheck").exists()

"""What build servers do with the files that are made for them: inputs filled in, scripts run by bash."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from helpers import ROOT, quiet

PROGRAMS = Path(sys.executable).parent
"""Where `sicheck` and `python` are."""
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
COMPONENT_SPEC, COMPONENT_JOBS = yaml.safe_load_all((ROOT / "templates" / "gate.yml").read_text(encoding="utf-8"))
HOOKS = {each["id"]: each for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
CALL = """\
sicheck_call: 1
id: our-call
title: {en: Our call, nl: Onze oproep}
criteria: social-innovation
weights: {markers: {creativity: 2}}
require: [{id: total, overall: {score: %s}}]
"""
"""A call that a good example meets at 70 and not at 95."""
STRANGE = ["a b.yaml", "$(touch owned).yaml", "`touch owned`.yaml", "a;touch owned.yaml", "$HOME.yaml", "a*.yaml"]
STRANGE += ["--help.yaml", "-q.yaml", '".yaml', "'.yaml", "%0A.yaml", "a\\nb.yaml"]
"""Names of files that a shell, a build server or the command line could read as something else."""
needs_bash = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("bash") is None, reason="the scripts are run by a bash that knows the paths"
)
_GITHUB = re.compile(r"\$\{\{\s*(inputs|steps\.install\.outputs)\.([\w-]+)\s*\}\}")
_GITLAB = re.compile(r"\$\[\[\s*inputs\.([\w-]+)\s*\]\]")


class Ran(NamedTuple):
    """What a step or job left: its exit code, what it printed, its outputs and its summary."""

    code: int
    log: str
    messages: str
    outputs: Mapping[str, str]
    summary: str


def github_step(name: str, workspace: Path, scratch: Path, inputs: Mapping[str, str], **environment: str) -> Ran:
    """Runs a step of the action in a workspace, as GitHub's runner does."""
    (step,) = (each for each in ACTION["runs"]["steps"] if each["id"] == name)
    given = {key: each.get("default", "") for key, each in ACTION["inputs"].items()} | dict(inputs)
    known = {"inputs": given, "steps.install.outputs": {"programs": str(PROGRAMS)}}
    filled = {key: _GITHUB.sub(lambda found: known[found[1]][found[2]], each) for key, each in step["env"].items()}
    files = {key: scratch / key for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for each in files.values():
        each.write_text("", encoding="utf-8")
    runner = {"RUNNER_TEMP": str(scratch), **{key: str(each) for key, each in files.items()}}
    found = _bash(step["run"], workspace, {**runner, **filled, **environment})
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines())
    summary = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
    return Ran(found.returncode, found.stdout, found.stderr, outputs, summary)


def gitlab_job(inputs: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """The name and the content of the component's job with these inputs."""
    spec = COMPONENT_SPEC["spec"]["inputs"]
    given = {key: each["default"] for key, each in spec.items()} | dict(inputs)
    jobs = _interpolated(COMPONENT_JOBS, given)
    ((name, job),) = ((name, job) for name, job in jobs.items() if not name.startswith("."))
    return name, jobs[job["extends"]] | job


def gitlab_script(workspace: Path, inputs: Mapping[str, str], *, shell: str = "bash", **environment: str) -> Ran:
    """Runs the script of the component's job in a workspace that finds `sicheck` on its path."""
    _, job = gitlab_job(inputs)
    written = {key: each["value"] if isinstance(each, dict) else each for key, each in job["variables"].items()}
    path = {"PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"}
    found = _bash("\n".join(job["script"]), workspace, {**path, **written, **environment}, shell)
    return Ran(found.returncode, found.stdout, found.stderr, {}, "")


def _interpolated(part: Any, given: Mapping[str, str]) -> Any:
    if isinstance(part, dict):
        return {_interpolated(key, given): _interpolated(each, given) for key, each in part.items()}
    if isinstance(part, list):
        return [_interpolated(each, given) for each in part]
    return _GITLAB.sub(lambda found: given[found[1]], part) if isinstance(part, str) else part


def _bash(
    script: str, workspace: Path, environment: Mapping[str, str], shell: str = "bash"
) -> subprocess.CompletedProcess[str]:
    options = ["--noprofile", "--norc", "-eo", "pipefail"] if shell == "bash" else ["-e"]
    return subprocess.run(
        [shell, *options, "-c", script],
        cwd=workspace,
        env={**quiet(), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def fake_python(folder: Path, *, is_old: bool = False) -> Path:
    """A folder with a `python3` that makes environments whose own `python` and `pip` write down what they are asked."""
    folder.mkdir()
    making = f'mkdir -p "$4/bin" && cp "{folder}/noting" "$4/bin/python" && cp "{folder}/noting" "$4/bin/pip"'
    programs = {
        "noting": 'printf "%s\\n" "$@" > "$ASKED"',
        "python3": f"case $2 in -c) exit {int(is_old)} ;; -m) {making} ;; esac",
    }
    for name, line in {**programs, "python": programs["python3"]}.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder

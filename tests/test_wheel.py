"""The built wheel alone, in an environment of its own, from the root of the file system."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from helpers import ROOT, quiet

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        folder,
        ROOT,
    ]
    subprocess.run(build, check=True, env=quiet())
    (found,) = folder.glob("sicheck-*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment that holds the wheel and what it needs, and nothing else."""
    folder = tmp_path_factory.mktemp("alone")
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", wheel], check=True, env=quiet())
    return scripts


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command: list[str | Path] = [installed / "sicheck", *arguments]
    return subprocess.run(command, cwd="/", env=quiet(), capture_output=True, encoding="utf-8", check=False)


def test_the_wheel_holds_criteria_examples_and_licences_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "_criteria/social-innovation/set.yaml",
        "_examples/duo-for-a-job.yaml",
        "_examples/sroi/befriending.yaml",
        "py.typed",
        "schema/report-v1.json",
    ):
        assert f"sicheck/{name}" in names
    assert not [name for name in names if "test" in name]
    assert len([name for name in names if name.endswith("LICENSE")]) >= 2


def test_demo_runs_from_the_root(installed: Path) -> None:
    found = run(installed, "demo", "--lang", "nl")
    assert (found.returncode, found.stderr) == (0, "")
    assert "verzonnen" in found.stdout


def test_an_example_is_assessed_from_the_root(installed: Path) -> None:
    (example,) = installed.parent.glob("**/sicheck/_examples/duo-for-a-job.yaml")
    found = run(installed, "assess", str(example), "--lang", "en")
    assert (found.returncode, found.stderr) == (0, "")
    assert "DUO for a JOB" in found.stdout


def test_the_criteria_that_come_along_are_right(installed: Path) -> None:
    assert run(installed, "criteria", "lint").returncode == 0

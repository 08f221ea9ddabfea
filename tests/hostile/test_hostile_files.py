"""Input comes from strangers: whatever the file, the tool ends by itself, with a word about where and why."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers import quiet, write_file
from hostile_files import FILES, REFUSED

MOST_MEMORY = 300 * 1024
"""KiB that a command may take, whatever it is given."""
PROGRAM = """
import re, sys
from pathlib import Path
from sicheck.__main__ import answer
sys.argv[0] = "sicheck"
try:
    answer()
finally:
    status = Path("/proc/self/status")
    peak = re.search(r"VmHWM:\\s+(\\d+)", status.read_text()) if status.exists() else None
    Path(__file__).with_suffix(".peak").write_text(peak[1] if peak else "0")
"""


@dataclass(frozen=True)
class Ended:
    """How a command ended: exit code, what it said, and the most memory it took (KiB; 0 where nobody can tell)."""

    code: int
    out: str
    err: str
    memory: int


def ended(folder: Path, *arguments: str) -> Ended:
    work = folder / "work"
    program = write_file(folder, PROGRAM, "program.py")
    command = [sys.executable, str(program), *arguments]
    found = subprocess.run(
        command, cwd=work, env=quiet(), capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    memory = int(program.with_suffix(".peak").read_text())
    return Ended(found.returncode, found.stdout, found.stderr, memory)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with nothing in it."""
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_in_words_or_reported_on(work: Path, name: str) -> None:
    data, expected = FILES[name]
    (work / "project.yaml").write_bytes(data)
    found = ended(work.parent, "assess", "project.yaml")
    assert found.code == expected, found.err[:2000]
    assert "Traceback" not in found.err
    assert bool(found.out) is (expected != REFUSED)
    assert "project.yaml" in (found.err if expected == REFUSED else found.out)
    assert found.memory < MOST_MEMORY
    assert [each.name for each in work.iterdir()] == ["project.yaml"]


def test_no_character_from_a_file_reaches_the_terminal_as_a_command(work: Path) -> None:
    (work / "project.yaml").write_bytes(FILES["odd text everywhere"][0])
    found = ended(work.parent, "assess", "project.yaml", "--full", "--color", "never")
    assert not [each for each in found.out if each != "\n" and not each.isprintable()]


def test_a_link_to_itself_is_no_project(work: Path) -> None:
    (work / "project.yaml").symlink_to(work / "project.yaml")
    found = ended(work.parent, "assess", "project.yaml")
    assert (found.code, "Traceback" in found.err) == (REFUSED, False)

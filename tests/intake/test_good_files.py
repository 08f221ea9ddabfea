"""Each file in `tests/good/` is unusual and legal. A new file is a new test."""

from __future__ import annotations

from pathlib import Path

import pytest

from sicheck.intake import read_project, read_project_file

GOOD = Path(__file__).parent.parent / "good"
PLAIN = "project:\n  name: Café\n  stage: pilot\n"


@pytest.mark.parametrize("file", sorted(GOOD.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_good_file_loads(file: Path) -> None:
    assert read_project_file(file).project.project.stage == "pilot"


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.rstrip().encode(),
        PLAIN.encode() + b"# " + b"x" * (2 * 1024 * 1024 - len(PLAIN.encode()) - 2),
    ],
    ids=["plain", "bom", "crlf", "cr", "bom-and-crlf", "no-last-break", "just-2-MiB"],
)
def test_the_same_project_in_other_bytes_is_the_same_project(data: bytes) -> None:
    found = read_project(data, "project.yaml", None)
    assert found.project == read_project(PLAIN.encode(), "project.yaml", None).project
    assert found.document.lines[("project", "stage")] == 3

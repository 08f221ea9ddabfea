"""Each file in `tests/bad/` holds a mistake, and beside it what is said about it in each language.

A new file is a new test. `SICHECK_UPDATE=1 pytest tests/intake` writes what is said now: read it before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sicheck.errors import SicheckError
from sicheck.intake import read_project, read_project_file
from sicheck.outputs.problems import as_text

BAD = Path(__file__).parent.parent / "bad"
VALID = "project:\n  name: Café\n  stage: pilot\n"

MANGLED = {
    "utf-16": VALID.encode("utf-16"),
    "utf-16-without-mark": VALID.encode("utf-16-be"),
    "utf-32": VALID.encode("utf-32"),
    "cp1252": VALID.encode("cp1252"),
    "cp1252-after-bom": b"\xef\xbb\xbf" + VALID.encode("cp1252"),
    "nul": VALID.replace("Café", "Caf\0é").encode(),
    "control-characters": VALID.replace("Café", "\x1b[31mCafé\x07").encode(),
    "next-line": VALID.replace("Café", "Ca\x85fé").encode(),
    "crlf": VALID.replace("pilot", "pilt").replace("\n", "\r\n").encode(),
    "cr": VALID.replace("pilot", "pilt").replace("\n", "\r").encode(),
    "bom": b"\xef\xbb\xbf" + VALID.replace("pilot", "pilt").encode(),
    "too-large": VALID.encode() + b"# " + b"x" * 2 * 1024 * 1024,
    "too-many-values": VALID.encode() + b"changes: [" + b"a," * 200_001 + b"]",
}
"""What git and editors would mangle, or what is too large to keep."""


def said(data: bytes, language: str, file: str) -> str:
    with pytest.raises(SicheckError) as caught:
        read_project(data, file, BAD)
    return as_text(caught.value.problems, language)


def compare(found: str, expected: Path) -> None:
    if os.environ.get("SICHECK_UPDATE"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("file", sorted(BAD.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_bad_file_is_told_as_expected(file: Path, language: str) -> None:
    with pytest.raises(SicheckError) as caught:
        read_project_file(file, file.name)
    compare(as_text(caught.value.problems, language), file.with_suffix(f".{language}.txt"))


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", MANGLED)
def test_a_mangled_file_is_told_as_expected(name: str, language: str) -> None:
    compare(said(MANGLED[name], language, f"{name}.yaml"), BAD / f"{name}.{language}.txt")


@pytest.mark.parametrize("width", [60, 80])
@pytest.mark.parametrize("file", sorted(BAD.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_message_fits_the_screen_and_cuts_no_word(file: Path, width: int) -> None:
    with pytest.raises(SicheckError) as caught:
        read_project_file(file, "p.yaml")
    whole, fitted = (as_text(caught.value.problems, "nl", each) for each in (1_000_000, width))
    assert fitted.split() == whole.split()
    told = (line for line in fitted.splitlines() if not line[:8].strip().rstrip("|").strip().isdigit())
    assert [line for line in told if len(line) > width and len(line.split()) > 1 and " |" not in line[:9]] == []


def test_each_expected_message_belongs_to_a_file() -> None:
    names = {file.stem for file in BAD.glob("*.yaml")} | set(MANGLED)
    assert {file.name.split(".")[0] for file in BAD.glob("*.txt")} == names


def test_at_least_sixty_mistakes_are_kept() -> None:
    assert len(list(BAD.glob("*.yaml"))) >= 60

"""Each file in `tests/call/bad/` is a call with a mistake, and beside it is what is said about it in each language.

A new file is a new test. `SICHECK_UPDATE=1 pytest tests/call/test_bad.py` writes what is said now: read it before you
keep it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from helpers import EXAMPLES, Run, write_file

from sicheck.call import read_call, read_call_file
from sicheck.errors import Problem, SicheckError
from sicheck.outputs.problems import as_text

BAD = Path(__file__).parent / "bad"
FILES = sorted(BAD.glob("*.yaml"))
VALID = "sicheck_call: 1\nid: café\nrequire:\n  - {id: total, overall: {score: 60}}\n"

MANGLED = {
    "utf-16": VALID.encode("utf-16"),
    "cp1252": VALID.encode("cp1252"),
    "nul": VALID.replace("total", "to\0tal").encode(),
    "crlf": VALID.replace("café", "cafe").replace("60", "600").replace("\n", "\r\n").encode(),
}
"""What editors and mail programs make of a call."""


def problems(data: bytes, language: str, file: str) -> list[Problem]:
    with pytest.raises(SicheckError) as caught:
        read_call(data, file, BAD, language)
    return list(caught.value.problems)


def compare(found: str, expected: Path) -> None:
    if os.environ.get("SICHECK_UPDATE"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_call_is_told_as_expected(file: Path, language: str) -> None:
    found = problems(file.read_bytes(), language, file.name)
    compare(as_text(found, language), file.with_suffix(f".{language}.txt"))


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", MANGLED)
def test_a_mangled_call_is_told_as_expected(name: str, language: str) -> None:
    found = problems(MANGLED[name], language, f"{name}.yaml")
    compare(as_text(found, language), BAD / f"{name}.{language}.txt")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_mistake_of_a_call_is_told_at_its_line(file: Path) -> None:
    found = problems(file.read_bytes(), "en", file.name)
    assert [each.id for each in found if each.place is None or not each.place.line or not each.place.column] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_message_about_a_call_is_harmless_on_the_screen(file: Path) -> None:
    told = as_text(problems(file.read_bytes(), "nl", file.name), "nl")
    assert all(each.isprintable() or each == "\n" for each in told)


def test_each_expected_message_belongs_to_a_call() -> None:
    names = {file.stem for file in FILES} | set(MANGLED)
    assert {file.name.split(".")[0] for file in BAD.glob("*.txt")} == names


def test_at_least_a_hundred_mistakes_in_calls_are_kept() -> None:
    assert len(FILES) >= 100


def test_a_name_near_that_of_a_call_that_comes_along_is_proposed() -> None:
    with pytest.raises(SicheckError) as caught:
        read_call_file("opzuid2022", "en")
    assert "opzuid-2022" in as_text(caught.value.problems, "en")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_call_in_the_place_of_a_project_file_is_told_as_a_call(language: str, sicheck: Run) -> None:
    result = sicheck("assess", EXAMPLES / "calls" / "lsm.yaml", "--lang", language)
    assert (result.returncode, result.stdout) == (2, "")
    assert "--call lsm.yaml" in " ".join(result.stderr.split())
    assert len(re.findall(r"^lsm.yaml:\d+:1 ", result.stderr, re.MULTILINE)) == 1


def test_a_bad_call_judges_nobody(sicheck: Run, tmp_path: Path) -> None:
    call = write_file(tmp_path, "sicheck_call: 1\nid: a\nrequire: []\n", "call.yaml")
    result = sicheck("gate", EXAMPLES / "buurtkeuken.yaml", "--call", call, "--format", "json")
    assert (result.returncode, result.stdout) == (2, "")
    assert "call.yaml:3" in result.stderr

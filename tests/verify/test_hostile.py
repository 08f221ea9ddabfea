"""Each file in `tests/verify/bad/` is no report that can be verified; beside it is what is said in each language.

`SICHECK_UPDATE=1 pytest tests/verify` writes what is said now: read it before you keep it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from helpers import DATE, Run
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import KINDS, KITCHEN, change, leaves, plain

from sicheck.errors import Problem, SicheckError
from sicheck.outputs.problems import as_text
from sicheck.outputs.verify.json import as_json
from sicheck.texts import LANGUAGES
from sicheck.verify import Claim, differences, parsed, read_claims, verification

BAD = Path(__file__).parent / "bad"
MANGLED = {
    "utf-16": b'{"schema_version": "1"}'.decode().encode("utf-16"),
    "cp1252": '{"schema_version": "é"}'.encode("cp1252"),
    "too-large": b'{"markers": "' + b"x" * 64 * 1024 * 1024 + b'"}',
    "too-many-values": b"[" + b"1," * 4_000_000 + b"1]",
    "too-deep": b"[" * 200_000,
    "deep-groups": b'{"a":' * 200_000,
}


def said(data: bytes, language: str, file: str) -> str:
    with pytest.raises(SicheckError) as caught:
        read_claims(data, file)
    return as_text(caught.value.problems, language)


def compare(found: str, expected: Path) -> None:
    if os.environ.get("SICHECK_UPDATE"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", sorted(BAD.glob("*.json")), ids=lambda file: file.stem)
def test_a_bad_report_is_told_as_expected(file: Path, language: str) -> None:
    compare(said(file.read_bytes(), language, file.name), file.with_suffix(f".{language}.txt"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MANGLED)
def test_a_mangled_report_is_told_as_expected(name: str, language: str) -> None:
    compare(said(MANGLED[name], language, f"{name}.json"), BAD / f"{name}.{language}.txt")


def test_each_expected_message_belongs_to_a_report() -> None:
    names = {file.stem for file in BAD.glob("*.json")} | set(MANGLED)
    assert {file.name.split(".")[0] for file in BAD.glob("*.txt")} == names


@pytest.mark.parametrize("file", ["nan.json", "key-twice.json", "list.json", "cut-off.json", "empty.json"])
def test_a_bad_report_ends_the_command_with_2(sicheck: Run, folder: Path, file: str) -> None:
    found = sicheck("verify", BAD / file, "--project", KITCHEN, cwd=folder)
    assert (found.returncode, found.stdout) == (2, "")
    assert file in found.stderr


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=5), each, max_size=3),
    max_leaves=8,
)
SPOTS = [(kind, spot[:depth]) for kind in KINDS for spot, _ in leaves(plain(kind)) for depth in range(1, len(spot) + 1)]


def claimed(data: bytes) -> tuple[list[Claim], tuple[Problem, ...]]:
    """The reports, or what they are refused for."""
    try:
        return read_claims(data, "report.json"), ()
    except SicheckError as error:
        return [], error.problems


@settings(deadline=None)
@given(spot=st.sampled_from(SPOTS), value=JSON)
def test_any_value_anywhere_is_told_or_refused(spot: Any, value: object) -> None:
    kind, where = spot
    data = json.loads(json.dumps(plain(kind)))
    change(data, where, value)
    claims, problems = claimed(json.dumps(data).encode())
    assert bool(claims) != bool(as_text(problems, "en") and as_text(problems, "nl"))
    if not claims:
        return
    found = verification(claims, differences(claims[0].data, parsed(json.dumps(plain(kind)))))
    assert json.loads(as_json(found))["exit_code"] == found.exit_code


@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_told_or_refused(data: bytes) -> None:
    with pytest.raises(SicheckError):
        read_claims(data, "report.json")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("1e400", "1E+400"),
        ("1e999999999999", "1E+999999999999"),
        ("1e-999999999999", "1E-999999999999"),
        ("63.25000000000000000001", "63.25000000000000000001"),
        ("7" * 5000, "7" * 5000),
        ('"\\ud800"', "\ud800"),
        ("[[]]", "[…]"),
        ('{"a": 1}', "{…}"),
        ("true", True),
    ],
)
def test_odd_values_are_shown_as_they_are_written(written: str, shown: object) -> None:
    claims = read_claims(b'{"schema_version":"1","overall":{},"date":"2026-11-23","language":"en"}', "r.json")
    found = verification(claims, differences(parsed(f'{{"a": {written}}}'), {"a": None}))
    assert json.loads(as_json(found))["differences"][0]["report"] == shown


def test_words_of_a_report_are_inert(sicheck: Run, folder: Path) -> None:
    found = sicheck("assess", KITCHEN, "--format", "json", "--date", DATE, cwd=folder)
    data = json.loads(found.stdout)
    data["overall"]["verdict"] = "\x1b[31m\u202e\n::error::x\ud800"
    data["\x1b[2J\n::warning::"] = {"a": 1}
    (folder / "report.json").write_text(json.dumps(data), encoding="utf-8")
    told = sicheck("verify", "report.json", "--project", KITCHEN, cwd=folder)
    assert (told.returncode, told.stderr) == (1, "")
    assert not [each for each in ("\x1b", "\u202e", "::error", "::warning", "\ud800") if each in told.stdout]
    written = sicheck("verify", "report.json", "--project", KITCHEN, "--format", "json", cwd=folder)
    assert json.loads(written.stdout)["differences"][0]["report"] == data["overall"]["verdict"]

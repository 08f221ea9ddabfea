"""`--format` and `--output`: what goes where, in one run, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from gates import written
from helpers import Run, write_file

from sicheck.cli.delivery import destinations
from sicheck.cli.formats import Destination
from sicheck.outputs import FORMATS, GATE_FORMATS

IS: Mapping[str, Callable[[str], bool]] = {
    "terminal": lambda text: text.startswith("Call of Ghent\n"),
    "json": lambda text: json.loads(text)["schema_version"] == "1",
    "jsonl": lambda text: json.loads(text)["verdict"] == "passed",
    "markdown": lambda text: text.startswith("# Call of Ghent\n"),
    "junit": lambda text: ET.fromstring(text).tag.startswith("testsuite"),  # noqa: S314 - our own
    "sarif": lambda text: json.loads(text)["version"] == "2.1.0",
    "github": lambda text: text.startswith("::"),
    "badge": lambda text: ET.fromstring(text).tag.endswith("svg"),  # noqa: S314
}
"""How each format is recognised."""


def asked(*formats: str, output: str | None = None) -> list[Destination]:
    return destinations(GATE_FORMATS, formats, Path(output) if output else None)


@pytest.mark.parametrize("name", GATE_FORMATS)
def test_a_format_alone_goes_to_the_screen(sicheck: Run, tmp_path: Path, name: str) -> None:
    arguments = written(tmp_path, "passed")
    before = set(tmp_path.iterdir())
    assert IS[name](sicheck("gate", *arguments, "--format", name).stdout)
    assert set(tmp_path.iterdir()) == before


def test_one_run_writes_all(sicheck: Run, tmp_path: Path) -> None:
    options = [part for name in GATE_FORMATS for part in ("--format", f"{name}:out.{name}")]
    found = sicheck("gate", *written(tmp_path, "passed"), *options, "--format", "json")
    assert IS["json"](found.stdout)
    assert [name for name in GATE_FORMATS if not IS[name]((tmp_path / f"out.{name}").read_text("utf-8"))] == []


def test_a_file_holds_the_same_as_the_screen(sicheck_here: Run, tmp_path: Path) -> None:
    arguments = ("gate", *written(tmp_path, "passed", "not-passed"), "--color", "never")
    for name in GATE_FORMATS:
        shown = sicheck_here(*arguments, "--format", name).stdout
        sicheck_here(*arguments, "--format", name, "--output", f"out{GATE_FORMATS[name].extension}", "--force")
        assert (tmp_path / f"out{GATE_FORMATS[name].extension}").read_text("utf-8") == shown


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("x.md", "markdown"),
        ("x.MD", "markdown"),
        ("x.sarif", "sarif"),
        ("x.sarif.json", "sarif"),
        ("x.json", "json"),
        ("x.jsonl", "jsonl"),
        ("x.xml", "junit"),
        ("x.svg", "badge"),
        ("x.txt", "terminal"),
        ("reports.md/x.json", "json"),
        (r"C:\x.json", "json"),
        ("C:/verdicts/x.md", "markdown"),
        ("./a:b.svg", "badge"),
    ],
)
def test_the_extension_chooses_the_format(file: str, name: str) -> None:
    assert asked(output=file) == [Destination(name, Path(file))]
    assert asked(file) == [Destination("terminal", None), Destination(name, Path(file))]


@pytest.mark.parametrize("file", ["x", "x.unheard", "-", "/dev/stdout"])
def test_without_a_known_extension_people_read_it(file: str) -> None:
    assert asked(output=file) == [Destination("terminal", Path(file))]


def test_a_named_format_goes_before_the_extension() -> None:
    assert asked("json", output="x.txt") == [Destination("json", Path("x.txt"))]


@pytest.mark.parametrize("file", [r"C:\x.json", "a:b.json", "x.md", "no extension"])
def test_behind_the_first_colon_the_file_is_as_it_is_written(file: str) -> None:
    assert asked(f"json:{file}") == [Destination("terminal", None), Destination("json", Path(file))]


@pytest.mark.parametrize("formats", [("json:-",), ("json:/dev/stdout",), ("json",)])
def test_a_dash_is_the_screen(formats: tuple[str, ...]) -> None:
    assert asked(*formats) == [Destination("json", None)]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--format", "json", "--format", "markdown"], "only one format can go to the screen: json, markdown"),
        (["--format", "json:-", "--format", "markdown"], "only one format can go to the screen: json, markdown"),
        (["--format", "json", "--format", "json"], "only one format can go to the screen: json, json"),
        (["--format", "json:x.json", "--format", "jsonl:x.json"], "two formats would go to the same file: x.json"),
        (["--format", "json:x.json", "--output", "./x.json"], "two formats would go to the same file: x.json"),
        (["--format", "json:a/../x.json", "--output", "x.json"], "two formats would go to the same file: x.json"),
        (["--format", "json:"], '"json:" names no file'),
        (["--format", "jsn"], "Did you mean json?"),
        (["--format", "jsn:x.json"], "Did you mean json?"),
        (["--format", "markdwon"], "Did you mean markdown?"),
        (["--format", "zzz"], '"zzz" is not possible for --format'),
        (["--format", ""], '"" is not possible for --format'),
        (["--format", ":x.json"], '"" is not possible for --format'),
        (["--format", "zzz:x.json"], '"zzz" is not possible for --format'),
        (["--format", "x.docx"], '"x.docx" is not possible for --format'),
        (["--output", "x.pdf"], "--format markdown --output x.md"),
        (["--format", "markdown:x.pdf"], "--format markdown --output x.md"),
        (["--format", "json", "--output", "x.svg"], '"x.svg" is not possible for --output'),
    ],
)
def test_what_can_not_be_is_told_and_nothing_is_written(
    sicheck: Run, tmp_path: Path, options: list[str], told: str
) -> None:
    arguments = written(tmp_path, "passed")
    (tmp_path / "a").mkdir()
    before = set(tmp_path.iterdir())
    found = sicheck("gate", *arguments, *options)
    assert (found.returncode, found.stdout) == (2, "")
    assert told in " ".join(found.stderr.split())
    assert set(tmp_path.iterdir()) == before


def test_an_existing_file_is_kept_and_then_nothing_at_all_is_written(sicheck: Run, tmp_path: Path) -> None:
    arguments = written(tmp_path, "passed")
    old = write_file(tmp_path, "mine", "old.md")
    options = ("--format", "json", "--format", "junit:new.xml", "--format", "markdown:old.md")
    found = sicheck("gate", *arguments, *options)
    assert (found.returncode, found.stdout, (tmp_path / "new.xml").exists()) == (2, "", False)
    assert (old.read_text(), "old.md exists already" in found.stderr) == ("mine", True)
    assert sicheck("gate", *arguments, *options, "--force").returncode == 0
    assert IS["markdown"](old.read_text(encoding="utf-8"))
    assert IS["junit"]((tmp_path / "new.xml").read_text(encoding="utf-8"))


def test_every_file_that_exists_is_told(sicheck: Run, tmp_path: Path) -> None:
    arguments = written(tmp_path, "passed")
    for name in ("a.md", "b.xml"):
        write_file(tmp_path, "mine", name)
    found = sicheck("gate", *arguments, "--output", "a.md", "--format", "b.xml")
    assert all(f"{name} exists already" in found.stderr for name in ("a.md", "b.xml"))


@pytest.mark.parametrize("where", ["nowhere/x.json", "folder.json"])
def test_where_one_file_can_not_be_written_none_is(sicheck: Run, tmp_path: Path, where: str) -> None:
    arguments = written(tmp_path, "passed")
    (tmp_path / "folder.json").mkdir()
    found = sicheck("gate", *arguments, "--format", "markdown:new.md", "--format", f"json:{where}", "--force")
    assert (found.returncode, found.stdout, (tmp_path / "new.md").exists()) == (2, "", False)
    assert f"{where} could not be written" in found.stderr


def test_notices_and_errors_never_mix_with_what_a_program_reads(sicheck: Run, tmp_path: Path) -> None:
    arguments = written(tmp_path, "error", "passed")
    found = sicheck("gate", *arguments, "--format", "jsonl")
    assert [json.loads(line)["verdict"] for line in found.stdout.splitlines()] == ["error", "passed"]
    assert "error.yaml:1" in found.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_assess_writes_several_at_once_too(sicheck: Run, tmp_path: Path, name: str) -> None:
    arguments = written(tmp_path, "passed")
    found = sicheck("assess", *arguments, "--format", name, "--format", "json:report.json")
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["project"]["name"] == "Passes"


@pytest.mark.parametrize("options", [("--format", "json"), ("--output", "x.json"), ("--format", "json:x.json")])
def test_assess_refuses_one_json_for_several_files(sicheck: Run, tmp_path: Path, options: tuple[str, str]) -> None:
    found = sicheck("assess", *written(tmp_path, "passed", "not-passed"), *options)
    assert (found.returncode, found.stdout, (tmp_path / "x.json").exists()) == (2, "", False)
    assert "jsonl" in found.stderr


@pytest.mark.parametrize(
    "options", [("--output", "call.yaml"), ("--format", "json:call.yaml"), ("--format", "json:passed.yaml")]
)
def test_no_result_ever_replaces_a_project_or_a_call(sicheck: Run, tmp_path: Path, options: tuple[str, str]) -> None:
    arguments = written(tmp_path, "passed")
    before = {each: each.read_bytes() for each in tmp_path.iterdir()}
    found = sicheck("gate", *arguments, *options, "--force")
    assert (found.returncode, found.stdout) == (2, "")
    assert {each: each.read_bytes() for each in tmp_path.iterdir()} == before

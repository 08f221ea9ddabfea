"""Which project files people mean when they name files and folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import EXAMPLES, ROOT, Run

from sicheck.intake import read_project_file, shown_name
from sicheck.intake.folders import Found, project_files

PROJECT = "project: {name: A, stage: idea}\n"
OTHER = "services: {web: {image: nginx}}\n"
CALL = "sicheck_call: 1\nid: c\nrequire: [{id: r, overall: {score: 50}}]\n"
Put = Callable[..., Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Writes a file in an empty folder."""

    def write(name: str, content: str | bytes = PROJECT) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def names(folder: Path, *paths: Path) -> list[str]:
    return relative(folder, project_files(paths or [folder]).files)


def left_out(folder: Path) -> list[str]:
    return relative(folder, project_files([folder]).left_out)


def relative(folder: Path, paths: tuple[Path, ...]) -> list[str]:
    return [os.path.relpath(each, folder) for each in paths]


def test_files_of_a_folder_are_found_at_any_depth(put: Put, tmp_path: Path) -> None:
    for name in ("b.yaml", "a/z.yaml", "a/b/c/d.yml", "C.YAML", "a.YmL"):
        put(name)
    assert names(tmp_path) == ["C.YAML", "a.YmL", "b.yaml", "a/z.yaml", "a/b/c/d.yml"]


def test_other_files_are_not_looked_at(put: Put, tmp_path: Path) -> None:
    for name in ("a.json", "a.yaml.bak", "yaml", "a.txt", "README.md"):
        put(name)
    assert project_files([tmp_path]) == Found((), ())


def test_what_is_hidden_is_not_looked_at(put: Put, tmp_path: Path) -> None:
    for name in (".a.yaml", ".git/b.yaml", "c/.d/e.yaml", ".yaml"):
        put(name)
    assert project_files([tmp_path]) == Found((), ())


def test_what_is_hidden_can_be_named(put: Put, tmp_path: Path) -> None:
    file, below = put(".a.yaml"), put(".b/c.yaml")
    assert names(tmp_path, file, below.parent) == [".a.yaml", ".b/c.yaml"]


def test_the_order_is_that_of_the_names_whatever_the_disk_gives(
    put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b.yaml", "a.yaml", "d/b.yaml", "c/a.yaml"):
        put(name)
    walked = os.walk

    def backwards(*arguments: Any, **options: Any) -> Iterator[tuple[str, list[str], list[str]]]:
        for here, folders, files in walked(*arguments, **options):
            folders.reverse()
            yield here, folders, sorted(files, reverse=True)

    monkeypatch.setattr(os, "walk", backwards)
    assert names(tmp_path) == ["a.yaml", "b.yaml", "c/a.yaml", "d/b.yaml"]


def test_what_is_named_comes_in_the_order_in_which_it_is_named(put: Put, tmp_path: Path) -> None:
    one, two, folder = put("z.yaml"), put("a.yaml"), put("f/m.yaml").parent
    assert names(tmp_path, one, folder, two) == ["z.yaml", "f/m.yaml", "a.yaml"]


def test_each_file_counts_once_however_it_is_named(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = put("a/b.yaml")
    monkeypatch.chdir(tmp_path)
    assert project_files([Path("a/b.yaml"), file, Path("a"), Path("a/../a/b.yaml")]).files == (Path("a/b.yaml"),)


def test_a_file_that_is_named_is_taken_whatever_it_is(put: Put, tmp_path: Path) -> None:
    call, text = put("call.yaml", CALL), put("notes.txt", "hello")
    found = project_files([tmp_path, call, text])
    assert (relative(tmp_path, found.files), found.left_out) == (["call.yaml", "notes.txt"], ())


@pytest.mark.parametrize("name", ["absent.yaml", "no/such.yaml", "a\0b.yaml", "x" * 300])
def test_a_file_that_is_not_there_is_not_lost(tmp_path: Path, name: str) -> None:
    assert project_files([tmp_path / name]).files == (tmp_path / name,)


# What is a project, and what is none.

TAKEN: dict[str, str | bytes] = {
    "plain": PROJECT,
    "with a comment and marks": "# ours\n---\n" + PROJECT,
    "version first": "sicheck: 1\n",
    "a section alone": "need:\n  problem: x\n",
    "a misspelt first section": "projct: {name: A}\nneed: {problem: x}\n",
    "as JSON": '{"project": {"name": "A", "stage": "idea"}}',
    "as JSON without spaces": '{"need":{"problem":"x"},"project":{"name":"A","stage":"idea"}}',
    "as JSON over lines": '\n# ours\n{\n  "sicheck": 1,\n  "project": {"name": "A"}\n}\n',
    "broken JSON": '{"project": {"name": "A", "stage": "idea"',
    "JSON that is too deep": '{"a": ' + "[" * 5000,
    "quoted key": '"project": {name: A}\n',
    "key with a space": "project : {name: A}\n",
    "key without a value": "project:\n",
    "broken below": "project: {name: A\nneed: [\n",
    "a tab": "project:\n\tname: A\n",
    "twice": PROJECT + PROJECT,
    "with a byte order mark": b"\xef\xbb\xbf" + PROJECT.encode(),
    "braces with a byte order mark": b'\xef\xbb\xbf{"project": {"name": "A"}}',
    "UTF-16": PROJECT.encode("utf-16"),
    "UTF-16 without mark": PROJECT.encode("utf-16-le"),
    "cp1252": "project: {name: Caf\xe9, stage: idea}\n".encode("cp1252"),
    "braces in cp1252": '{"x": "Caf\xe9"}'.encode("cp1252"),
    "CR": "# ours\rproject: {name: A}\r".replace("\r", "\r\n"),
    "NUL": b"project: {name: A}\n\0",
    "empty": "",
    "a comment": "# project: x\n",
    "marks alone": "\n# later\n---\n...\n",
    "below a banner": "#" * 100_000 + "\n" + PROJECT,
    "in braces below a banner": "# " * 100_000 + '\n{"project": {"name": "A"}}',
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_has_a_section_of_a_project_or_can_not_be_told_is_taken(put: Put, tmp_path: Path, name: str) -> None:
    put("a.yaml", TAKEN[name])
    assert (names(tmp_path), left_out(tmp_path)) == (["a.yaml"], [])


LEFT: dict[str, str] = {
    "another tool's": OTHER,
    "a call": CALL,
    "a call with a weight for a marker": CALL + "weights: {markers: {creativity: 2, sustainability: 3}}\n",
    "a call in braces": '{"sicheck_call": 1, "weights": {"markers": {"creativity": 2}}}',
    "a call in braces over lines": '{"sicheck_call": 1,\n"weights": {"markers": {\n"creativity": 2}}}',
    "sections further down": "a:\n  project: {name: A}\n  need: {problem: x}\n",
    "a list": "- project: {name: A}\n",
    "a list in brackets": "[{project: {name: A}}]",
    "a text": "project\n",
    "a banner above another tool's": "#" * 100_000 + "\n" + OTHER,
    "an empty group": "{}",
    "a key that begins alike": "projects: [a]\nneeds: x\nsource: y\n",
    "a key with a colon": "project:name: x\n",
    "within a text": "text: >\n  project: x\n",
}


@pytest.mark.parametrize("name", LEFT)
def test_what_is_no_project_is_left_out_and_told(put: Put, tmp_path: Path, name: str) -> None:
    put("a.yaml", LEFT[name])
    assert (names(tmp_path), left_out(tmp_path)) == ([], ["a.yaml"])


def test_an_empty_file_among_others_is_told_as_one_that_could_not_be_read(put: Put, sicheck: Run) -> None:
    put("call.yaml", CALL)
    put("all/a.yaml", "")
    put("all/b.yaml")
    found = sicheck("gate", "all", "--call", "call.yaml", "--format", "json")
    assert (found.returncode, found.stdout.count('"error": {'), found.stdout.count('"report": {')) == (2, 1, 1)


def test_every_example_and_every_good_file_is_a_project() -> None:
    for folder in (EXAMPLES, EXAMPLES / "sroi", ROOT / "tests" / "good"):
        files = sorted(folder.glob("*.yaml"))
        found = project_files([folder])
        assert set(files) <= set(found.files), folder
        assert {read_project_file(each).project.project.name for each in files}


def test_criteria_calls_and_cases_are_no_projects() -> None:
    for folder in (ROOT / "criteria", EXAMPLES / "criteria", EXAMPLES / "calls", ROOT / "tests" / "sets"):
        assert project_files([folder]).files == ()


def test_what_is_left_out_is_told_once(put: Put, tmp_path: Path) -> None:
    put("call.yaml", CALL)
    assert len(project_files([tmp_path, tmp_path]).left_out) == 1


# Links.


def test_links_to_folders_are_not_followed(put: Put, tmp_path: Path) -> None:
    put("a/b.yaml")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "a")
    assert names(tmp_path) == ["a/b.yaml"]


def test_a_link_to_a_folder_that_is_named_is_followed(put: Put, tmp_path: Path) -> None:
    put("a/b.yaml")
    (tmp_path / "again").symlink_to(tmp_path / "a")
    assert names(tmp_path, tmp_path / "again") == ["again/b.yaml"]


def test_a_link_to_a_file_is_that_file(put: Put, tmp_path: Path) -> None:
    put("b.yaml")
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    assert names(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize("target", ["a.yaml", "absent.yaml", "."])
def test_a_link_that_leads_nowhere_is_not_passed_over(tmp_path: Path, target: str) -> None:
    (tmp_path / "a.yaml").symlink_to(target)
    expected = [] if target == "." else ["a.yaml"]
    assert names(tmp_path) == expected


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_link_to_a_device_is_left_out_and_not_waited_for(put: Put, tmp_path: Path) -> None:
    put("a.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    assert (names(tmp_path), left_out(tmp_path)) == (["a.yaml"], ["pipe.yaml", "zero.yaml"])


# What can't be read.


def test_a_folder_that_may_not_be_looked_into_is_not_passed_over(
    put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a/b.yaml")
    put("c.yaml")
    looked = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied", path)
        return looked(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(tmp_path) == ["c.yaml", "a"]


def test_a_file_that_may_not_be_read_is_not_passed_over(
    put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.yaml", OTHER)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert names(tmp_path) == ["a.yaml"]


ODD = os.fsdecode(b"caf\xe9.yaml")


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A project file whose name is no UTF-8."""
    try:
        (tmp_path / ODD).write_text(PROJECT)
    except OSError:
        pytest.skip("this disk takes no such name")
    return tmp_path / ODD


def test_a_name_that_is_no_utf_8_is_found_and_shown_as_text(odd: Path, tmp_path: Path) -> None:
    assert project_files([tmp_path]).files == (odd,)
    assert shown_name(odd) == "caf?.yaml"


# From outside.


def test_a_folder_is_judged_and_what_is_left_out_is_told(put: Put, sicheck: Run) -> None:
    put("call.yaml", CALL)
    put("projects/a.yaml")
    put("projects/compose.yml", OTHER)
    put("projects/broken.yaml", "project: {name: A\n")
    put("projects/wide.yaml", PROJECT.encode("utf-16"))
    found = sicheck("gate", "projects", "--call", "call.yaml", "--format", "json")
    assert found.returncode == 2
    assert "projects/compose.yml" in found.stderr
    assert "broken.yaml:1" in found.stderr
    assert "wide.yaml" in found.stderr
    assert found.stdout.count('"report"') == 1


def test_a_name_that_is_no_utf_8_is_judged_as_any_other(odd: Path, put: Put, sicheck: Run) -> None:
    put("call.yaml", CALL)
    found = sicheck("gate", odd.parent, "--call", "call.yaml", "--format", "json")
    assert (found.returncode, '"caf?.yaml"' in found.stdout) == (3, True)


@pytest.mark.parametrize("content", [OTHER, CALL, "{}", None])
def test_a_folder_without_a_project_is_never_a_pass(put: Put, sicheck: Run, content: str | None) -> None:
    put("call.yaml", CALL)
    put("empty/a.txt", "")
    if content is not None:
        put("empty/a.yaml", content)
    found = sicheck("gate", "empty", "--call", "call.yaml")
    assert (found.returncode, found.stdout) == (2, "")
    assert "there is no project file in empty" in " ".join(found.stderr.split())

"""A file that somebody named, and what can be the matter with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sicheck.errors import SicheckError
from sicheck.intake import file_bytes, shown_name
from sicheck.outputs.problems import as_text


def refused(path: Path) -> tuple[str, dict[str, object]]:
    with pytest.raises(SicheckError) as caught:
        file_bytes(path, path.name)
    (problem,) = caught.value.problems
    assert as_text([problem], "nl")
    return problem.id, dict(problem.values)


def test_the_bytes_are_read_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: b\r\n")
    assert file_bytes(tmp_path / "a.yaml", "a.yaml") == b"a: b\r\n"


def test_one_byte_more_than_allowed_is_read_at_most(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x" * 3_000_000)
    assert len(file_bytes(tmp_path / "a.yaml", "a.yaml")) == 2 * 1024 * 1024 + 1


def test_a_file_that_is_not_there_is_told_with_one_that_is(tmp_path: Path) -> None:
    (tmp_path / "project.yaml").touch()
    assert refused(tmp_path / "projet.yaml") == ("file-not-found-near", {"file": "projet.yaml", "near": "project.yaml"})
    assert refused(tmp_path / "zzz") == ("file-not-found", {"file": "zzz"})


@pytest.mark.parametrize("name", ["no/folder/a.yaml", "a.txt/b.yaml", "nul\0.yaml"])
def test_a_path_that_leads_nowhere_is_not_found(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").touch()
    assert refused(tmp_path / name)[0] == "file-not-found"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path)[0] == "file-is-folder"


def test_a_file_that_may_not_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbid)
    assert refused(tmp_path / "a.yaml") == ("file-forbidden", {"file": "a.yaml"})
    assert refused(tmp_path)[0] == "file-is-folder"


def test_any_other_trouble_is_told_as_the_system_says_it(tmp_path: Path) -> None:
    kind, values = refused(tmp_path / ("x" * 300))
    assert (kind, bool(values["why"])) == ("file-unreadable", True)


def test_a_folder_that_cannot_be_searched_gives_no_proposal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "glob", fail)
    assert refused(tmp_path / "a.yaml")[0] == "file-not-found"


def test_a_name_is_shown_from_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert shown_name(tmp_path / "here" / "deep" / "a.yaml") == "deep/a.yaml"
    assert shown_name(tmp_path / "a.yaml") == "a.yaml"
    assert shown_name(Path("nul\0.yaml")) == "nul\0.yaml"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_link_to_itself_keeps_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    assert shown_name(tmp_path / "loop.yaml") == "loop.yaml"
    assert refused(tmp_path / "loop.yaml")[0] == "file-unreadable"

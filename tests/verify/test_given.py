"""Which file belongs to which project of a report, and what is said where none does."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from helpers import DATE, Run, write_file
from made_reports import BIKES, CALL, KITCHEN

from sicheck.errors import SicheckError
from sicheck.verify import ClaimedProject, GivenFile, given_files


def project(folder: Path, name: str, file: str, more: str = "") -> Path:
    return write_file(folder, f"project:\n  name: {name}\n  stage: pilot\n{more}", file)


def digest(path: Path) -> str:
    return "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()


def found(claimed: list[ClaimedProject], *paths: Path) -> list[Path | None]:
    return given_files(claimed, [GivenFile(path) for path in paths])


def test_the_digest_goes_before_the_name_and_the_name_before_the_file(tmp_path: Path) -> None:
    same = project(tmp_path, "Other", "other.yaml")
    named = project(tmp_path, "Kitchen", "named.yaml")
    filed = project(tmp_path, "Third", "kitchen.yaml")
    claimed = ClaimedProject("Kitchen", "kitchen.yaml", digest(same))
    assert found([claimed], filed, named, same) == [same]
    assert found([claimed], filed, named) == [named]
    assert found([claimed], filed) == [filed]


def test_no_file_stands_for_two_projects(tmp_path: Path) -> None:
    one = project(tmp_path, "Kitchen", "one.yaml")
    two = project(tmp_path, "Kitchen", "two.yaml", "  place: Gent\n")
    claimed = [ClaimedProject("Kitchen", None, None), ClaimedProject("Kitchen", None, digest(one))]
    assert found(claimed, one, two) == [two, one]
    with pytest.raises(SicheckError) as caught:
        found(claimed, one)
    assert [each.id for each in caught.value.problems] == ["verify-project"]


def test_a_project_that_a_report_lists_twice_has_its_file_twice(tmp_path: Path) -> None:
    one = project(tmp_path, "Kitchen", "one.yaml")
    claimed = [ClaimedProject("Kitchen", "one.yaml", digest(one)), ClaimedProject("Kitchen", "one.yaml", digest(one))]
    assert found(claimed, one) == [one, one]


def test_of_copies_the_one_with_the_same_file_name_is_taken(tmp_path: Path) -> None:
    one, two = (project(tmp_path, "Kitchen", name) for name in ("a.yaml", "b.yaml"))
    assert found([ClaimedProject("Kitchen", "x/b.yaml", digest(one))], one, two) == [two]


def test_a_file_that_can_not_be_read_is_known_by_its_file_name(tmp_path: Path) -> None:
    broken = write_file(tmp_path, "\0", "broken.yaml")
    listed = write_file(tmp_path, "- a\n", "listed.yaml")
    unnamed = write_file(tmp_path, "project: {name: [a]}\n", "unnamed.yaml")
    claimed = [ClaimedProject(name, f"{name}.yaml", None) for name in ("broken", "listed", "unnamed")]
    assert found(claimed, broken, listed, unnamed) == [broken, listed, unnamed]


def test_a_file_that_is_no_text_has_no_name(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_bytes("project: {name: Kitchen}".encode("utf-16"))
    claimed = ClaimedProject("Kitchen", "x/broken.yaml", None)
    assert GivenFile(tmp_path / "broken.yaml").name is None
    assert found([claimed], tmp_path / "broken.yaml") == [tmp_path / "broken.yaml"]


def test_a_named_file_that_is_not_there_is_told_where_a_project_lacks(tmp_path: Path) -> None:
    with pytest.raises(SicheckError) as caught:
        found([ClaimedProject(None, None, "x")], tmp_path / "nowhere.yaml")
    assert [each.id for each in caught.value.problems] == ["file-not-found", "verify-project"]


def test_an_unread_file_that_is_not_given_is_none(tmp_path: Path) -> None:
    kitchen = project(tmp_path, "Kitchen", "kitchen.yaml")
    claimed = [ClaimedProject(None, "broken.yaml", None, is_unread=True), ClaimedProject("Kitchen", None, None)]
    assert found(claimed, kitchen) == [None, kitchen]


@pytest.fixture
def reports(sicheck: Run, folder: Path) -> Path:
    """The folder with a report of an assessment and one of a gate."""
    for name, command in {
        "assess.json": ("assess", KITCHEN),
        "gate.json": ("gate", KITCHEN, BIKES, "--call", "call.yaml"),
    }.items():
        assert sicheck(*command, "--date", DATE, "--format", "json", "--output", name, cwd=folder).returncode in (0, 1)
    return folder


REFUSED = [
    ("assess.json", (KITCHEN, "--call", "call.yaml"), "no call judged this report", "niet aan een oproep getoetst"),
    ("gate.json", (".",), "a call judged this report", "die is niet meegegeven"),
    ("assess.json", (BIKES,), "is not among the projects", "dat project is niet meegegeven"),
    ("gate.json", (KITCHEN, "--call", "call.yaml"), "Fietsbib", "Fietsbib"),
    ("gate.json", (".", "--call", "nowhere.yaml"), "nowhere.yaml", "nowhere.yaml"),
    ("asses.json", (KITCHEN,), "Did you mean assess.json?", "Bedoelde je assess.json?"),
    (".", (KITCHEN,), "is a folder", "is een map"),
    ("assess.json", ("nothing",), "no project file in nothing", "geen projectbestand in nothing"),
]


@pytest.mark.parametrize(("report", "options", "told"), [(*each[:2], each[2:]) for each in REFUSED])
def test_what_can_not_be_done_is_told(
    sicheck: Run, reports: Path, report: str, options: tuple[str, ...], told: tuple[str, str]
) -> None:
    (reports / "nothing").mkdir()
    for language, expected in zip(("en", "nl"), told, strict=True):
        found = sicheck("verify", report, "--project", *options, "--lang", language, cwd=reports, COLUMNS="100")
        assert (found.returncode, found.stdout) == (2, "")
        assert expected in " ".join(found.stderr.split())


def test_a_project_that_can_not_be_read_now_is_told(sicheck: Run, reports: Path) -> None:
    project(reports, "Buurtkeuken Het Roer (verzonnen voorbeeld)", KITCHEN, "  stag: x\n")
    found = sicheck("verify", "assess.json", "--project", KITCHEN, "--lang", "nl", cwd=reports)
    assert (found.returncode, found.stdout) == (2, "")
    assert "nu niet te lezen" in found.stderr


def test_messages_are_in_the_language_of_the_reader(sicheck: Run, reports: Path) -> None:
    command = ("assess", KITCHEN, "--date", DATE, "--format", "json", "--lang", "nl", "--output", "nl.json")
    assert sicheck(*command, cwd=reports).returncode == 0
    write_file(reports, "project: 1\n", KITCHEN)
    found = sicheck("verify", "nl.json", "--project", KITCHEN, "--lang", "en", cwd=reports)
    assert "can't be read now" in found.stderr
    assert "nl.json" not in found.stderr


def test_a_report_about_nothing_that_was_given_never_stands(sicheck: Run, folder: Path) -> None:
    write_file(folder, "a: 1\n", "broken.yaml")
    found = sicheck("gate", "broken.yaml", "--call", "call.yaml", "--format", "json", cwd=folder)
    write_file(folder, found.stdout, "report.json")
    told = sicheck("verify", "report.json", "--project", KITCHEN, "--call", "call.yaml", cwd=folder)
    assert (told.returncode, "none of them was given" in told.stderr) == (2, True)


def test_evidence_that_lacks_now_is_told(sicheck: Run, folder: Path) -> None:
    sources = "sources:\n  - {id: r, title: Report, by: us, file: report.pdf}\n"
    project(folder, "Kitchen", "kitchen.yaml", sources)
    write_file(folder, "x", "report.pdf")
    found = sicheck("assess", "kitchen.yaml", "--format", "json", "--date", DATE, cwd=folder)
    write_file(folder, found.stdout, "report.json")
    (folder / "report.pdf").unlink()
    told = sicheck("verify", "report.json", "--project", "kitchen.yaml", cwd=folder)
    assert "report.pdf" in told.stderr


def test_the_earlier_report_of_a_call_is_read_beside_it(sicheck: Run, reports: Path) -> None:
    shutil.copy(reports / "gate.json", reports / "earlier.json")
    call = f"{CALL}baseline: {{not_worse_than: earlier.json, tolerance: 0}}\n"
    write_file(reports, call, "call.yaml")
    found = sicheck("gate", KITCHEN, "--call", "call.yaml", "--format", "json", "--date", DATE, cwd=reports)
    write_file(reports, found.stdout, "report.json")
    command = ("verify", "report.json", "--project", KITCHEN, "--call", "call.yaml")
    assert sicheck(*command, cwd=reports).returncode == 0
    earlier = json.loads((reports / "earlier.json").read_text(encoding="utf-8"))
    earlier["projects"][0]["report"]["markers"][0]["score"] = 0
    write_file(reports, json.dumps(earlier), "earlier.json")
    told = sicheck(*command, cwd=reports)
    assert (told.returncode, "the earlier report that the call compares with" in " ".join(told.stdout.split())) == (
        1,
        True,
    )

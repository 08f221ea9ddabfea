"""`sicheck init` by its real entry point: a file that can be assessed as it stands, and never a file that is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers import EXAMPLES, Run, write_file

from sicheck.intake import read_project_file

DUO = EXAMPLES / "duo-for-a-job.yaml"
MISTAKEN = "project: {name: P, stage: ide}\n"
STAGES = ("idea", "pilot", "running", "scaling")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("stage", STAGES)
def test_what_was_made_can_be_assessed_as_it_stands(sicheck: Run, tmp_path: Path, stage: str, language: str) -> None:
    sicheck("init", "--stage", stage, "--lang", language)
    found = sicheck("assess", tmp_path / "project.yaml", "--format", "json")
    report = json.loads(found.stdout)
    assert (found.returncode, found.stderr) == (0, "")
    assert (report["project"]["stage"], report["overall"]["coverage"]) == (stage, 0)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["project.yaml is ready", "sicheck assess project.yaml --lang en", "sicheck schema project"]),
        ("nl", ["project.yaml staat klaar", "sicheck assess project.yaml --lang nl", "sicheck schema project"]),
    ],
)
def test_it_says_what_was_made_and_what_to_type_next(sicheck: Run, language: str, words: list[str]) -> None:
    found = sicheck("init", "--lang", language)
    assert (found.returncode, found.stderr) == (0, "")
    assert [each for each in words if each not in found.stdout] == []


def test_nothing_else_is_made(sicheck: Run, tmp_path: Path) -> None:
    sicheck("init", "kitchen.yaml")
    assert [each.name for each in tmp_path.iterdir()] == ["kitchen.yaml"]


def test_the_file_for_editors_is_where_the_first_line_points(sicheck: Run, tmp_path: Path) -> None:
    made = sicheck("init").stdout.splitlines()
    sicheck(*made[-1].split()[1:])
    first = (tmp_path / "project.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert (tmp_path / first.partition("$schema=")[2]).is_file()


def test_a_dash_writes_the_template_and_nothing_else_to_the_screen(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("init", "-")
    assert (found.returncode, found.stderr, list(tmp_path.iterdir())) == (0, "", [])
    assert read_project_file(write_file(tmp_path, found.stdout)).project.project.stage == "idea"


@pytest.mark.parametrize(
    "name", ["Kitchen for all", "A: b # c", "- x", "'t Kookhuis", '"', "no", "none", "1.000", "é ✓"]
)
def test_any_name_stands_in_the_file_as_it_was_given(sicheck: Run, tmp_path: Path, name: str) -> None:
    assert sicheck("init", "--name", name).returncode == 0
    assert read_project_file(tmp_path / "project.yaml").project.project.name == name


@pytest.mark.parametrize("name", ["a\x1bb", "  "])
def test_a_name_that_nobody_could_read_is_refused(sicheck: Run, tmp_path: Path, name: str) -> None:
    found = sicheck("init", "--name", name)
    assert (found.returncode, found.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "--name" in found.stderr


@pytest.mark.parametrize("more", [[], ["--from", str(DUO)]])
def test_a_file_that_is_there_stays_as_it_is(sicheck: Run, tmp_path: Path, more: list[str]) -> None:
    file = write_file(tmp_path, "mine")
    found = sicheck("init", *more)
    assert (found.returncode, file.read_text(encoding="utf-8")) == (2, "mine")
    assert "project.yaml exists already" in found.stderr
    assert "--from project.yaml" in found.stderr


def test_a_link_to_nowhere_is_there_too(sicheck: Run, tmp_path: Path) -> None:
    (tmp_path / "project.yaml").symlink_to("nowhere.yaml")
    assert sicheck("init").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["no/folder.yaml"], "no/folder.yaml could not be written"),
        (["a" * 300], "could not be written"),
        (["--stage", "ide"], "Did you mean idea?"),
        (["--from", "gone.yaml"], "there is no file gone.yaml"),
        (["--from", "mistaken.yml"], "mistaken.yml:1:27"),
        (["--force"], "--force"),
    ],
)
def test_what_can_not_be_is_told_and_makes_nothing(
    sicheck: Run, tmp_path: Path, arguments: list[str], word: str
) -> None:
    write_file(tmp_path, MISTAKEN, "mistaken.yml")
    found = sicheck("init", *arguments)
    assert (found.returncode, found.stdout) == (2, "")
    assert word in found.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["mistaken.yml"]


def test_answers_are_carried_over_to_a_later_stage(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("init", "new.yaml", "--from", DUO, "--stage", "scaling")
    old, new = read_project_file(DUO).project, read_project_file(tmp_path / "new.yaml").project
    assert found.returncode == 0
    assert new == old.model_copy(update={"project": old.project.model_copy(update={"stage": "scaling"})})


def test_without_a_stage_that_of_the_old_file_stays(sicheck: Run, tmp_path: Path) -> None:
    sicheck("init", "new.yaml", "--from", DUO)
    assert read_project_file(tmp_path / "new.yaml").project == read_project_file(DUO).project


def test_it_says_that_comments_were_not_carried_over(sicheck: Run) -> None:
    found = sicheck("init", "new.yaml", "--from", DUO).stdout
    assert "comments of your own do not" in " ".join(found.split())


@pytest.mark.parametrize(
    ("name", "made"), [("Buurtzorg", "Buurtzorg.yaml"), ("a.yml", "a.yml"), ("a b", "a b.yaml"), ("x.txt", "x.txt")]
)
def test_a_name_without_an_extension_gets_one(sicheck: Run, tmp_path: Path, name: str, made: str) -> None:
    assert f"{made} is ready" in sicheck("init", name).stdout
    assert [each.name for each in tmp_path.iterdir()] == [made]


def test_a_file_that_would_get_the_same_name_stays(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "mine", "kitchen.yaml")
    assert (sicheck("init", "kitchen").returncode, file.read_text(encoding="utf-8")) == (2, "mine")


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "stadium: idee; anders: --stage pilot|running|scaling"), ("en", "stage: idea; another: --stage pilot|")],
)
def test_a_stage_that_nobody_named_is_told(sicheck: Run, language: str, said: str) -> None:
    assert said in sicheck("init", "--lang", language).stdout
    assert said not in sicheck("init", "b.yaml", "--lang", language, "--stage", "idea").stdout
    assert said not in sicheck("init", "c.yaml", "--lang", language, "--from", DUO).stdout


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_screen_but_a_command(sicheck: Run, columns: int, language: str) -> None:
    found = sicheck("init", "--lang", language, COLUMNS=str(columns)).stdout.splitlines()
    assert [each for each in found if len(each) > columns and not each.startswith("    sicheck ")] == []

"""What lacks on the command line is told with an example; what is typed in words is understood."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import EXAMPLES, Run, write_file

from sicheck.cli.targets import understood
from sicheck.errors import SicheckError

PROJECT = "sicheck: 1\nproject: {name: P, stage: idea}\n"


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [
        (["assess"], "sicheck assess buurtzorg.yaml"),
        (["advise"], "sicheck advise buurtzorg.yaml --target 70"),
        (["advise", "buurtzorg.yaml"], "sicheck advise buurtzorg.yaml --target 70"),
        (["explain", "--score"], "sicheck explain --score buurtzorg.yaml"),
    ],
)
@pytest.mark.parametrize("language", ["en_GB.UTF-8", "nl_BE.UTF-8"])
def test_what_lacks_is_told_with_the_project_file_of_the_folder(
    sicheck: Run, tmp_path: Path, arguments: list[str], typed: str, language: str
) -> None:
    write_file(tmp_path, PROJECT, "buurtzorg.yaml")
    write_file(tmp_path, "id: other\n", "set.yaml")
    found = sicheck(*arguments, LANG=language)
    assert (found.returncode, found.stdout) == (2, "")
    assert typed in " ".join(found.stderr.split())


def test_of_two_project_files_none_is_chosen(sicheck: Run, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yml"):
        write_file(tmp_path, PROJECT, name)
    assert "sicheck assess project.yaml" in sicheck("assess").stderr


def test_a_strange_name_can_be_copied_and_does_nothing(sicheck: Run, tmp_path: Path) -> None:
    write_file(tmp_path, PROJECT, "a b; echo \x1b[31m.yaml")
    said = sicheck("assess").stderr
    assert "\x1b" not in said
    assert "'a b; echo" in " ".join(said.split())


@pytest.mark.parametrize(
    ("arguments", "said"), [(["help"], "sicheck [OPTIONS]"), (["help", "assess"], "sicheck assess")]
)
def test_help_is_help(sicheck: Run, arguments: list[str], said: str) -> None:
    found = sicheck(*arguments)
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == sicheck(*arguments[1:], "--help").stdout
    assert f"Usage: {said}" in found.stdout


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("70", "70"),
        ("70%", "70"),
        ("70,5 %", "70,5"),
        ("op weg", "on-the-way"),
        ("Op-Weg", "on-the-way"),
        ("on the way", "on-the-way"),
        ("sociaal innovatief", "socially-innovative"),
        ("sociaal_innovatief", "socially-innovative"),
        ("socially-innovative", "socially-innovative"),
        ("nonsense", "nonsense"),
        ("", ""),
    ],
)
def test_a_target_is_understood_as_people_write_it(written: str, target: str) -> None:
    assert understood(written) == target


@pytest.mark.parametrize(("written", "near"), [("sociaal inovatief", "socially-innovative"), ("op-wegg", "on-the-way")])
def test_a_target_that_is_nearly_a_name_is_proposed(written: str, near: str) -> None:
    with pytest.raises(SicheckError) as told:
        understood(written)
    [problem] = told.value.problems
    assert (problem.id, problem.values["near"]) == ("target-unknown-near", near)


@pytest.mark.parametrize("extension", [".docx", ".PDF", ".xlsx", ".html", ".yaml"])
@pytest.mark.parametrize("form", ["terminal", "markdown", "json", "jsonl"])
def test_a_file_for_another_program_is_refused_with_what_fits(
    sicheck: Run, tmp_path: Path, extension: str, form: str
) -> None:
    arguments = ("assess", EXAMPLES / "duo-for-a-job.yaml", "--format", form, "--output", f"report{extension}")
    found = sicheck(*arguments)
    assert (found.returncode, found.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "--format markdown --output report.md" in found.stderr


@pytest.mark.parametrize("name", ["report.md", "report.txt", "report", "report.log", "2026.11"])
def test_any_other_name_will_do(sicheck: Run, tmp_path: Path, name: str) -> None:
    assert sicheck("assess", EXAMPLES / "duo-for-a-job.yaml", "--output", name).returncode == 0
    assert (tmp_path / name).is_file()


def test_what_is_only_text_is_not_sent_to_a_format_that_it_has_not(sicheck: Run) -> None:
    said = sicheck("explain", "score", "--output", "told.pdf").stderr
    assert "told.txt" in said
    assert "markdown" not in said

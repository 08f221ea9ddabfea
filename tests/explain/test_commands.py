"""`sicheck explain` by its real entry point: what it prints, where, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers import DATE, EXAMPLES, Run, write_file

DUO = EXAMPLES / "duo-for-a-job.yaml"


def test_alone_it_lists_what_can_be_explained(sicheck: Run) -> None:
    found = sicheck("explain", "--lang", "nl")
    assert (found.returncode, found.stderr) == (0, "")
    assert "30 criteria, bijvoorbeeld sicheck explain system-change.root-causes" in found.stdout


def test_an_id_is_explained_in_the_reader_s_language(sicheck: Run) -> None:
    found = sicheck("explain", "system-change.need", LANG="nl_BE.UTF-8")
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.startswith("Maatschappelijke nood (system-change.need)\n")


def test_criteria_show_says_the_same(sicheck: Run) -> None:
    assert sicheck("criteria", "show", "top-down").stdout == sicheck("explain", "top-down").stdout


def test_a_score_is_told_from_the_verdict_down_to_the_facts(sicheck: Run) -> None:
    found = sicheck("explain", "--score", DUO, "--full", "--date", DATE, "--lang", "nl")
    assert (found.returncode, found.stderr) == (0, "")
    for said in ("Conclusie: nog niet te beoordelen", "BREEKPUNTEN", "need_described = nee"):
        assert said in found.stdout


@pytest.mark.parametrize("language", ["en", "nl"])
def test_at_a_glance_each_criterion_stands_on_one_line_with_its_level_and_what_lacks(
    sicheck: Run, language: str
) -> None:
    arguments = ("explain", "--score", EXAMPLES / "buurtkeuken.yaml", "--date", DATE, "--lang", language)
    short, full = sicheck(*arguments).stdout, sicheck(*arguments, "--full").stdout
    assert short.count(" (sustainability.") == 6
    assert len(short.splitlines()) < 150 < len(full.splitlines())
    assert f"--full --lang {language} --date {DATE}" in " ".join(short.split())
    assert "need_described" not in short
    assert {"en": "level 4 of 4 (evidenced", "nl": "niveau 4 van 4 (onderbouwd"}[language] in " ".join(short.split())


def test_at_a_glance_or_in_full_json_is_the_same(sicheck: Run) -> None:
    arguments = ("explain", "--score", DUO, "--date", DATE, "--format", "json")
    assert sicheck(*arguments).stdout == sicheck(*arguments, "--full").stdout


def test_with_an_id_only_that_branch_is_told(sicheck: Run) -> None:
    found = sicheck("explain", "creativity.reframing", "--score", DUO, "--lang", "nl").stdout
    assert "(creativity.reframing)" in found
    assert "BREEKPUNTEN" not in found


@pytest.mark.parametrize("arguments", [["explain"], ["explain", "need_voices"], ["explain", "--score", DUO]])
def test_json_is_json_and_nothing_else(sicheck: Run, arguments: list[object]) -> None:
    found = sicheck(*arguments, "--format", "json", "--date", DATE)
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(found.stdout)["schema_version"] == "1"


@pytest.mark.parametrize("columns", ["20", "60", "80", "300"])
def test_lines_are_as_wide_as_the_screen_and_never_too_wide_to_read(sicheck: Run, columns: str) -> None:
    found = sicheck("explain", "coalition-reaction", COLUMNS=columns).stdout
    assert max(map(len, found.splitlines())) <= min(100, max(60, int(columns)))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["system-change.ned"], "Did you mean system-change.need?"),
        (["zzzz"], "Type sicheck explain"),
        (["who"], "need.voices.who"),
        (["need", "--criteria", "nothing"], "nothing"),
        (["need", "--date", "tomorrow"], "2026-11-23"),
        (["--score", "nowhere.yaml"], "nowhere.yaml"),
        (["--score", EXAMPLES], "examples"),
        (["--score", DUO, "zzzz"], "zzzz"),
        (["--score", DUO, "frontline-idea"], "no score depends on"),
        (["need", "--format", "pdf"], "pdf"),
        (["need", "top-down"], "top-down"),
        (["need_voices", "--output", "/nowhere/at/all.txt"], "all.txt"),
    ],
)
def test_what_can_not_be_explained_ends_with_2_and_says_why(sicheck: Run, arguments: list[object], said: str) -> None:
    found = sicheck("explain", *arguments)
    assert (found.returncode, found.stdout) == (2, "")
    assert said in found.stderr
    assert "Traceback" not in found.stderr


def test_a_file_with_mistakes_ends_with_2_and_their_lines(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "project: {name: A, stage: idea}\nneeds: {}\n")
    found = sicheck("explain", "--score", file)
    assert (found.returncode, found.stdout) == (2, "")
    assert "project.yaml:2:1" in found.stderr


def test_a_result_is_written_to_a_file_and_not_over_another(sicheck: Run, tmp_path: Path) -> None:
    arguments = ("explain", "top-down", "--output", "told.txt")
    assert (sicheck(*arguments).returncode, sicheck(*arguments).returncode) == (0, 2)
    assert (tmp_path / "told.txt").read_text(encoding="utf-8").startswith("Imposed from above (top-down)")


def test_a_missing_piece_of_evidence_is_told_and_does_not_stop(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "project: {name: A, stage: idea}\nsources: [{id: a, title: A, file: a.pdf}]\n")
    found = sicheck("explain", "--score", file, "--format", "json")
    assert (found.returncode, "a.pdf" in found.stderr) == (0, True)
    assert json.loads(found.stdout)["overall"]["verdict"] == "not-assessable"


def test_help_exists(sicheck: Run) -> None:
    assert "--score FILE" in sicheck("explain", "--help").stdout

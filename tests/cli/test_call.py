"""`sicheck call` by its real entry point: every mistake of a call at its line, and what it asks in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import DATE, EXAMPLES, Run, write_file

KITCHEN = EXAMPLES / "buurtkeuken.yaml"
NAME = "Buurtkeuken Het Roer (verzonnen voorbeeld)"
CALL = """\
sicheck_call: 1
id: fund-2027
title: {en: Our fund, nl: Ons fonds}
weights: {markers: {impact-driven: 2}}
strike_out: [{id: creativity.room-to-fail, reason: {en: Not for us., nl: Niet voor ons.}}]
require:
  - {id: knockouts, knockouts: clear}
  - {id: total, overall: {score: 99.5}}
  - {id: after, indicator: sustainability.after-funding, level: 2, level_is: warn}
  - {id: place, when: project.place == 'Gent', text: {en: It runs in Ghent, nl: Het loopt in Gent}}
bonus: [{id: partners, when: ownership_parties >= 1, points: 2.5, text: {en: Partners, nl: Partners}}]
"""
WAIVER = "  - {{require: {require}, project: '{project}', reason: R., approved_by: Jury, expires: {expires}}}\n"


def waivers(*found: tuple[str, str, str]) -> str:
    """Exceptions: requirement, project and last day of each."""
    keys = ("require", "project", "expires")
    return CALL + "waivers:\n" + "".join(WAIVER.format(**dict(zip(keys, each, strict=True))) for each in found)


def lint(sicheck: Run, folder: Path, text: str, *more: object, language: str = "en") -> tuple[int, str, str]:
    write_file(folder, text, "call.yaml")
    found = sicheck("call", "lint", "call.yaml", *more, "--date", DATE, "--lang", language)
    return found.returncode, found.stdout, found.stderr


def test_alone_it_shows_its_help(sicheck: Run) -> None:
    found = sicheck("call")
    assert (found.returncode, found.stderr) == (0, "")
    assert all(each in found.stdout for each in ("list", "show", "lint"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["right", "Our fund", "requirements: 4", "needed to pass: 1", "weights: 1", "bonus: 1", "31 January"]),
        ("nl", ["in orde", "Ons fonds", "voorwaarden: 4", "te slagen: 1", "gewichten: 1", "bonus: 1", "31 januari"]),
    ],
)
def test_a_call_that_is_right_is_told_in_words(sicheck: Run, tmp_path: Path, language: str, words: list[str]) -> None:
    code, told, notices = lint(sicheck, tmp_path, waivers(("total", NAME, "2027-01-31")), language=language)
    flat = " ".join(told.split())
    assert (code, notices) == (0, "")
    assert [each for each in words if each not in flat] == []


def test_what_is_not_there_is_not_counted(sicheck: Run, tmp_path: Path) -> None:
    text = "sicheck_call: 1\nid: c\ntitle: C\nrequire: [{id: k, knockouts: clear}]\n"
    assert lint(sicheck, tmp_path, text) == (0, "call.yaml is right, and can be used: C\n  requirements: 1\n", "")


@pytest.mark.parametrize(
    ("line", "instead", "told"),
    [
        ("id: fund-2027", "idd: fund-2027", "call.yaml:2:1"),
        ("sicheck_call: 1", "sicheck_call: 2", "call.yaml:1:15"),
        ("{impact-driven: 2}", "{impact-drven: 2}", "Did you mean impact-driven?"),
        ("{impact-driven: 2}", "{impact-driven: 0}", "call.yaml:4:36"),
        ("id: creativity.room-to-fail", "id: creativity.room-to-fall", "Did you mean creativity.room-to-fail?"),
        ("reason: {en: Not for us., nl: Niet voor ons.}", "reason: ", "call.yaml:5"),
        ("project.place == 'Gent'", "project.plaats == 'Gent'", "call.yaml:10"),
        ("project.place == 'Gent'", "project.place + 1", "call.yaml:10"),
        ("ownership_parties >= 1", "ownership_partis >= 1", "ownership_parties"),
        ("id: total", "id: knockouts", "call.yaml:8:10"),
        ("level: 2", "level: 9", "call.yaml:9"),
    ],
)
def test_a_mistake_is_told_at_its_line(sicheck: Run, tmp_path: Path, line: str, instead: str, told: str) -> None:
    assert line in CALL
    code, shown, problems = lint(sicheck, tmp_path, CALL.replace(line, instead, 1))
    assert (code, shown) == (2, "")
    assert told in problems


def test_all_mistakes_are_told_in_one_go(sicheck: Run, tmp_path: Path) -> None:
    text = (
        CALL.replace("impact-driven: 2", "impact: 2")
        .replace("level: 2", "level: 9")
        .replace("project.place", "project.plaats")
    )
    code, _, problems = lint(sicheck, tmp_path, text)
    assert (code, [f"call.yaml:{each}:" in problems for each in (4, 9, 10)]) == (2, [True, True, True])


@pytest.mark.parametrize(
    ("waiver", "told"),
    [
        (("totaal", NAME, "2027"), "Did you mean total?"),
        (("total", NAME, "2026-11-22"), "ended on 2026-11-22"),
        (("total", "A project of another round", "2026-11-22"), "ended on 2026-11-22"),
        (("total", NAME, "31/01/2027"), "2027-01-31"),
    ],
)
def test_a_waiver_that_does_not_hold_is_told_without_any_project(
    sicheck: Run, tmp_path: Path, waiver: tuple[str, str, str], told: str
) -> None:
    code, shown, problems = lint(sicheck, tmp_path, waivers(("place", NAME, "2027"), waiver))
    assert (code, shown) == (2, "")
    assert "call.yaml:14:" in problems
    assert told in problems


@pytest.mark.parametrize(
    ("waiver", "told"),
    [
        (("total", NAME[:-1], "2027"), f'Did you mean "{NAME}"?'),
        (("total", "Something else", "2027"), "Write the name as it stands in the project file: "),
        (("knockouts", NAME, "2027"), "needs no exception"),
        (("total", NAME, "2020"), "ended on 2020-12-31"),
    ],
)
def test_against_projects_every_waiver_has_to_be_needed(
    sicheck: Run, tmp_path: Path, waiver: tuple[str, str, str], told: str
) -> None:
    code, shown, problems = lint(sicheck, tmp_path, waivers(waiver), KITCHEN)
    assert (code, shown, problems.count("call.yaml:13:")) == (2, "", 1)
    assert told in " ".join(problems.split())


def test_a_waiver_that_is_needed_and_runs_is_right(sicheck: Run, tmp_path: Path) -> None:
    assert lint(sicheck, tmp_path, waivers(("total", NAME, DATE)), KITCHEN)[0] == 0


def test_a_waiver_that_could_mean_two_projects_is_told(sicheck: Run, tmp_path: Path) -> None:
    folder = tmp_path / "projects"
    folder.mkdir()
    for name in ("a.yaml", "b.yaml"):
        write_file(folder, "project: {name: Twice, stage: idea}\n", name)
    code, _, problems = lint(sicheck, tmp_path, waivers(("total", "Twice", "2027")), "projects")
    assert (code, "several projects of this run" in problems) == (2, True)


def test_a_name_may_be_that_of_a_file_that_cant_be_read(sicheck: Run, tmp_path: Path) -> None:
    write_file(tmp_path, "project: {name: Broken, stage: ide}\n")
    code, _, problems = lint(sicheck, tmp_path, waivers(("total", "Broken", "2027")), "project.yaml")
    assert (code, "project.yaml:1:" in problems, "no project of this run" in problems) == (2, True, False)


def test_a_folder_without_projects_is_told(sicheck: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, _, problems = lint(sicheck, tmp_path, CALL, "empty")
    assert (code, "there is no project file in empty" in problems) == (2, True)


def test_what_is_worth_a_look_is_a_notice_and_no_mistake(sicheck: Run, tmp_path: Path) -> None:
    code, shown, notices = lint(sicheck, tmp_path, CALL.replace(", text: {en: Partners, nl: Partners}", ""))
    assert (code, shown.startswith("call.yaml is right")) == (0, True)
    assert "call.yaml:11:" in notices


def test_a_file_that_is_not_there_is_told(sicheck: Run) -> None:
    for command in ("lint", "show"):
        found = sicheck("call", command, "gone.yaml", "--lang", "en")
        assert (found.returncode, found.stdout) == (2, "")
        assert "there is no file gone.yaml" in found.stderr


def test_a_project_is_no_call(sicheck: Run) -> None:
    found = sicheck("call", "lint", KITCHEN, "--lang", "nl")
    assert (found.returncode, "en geen oproep" in found.stderr) == (2, True)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Our fund (fund-2027)", "Overall: at least 99.5 of 100", "It runs in Ghent", "Partners (+2.5)", "R."]),
        ("nl", ["Ons fonds (fund-2027)", "Totaalscore: minstens 99,5", "Het loopt in Gent", "Partners (+2,5)", "R."]),
    ],
)
def test_what_a_call_asks_is_shown_in_words(sicheck: Run, tmp_path: Path, language: str, words: list[str]) -> None:
    write_file(tmp_path, waivers(("total", NAME, "2027"), ("place", "Over", "2020")), "call.yaml")
    found = sicheck("call", "show", "call.yaml", "--date", DATE, "--lang", language)
    flat = " ".join(found.stdout.split())
    assert (found.returncode, found.stderr) == (0, "")
    assert [each for each in words if each not in flat] == []
    assert (NAME in flat, '"Over"' in flat) == (True, False)
    assert found.stdout.splitlines()[-1] == f"    sicheck assess project.yaml --call call.yaml --lang {language}"


def test_a_weight_that_the_criteria_have_already_is_no_other_weight(sicheck: Run, tmp_path: Path) -> None:
    write_file(tmp_path, CALL.replace("impact-driven: 2", "impact-driven: 1, creativity: 3"), "call.yaml")
    shown, checked = (sicheck("call", command, "call.yaml", "--lang", "en").stdout for command in ("show", "lint"))
    assert ("Creativity 3 instead of 1." in shown, "1 instead of 1" in shown) == (True, False)
    assert "other weights: 1\n" in checked


def test_what_comes_from_the_file_is_inert_on_the_screen(sicheck: Run, tmp_path: Path) -> None:
    odd = '"\\u202Ex ::error::y [bold]z"'
    text = f"sicheck_call: 1\nid: c\ntitle: {odd}\nrequire: [{{id: k, knockouts: clear, text: {odd}}}]\n"
    write_file(tmp_path, text, "call.yaml")
    for command in ("lint", "show"):
        shown = sicheck("call", command, "call.yaml").stdout
        assert ("[bold]z" in shown, "\u202e" in shown, "::error::" in shown) == (True, False, False)


def test_the_calls_that_come_along_are_listed_with_their_titles(sicheck: Run) -> None:
    found = sicheck("call", "list", "--lang", "nl")
    names = [path.stem for path in (EXAMPLES / "calls").glob("*.yaml")]
    assert (found.returncode, found.stderr) == (0, "")
    assert [each for each in [*names, "OPZuid"] if each not in found.stdout] == []


@pytest.mark.parametrize("name", [path.stem for path in (EXAMPLES / "calls").glob("*.yaml")])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_call_that_comes_along_has_nothing_to_mend(sicheck: Run, name: str, language: str) -> None:
    checked, shown = (sicheck("call", command, name, "--lang", language) for command in ("lint", "show"))
    assert (checked.returncode, checked.stderr, shown.returncode, shown.stderr) == (0, "", 0, "")
    assert f"--call {name}" in shown.stdout

"""`sicheck verify` by its real entry point."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from helpers import DATE, Run, write_file
from made_reports import BIKES, CALL, KITCHEN, Spot, change

from sicheck.texts import LANGUAGES

ASSESS = ("assess", KITCHEN)
CALLED = ("--call", "call.yaml")
MADE = {
    "assess": (*ASSESS, "--format", "json"),
    "assess --call": (*ASSESS, *CALLED, "--format", "json"),
    "assess, lines": ("assess", KITCHEN, BIKES, "--format", "jsonl"),
    "assess --call, lines": ("assess", KITCHEN, BIKES, *CALLED, "--format", "jsonl"),
    "gate": ("gate", KITCHEN, BIKES, *CALLED, "--format", "json"),
    "gate of one": ("gate", KITCHEN, *CALLED, "--format", "json"),
    "gate, lines": ("gate", BIKES, KITCHEN, *CALLED, "--format", "jsonl"),
}


def made(sicheck: Run, folder: Path, kind: str, *options: str) -> Path:
    """A report in the folder."""
    found = sicheck(*MADE[kind], "--date", DATE, *options, cwd=folder)
    assert found.stderr == ""
    return write_file(folder, found.stdout, "report.json")


def given(kind: str) -> tuple[str, ...]:
    return CALLED if "call" in kind or "gate" in kind else ()


def verified(sicheck: Run, folder: Path, kind: str, *options: str, projects: str = ".") -> Any:
    """What is found, as data."""
    found = sicheck(
        "verify", "report.json", "--project", projects, *given(kind), "--format", "json", *options, cwd=folder
    )
    assert found.stderr == ""
    data = json.loads(found.stdout)
    assert (data["exit_code"], data["stands"]) == (found.returncode, found.returncode == 0)
    return data


def fields(found: Any) -> list[str]:
    return [each["field"] for each in found["differences"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", MADE)
def test_an_untouched_report_stands(sicheck: Run, folder: Path, kind: str, language: str) -> None:
    made(sicheck, folder, kind, "--lang", language)
    found = verified(sicheck, folder, kind)
    assert (found["exit_code"], found["differences"], found["notes"]) == (0, [], [])
    assert found["report"]["language"] == language


@pytest.mark.parametrize("kind", ["assess --call", "gate"])
def test_where_the_files_lie_now_does_not_count(sicheck: Run, folder: Path, kind: str) -> None:
    report = made(sicheck, folder, kind)
    elsewhere = folder / "elsewhere" / "deep"
    elsewhere.mkdir(parents=True)
    for name in (KITCHEN, BIKES, "call.yaml"):
        shutil.move(folder / name, elsewhere / f"other-{name}")
    command = ("verify", report, "--project", elsewhere, "--call", elsewhere / "other-call.yaml")
    assert sicheck(*command, cwd=elsewhere).returncode == 0


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("kind", ["assess", "assess, lines", "gate, lines"])
def test_windows_changes_nothing_by_its_line_ends(sicheck: Run, folder: Path, kind: str, start: bytes) -> None:
    report = made(sicheck, folder, kind)
    report.write_bytes(start + report.read_bytes().replace(b"\n", b"\r\n"))
    assert verified(sicheck, folder, kind)["stands"]


EDITED: list[tuple[str, Spot, object, str]] = [
    ("assess", ("overall", "score"), 72, "overall.score"),
    ("assess", ("overall", "verdict"), "on-the-way", "overall.verdict"),
    ("assess", ("markers", 2, "score"), 90, "markers[creativity].score"),
    ("assess", ("project", "digest"), "sha256:0", "project.digest"),
    ("assess", ("project", "name"), "Other", "project.name"),
    ("assess", ("criteria", "digest"), "sha256:0", "criteria.digest"),
    ("assess", ("criteria", "version"), "0.9", "criteria.version"),
    ("assess", ("tool", "name"), "other", "tool.name"),
    ("assess --call", ("judgement", "requirements", 1, "state"), "waived", "judgement.requirements[total].state"),
    ("assess --call", ("call", "digest"), "sha256:0", "call.digest"),
    ("assess --call", ("call", "weights", "markers", "impact-driven"), 1, "call.weights.markers.impact-driven"),
    ("gate", ("verdict",), "passed", "verdict"),
    ("gate", ("exit_code",), 0, "exit_code"),
    ("gate of one", ("projects", 0, "report", "date"), "2026-11-24", "projects[{}].report.date"),
    ("gate of one", ("projects", 0, "requirements", 1, "actual"), 99, "projects[{}].requirements[total].actual"),
    ("gate of one", ("projects", 0, "report", "overall", "score"), 99, "projects[{}].report.overall.score"),
]


@pytest.mark.parametrize("edit", EDITED, ids=lambda edit: f"{edit[0]} {edit[3]}")
def test_an_edited_report_is_named_by_the_field(
    sicheck: Run, folder: Path, edit: tuple[str, Spot, object, str]
) -> None:
    kind, spot, value, field = edit
    report = made(sicheck, folder, kind)
    data = json.loads(report.read_text(encoding="utf-8"))
    change(data, spot, value)
    report.write_text(json.dumps(data), encoding="utf-8")
    found = verified(sicheck, folder, kind)
    assert fields(found) == [field.format("Buurtkeuken Het Roer (verzonnen voorbeeld)")]
    assert found["exit_code"] == 1


def test_both_values_of_an_edited_score_are_told(sicheck: Run, folder: Path) -> None:
    report = made(sicheck, folder, "assess")
    score = json.loads(report.read_text(encoding="utf-8"))["overall"]["score"]
    report.write_text(
        report.read_text(encoding="utf-8").replace(f'"score": {score}', '"score": 72', 1), encoding="utf-8"
    )
    (difference,) = verified(sicheck, folder, "assess")["differences"]
    assert difference == {
        "field": "overall.score",
        "report": 72,
        "now": score,
        "kind": "changed",
        "role": "unexplained",
    }
    told = sicheck("verify", "report.json", "--project", KITCHEN, cwd=folder).stdout
    assert f"the report says 72; now it is {score}" in told


def test_a_changed_project_is_the_cause_and_what_follows_comes_after(sicheck: Run, folder: Path) -> None:
    made(sicheck, folder, "gate")
    project = folder / KITCHEN
    project.write_text(project.read_text(encoding="utf-8").replace("stage: running", "stage: pilot"), encoding="utf-8")
    found = verified(sicheck, folder, "gate")
    roles = [each["role"] for each in found["differences"]]
    assert fields(found)[:2] == [f"projects[{NAME}].project.digest", f"projects[{NAME}].report.project.digest"]
    assert roles == ["cause"] * 2 + ["consequence"] * (len(roles) - 2)
    assert f"projects[{NAME}].project.stage" in fields(found)


NAME = "Buurtkeuken Het Roer (verzonnen voorbeeld)"


def test_a_comment_in_a_project_changes_its_digest_alone(sicheck: Run, folder: Path) -> None:
    made(sicheck, folder, "assess")
    with (folder / KITCHEN).open("a", encoding="utf-8") as stream:
        stream.write("# a comment\n")
    assert fields(verified(sicheck, folder, "assess")) == ["project.digest"]


def test_a_changed_call_is_the_cause(sicheck: Run, folder: Path) -> None:
    made(sicheck, folder, "gate")
    (folder / "call.yaml").write_text(CALL.replace("score: 70", "score: 95"), encoding="utf-8")
    found = verified(sicheck, folder, "gate")
    assert fields(found)[0] == "call.digest"
    assert f"projects[{NAME}].requirements[total].state" in fields(found)
    causes = {each["field"].rpartition("call.")[2] for each in found["differences"] if each["role"] == "cause"}
    assert (causes, found["differences"][-1]["role"]) == ({"digest"}, "consequence")


def test_changed_criteria_are_the_cause(sicheck: Run, folder: Path) -> None:
    criteria = folder / "criteria"
    shutil.copytree(Path(__file__).parents[1] / "sets" / "small", criteria)
    found = sicheck("assess", KITCHEN, "--criteria", "criteria", "--format", "json", "--date", DATE, cwd=folder)
    write_file(folder, found.stdout, "report.json")
    assert verified(sicheck, folder, "assess", "--criteria", "criteria")["stands"]
    file = criteria / "set.yaml"
    file.write_text(
        re.sub(r"version: .*", "version: 9.9.9", file.read_text(encoding="utf-8"), count=1), encoding="utf-8"
    )
    assert "criteria.version" in fields(verified(sicheck, folder, "assess", "--criteria", "criteria"))
    other = verified(sicheck, folder, "assess")
    assert fields(other)[:2] == ["criteria.id", "criteria.digest"]
    assert {each["role"] for each in other["differences"][2:]} == {"consequence"}


def test_another_version_of_sicheck_is_told_and_does_not_decide(sicheck: Run, folder: Path) -> None:
    report = made(sicheck, folder, "assess")
    data = json.loads(report.read_text(encoding="utf-8"))
    data["tool"]["version"] = "0.0.7"
    report.write_text(json.dumps(data), encoding="utf-8")
    found = verified(sicheck, folder, "assess")
    assert (found["stands"], [each["field"] for each in found["notes"]]) == (True, ["tool.version"])
    told = sicheck("verify", "report.json", "--project", KITCHEN, cwd=folder)
    assert (told.returncode, "0.0.7" in told.stdout) == (0, True)


def test_the_same_project_on_two_days_is_two_reports(sicheck: Run, folder: Path) -> None:
    lines = [
        sicheck("assess", KITCHEN, "--format", "jsonl", "--date", day, cwd=folder).stdout
        for day in ("2026-11-23", "2027-02-01")
    ]
    write_file(folder, "".join(lines), "report.json")
    assert verified(sicheck, folder, "assess", projects=KITCHEN)["stands"]
    write_file(folder, lines[0] + lines[1].replace('"score":', '"score":1', 1), "report.json")
    assert fields(verified(sicheck, folder, "assess", projects=KITCHEN)) == [f"[{NAME}#2].overall.score"]


def with_unread(sicheck: Run, folder: Path) -> None:
    write_file(folder, "project: {name: Broken, stage: pilt}\n", "broken.yaml")
    found = sicheck("gate", KITCHEN, "broken.yaml", *CALLED, "--date", DATE, "--format", "json", cwd=folder)
    assert found.returncode == 2
    write_file(folder, found.stdout, "report.json")


def test_a_file_that_could_not_be_read_is_compared_too(sicheck: Run, folder: Path) -> None:
    with_unread(sicheck, folder)
    found = sicheck("verify", "report.json", "--project", ".", *CALLED, cwd=folder)
    assert (found.returncode, "pilt" in found.stderr) == (0, True)
    write_file(folder, "project: {name: Broken, stage: pilot}\n", "broken.yaml")
    mended = verified(sicheck, folder, "gate")
    assert "projects[Broken].error" in fields(mended)


def test_a_file_that_could_not_be_read_and_is_not_given_is_told_as_not_repeated(sicheck: Run, folder: Path) -> None:
    with_unread(sicheck, folder)
    found = verified(sicheck, folder, "gate", projects=KITCHEN)
    assert (found["stands"], found["notes"]) == (
        True,
        [{"field": "projects[broken.yaml]", "report": "broken.yaml", "now": None, "kind": "not-repeated"}],
    )
    told = sicheck("verify", "report.json", "--project", KITCHEN, *CALLED, cwd=folder).stdout
    assert 'broken.yaml" could not be read when the report was made.' in told


def test_mistakes_of_the_call_are_compared_too(sicheck: Run, folder: Path) -> None:
    (folder / "call.yaml").write_text(CALL.replace("2027-01-31", "2026-01-31"), encoding="utf-8")
    found = sicheck("gate", BIKES, *CALLED, "--date", DATE, "--format", "json", cwd=folder)
    assert found.returncode == 2
    report = write_file(folder, found.stdout, "report.json")
    command = ("verify", "report.json", "--project", BIKES, *CALLED, "--format", "json")
    assert json.loads(sicheck(*command, cwd=folder).stdout)["stands"]
    data = json.loads(found.stdout)
    data["problems"] = []
    report.write_text(json.dumps(data), encoding="utf-8")
    assert fields(json.loads(sicheck(*command, cwd=folder).stdout)) == ["problems[waiver-expired]"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_found_fits_the_screen(sicheck: Run, folder: Path, language: str) -> None:
    made(sicheck, folder, "gate", "--lang", "nl")
    (folder / "call.yaml").write_text(CALL.replace("score: 70", "score: 95"), encoding="utf-8")
    found = sicheck("verify", "report.json", "--project", ".", *CALLED, "--lang", language, cwd=folder, COLUMNS="60")
    assert (found.returncode, found.stderr) == (1, "")
    assert max(map(len, found.stdout.splitlines())) <= 60


def test_what_is_found_goes_to_a_file(sicheck: Run, folder: Path) -> None:
    made(sicheck, folder, "assess")
    command = ("verify", "report.json", "--project", KITCHEN, "--format", "json", "--output", "found.json")
    assert sicheck(*command, cwd=folder).returncode == 0
    assert json.loads((folder / "found.json").read_text(encoding="utf-8"))["stands"]
    assert sicheck(*command, cwd=folder).returncode == 2

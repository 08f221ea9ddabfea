"""`sicheck gate` by its real entry point: how it ends in every format, and that a verdict is never lost."""

from __future__ import annotations

import json
import re
from itertools import permutations
from pathlib import Path

import pytest
from gates import CODES, EXACTLY, NEARLY, PROJECTS, written
from helpers import EXAMPLES, Run, write_file

from sicheck.outputs import FORMATS, GATE_FORMATS

EVERY_FORMAT = [part for name in GATE_FORMATS for part in ("--format", f"{name}:out.{name}")]
BUURTKEUKEN = EXAMPLES / "buurtkeuken.yaml"
WAIVER = 'waivers: [{{require: place, project: {project}, reason: Moves, approved_by: Board, expires: "{expires}"}}]\n'
ASKED = re.compile(r"(?:at least|minstens|asked is|gevraagd:) 70\b|\"required\": ?70\.0")
SEVENTY = re.compile(r"\b70[.,]0|\b70 (?:of|op) 100")


def in_all_formats(sicheck: Run, folder: Path, *arguments: object, code: int) -> dict[str, str]:
    """What one run writes into a file a format."""
    found = sicheck("gate", *arguments, *EVERY_FORMAT, cwd=folder)
    assert found.returncode == code
    return {name: (folder / f"out.{name}").read_text(encoding="utf-8") for name in GATE_FORMATS}


def nothing_in_any_format(sicheck: Run, folder: Path, *arguments: object, **environment: str) -> tuple[int, str]:
    """The exit code and the messages of a run that writes nothing."""
    found = sicheck(*arguments, *EVERY_FORMAT, cwd=folder, **environment)
    assert (found.stdout, [each.name for each in folder.glob("out.*")]) == ("", [])
    return found.returncode, found.stderr


@pytest.mark.parametrize("name", GATE_FORMATS)
@pytest.mark.parametrize("verdict", PROJECTS)
def test_the_exit_code_is_that_of_the_verdict_in_every_format(
    sicheck: Run, tmp_path: Path, name: str, verdict: str
) -> None:
    found = sicheck("gate", *written(tmp_path, verdict), "--format", name)
    assert found.returncode == CODES[verdict]
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("verdict", PROJECTS)
def test_the_exit_code_is_the_same_with_all_formats_in_one_run(sicheck: Run, tmp_path: Path, verdict: str) -> None:
    in_all_formats(sicheck, tmp_path, *written(tmp_path, verdict), code=CODES[verdict])


@pytest.mark.parametrize("pair", list(permutations(PROJECTS, 2)), ids=" ".join)
def test_of_several_projects_2_goes_over_1_over_3_over_0(sicheck: Run, tmp_path: Path, pair: tuple[str, str]) -> None:
    worst = next(each for each in (2, 1, 3, 0) if each in {CODES[name] for name in pair})
    found = sicheck("gate", *written(tmp_path, *pair), "--format", "json")
    assert found.returncode == worst
    data = json.loads(found.stdout)
    assert data["exit_code"] == worst
    assert [each["verdict"] for each in data["projects"]] == list(pair)


def test_one_unreadable_file_among_many_is_2_and_the_verdicts_of_the_others_are_in_every_format(
    sicheck: Run, tmp_path: Path
) -> None:
    texts = in_all_formats(sicheck, tmp_path, *written(tmp_path, "passed", "error", "not-passed"), code=2)
    for name, text in texts.items():
        if name != "badge":  # which has no room for names, and tells what goes for all
            assert [each for each in ("error.yaml", "not-passed.yaml") if each not in text] == [], name
    assert "Passes" in texts["terminal"]
    assert [each["verdict"] for each in map(json.loads, texts["jsonl"].splitlines())] == [
        "passed",
        "error",
        "not-passed",
    ]


@pytest.mark.parametrize("content", [{}, {"other.yaml": "colour: blue\n"}, {".hidden.yaml": PROJECTS["passed"]}])
def test_a_folder_without_a_project_is_2_and_never_a_pass(
    sicheck: Run, tmp_path: Path, content: dict[str, str]
) -> None:
    arguments = written(tmp_path)
    (tmp_path / "folder").mkdir()
    for file, text in content.items():
        write_file(tmp_path / "folder", text, file)
    code, messages = nothing_in_any_format(sicheck, tmp_path, "gate", "folder", *arguments)
    assert code == 2
    assert "no project file" in messages


def test_a_folder_stands_for_the_projects_in_it_and_what_is_left_out_is_told(sicheck: Run, tmp_path: Path) -> None:
    arguments = written(tmp_path, "passed", "not-passed")[2:]
    found = sicheck("gate", ".", *arguments, "--format", "json")
    assert [each["project"]["file"] for each in json.loads(found.stdout)["projects"]] == [
        "not-passed.yaml",
        "passed.yaml",
    ]
    assert "left out, as no project files (1): call.yaml" in found.stderr


def test_a_file_that_is_not_there_is_2_in_every_format(sicheck: Run, tmp_path: Path) -> None:
    texts = in_all_formats(sicheck, tmp_path, "nowhere.yaml", *written(tmp_path), code=2)
    assert [name for name, text in texts.items() if name != "badge" and "nowhere.yaml" not in text] == []


@pytest.mark.parametrize("call", ["sicheck_call: 1\nid: x\nrequire: []\n", "sicheck_call: [", PROJECTS["passed"]])
def test_a_call_that_is_not_right_is_2_and_nothing_is_judged(sicheck: Run, tmp_path: Path, call: str) -> None:
    code, messages = nothing_in_any_format(sicheck, tmp_path, "gate", *written(tmp_path, "passed", call=call))
    assert code == 2
    assert "call.yaml:" in messages


@pytest.mark.parametrize("language", ["en", "nl"])
def test_69_999_is_not_70_and_never_printed_as_70(sicheck: Run, tmp_path: Path, language: str) -> None:
    write_file(tmp_path, NEARLY, "call.yaml")
    arguments = (BUURTKEUKEN, "--call", "call.yaml", "--lang", language)
    texts = in_all_formats(sicheck, tmp_path, *arguments, code=1)
    (requirement,) = json.loads(texts["json"])["projects"][0]["requirements"]
    assert requirement["actual"] == pytest.approx(69.999, abs=1e-9)
    assert (requirement["state"], requirement["actual"] < 70) == ("not-met", True)
    found = {name: SEVENTY.findall(ASKED.sub("", text)) for name, text in texts.items()}
    assert {name: each for name, each in found.items() if each} == {}
    assert "69.9" in texts["terminal"].replace(",", ".")


def test_70_is_70(sicheck: Run, tmp_path: Path) -> None:
    write_file(tmp_path, EXACTLY, "call.yaml")
    texts = in_all_formats(sicheck, tmp_path, BUURTKEUKEN, "--call", "call.yaml", "--lang", "en", code=0)
    assert "Overall: at least 70 of 100 – 70\n" in texts["terminal"]


@pytest.mark.parametrize(
    ("waiver", "code"),
    [
        ({"project": "Elsewhere", "expires": "2027-01-31"}, 0),
        ({"project": "Elsewhere", "expires": "2026-11-23"}, 0),
        ({"project": "Elsewhere", "expires": "2026-11-22"}, 2),
        ({"project": "Somebody else", "expires": "2026-11-22"}, 1),
    ],
)
def test_a_waiver_holds_up_to_and_including_its_last_day(
    sicheck: Run, tmp_path: Path, waiver: dict[str, str], code: int
) -> None:
    arguments = written(tmp_path, "not-passed")
    with (tmp_path / "call.yaml").open("a", encoding="utf-8") as stream:
        stream.write(WAIVER.format(**waiver))
    texts = in_all_formats(sicheck, tmp_path, *arguments, code=code)
    assert [name in texts["markdown"] for name in ("Moves", "Board")] == [code == 0] * 2


def test_a_waiver_that_is_not_needed_is_2_with_its_line_and_the_projects_are_still_told(
    sicheck: Run, tmp_path: Path
) -> None:
    arguments = written(tmp_path, "passed")
    with (tmp_path / "call.yaml").open("a", encoding="utf-8") as stream:
        stream.write(WAIVER.format(project="Passes", expires="2027-01-31"))
    texts = in_all_formats(sicheck, tmp_path, *arguments, code=2)
    for name in ("terminal", "markdown"):
        assert "call.yaml:7" in texts[name].replace("\\", "")
        assert "Passed" in texts[name]
        assert "no overall verdict" in texts[name]


def folder_with(folder: Path, name: str, text: str) -> Path:
    folder.mkdir()
    write_file(folder, text, name)
    return folder


BREAKS = {
    "in the engine": "import sicheck.report\nsicheck.report.report = sicheck.report.judged_report = None\n",
    "in a format": "import sicheck.outputs\nsicheck.outputs.Format.write = None\n",
}


@pytest.mark.parametrize("where", BREAKS)
@pytest.mark.parametrize("command", ["gate", "assess"])
def test_a_bug_is_70_and_nothing_is_written(sicheck: Run, tmp_path: Path, command: str, where: str) -> None:
    broken = folder_with(tmp_path / "broken", "sitecustomize.py", BREAKS[where])
    code, messages = nothing_in_any_format(
        sicheck, tmp_path, command, *written(tmp_path, "passed"), PYTHONPATH=str(broken)
    )
    assert (code, "Traceback" in messages) == (70, False)


@pytest.mark.parametrize("name", GATE_FORMATS)
def test_a_bug_in_a_format_is_70(sicheck: Run, tmp_path: Path, name: str) -> None:
    module, _, function = GATE_FORMATS[name].module.partition(":")
    text = f"import sicheck.outputs.{module} as module\nmodule.{function} = None\n"
    broken = folder_with(tmp_path / "broken", "sitecustomize.py", text)
    found = sicheck("gate", *written(tmp_path, "passed"), "--format", name, PYTHONPATH=str(broken))
    assert (found.returncode, found.stdout) == (70, "")


@pytest.mark.parametrize("name", FORMATS)
def test_assess_with_a_call_shows_it_and_ends_with_0_whatever_the_verdict(
    sicheck: Run, tmp_path: Path, name: str
) -> None:
    found = sicheck("assess", *written(tmp_path, "not-passed"), "--format", name)
    assert (found.returncode, found.stderr) == (0, "")
    if name != "badge":
        assert "In Ghent" in found.stdout


def test_stdout_holds_the_verdicts_and_stderr_the_rest(sicheck: Run, tmp_path: Path) -> None:
    arguments = written(tmp_path, "passed", "error")[2:]
    found = sicheck("gate", ".", *arguments, "--format", "json")
    assert json.loads(found.stdout)["verdict"] == "error"
    assert "left out, as no project files (1): call.yaml" in found.stderr
    assert "error.yaml:1" in found.stderr


@pytest.mark.parametrize(
    ("arguments", "lacks", "example"),
    [
        ((), "FILE", "sicheck gate ours.yaml --call rules.yaml"),
        (("ours.yaml",), "CALL", "sicheck gate ours.yaml --call rules.yaml"),
        (("ours.yaml", "--call"), "--call", "sicheck gate ours.yaml --call rules.yaml"),
    ],
)
def test_what_lacks_is_told_with_the_files_that_stand_in_the_folder(
    sicheck: Run, tmp_path: Path, arguments: tuple[str, ...], lacks: str, example: str
) -> None:
    write_file(tmp_path, PROJECTS["passed"], "ours.yaml")
    write_file(tmp_path, "sicheck_call: 1\n", "rules.yaml")
    found = sicheck("gate", *arguments, LANG="en")
    assert (found.returncode, found.stdout) == (2, "")
    assert f"{lacks}, for example {example}" in " ".join(found.stderr.split())


def test_without_files_in_the_folder_the_example_has_their_usual_names(sicheck: Run) -> None:
    assert "sicheck gate project.yaml --call call.yaml" in " ".join(sicheck("gate").stderr.split())


def test_the_command_for_the_way_there_names_the_files_as_they_were_typed(sicheck: Run, tmp_path: Path) -> None:
    written(tmp_path, "not-passed")
    (tmp_path / "here").mkdir()
    found = sicheck("gate", "../not-passed.yaml", "--call", "../call.yaml", cwd=tmp_path / "here")
    assert "sicheck advise ../not-passed.yaml --call ../call.yaml" in found.stdout

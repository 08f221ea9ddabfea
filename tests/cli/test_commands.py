"""The commands by their real entry point: what they print, where, and how they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import DATE, EXAMPLES, ROOT, Run, quiet, write_file

SMALL = ROOT / "tests" / "sets" / "small"
DUO = EXAMPLES / "duo-for-a-job.yaml"
LEAST = "project: {name: Our idea, stage: idea}\n"


def test_sicheck_alone_welcomes_and_names_what_to_type(sicheck: Run) -> None:
    found = sicheck()
    assert (found.returncode, found.stderr) == (0, "")
    for command in ("sicheck init", "sicheck demo", "sicheck assess project.yaml", "sicheck explain"):
        assert command in found.stdout


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({}, "See how"),
        ({"LANG": "nl_BE.UTF-8"}, "Bekijk hoe"),
        ({"LANG": "fr_BE.UTF-8"}, "See how"),
        ({"LC_ALL": "nl"}, "Bekijk hoe"),
    ],
)
def test_the_language_comes_from_the_environment_else_english(
    sicheck: Run, environment: dict[str, str], word: str
) -> None:
    assert word in sicheck(**environment).stdout


def test_lc_all_goes_before_lang(sicheck: Run) -> None:
    assert "See how" in sicheck(LC_ALL="en_GB.UTF-8", LANG="nl_BE.UTF-8").stdout


def test_the_version_is_one_line(sicheck: Run) -> None:
    assert sicheck("--version").stdout == "sicheck 0.1.0\n"


def test_help_exists_for_every_command(sicheck: Run) -> None:
    for command in ([], ["assess"], ["demo"], ["criteria"], ["criteria", "list"], ["criteria", "show"]):
        found = sicheck(*command, "--help")
        assert found.returncode == 0
        assert "Usage: sicheck" in found.stdout


def test_the_least_file_can_be_assessed_and_says_what_to_answer_first(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("assess", write_file(tmp_path, LEAST), "--lang", "en")
    assert (found.returncode, found.stderr) == (0, "")
    assert "Cannot be judged yet" in found.stdout
    assert "Answer this first" in found.stdout


def test_a_project_of_only_name_and_stage_has_no_score(sicheck: Run, tmp_path: Path) -> None:
    for stage in ("idea", "pilot", "running", "scaling"):
        file = write_file(tmp_path, LEAST.replace("stage: idea", f"stage: {stage}"))
        found = sicheck("assess", file, "--format", "json")
        overall = json.loads(found.stdout)["overall"]
        assert found.returncode == 0
        assert (overall["verdict"], overall["score"], overall["evidenced"]) == ("not-assessable", None, None)


def test_json_alone_stands_on_stdout_even_with_notices(sicheck: Run, tmp_path: Path) -> None:
    source = "sources: [{id: a, title: Report, file: not-there.pdf}]\n"
    found = sicheck("assess", write_file(tmp_path, LEAST + source), "--format", "json")
    assert json.loads(found.stdout)["schema_version"] == "1"
    assert "project.yaml:2" in found.stderr
    assert "not-there.pdf" in found.stderr
    assert found.returncode == 0


def test_jsonl_is_one_line_a_file(sicheck: Run) -> None:
    found = sicheck("assess", DUO, EXAMPLES / "zorgrobot.yaml", "--format", "jsonl", "--date", DATE)
    names = [json.loads(line)["project"]["name"] for line in found.stdout.splitlines()]
    assert [name.split()[0] for name in names] == ["DUO", "Zorgrobot"]


def test_json_of_several_files_is_refused_with_the_remedy(sicheck: Run) -> None:
    found = sicheck("assess", DUO, DUO, "--format", "json")
    assert (found.returncode, found.stdout) == (2, "")
    assert "jsonl" in found.stderr


def test_one_file_that_can_not_be_read_does_not_stop_the_others(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("assess", tmp_path / "nowhere.yaml", DUO, "--format", "jsonl")
    assert found.returncode == 2
    assert "nowhere.yaml" in found.stderr
    assert len(found.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["assess"], "FILE"),
        (["asess"], "Did you mean assess?"),
        (["assess", "nowhere.yaml"], "nowhere.yaml"),
        (["assess", DUO, "--criteria", "nothing"], "nothing"),
        (["assess", DUO, "--criteria", "social-inovation"], "social-innovation"),
        (["assess", DUO, "--date", "23/11/2026"], "2026-11-23"),
        (["assess", DUO, "--format", "pdf"], "pdf"),
        (["assess", DUO, "--lang", "xx"], "xx"),
        (["assess", DUO, "--output", "/nowhere/at/all.json"], "all.json"),
        (["criteria", "show", "system-change.ned"], "system-change.need"),
        (["criteria", "show", "zzz"], "zzz"),
    ],
)
def test_what_can_not_be_done_ends_with_2_and_says_why(sicheck: Run, arguments: list[object], said: str) -> None:
    found = sicheck(*arguments)
    assert (found.returncode, found.stdout) == (2, "")
    assert said in found.stderr
    assert "Traceback" not in found.stderr


def test_a_folder_is_no_project_file(sicheck: Run, tmp_path: Path) -> None:
    assert sicheck("assess", tmp_path).returncode == 2


def test_a_file_beside_it_with_nearly_that_name_is_proposed(sicheck: Run, tmp_path: Path) -> None:
    write_file(tmp_path, LEAST, "project.yaml")
    assert "project.yaml" in sicheck("assess", "projct.yaml").stderr


def test_output_writes_the_file_and_nothing_else(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("assess", DUO, "--format", "json", "--output", "report.json")
    assert (found.returncode, found.stdout) == (0, "")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["overall"]
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]


def test_an_existing_file_is_only_replaced_by_force(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "mine", "report.json")
    refused = sicheck("assess", DUO, "--format", "json", "--output", file)
    assert (refused.returncode, file.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in refused.stderr
    assert sicheck("assess", DUO, "--format", "json", "--output", file, "--force").returncode == 0
    assert file.read_text(encoding="utf-8").startswith("{")


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are of another kind there")
def test_a_pipe_is_written_to_and_stays_a_pipe(sicheck: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        assert sicheck("assess", DUO, "--format", "json", "--output", pipe, "--force").returncode == 0
        assert reader.stdout is not None
        assert json.loads(reader.stdout.read())["schema_version"] == "1"
    assert pipe.is_fifo()


def test_a_link_stays_a_link_to_the_file_that_is_replaced(sicheck: Run, tmp_path: Path) -> None:
    target = write_file(tmp_path, "old", "target.json")
    link = tmp_path / "link.json"
    link.symlink_to(target)
    assert sicheck("assess", DUO, "--format", "json", "--output", link, "--force").returncode == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("{")


def test_nothing_is_written_that_was_not_asked_for(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, LEAST)
    sicheck("assess", file)
    sicheck("demo")
    assert [each.name for each in tmp_path.iterdir()] == ["project.yaml"]


def test_the_file_is_named_relative_inside_the_working_directory_and_by_its_name_outside(
    sicheck: Run, tmp_path: Path
) -> None:
    (tmp_path / "here").mkdir()
    file = write_file(tmp_path / "here", LEAST)
    for cwd, name in ((tmp_path, "here/project.yaml"), (EXAMPLES, "project.yaml")):
        found = sicheck("assess", file, "--format", "json", cwd=cwd)
        assert json.loads(found.stdout)["project"]["file"] == name


def test_a_bug_ends_with_70_and_one_line(sicheck: Run, tmp_path: Path) -> None:
    broken = tmp_path / "sitecustomize.py"
    broken.write_text("import sicheck.report\nsicheck.report.report = None\n", encoding="utf-8")
    found = sicheck("assess", DUO, PYTHONPATH=str(tmp_path))
    assert found.returncode == 70
    assert "Traceback" not in found.stderr
    assert "Traceback" in sicheck("assess", DUO, "--debug", PYTHONPATH=str(tmp_path)).stderr


def test_demo_reports_an_invented_project_and_says_so(sicheck: Run) -> None:
    found = sicheck("demo", "--lang", "nl")
    assert found.returncode == 0
    assert "verzonnen" in found.stdout.splitlines()[0]


def test_criteria_list_names_every_id(sicheck: Run) -> None:
    found = sicheck("criteria", "list", "--lang", "en").stdout
    for name in ("system-change.need", "sustainability.sroi", "top-down", "coalition-reaction", "sham-say"):
        assert name in found


def test_criteria_show_explains_an_indicator_with_its_levels_and_examples(sicheck: Run) -> None:
    found = sicheck("criteria", "show", "system-change.need", "--lang", "nl").stdout
    assert "Maatschappelijke nood" in found
    assert all(f"niveau {level}" in found for level in (1, 2, 3, 4))
    assert "need:" in found


def test_criteria_lint_and_test_are_green_on_the_small_set(sicheck: Run) -> None:
    for command in ("lint", "test"):
        found = sicheck("criteria", command, "--criteria", SMALL)
        assert (found.returncode, found.stderr) == (0, "")


def test_a_case_that_differs_ends_with_1(sicheck: Run, tmp_path: Path) -> None:
    for file in SMALL.rglob("*.yaml"):
        target = tmp_path / "set" / file.relative_to(SMALL)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.read_text(encoding="utf-8").replace("{why.need: 1}", "{why.need: 2}"), encoding="utf-8")
    found = sicheck("criteria", "test", "--criteria", "set", "--lang", "en")
    assert found.returncode == 1
    assert "cases/small.yaml:4" in found.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("where", ["> /dev/full", ">&-"])
def test_a_screen_that_takes_nothing_is_no_bug(tmp_path: Path, where: str) -> None:
    command = f"'{Path(sys.executable).parent / 'sicheck'}' demo {where}"
    found = subprocess.run(["bash", "-c", command], capture_output=True, check=False, cwd=tmp_path, env=quiet())
    assert found.returncode == 2
    assert b"--output" in found.stderr


def left(tmp_path: Path, *arguments: object) -> int:
    """The exit code when the reader of the result has left already."""
    command = [str(Path(sys.executable).parent / "sicheck"), *map(str, arguments)]
    reader, writer = os.pipe()
    os.close(reader)
    found = subprocess.run(command, stdout=writer, stderr=writer, cwd=tmp_path, env=quiet(), check=False)
    os.close(writer)
    return found.returncode


def test_a_reader_who_leaves_early_changes_no_exit_code(tmp_path: Path) -> None:
    assert left(tmp_path, "demo") == 0
    assert left(tmp_path) == 0
    assert left(tmp_path, "assess", "nowhere.yaml") == 2


def test_json_is_utf_8_whatever_the_screen(sicheck: Run) -> None:
    arguments = ("assess", DUO, "--format", "json", "--lang", "nl", "--date", DATE)
    assert sicheck(*arguments, PYTHONUTF8="0", PYTHONIOENCODING="ascii").stdout == sicheck(*arguments).stdout


def test_nothing_is_written_or_wiped_when_nothing_could_be_read(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "mine", "report.json")
    assert sicheck("assess", "nowhere.yaml", "--output", file, "--force").returncode == 2
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_new_file_has_the_usual_mode_and_a_replaced_one_keeps_its_own(sicheck: Run, tmp_path: Path) -> None:
    usual, kept = write_file(tmp_path, "", "usual"), write_file(tmp_path, "", "kept")
    kept.chmod(0o640)
    sicheck("assess", DUO, "--output", tmp_path / "new")
    sicheck("assess", DUO, "--output", kept, "--force")
    assert (tmp_path / "new").stat().st_mode == usual.stat().st_mode
    assert kept.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_standard_output_has_its_names(sicheck: Run, tmp_path: Path, name: str) -> None:
    assert "DUO for a JOB" in sicheck("assess", DUO, "--output", name).stdout
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_file_can_have_is_told(sicheck: Run) -> None:
    found = sicheck("assess", DUO, "--output", "x" * 300)
    assert (found.returncode, "Traceback" in found.stderr) == (2, False)


@pytest.mark.parametrize("date", ["9999-12-31", "0001-01-01", "1000-01-01", "20261123", "2026-W47-1", "2026-02-30", ""])
def test_a_date_is_a_day_of_this_millennium(sicheck: Run, date: str) -> None:
    found = sicheck("assess", DUO, "--date", date)
    assert (found.returncode, found.stdout) == (2, "")
    assert "2026-11-23" in found.stderr


@pytest.mark.parametrize("date", ["2000-01-01", "2999-12-31"])
def test_any_day_of_this_millennium_can_be_assessed(sicheck: Run, date: str) -> None:
    assert sicheck("assess", EXAMPLES / "zorgrobot.yaml", "--date", date).returncode == 0


def test_the_report_names_the_command_that_shows_everything(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, LEAST, "our idea.yaml")
    assert "sicheck assess 'our idea.yaml' --full" in sicheck("assess", file.name, COLUMNS="100").stdout
    assert "sicheck demo --full --lang en" in sicheck("demo", COLUMNS="100").stdout


def test_that_command_gives_the_same_report(sicheck: Run) -> None:
    options = ("--criteria", "social-innovation", "--date", "2026-11-23")
    found = sicheck("assess", "zorgrobot.yaml", *options, cwd=EXAMPLES, COLUMNS="100").stdout
    assert "sicheck assess zorgrobot.yaml --full --lang en --date 2026-11-23" in found
    small = str(ROOT / "tests" / "sets" / "small")
    assert "--criteria" in sicheck("assess", "zorgrobot.yaml", "--criteria", small, cwd=EXAMPLES).stdout

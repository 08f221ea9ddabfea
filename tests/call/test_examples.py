"""The calls that come along: each on the eight examples, as the table in `verdicts.yaml` says.

The table can be changed by hand. A requirement stands there with its state, and behind it what was found where that is
a number: points cut off to one decimal, a share in whole per cents, or a level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import floor
from pathlib import Path

import pytest
import yaml
from helpers import DATE, DAY, EXAMPLES, ROOT, Run

from sicheck.assess import assess
from sicheck.call import CallFile, bundled_calls, judge, read_call, read_call_file
from sicheck.intake import read_project_file
from sicheck.model.judgement import EXIT_CODES, Judgement, RequirementResult

TABLE: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(
    (Path(__file__).parent / "verdicts.yaml").read_text(encoding="utf-8")
)
PROJECTS = sorted(each.stem for each in EXAMPLES.glob("*.yaml"))
CELLS = [(call, project) for call in sorted(TABLE) for project in sorted(TABLE[call])]
LABELS = {"nl": "Naar de gepubliceerde regels van ", "en": "After the published rules of "}
WORDS = {"passed": "passed", "not-passed": "not passed yet", "not-assessable": "cannot be judged yet"}


@cache
def call_named(name: str) -> CallFile:
    return read_call_file(name, "en")


@cache
def judged(name: str, project: str) -> Judgement:
    file = read_project_file(EXAMPLES / f"{project}.yaml")
    call = call_named(name)
    return judge(call, file, assess(file, call.criteria, DAY))


def text(name: str) -> str:
    return (EXAMPLES / "calls" / f"{name}.yaml").read_text(encoding="utf-8")


def shown(result: RequirementResult) -> str:
    """The state of a requirement, and what was found where that is a number."""
    if result.measure is None or result.actual is None:
        return result.state
    actual = float(result.actual)
    if result.measure in ("level", "evidenced_level"):
        return f"{result.state} level {actual:.0f}"
    if result.measure == "coverage":
        return f"{result.state} {floor(actual * 100 + 1e-9)} %"
    return f"{result.state} {floor(actual * 10 + 1e-9) / 10:g}"


def texts_of(name: str) -> Iterator[object]:
    """Every text of a call that a reader sees."""
    call = call_named(name).call
    yield call.title
    yield from (each.text for each in call.require)
    yield from (each.text for each in call.bonus)
    yield from (each.reason for each in call.strike_out)


def test_the_table_holds_every_call_on_every_example() -> None:
    assert sorted(TABLE) == bundled_calls() == sorted(each.stem for each in EXAMPLES.glob("calls/*"))
    assert {name: sorted(rows) for name, rows in TABLE.items()} == dict.fromkeys(sorted(TABLE), PROJECTS)


@pytest.mark.parametrize(("name", "project"), CELLS)
def test_a_call_says_of_an_example_what_the_table_says(name: str, project: str) -> None:
    found = judged(name, project)
    assert {"verdict": found.verdict, **{each.id: shown(each) for each in found.requirements}} == TABLE[name][project]


@pytest.mark.parametrize("name", sorted(TABLE))
def test_a_call_by_its_name_gives_the_exit_code_of_the_worst_verdict_of_the_table(name: str, sicheck: Run) -> None:
    verdicts = [row["verdict"] for row in TABLE[name].values()]
    worst = next(each for each in ("not-passed", "not-assessable", "passed") if each in verdicts)
    files = [EXAMPLES / f"{each}.yaml" for each in PROJECTS]
    result = sicheck("gate", *files, "--call", name, "--format", "json", "--date", DATE)
    assert (result.returncode, result.stderr) == (EXIT_CODES[worst], "")


def test_the_calls_together_show_each_verdict_and_each_state() -> None:
    rows = [row for table in TABLE.values() for row in table.values()]
    states = {each.split()[0] for row in rows for key, each in row.items() if key != "verdict"}
    assert {row["verdict"] for row in rows} == {"passed", "not-passed", "not-assessable"}
    assert states == {"met", "not-met", "not-assessable"}


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", sorted(TABLE))
def test_a_call_is_read_without_a_mistake_in_both_languages(name: str, language: str) -> None:
    assert read_call_file(str(EXAMPLES / "calls" / f"{name}.yaml"), language).call.id == name


@pytest.mark.parametrize("name", sorted(TABLE))
def test_every_text_of_a_call_stands_there_in_both_languages(name: str) -> None:
    assert [sorted(each) if isinstance(each, dict) else each for each in texts_of(name)] == [
        ["en", "nl"] for _ in texts_of(name)
    ]


@pytest.mark.parametrize("name", sorted(TABLE))
def test_a_call_says_in_its_title_and_first_comment_whose_rules_it_follows_and_who_made_it(name: str) -> None:
    title = call_named(name).call.title
    assert title
    for language, label in LABELS.items():
        assert title[language].startswith(label)
        assert f"# {label}" in text(name).partition("sicheck_call:")[0]
    assert text(name).startswith(f"# {LABELS['nl']}")
    assert "is onze keuze" in text(name)
    assert "is our choice" in text(name)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_a_call_says_where_its_rules_were_read(name: str) -> None:
    assert re.search(r"^# (Bron.*)?https?://\S+$", text(name), re.MULTILINE)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_the_readme_has_what_a_call_says_of_the_community_kitchen(name: str) -> None:
    lines = (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()
    (row,) = (each for each in lines if each.startswith(f"| [{name}](calls/{name}.yaml)"))
    assert row.split("|")[3].strip().startswith(f"{WORDS[judged(name, 'buurtkeuken').verdict]}:")


@pytest.mark.parametrize("page", ["funders.md", "funders.nl.md"])
def test_the_call_on_the_page_for_funders_passes_the_community_kitchen_with_its_exception(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    (block,) = re.findall(r"```yaml\n(sicheck_call: .*?)```", text, re.DOTALL)
    call = read_call(block.encode(), page, None, "nl")
    file = read_project_file(EXAMPLES / "buurtkeuken.yaml")
    found = judge(call, file, assess(file, call.criteria, DAY))
    assert [each.state for each in found.requirements] == ["met", "met", "met", "waived", "met", "not-met", "met"]
    assert (found.verdict, found.points) == ("passed", 5)


def test_calls_and_criteria_in_the_folder_of_the_examples_are_no_projects(sicheck: Run) -> None:
    result = sicheck("gate", "examples", "--call", "lsm", "--format", "json", "--lang", "en", "--date", DATE, cwd=ROOT)
    told = re.sub(r"\s+", " ", result.stderr)
    assert result.returncode == EXIT_CODES["not-passed"]
    assert "examples/calls/lsm.yaml" in told
    assert "(13)" in told
    assert not [each for each in PROJECTS if f"examples/{each}.yaml" in told]

"""The example sets are right by themselves, and so is each copy that somebody starts from."""

from __future__ import annotations

import pytest
from helpers import EXAMPLES, Run

from sicheck.catalogue import load, loaded
from sicheck.workbench.cases import run_cases
from sicheck.workbench.lint import lint

SETS = sorted(each.name for each in (EXAMPLES / "criteria").iterdir() if each.is_dir())


@pytest.mark.parametrize("name", SETS)
def test_an_example_set_has_no_mistakes(name: str) -> None:
    assert lint(loaded(str(EXAMPLES / "criteria" / name))) == []


@pytest.mark.parametrize("name", SETS)
def test_every_case_of_an_example_set_is_as_expected(name: str) -> None:
    outcomes = run_cases(loaded(str(EXAMPLES / "criteria" / name)))
    assert outcomes
    assert [each.name for each in outcomes if each.differences] == []


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("command", ["lint", "test"])
def test_the_commands_say_so(sicheck: Run, name: str, command: str) -> None:
    found = sicheck("criteria", command, "--criteria", EXAMPLES / "criteria" / name)
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_project_can_be_assessed_by_an_example_set(sicheck: Run, name: str, language: str) -> None:
    arguments = ("--criteria", EXAMPLES / "criteria" / name, "--lang", language)
    found = sicheck("assess", EXAMPLES / "buurtkeuken.yaml", *arguments)
    assert found.returncode == 0
    assert load(str(EXAMPLES / "criteria" / name)).file.title[language] in " ".join(found.stdout.split())


def test_the_city_fund_changes_only_what_it_states() -> None:
    own, base = load(str(EXAMPLES / "criteria" / "city-fund")).indicators(), load().indicators()
    changed = [name for name in {**base, **own} if own.get(name) != base.get(name)]
    assert changed == ["stakeholder-focus.inclusion", "creativity.room-to-fail", "stakeholder-focus.volunteers"]

"""The criteria set that comes along: complete, reachable by its own examples, and decided by its own cases."""

from __future__ import annotations

import pytest
from helpers import DAY, Tree
from hypothesis import given, settings
from strategies import trees

from sicheck.assess.reading import Reading, read_view
from sicheck.catalogue import load, loaded
from sicheck.catalogue.examples import example_lines, with_lines
from sicheck.facts import View
from sicheck.model.criteria import Indicator
from sicheck.model.project import Project
from sicheck.outputs.problems import as_text
from sicheck.workbench.cases import Outcome, run_cases, tree_of
from sicheck.workbench.lint import lint

CRITERIA = load()
OUTCOMES = run_cases(loaded())
INDICATORS = CRITERIA.indicators()
STAGES = ("idea", "pilot", "running", "scaling")


def reading(project: Project) -> Reading:
    return read_view(View(project, project, DAY))


def holds(read: Reading, indicator: Indicator, level: int) -> bool:
    """Whether a level holds by itself: its own conditions and those of the levels below."""
    return all(read.bound.holds(need.if_) for each in indicator.levels[:level] for need in each.needs)


def test_the_lint_finds_nothing() -> None:
    assert as_text(lint(loaded()), "en") == ""


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: f"{outcome.file}: {outcome.name}")
def test_a_case_gives_what_it_says(outcome: Outcome) -> None:
    assert as_text(outcome.differences, "en") == ""


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", INDICATORS)
def test_the_examples_alone_take_a_project_from_level_0_to_4(name: str, stage: str, language: str) -> None:
    project = Project.model_validate({"project": {"name": "P", "stage": stage, "start": "2019-01-01"}})
    reached = [reading(project).level(INDICATORS[name])]
    for level in INDICATORS[name].levels:
        project = with_lines(project, example_lines(level.example, language, DAY))
        reached.append(reading(project).level(INDICATORS[name]))
    assert reached == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("name", INDICATORS)
def test_every_level_implies_the_one_below_on_all_cases(name: str) -> None:
    for outcome in OUTCOMES:
        read = reading(Project.model_validate(tree_of(outcome.case)))
        held = [holds(read, INDICATORS[name], level) for level in (1, 2, 3, 4)]
        assert held == sorted(held, reverse=True)
        assert read.level(INDICATORS[name]) == sum(held)


@settings(max_examples=40, deadline=None)
@given(trees())
def test_every_level_implies_the_one_below_on_generated_projects(tree: Tree) -> None:
    read = reading(Project.model_validate(tree))
    for indicator in INDICATORS.values():
        held = [holds(read, indicator, level) for level in (1, 2, 3, 4)]
        assert held == sorted(held, reverse=True)


def test_there_are_thirty_indicators_of_four_levels_six_a_marker() -> None:
    assert [len(marker.indicators) for marker in CRITERIA.markers] == [6, 6, 6, 6, 6]
    assert {len(each.levels) for each in INDICATORS.values()} == {4}


@pytest.mark.parametrize("name", INDICATORS)
def test_every_level_has_a_case_just_at_it_and_one_just_below(name: str) -> None:
    stated = {case.levels[name] for case in (each.case for each in OUTCOMES) if name in case.levels}
    assert stated >= {0, 1, 2, 3, 4}


def test_every_rule_has_a_case_for_each_of_its_states() -> None:
    cases = [each.case for each in OUTCOMES]
    for knockout in CRITERIA.file.knockouts:
        assert {case.knockouts.get(knockout.id) for case in cases} >= {"triggered", "clear", "unknown"}
    for warning in CRITERIA.file.warnings:
        assert any(warning.id in case.warnings for case in cases), warning.id
        assert any(warning.id in case.no_warnings for case in cases), warning.id
    (coalition,) = (each for each in CRITERIA.file.diagnoses if each.id == "coalition-reaction")
    found = {case.diagnoses.get("coalition-reaction") for case in cases}
    assert found >= {result.id for result in coalition.results}
    assert {case.verdict for case in cases} >= {"socially-innovative", "on-the-way", "not-yet", "not-assessable"}


@pytest.mark.parametrize(
    ("stage", "scores"),
    [
        ("idea", [33.3, 33.3, 29.2, 16.7, 8.3]),
        ("pilot", [54.2, 62.5, 50.0, 50.0, 33.3]),
        ("running", [75.0, 75.0, 58.3, 66.7, 58.3]),
        ("scaling", [83.3, 79.2, 66.7, 87.5, 79.2]),
    ],
)
def test_a_project_exactly_as_expected_scores_what_the_makers_reckoned(stage: str, scores: list[float]) -> None:
    found = [sum(getattr(each.expected, stage) for each in marker.indicators) / 24 * 100 for marker in CRITERIA.markers]
    assert [round(each, 1) for each in found] == scores

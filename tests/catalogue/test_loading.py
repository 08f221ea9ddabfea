"""A criteria set is found and complete, or refused with the place of every mistake."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from helpers import DAY, ROOT, write_file

from sicheck.catalogue import load, loaded, names
from sicheck.catalogue.examples import example_lines, with_lines
from sicheck.errors import SicheckError
from sicheck.model.project import Project
from sicheck.workbench.cases import run_cases
from sicheck.workbench.lint import lint

SMALL = ROOT / "tests" / "sets" / "small"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small set, to be changed."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def change(folder: Path, old: str, new: str, file: str = "why.yaml") -> str:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return str(folder)


def refused(name: str) -> list[tuple[str, int | None]]:
    with pytest.raises(SicheckError) as error:
        load(name)
    return [(each.id, each.place.line if each.place else None) for each in error.value.problems]


def found(name: str) -> list[tuple[str, int | None]]:
    return [(each.id, each.place.line if each.place else None) for each in lint(loaded(name))]


def line_of(folder: Path, text: str, file: str = "why.yaml") -> int:
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_the_set_that_comes_along_is_named() -> None:
    assert names() == ["social-innovation"]
    assert load().file.id == "social-innovation"


@pytest.mark.parametrize(
    ("name", "problem"),
    [("social-inovation", "criteria-unknown-near"), ("zzz", "criteria-unknown"), ("tests", "criteria-folder-empty")],
)
def test_an_unknown_set_is_refused(name: str, problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert refused(name) == [(problem, None)]


def test_a_marker_without_its_file_is_refused(small: Path) -> None:
    (small / "money.yaml").unlink()
    assert refused(str(small)) == [("criteria-file-missing", None)]


def test_a_marker_file_with_another_id_is_refused(small: Path) -> None:
    assert refused(change(small, "id: why", "id: wy")) == [("marker-id-differs", 1)]


def test_an_indicator_twice_is_refused_at_the_second(small: Path) -> None:
    name = change(small, "id: causes", "id: need")
    assert refused(name) == [("indicator-twice", line_of(small, "question: {en: Why?") - 2)]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("title: {en: Causes, nl: Oorzaken}", "title: {en: Causes}", "language-missing"),
        ("title: {en: Causes, nl: Oorzaken}", "title: {en: Causes, nl: ' '}", "language-missing"),
        ("title: {en: Causes, nl: Oorzaken}", "title: {en: A, nl: B, fr: C}", "language-unknown"),
        ("weight: 2", "weight: 0", "number-"),
        ("weight: 2", "weight: -1", "number-"),
        ("weight: 2", "wieght: 2", "key-unknown-near"),
        ("label: added, literature: Own reckoning", "label: slide", "source-without-slide"),
        ("label: added, literature: Own reckoning", "label: added", "source-without-literature"),
        ("level: 2", "level: 3", "levels-not-in-order"),
        ("effort: medium", "effort: middle", "word-unknown"),
        ("expected: {idea: 0, pilot: 1, running: 1", "expected: {idea: 0, pilot: 1, running: 9", "expected-too-high"),
        ("reads: [need.causes]", "reads: [need.cuases]", "condition-field"),
        ("reads: [need.causes]", "reads: ['need.causes[].cuase']", "condition-field"),
        (
            "reads: [need.causes]",
            "reads: [need]\n    may_fall: {adding: [neet], because: {en: a, nl: b}}",
            "condition-field",
        ),
        ("expected: {idea: 0,", "applies_when: stage != 'idea'\n    expected: {idea: 0,", "applies-on-stage"),
    ],
)
def test_a_mistake_in_a_set_is_refused(small: Path, old: str, new: str, problem: str) -> None:
    (only,) = refused(change(small, old, new))
    assert only[0].startswith(problem)
    assert only[1] is not None


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("    - id: not-yet\n", "", "bands-order"),
        ("- id: on-the-way", "- id: socially-innovative", "bands-order"),
        ("- {id: far,", "- {id: close,", "id-twice"),
        ("- {id: N2,", "- {id: N1,", "id-twice"),
        ("minimum_coverage: 0.5", "minimum_coverage: 50", "share-bare"),
        ("marker_weights: {why: 1, money: 3}", "marker_weights: {why: 1, money: 0}", "number-"),
        ("version: 1.0.0", "version: one", "text-form"),
        ("marker_weights: {why: 1, money: 3}", "marker_weights: {}", "list-empty"),
        ("marker_weights: {why: 1, money: 3}", "marker_weights: {why: 1, ../money: 3}", "text-form"),
        ("reads: [need.whose]", "reads: [need.who]", "condition-field"),
        ("reads: [need]\n", "reads: [neet]\n", "condition-field"),
        ("reads: [need]\n", "reads: [need]\n    own_words: [{label: {en: a, nl: b}, reads: [x]}]\n", "condition-field"),
    ],
)
def test_a_mistake_in_the_set_file_is_refused(small: Path, old: str, new: str, problem: str) -> None:
    (only,) = refused(change(small, old, new, "set.yaml"))
    assert only[0].startswith(problem)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("causes_named >= 1", "causes_nmed >= 1", "condition-name-near"),
        ("causes_named >= 1", "causes_named >= 1.0", "condition-wrong"),
        ("causes_named >= 1", "causes_named", "condition-wrong"),
        ("causes_named >= 1", "need.cuases.size() >= 1", "condition-field"),
        ("causes_named >= 1", "\"need.causes.exists(c, c.lies_wth == 'policy')\"", "condition-field"),
        ("causes_named >= 1", "\"need.causes[0].cause != ''\"", "condition-wrong"),
        ("alternatives >= 1", "alternatives >= 2", "level-unreachable"),
        ("need_figures >= 1", "need_described", "level-adds-nothing"),
        ("{value: 12, basis: counted", "{value: many, basis: counted", "number-"),
        ("problem: {en: many", "probelm: {en: many", "key-unknown-near"),
    ],
)
def test_the_lint_finds_a_mistake_with_its_line(small: Path, old: str, new: str, problem: str) -> None:
    name = change(small, old, new)
    if problem == "level-adds-nothing":
        change(small, "need_number_known", "need_described")
    first, *_ = found(name)
    assert first[0].startswith(problem)
    assert first[1] is not None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("answered_when: need_whose_answered", "answered_when: need_whose"),
        ('triggered_when: "!need_societal"', "triggered_when: need_societal == 1"),
        ("result['place'] == 'far'", "result['palce'] == 'far'"),
        ("value['near'] >= 1.0", "value['naer'] >= 1.0"),
        ("judged: need_described", "judged: need_descrbed"),
        ("if: score >= 60.0", "if: score >= 60"),
    ],
)
def test_the_lint_looks_at_every_rule_of_the_set_file(small: Path, old: str, new: str) -> None:
    assert len(found(change(small, old, new, "set.yaml"))) == 1


def test_the_lint_tells_all_mistakes_in_one_go(small: Path) -> None:
    change(small, "causes_named >= 1", "causes_nmed >= 1")
    assert len(found(change(small, "alternatives >= 1", "alternative >= 1"))) == 2


# The digest.


def test_a_corrected_text_does_not_change_the_digest_and_a_threshold_does(small: Path) -> None:
    before = load(str(SMALL)).digest
    assert load(change(small, "nl: Oorzaken", "nl: De oorzaken")).digest == before
    other = Path(shutil.copytree(SMALL, small.parent / "other"))
    assert load(change(other, "causes_named >= 1", "causes_named >= 2")).digest != before


@pytest.mark.parametrize(
    "change_to", [("weight: 2", "weight: 3"), ("pilot: 2", "pilot: 1"), ("effort: medium", "effort: large")]
)
def test_weights_expected_levels_and_efforts_are_part_of_the_digest(small: Path, change_to: tuple[str, str]) -> None:
    assert load(change(small, *change_to)).digest != load(str(SMALL)).digest


# Examples.


def test_example_lines_are_in_one_language_with_dates_around_the_assessment() -> None:
    example = {"a": {"en": "one", "nl": "een"}, "b": ["$today", "$month-ago", "$year-ahead"], "c": "$last-year", "d": 3}
    assert example_lines(example, "nl", DAY) == {
        "a": "een",
        "b": ["2026-11-23", "2026-10-24", "2027-11-23"],
        "c": "2025",
        "d": 3,
    }


def test_merging_lets_lists_grow_groups_merge_and_values_of_the_lines_win() -> None:
    tree = {"project": {"name": "P", "stage": "idea"}, "need": {"problem": "old", "figures": [{"what": "a"}]}}
    project = Project.model_validate(tree)
    found = with_lines(project, {"need": {"problem": "new", "figures": [{"what": "b"}], "number": {"value": 3}}})
    assert found.need.problem == "new"
    assert [each.what for each in found.need.figures or ()] == ["a", "b"]
    assert found.need.number.value == 3
    assert (found.project.name, found.project.stage) == ("P", "idea")


def test_merging_may_add_to_the_project_itself() -> None:
    project = Project.model_validate({"project": {"name": "P", "stage": "idea"}})
    assert with_lines(project, {"project": {"organisation": "Neighbours"}}).project.organisation == "Neighbours"


# Cases.


def test_cases_are_all_as_expected() -> None:
    assert [each.differences for each in run_cases(loaded(str(SMALL)))] == [(), ()]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("levels: {why.need: 1}", "levels: {why.need: 2}", "case-differs"),
        ("knockouts: {no-need: clear}", "knockouts: {no-need: triggered}", "case-differs"),
        ("diagnoses: {place: far}", "diagnoses: {place: close}", "case-differs"),
        ("states: {why.need: unanswered}", "states: {why.need: met}", "case-differs"),
        ("no_warnings: [imposed]", "warnings: [imposed]", "case-differs"),
        ("verdict: not-assessable", "verdict: not-yet", "case-differs"),
        ("whose: [community]", "whose: [nobody]", "word-unknown"),
    ],
)
def test_a_case_that_gives_something_else_is_told_at_its_line(small: Path, old: str, new: str, problem: str) -> None:
    name = change(small, old, new, "cases/small.yaml")
    told = [each for outcome in run_cases(loaded(name)) for each in outcome.differences]
    assert [each.id for each in told] == [problem]
    assert told[0].place is not None


def test_an_unknown_id_in_a_case_is_an_error(small: Path) -> None:
    name = change(small, "levels: {why.need: 1}", "levels: {why.ned: 1}", "cases/small.yaml")
    with pytest.raises(SicheckError, match="case-id-unknown"):
        run_cases(loaded(name))


def test_a_case_file_that_is_no_list_is_an_error(small: Path) -> None:
    write_file(small / "cases", "name: a case\n", "small.yaml")
    with pytest.raises(SicheckError, match="cases-no-list"):
        run_cases(loaded(str(small)))


def test_a_mistake_in_a_case_is_told_at_its_line(small: Path) -> None:
    name = change(small, "levels: {why.need: 1}", "lvels: {why.need: 1}", "cases/small.yaml")
    with pytest.raises(SicheckError) as error:
        run_cases(loaded(name))
    assert [(each.id, each.place and each.place.line) for each in error.value.problems] == [("key-unknown-near", 4)]


def test_a_set_without_cases_has_none(small: Path) -> None:
    shutil.rmtree(small / "cases")
    assert run_cases(loaded(str(small))) == []

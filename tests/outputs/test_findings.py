"""What of a run is told to programs: at which level, and where."""

from __future__ import annotations

import datetime as dt

import pytest
from batches import ADVERT, KITCHEN, LIBRARY, ROBOT, alone, gated, mirrored

from sicheck.errors import Place, Problem
from sicheck.outputs.findings import Finding, basis, standing, standing_of, subjects, told, verdict_of
from sicheck.report.rows import Batch, UnreadRow
from sicheck.texts import LANGUAGES


def found(batch: Batch, rule: str) -> Finding:
    """The only finding against a rule."""
    (only,) = (each for subject in subjects(batch) for each in subject.findings if each.rule.id == rule)
    return only


@pytest.mark.parametrize(
    ("project", "requirement", "state", "level", "line"),
    [
        (KITCHEN, "total", "met", "none", 588),
        (KITCHEN, "own-region", "not-met", "error", 15),
        (LIBRARY, "knockouts", "not-met", "error", 370),
        (LIBRARY, "after-funding", "not-met", "warning", 399),
        (LIBRARY, "own-region", "waived", "note", 15),
        (ADVERT, "total", "not-assessable", "warning", 43),
    ],
)
def test_each_requirement_is_a_finding_at_the_line_of_the_weak_fact(
    project: str, requirement: str, state: str, level: str, line: int
) -> None:
    only = found(gated(project), f"requirement/{requirement}")
    assert (only.state, only.level, only.file, only.line) == (state, level, f"{project}.yaml", line)


def test_it_says_what_is_asked_what_was_found_and_what_helps() -> None:
    only = found(gated(LIBRARY), "requirement/floor")
    assert only.title == "Fietsbib De Trapper (verzonnen tegenvoorbeeld) – floor: not met"
    assert only.message == "Each marker: at least 50 of 100. Found: Sustainability (SROI) 33.3; asked is 50."
    assert only.remedy.startswith("What helps most: ")


def test_an_exception_tells_why_by_whom_and_until_when() -> None:
    only = found(gated(LIBRARY), "requirement/own-region")
    assert only.remedy == (
        "An exception was made: Works in Ghent too. Approved by The jury, up to and including 31 January 2027."
    )


def test_what_is_asked_as_a_warning_says_that_it_does_not_decide() -> None:
    batch = gated(LIBRARY)
    assert "it does not decide" in found(batch, "requirement/after-funding").message
    assert "it does not decide" not in found(batch, "requirement/floor").message


def test_a_warning_that_nobody_can_judge_does_decide() -> None:
    batch = gated(ADVERT)
    (report,) = batch.reports()
    assert report.judgement
    rows = tuple(each._replace(is_error=False) for each in report.judgement.requirements if each.id == "total")
    warned = batch._replace(projects=(report._replace(judgement=report.judgement._replace(requirements=rows)),))
    assert "it does not decide" not in found(warned, "requirement/total").message


def test_assess_with_a_call_finds_what_the_gate_finds() -> None:
    batch = gated(KITCHEN, LIBRARY)
    assert told(batch._replace(gate=None)) == told(batch)


def test_every_mistake_of_an_unread_file_is_an_error_at_its_place() -> None:
    places = [(each.level, each.file, each.line, each.column) for each in told(gated("broken"))]
    assert places == [("error", "broken.yaml", 1, 20), ("error", "broken.yaml", 2, 8)]


def test_a_mistake_without_a_place_stands_at_the_file_as_a_whole() -> None:
    batch = mirrored(KITCHEN)._replace(projects=(UnreadRow("gone.yaml", (Problem("file-not-found", {"file": "x"}),)),))
    (only,) = told(batch)
    assert (only.file, only.line, only.column) == ("gone.yaml", None, None)


def test_a_mistake_in_another_file_is_told_there() -> None:
    problem = Problem("key-unknown-near", {"key": "x", "value": "1", "near": "y"}, Place("call.yaml", 4, 2))
    batch = mirrored(KITCHEN)._replace(projects=(UnreadRow("p.yaml", (problem,)),))
    assert [(each.file, each.line) for each in told(batch)] == [("call.yaml", 4)]


def test_of_very_many_mistakes_a_hundred_are_told_and_how_many_more_there_are() -> None:
    problem = Problem("key-unknown-near", {"key": "x", "value": "1", "near": "y"}, Place("p.yaml", 4, 2))
    batch = mirrored(KITCHEN)._replace(projects=(UnreadRow("p.yaml", (problem,) * 250),))
    assert len(told(batch)) == 101
    assert told(batch)[-1].message == "And 150 more."


def test_an_exception_that_is_over_is_an_error_of_the_call() -> None:
    batch = gated(LIBRARY, date=dt.date(2027, 2, 1))
    first = told(batch)[0]
    assert (first.rule.id, first.level, first.file, first.project) == ("call/right", "error", "call.yaml", None)
    assert first.line


@pytest.mark.parametrize("name", [KITCHEN, LIBRARY, ROBOT, ADVERT])
def test_in_the_mirror_nothing_is_an_error(name: str) -> None:
    assert {each.level for each in told(mirrored(name))} <= {"warning", "note"}


@pytest.mark.parametrize("name", [KITCHEN, LIBRARY, ROBOT, ADVERT])
def test_in_the_mirror_exactly_these_are_told(name: str) -> None:
    batch = mirrored(name)
    report = alone(batch)
    gaps = {f"criterion/{each.id}" for each in report.indicators() if each.state == "unmet"}
    open_questions = {f"criterion/{each.id}" for each in report.left_open()}
    warned = {f"knockout/{each.id}" for each in report.triggered()}
    noted = gaps | open_questions | {f"attention/{each.id}" for each in report.warnings}
    assert {each.rule.id for each in told(batch) if each.level == "warning"} == warned
    assert {each.rule.id for each in told(batch) if each.level == "note"} == noted


def test_a_gap_says_what_is_there_what_is_expected_and_what_lacks() -> None:
    only = found(mirrored(ROBOT), "criterion/system-change.ownership")
    assert only.whole == (
        "At least one other party has a task in the project. Level 2 of 4; this stage expects level 3."
        " Still needed for level 3: citizens, civil society or social entrepreneurs with a task, and since when."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [KITCHEN, LIBRARY, ADVERT, "broken"])
def test_every_text_is_one_line_and_ends_as_a_sentence(name: str, language: str) -> None:
    for batch in (gated(name, language=language), mirrored(name, language=language)):
        for each in (finding for subject in subjects(batch) for finding in subject.findings):
            assert each.message[-1] in ".!?"
            assert "\n" not in each.title + each.whole + each.rule.text + each.rule.help


def test_the_findings_rest_on_digests() -> None:
    batch = gated(KITCHEN)
    rests = basis(batch) | standing_of(subjects(batch)[0])
    assert {key for key in rests if key.endswith("-digest")} == {"criteria-digest", "call-digest", "project-digest"}
    assert (rests["score"], rests["verdict"]) == (pytest.approx(83 + 1 / 3), "not-passed")


def test_a_run_without_any_project_that_can_be_read_rests_on_no_criteria() -> None:
    assert basis(mirrored("broken")) == {"sicheck": "0.0.0", "date": "2026-11-23"}


@pytest.mark.parametrize(
    ("batch", "words", "verdict"),
    [
        (gated(KITCHEN), "not passed yet · 83 of 100", "not-passed"),
        (gated(KITCHEN)._replace(gate=None), "not passed yet · 83 of 100", "not-passed"),
        (gated(KITCHEN, LIBRARY), "0 of 2 passed", "not-passed"),
        (gated(KITCHEN, LIBRARY)._replace(gate=None), "0 of 2 passed", None),
        (gated("broken"), "could not be judged", "error"),
        (gated("broken", "broken"), "0 of 2 passed", "error"),
        (mirrored(KITCHEN), "78 of 100", None),
        (mirrored(ADVERT), "no score yet", None),
        (mirrored("broken"), "could not be read", None),
        (mirrored(KITCHEN, LIBRARY), "2 projects", None),
        (mirrored(KITCHEN, "broken"), "2 projects · 1 could not be read", None),
    ],
)
def test_how_they_stand_in_a_few_words(batch: Batch, words: str, verdict: str | None) -> None:
    assert (standing(batch), verdict_of(batch)) == (words, verdict)


def test_without_its_exceptions_a_call_gives_the_same_findings_but_those() -> None:
    strict = gated(LIBRARY, is_waived=False)
    differ = [now.rule.id for now, then in zip(told(strict), told(gated(LIBRARY)), strict=True) if now != then]
    assert differ == ["requirement/own-region"]

"""JUnit XML: what build servers show red, green and neither."""

from __future__ import annotations

from pathlib import Path
from typing import cast
from xml.etree import ElementTree as ET

import pytest
from batches import ADVERT, KITCHEN, LIBRARY, ROBOT, gated, mirrored, odd
from helpers import DATE, EXAMPLES, Run, write_file
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from sicheck.model.judgement import RequirementState
from sicheck.outputs import Look
from sicheck.outputs.junit import as_junit, unique
from sicheck.report.rows import Batch, Report, RequirementRow
from sicheck.texts import LANGUAGES

STATES: list[RequirementState] = ["met", "not-met", "waived", "not-assessable"]
CALL = "{{sicheck_call: 1, id: c, criteria: social-innovation, require: [{{id: total, overall: {{score: {}}}}}]}}"


def tree(batch: Batch) -> ET.Element:
    return ET.fromstring(as_junit(batch, Look()))  # noqa: S314 - our own


def outcome(case: ET.Element) -> str:
    """Red, or neither; green is without either."""
    return next((each.tag for each in case if each.tag in ("failure", "error", "skipped")), "passed")


def outcomes(batch: Batch) -> dict[str, str]:
    cases = tree(batch).iter("testcase")
    return {f"{each.get('classname')} {str(each.get('name')).partition(' – ')[0]}": outcome(each) for each in cases}


def is_red(batch: Batch) -> bool:
    return bool({"failure", "error"} & {outcome(each) for each in tree(batch).iter("testcase")})


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_the_gate(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_junit(gated(KITCHEN, LIBRARY, ADVERT, "broken", language=language), Look()) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_the_mirror(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_junit(mirrored(ROBOT, "broken", language=language), Look()) == snapshot


def test_each_state_has_its_own_outcome() -> None:
    found = outcomes(gated(LIBRARY, ADVERT, "broken"))
    assert {key: found[key] for key in found if "knockouts" in key or "readable" in key or LIBRARY in key} == {
        f"{LIBRARY} requirement/knockouts": "failure",
        f"{LIBRARY} requirement/total": "passed",
        f"{LIBRARY} requirement/floor": "failure",
        f"{LIBRARY} requirement/after-funding": "passed",
        f"{LIBRARY} requirement/own-region": "skipped",
        f"{ADVERT} requirement/knockouts": "error",
        "broken file/readable": "error",
    }


def test_a_warning_that_is_not_met_is_told_all_the_same() -> None:
    (case,) = (each for each in tree(gated(LIBRARY)).iter("testcase") if "after-funding" in str(each.get("name")))
    assert "it does not decide" in str(case.findtext("system-out"))


def test_an_exception_stands_in_the_message() -> None:
    (skipped,) = tree(gated(LIBRARY)).iter("skipped")
    for each in ("Works in Ghent too", "The jury", "31 January 2027"):
        assert each in str(skipped.get("message"))


def test_all_mistakes_of_a_file_are_one_case() -> None:
    (error,) = tree(gated("broken")).iter("error")
    assert str(error.text).count("broken.yaml:") == 2


@pytest.mark.parametrize("name", [KITCHEN, LIBRARY, ROBOT, ADVERT])
def test_in_the_mirror_nothing_is_red_and_what_is_open_is_not_green(name: str) -> None:
    found = outcomes(mirrored(name))
    report = mirrored(name).reports()[0]
    assert not is_red(mirrored(name))
    assert {found[f"{name} criterion/{each.id}"] for each in report.left_open()} <= {"skipped"}
    assert all(found[f"{name} criterion/{each.id}"] == "passed" for each in report.indicators() if each.state == "met")
    assert all(found[f"{name} knockout/{each.id}"] == "skipped" for each in report.triggered())


def test_a_file_that_cannot_be_read_is_red_in_the_mirror_too() -> None:
    assert is_red(mirrored(KITCHEN, "broken"))


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(STATES), st.booleans()), min_size=5, max_size=5))
def test_it_is_red_exactly_when_the_gate_does_not_pass(states: list[tuple[RequirementState, bool]]) -> None:
    batch = gated(KITCHEN)
    decides = any(state == "not-met" and is_error for state, is_error in states)
    assert is_red(_with(batch, states)) == (decides or any(state == "not-assessable" for state, _ in states))


def _with(batch: Batch, states: list[tuple[RequirementState, bool]]) -> Batch:
    (report,) = batch.reports()
    assert report.judgement
    rows = zip(report.judgement.requirements, states, strict=True)
    changed = tuple(_changed(row, *state) for row, state in rows)
    return batch._replace(projects=(report._replace(judgement=report.judgement._replace(requirements=changed)),))


def _changed(row: RequirementRow, state: RequirementState, is_error: bool) -> RequirementRow:  # noqa: FBT001
    return row._replace(state=state, is_error=is_error)


@pytest.mark.parametrize(("least", "code"), [(70, 0), (80, 1)])
def test_it_says_what_the_exit_code_says(sicheck: Run, tmp_path: Path, least: int, code: int) -> None:
    call = write_file(tmp_path, CALL.format(least), "call.yaml")
    found = sicheck("gate", f"{KITCHEN}.yaml", "--call", call, "--date", DATE, "--format", "junit", cwd=EXAMPLES)
    root = ET.fromstring(found.stdout)  # noqa: S314 - our own
    assert (found.returncode, root.get("failures"), root.get("errors")) == (code, str(code), "0")


def test_the_counts_add_up() -> None:
    root = tree(gated(KITCHEN, LIBRARY, ADVERT, "broken"))
    for suite in root.iter("testsuite"):
        found = [outcome(each) for each in suite.iter("testcase")]
        counted = {"failures": "failure", "errors": "error", "skipped": "skipped"}
        assert suite.get("tests") == str(len(found))
        assert {key: suite.get(key) for key in counted} == {key: str(found.count(counted[key])) for key in counted}
    for key in ("tests", "failures", "errors"):
        assert int(str(root.get(key))) == sum(int(str(each.get(key))) for each in root.iter("testsuite"))


def test_two_files_of_one_name_are_told_apart() -> None:
    batch = gated(KITCHEN)
    root = tree(batch._replace(projects=batch.projects * 3))
    cases = [(each.get("classname"), each.get("name")) for each in root.iter("testcase")]
    assert len({each.get("name") for each in root.iter("testsuite")}) == 3
    assert len(set(cases)) == len(cases) == 15


@given(st.lists(st.text(alphabet="a (2)", max_size=6), max_size=8))
def test_every_name_is_there_once(names: list[str]) -> None:
    found = list(unique(names))
    assert len(set(found)) == len(names)
    assert all(new.startswith(name) for new, name in zip(found, names, strict=True))


def test_folders_are_packages() -> None:
    report = cast("Report", mirrored(KITCHEN).projects[0])
    batch = mirrored(KITCHEN)._replace(projects=(report._replace(project={**report.project, "file": "a/b/c.YML"}),))
    assert {each.get("classname") for each in tree(batch).iter("testcase")} == {"a.b.c"}


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40), st.booleans())
def test_any_words_give_well_formed_xml(words: str, is_gate: bool) -> None:  # noqa: FBT001
    batch = gated(LIBRARY, ADVERT, "broken") if is_gate else mirrored(ROBOT, "broken")
    found = [each.tag for each in tree(odd(words, batch)).iter()]
    assert found == [each.tag for each in tree(odd("x", batch)).iter()]


def test_the_same_run_gives_the_same_bytes(sicheck: Run) -> None:
    arguments = ("assess", f"{KITCHEN}.yaml", "--date", DATE, "--format", "junit")
    first, second = (sicheck(*arguments, cwd=EXAMPLES) for _ in range(2))
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == second.stdout

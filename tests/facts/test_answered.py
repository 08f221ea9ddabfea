from __future__ import annotations

import pytest

from sicheck.facts.answered import answered, first_answered
from sicheck.model.project import Project

ROLES = "stakeholders[].roles"


def _project(**sections: object) -> Project:
    return Project.model_validate({"project": {"name": "A project", "stage": "idea"}, **sections})


@pytest.mark.parametrize(
    ("sections", "path"),
    [
        ({"creativity": {"question": "who drives?"}}, "creativity.question"),
        ({"creativity": {"room": {"hours_per_month": 0}}}, "creativity.room"),
        ({"innovation": {"solution_chosen": "no"}}, "innovation.solution_chosen"),
        ({"creativity": {"framings": "none"}}, "creativity.framings"),
        ({"creativity": {"framings": []}}, "creativity.framings"),
        ({"changes": [{"from": "locked at two"}]}, "changes[].from"),
        ({"stakeholders": [{"name": "A"}, {"name": "B", "roles": {"discover": "consult"}}]}, ROLES),
        ({"stakeholders": [{"name": "A", "told_back": {"what": "a letter"}}]}, "stakeholders[]"),
    ],
)
def test_a_value_a_zero_a_no_and_an_empty_list_are_answers(sections: dict[str, object], path: str) -> None:
    assert answered(_project(**sections), [path])


@pytest.mark.parametrize(
    ("sections", "path"),
    [
        ({}, "creativity.question"),
        ({"creativity": {"question": None}}, "creativity.question"),
        ({"creativity": {"question": ""}}, "creativity.question"),
        ({"creativity": {"room": {}}}, "creativity.room"),
        ({"creativity": {"room": {"stop_rule": {"sign": None}}}}, "creativity.room"),
        ({"creativity": {"framings": [{"question": None}]}}, "creativity.framings"),
        ({"creativity": {"selection": {"criteria": [""]}}}, "creativity.selection"),
        ({}, ROLES),
        ({"stakeholders": [{"name": "A"}]}, ROLES),
        ({"changes": [{"to": "open until ten"}]}, "changes[].from"),
    ],
)
def test_absent_null_blank_and_groups_without_a_value_are_no_answers(sections: dict[str, object], path: str) -> None:
    assert not answered(_project(**sections), [path])


def test_evidence_alone_answers_nothing() -> None:
    project = _project(creativity={"room": {"evidence": ["minutes"]}, "framings": [{"evidence": ["minutes"]}]})

    assert not answered(project, ["creativity.room", "creativity.framings"])


def test_none_for_a_list_answers_what_could_be_asked_about_its_items() -> None:
    assert answered(_project(stakeholders="none"), [ROLES])


@pytest.mark.parametrize(
    "path", ["nowhere", "creativity.nowhere", "creativity.question.deeper", "creativity[].question"]
)
def test_a_path_that_leads_nowhere_is_not_answered(path: str) -> None:
    assert not answered(_project(creativity={"question": ""}), [path])


def test_one_answered_path_is_enough_and_no_paths_are_none() -> None:
    project = _project(creativity={"question": "who drives?"})

    assert answered(project, ["creativity.framings", "creativity.question"])
    assert not answered(project, [])


def test_the_first_path_with_an_answer_is_told_as_keys() -> None:
    project = _project(
        creativity={"question": "who drives?"}, stakeholders=[{"name": "A", "roles": {"discover": "inform"}}]
    )

    assert first_answered(project, ["creativity.framings", ROLES, "creativity.question"]) == ("stakeholders", "roles")


def test_without_an_answer_there_is_no_first_path() -> None:
    assert first_answered(_project(), ["creativity.framings", ROLES]) is None

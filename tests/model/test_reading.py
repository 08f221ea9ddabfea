"""Every mistake in a document is told once, at its place, in words that are ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from sicheck.errors import Problem, SicheckError
from sicheck.model.criteria import Marker, SetFile
from sicheck.model.project import Project
from sicheck.model.reading import attempt, in_order, placed, read_as
from sicheck.model.shape import Path, plain
from sicheck.outputs.problems import as_text, worded
from sicheck.yamlio import MOST_TOLD, Tree, read

BASE = "project:\n  name: x\n  stage: idea\n"


def problems(text: str, model: type[BaseModel] = Project) -> list[Problem]:
    with pytest.raises(SicheckError) as caught:
        read_as(read(text.encode(), "p.yaml"), model)
    return list(caught.value.problems)


def kinds(text: str) -> list[str]:
    return [each.id for each in problems(text)]


def fields(model: type[BaseModel], path: Path = ()) -> Iterator[Path]:
    """The path of every field, in the first item of every list."""
    for name, field in model.model_fields.items():
        here = (*path, field.alias or name)
        yield here
        yield from _below(field.annotation, here)


def _below(annotation: object, path: Path) -> Iterator[Path]:
    for each in plain(annotation):
        if isinstance(each, type) and issubclass(each, BaseModel):
            yield from fields(each, path)
        elif get_origin(each) is tuple:
            yield (*path, 0)
            yield from _below(get_args(each)[0], (*path, 0))


def placed_at(path: Path, value: object) -> object:
    for part in reversed(path):
        value = [value] if isinstance(part, int) else {part: value}
    return value


WRONG = ["een tekst ?", "", "x" * 30_000, "-5", "9" * 400, "1.000", "40", ["x"], [["x"]], [None], [], {"zz": "x"}, None]


@pytest.mark.parametrize("model", [Project, SetFile, Marker])
def test_every_wrong_value_in_every_field_has_words_and_a_place(model: type[BaseModel]) -> None:
    for path in fields(model):
        for value in WRONG:
            document = read(json.dumps(placed_at(path, value)).encode(), "p.yaml")
            found, wrong = attempt(document.tree, model)
            assert (found is None) == bool(wrong)
            for each in placed(document, wrong):
                assert each.place is not None
                assert each.place.line is not None
                assert each.place.column is not None
                assert each.id != "value-wrong"
                assert all(worded(each, language) for language in ("en", "nl"))


def test_a_kind_of_error_that_pydantic_may_bring_later_has_words_too() -> None:
    class Timed(BaseModel):
        when: bytes

    assert [each.id for each in problems("when: [x]", Timed)] == ["value-wrong"]


@pytest.mark.parametrize("text", ["", "null", "# nothing"])
def test_an_empty_file_is_told(text: str) -> None:
    assert kinds(text) == ["file-empty"]


def test_a_right_document_has_no_mistakes() -> None:
    document = read(BASE.encode(), "p.yaml")
    assert attempt(document.tree, Project) == (read_as(document, Project), [])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("nmae", "name"), ("naam", "name"), ("Name", "name"), ("NAAM", "name"), ('"naam "', "name"),
        ("“naam”", "name"),
    ],
)  # fmt: skip
def test_a_misspelt_required_key_is_told_once(written: str, meant: str) -> None:
    found = problems(f"project:\n  {written}: x\n  stage: idea\n")
    assert [(each.id, each.values["near"]) for each in found] == [("key-unknown-near", meant)]


def test_a_key_that_stands_there_already_is_proposed_last() -> None:
    assert problems(BASE + "  startt: 2026\n  start: 2026\n")[0].values["near"] == "start"
    assert problems(BASE + "  plaats: Gent\n  place: Gent\n")[0].values["near"] == "place"


def test_an_unknown_key_lists_a_dozen_keys_at_most() -> None:
    allowed = str(problems(BASE + "zzz: 1")[0].values["allowed"])
    assert allowed.startswith("sicheck, project, need")
    assert len(allowed.split(", ")) == 13
    assert allowed.endswith(", …")


def test_a_long_unknown_key_gets_no_proposal() -> None:
    assert kinds(BASE + f"{'stakeholders' * 9}: 1") == ["key-unknown"]


def test_a_key_of_a_group_above_or_below_is_sent_there() -> None:
    found = problems(BASE + "organisation: x\nimpact:\n  learning:\n    assumptions: []\n")
    assert [(each.id, each.values["group"]) for each in found] == [
        ("key-elsewhere", "project"),
        ("key-elsewhere", "impact"),
    ]


def test_a_key_that_may_stand_in_many_groups_is_sent_nowhere() -> None:
    assert kinds(BASE + "who: x") == ["key-unknown"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("idee", "idea"), ("ideae", "idea"), ("Pilot", "pilot"), ("lopend", "running"), ("opschaling", "scaling"),
        ("“pilot”", "pilot"), ("pi\u200blot", "pilot"),
    ],
)  # fmt: skip
def test_a_wrong_word_is_told_with_what_was_meant(written: str, meant: str) -> None:
    found = problems(f"project:\n  name: x\n  stage: {written}\n")
    assert [(each.id, each.values["near"]) for each in found] == [("word-unknown-near", meant)]


def test_a_word_far_from_all_lists_them_all() -> None:
    assert problems("project:\n  name: x\n  stage: 7\n")[0].values["allowed"] == "idea, pilot, running, scaling"


def test_a_word_alone_for_a_group_is_checked_as_its_first_field() -> None:
    found = problems(BASE + "stakeholders:\n  - name: x\n    roles: {define: raadplegen}\n")
    assert [(each.id, each.values["key"], each.values["near"]) for each in found] == [
        ("word-unknown-near", "define", "consult")
    ]


def test_a_factor_that_stands_for_three_is_told_once() -> None:
    assert kinds(BASE + "sroi: {outcomes: [{deadweight: veel}]}") == ["share-expected"]


def test_an_id_as_key_of_a_criteria_set_is_checked() -> None:
    found = [each for each in problems("marker_weights: {Bad Id: 1}", SetFile) if each.id == "text-form"]
    assert [(each.values["key"], each.values["value"]) for each in found] == [("Bad Id", "Bad Id")]


def test_problems_come_in_the_order_of_the_file() -> None:
    found = problems("zz: 1\nproject: {stage: x}\nyy: 2\n")
    assert [each.place.line for each in found if each.place] == [1, 2, 2, 3]


def test_a_problem_without_a_place_comes_first() -> None:
    placed = problems("zz: 1")[0]
    assert in_order([placed, Problem("bug")])[0].id == "bug"


@pytest.mark.parametrize(
    "text",
    [
        BASE + "".join(f"stakeholder{n}: 1\n" for n in range(10_000)),
        BASE + "changes: [" + ",".join(f"{{condition: x{n}}}" for n in range(10_000)) + "]",
        BASE + "changes: [" + "x," * 100_000 + "]",
    ],
    ids=["keys", "words-on-one-line", "items"],
)
def test_many_mistakes_are_told(text: str) -> None:
    found = problems(text)
    assert len(found) > MOST_TOLD
    assert len(as_text(found, "nl")) > 10_000


_KEYS = st.sampled_from([*sorted({str(part) for path in fields(Project) for part in path}), "zz", ""])
_VALUES = st.sampled_from(["x", "none", "1", "40%", "2026", "ja", "idea", "", "consult"]) | st.none()
_TREES: st.SearchStrategy[Tree] = st.recursive(
    _VALUES, lambda below: st.lists(below, max_size=3) | st.dictionaries(_KEYS, below, max_size=4), max_leaves=20
)


@given(st.dictionaries(st.sampled_from(list(Project.model_fields)), _TREES))
def test_any_tree_is_a_project_or_has_named_mistakes(tree: dict[str, Tree]) -> None:
    document = read(json.dumps(tree).encode(), "p.yaml")
    found, wrong = attempt(document.tree, Project)
    for language in ("en", "nl"):
        assert (found is None) == bool(as_text(placed(document, wrong), language))


def test_a_list_has_at_most_a_thousand_items() -> None:
    text = "project: {name: A, stage: idea}\nstakeholders:\n" + "  - {name: A}\n" * 1001
    with pytest.raises(SicheckError, match="list-too-long"):
        read_as(read(text.encode(), "p.yaml"), Project)

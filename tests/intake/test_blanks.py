"""List items in which nothing is written are not there, as long as no other item moves."""

from __future__ import annotations

import pytest

from sicheck.intake import read_project
from sicheck.intake.blanks import without_blanks
from sicheck.yamlio import Tree


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ([{"a": None}], None),
        ([{"a": None, "b": {"c": None}}, {}], None),
        ([{"a": "x"}, {"a": None}], [{"a": "x"}]),
        ([{"a": None}, {"a": "x"}], [{"a": None}, {"a": "x"}]),
        ([{"a": [{"b": None}]}], None),
        ([], []),
        ("none", "none"),
        (["x", None], ["x", None]),
        ({"a": {"b": None}}, {"a": {"b": None}}),
    ],
)
def test_blank_items_at_the_end_are_not_there(written: Tree, read: Tree) -> None:
    assert without_blanks(written) == read


def test_a_blank_item_is_no_answer_and_no_mistake() -> None:
    text = "project: {name: P, stage: idea}\nstakeholders:\n  - name:\n    kind:\nsources:\n  - id:\n    title:\n"
    project = read_project(text.encode(), "p.yaml", None).project
    assert (project.stakeholders, project.sources) == (None, None)

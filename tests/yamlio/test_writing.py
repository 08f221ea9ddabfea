"""YAML as a person would write it."""

from __future__ import annotations

import pytest

from sicheck.yamlio import write


@pytest.mark.parametrize(
    ("tree", "written"),
    [
        ({"b": "1", "a": "no"}, "b: 1\na: no\n"),
        ({"a": "null", "b": None, "c": ""}, "a: 'null'\nb: null\nc: ''\n"),
        ({"a": "een\ntwee\n"}, "a: |\n  een\n  twee\n"),
        ({"a": ["é", "日"]}, "a:\n  - é\n  - 日\n"),
        ({"<<": "x"}, "'<<': x\n"),
        ({"a": "x\u2028y"}, 'a: "x\\Ly"\n'),
    ],
)
def test_is_written_plainly(tree: dict[str, object], written: str) -> None:
    assert write(tree) == written


def test_the_same_value_twice_is_written_out_twice() -> None:
    shared = ["x"]
    assert write({"a": shared, "b": shared}) == "a:\n  - x\nb:\n  - x\n"

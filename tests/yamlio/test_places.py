"""Where a value stands, as an editor counts lines and characters."""

from __future__ import annotations

import pytest

from sicheck.errors import Place
from sicheck.yamlio import Path, locate, locate_all, read
from sicheck.yamlio.lines import Lines

DATA = b"""need:
  figures:
    - what: x
      year: abc
  whose: [a, b]
"""


def place(data: bytes, path: Path, *, key: bool = False) -> Place:
    return locate(read(data, "p.yaml"), path, key=key)


def test_a_value_is_found_by_its_path() -> None:
    assert place(DATA, ("need", "figures", 0, "year")) == Place("p.yaml", 4, 13, "      year: abc", 3)


@pytest.mark.parametrize(
    ("path", "key", "spot"),
    [
        (("need", "figures", 0, "year"), True, (4, 7, 4)),
        (("need", "figures"), False, (2, 3, 7)),
        (("need", "figures", 0), False, (3, 7, 1)),
        (("need", "whose", 1), False, (5, 14, 1)),
        (("need", "whose", 7), False, (5, 3, 5)),
        (("need", "whose", 1, "low"), False, (5, 14, 1)),
        (("need", "missing"), True, (1, 1, 4)),
        (("missing",), True, (1, 1, 1)),
        ((), False, (1, 1, 1)),
    ],
)
def test_a_value_or_its_key_or_the_nearest_key_above_is_found(
    path: Path,
    key: bool,  # noqa: FBT001
    spot: tuple[int, int, int],
) -> None:
    found = place(DATA, path, key=key)
    assert (found.line, found.column, found.length) == spot


def test_an_empty_file_has_only_its_beginning() -> None:
    assert place(b"", ("project",)) == Place("p.yaml", 1, 1, "", 1)


def test_many_places_are_found_at_once() -> None:
    found = locate_all(read(DATA, "p.yaml"), [(("need", "whose", 0), False), (("need",), True)])
    assert [(each.line, each.column) for each in found] == [(5, 11), (1, 1)]


def test_places_on_one_line_share_its_text() -> None:
    first, second = locate_all(read(DATA, "p.yaml"), [(("need", "whose", 0), False), (("need", "whose", 1), False)])
    assert first.source is second.source


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_do(line_break: str) -> None:
    found = place(line_break.join(["a: 1", "# 😀 x", "b: 2", ""]).encode(), ("b",))
    assert (found.line, found.column, found.source) == (3, 4, "b: 2")


def test_columns_count_characters() -> None:
    assert place("a: [😀日é, b]".encode(), ("a", 1)).column == 10


def test_a_value_over_several_lines_is_underlined_on_its_first() -> None:
    assert place(b"a: one\n  two\n", ("a",)).length == 3


def test_the_end_of_a_text_has_a_place() -> None:
    assert Lines("a\nb", "f").place(3) == Place("f", 2, 2, "b", 1)

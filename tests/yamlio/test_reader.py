"""What YAML gives: text, null, lists and mappings; and what is refused by name."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sicheck.errors import SicheckError
from sicheck.yamlio import Tree, locate, read, write


def tree(text: str) -> Tree:
    return read(text.encode(), "project.yaml").tree


def refusals(data: bytes | str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(SicheckError) as caught:
        read(data.encode() if isinstance(data, str) else data, "project.yaml")
    return [(each.id, each.place.line, each.place.column) for each in caught.value.problems if each.place]


@pytest.mark.parametrize("written", ["NO", "on", "yes", "0123", "1:30", "1.000", "1_000", "2026-01-02", "0x1F", ".inf"])
def test_a_plain_value_stays_the_text_that_was_written(written: str) -> None:
    assert tree(f"key: {written}") == {"key": written}


@pytest.mark.parametrize("written", ["", "null", "Null", "NULL", "~"])
def test_null_is_written_in_five_ways(written: str) -> None:
    assert tree(f"key: {written}") == {"key": None}


def test_a_quoted_null_is_text() -> None:
    assert tree("key: 'null'") == {"key": "null"}


@pytest.mark.parametrize("data", [b"", b"# only a comment\n", b"\xef\xbb\xbf"])
def test_an_empty_file_has_no_tree(data: bytes) -> None:
    assert read(data, "project.yaml").tree is None


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert read(b"\xef\xbb\xbfname: x", "project.yaml").tree == {"name": "x"}


def test_keys_down_to_depth_two_keep_their_line() -> None:
    lines = read(b"a:\n  b: 1\n  c:\n    d: 2\nlist:\n  - x\n  - y\n", "f").lines
    assert lines == {("a",): 1, ("a", "b"): 2, ("a", "c"): 3, ("list",): 5, ("list", 0): 6, ("list", 1): 7}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("a: 1\nb: 2\na: 3", ("yaml-duplicate-key", 3, 1)),
        ("a: &x 1", ("yaml-anchor", 1, 4)),
        ("a: *x", ("yaml-alias", 1, 4)),
        ("<<: {a: 1}", ("yaml-merge-key", 1, 1)),
        ("a: !!python/object x", ("yaml-tag", 1, 4)),
        ("a: 1\n---\nb: 2", ("yaml-second-document", 2, 1)),
        ("? [a]\n: b", ("yaml-complex-key", 1, 3)),
        ("~: b", ("yaml-null-key", 1, 1)),
        ("a:\n\t- b", ("yaml-tab", 2, 1)),
        ("a: b: c", ("yaml-colon", 1, 5)),
        ('a: "open', ("yaml-quote-open", 1, 9)),
        ("a: [1, 2", ("yaml-bracket-open", 1, 9)),
        ("a: @x", ("yaml-odd-start", 1, 4)),
        ("a: - b", ("yaml-dash", 1, 4)),
        ("a: b\n c: d", ("yaml-colon", 2, 3)),
        (b"naam: caf\xe9", ("yaml-not-utf-8", 1, 10)),
        ("a: b".encode("utf-16"), ("yaml-utf-16", 1, 1)),
        ("a: b".encode("utf-16-le"), ("yaml-utf-16", 1, 1)),
        ("naam: x".encode("utf-32"), ("yaml-utf-16", 1, 1)),
        (b"a: b\nc: d\x00", ("yaml-nul", 2, 5)),
        (b"a: \x1b[31m", ("yaml-control", 1, 4)),
        (b"a: " + b"x" * 2 * 1024 * 1024, ("yaml-too-large", None, None)),
        (b"[" * 40_000 + b"]" * 40_000, ("yaml-too-deep", 1, 65)),
        (b"- " * 100_000, ("yaml-too-deep", 1, 129)),
        (b"{a: " * 20_000, ("yaml-too-deep", 1, 257)),
        (b"? " * 20_000, ("yaml-complex-key", 1, 3)),
    ],
)
def test_is_refused_by_name_at_its_place(data: bytes | str, expected: tuple[str, int | None, int | None]) -> None:
    assert refusals(data)[-1 if expected[0] == "yaml-alias" else 0] == expected


def test_an_alias_bomb_is_refused_at_its_first_name() -> None:
    bomb = "a: &a [x]\n" + "\n".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]" for n in range(9))
    assert refusals(bomb)[0] == ("yaml-anchor", 1, 4)


def test_all_mistakes_are_told_in_one_go() -> None:
    assert [kind for kind, _, _ in refusals("a: 1\na: 2\nb: &x 3\nc: !t 4")] == [
        "yaml-duplicate-key",
        "yaml-anchor",
        "yaml-tag",
    ]


def test_both_lines_of_a_duplicate_key_are_known() -> None:
    with pytest.raises(SicheckError) as caught:
        read(b"a: 1\nb: 2\na: 3", "f")
    assert caught.value.problems[0].values == {"key": "a", "first": 1, "second": 3}


@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_a_named_mistake(data: bytes) -> None:
    try:
        read(data, "f")
    except SicheckError as error:
        assert all(each.id.startswith("yaml-") for each in error.problems)


_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\ufffe\uffff\u2028\u2029"),
    max_size=12,
)
_TREES = st.recursive(
    _WORDS, lambda below: st.lists(below, max_size=4) | st.dictionaries(_WORDS, below, max_size=4), max_leaves=12
)


@given(
    st.dictionaries(_WORDS.filter(lambda key: key not in ("", "~", "null", "Null", "NULL", "<<")), _TREES, min_size=1),
    st.booleans(),
)
def test_a_legal_document_reads_as_pyyaml_reads_it(data: dict[str, object], flow: bool) -> None:  # noqa: FBT001
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow)
    try:
        found = tree(text)
    except SicheckError as error:
        assert {each.id for each in error.problems} <= {"yaml-null-key", "yaml-merge-key"}  # noqa: PT017
        return
    assert found == yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - text only


@given(st.dictionaries(_WORDS.filter(bool), _TREES, min_size=1))
def test_what_is_written_reads_back(data: dict[str, object]) -> None:
    try:
        assert tree(write(data)) == data
    except SicheckError as error:
        assert {each.id for each in error.problems} <= {"yaml-null-key", "yaml-merge-key"}  # noqa: PT017


def test_a_value_is_found_by_its_path() -> None:
    document = read(b"need:\n  figures:\n    - what: x\n      year: abc\n", "p.yaml")
    place = locate(document, ("need", "figures", 0, "year"))
    assert (place.file, place.line, place.column, place.source, place.length) == ("p.yaml", 4, 13, "      year: abc", 3)


def test_a_missing_key_points_at_the_key_above_it() -> None:
    document = read(b"a: 1\nneed:\n  problem: x\n", "p.yaml")
    place = locate(document, ("need", "whose"))
    assert (place.line, place.column, place.length) == (2, 1, 4)


def test_a_path_in_an_empty_file_points_at_its_first_line() -> None:
    assert locate(read(b"", "p.yaml"), ("project",)).line == 1

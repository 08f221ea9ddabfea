"""What YAML gives: text, null, lists and mappings; and what is refused by name."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sicheck.errors import SicheckError
from sicheck.yamlio import MOST_TOLD, Tree, read, survey, write


def tree(text: str) -> Tree:
    return read(text.encode(), "project.yaml").tree


def told(data: bytes) -> list[tuple[str, int | None, int | None]]:
    try:
        read(data, "project.yaml")
    except SicheckError as error:
        return [(each.id, each.place.line, each.place.column) for each in error.problems if each.place]
    return []


def refusals(data: bytes | str) -> list[tuple[str, int | None, int | None]]:
    found = told(data.encode() if isinstance(data, str) else data)
    assert found
    return found


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
        ('a: "open', ("yaml-quote-opens", 1, 4)),
        ("a: [1, 2", ("yaml-bracket-open", 1, 4)),
        ("a: @x", ("yaml-odd-start", 1, 4)),
        ("a: - b", ("yaml-dash", 1, 4)),
        ("a: b\n c: d", ("yaml-deeper", 2, 2)),
        (b"naam: caf\xe9", ("yaml-not-utf-8", 1, 10)),
        ("a: b".encode("utf-16"), ("yaml-utf-16", 1, 1)),
        ("a: b".encode("utf-16-le"), ("yaml-utf-16", 1, 1)),
        ("naam: x".encode("utf-32"), ("yaml-utf-16", 1, 1)),
        (b"a: b\nc: d\x00", ("yaml-nul", 2, 5)),
        (b"a: \x1b[31m", ("yaml-control", 1, 4)),
        (b"a: " + b"x" * 2 * 1024 * 1024, ("yaml-too-large", 1, 1)),
        (b"[" * 100 + b"]" * 100, ("yaml-too-deep", 1, 65)),
        (b"- " * 100_000, ("yaml-too-deep", 1, 129)),
        (b"{a: " * 20_000, ("yaml-too-deep", 1, 257)),
        (b"? " * 20_000, ("yaml-complex-key", 1, 3)),
        ("a: [x}", ("yaml-bracket-open", 1, 4)),
        ("a: |x\n", ("yaml-block-text", 1, 4)),
        ('a: "\\ud800"', ("yaml-surrogate", 1, 7)),
        ('a: "\\x1b"', ("yaml-control", 1, 4)),
        ("a: x\n\tb: y", ("yaml-tab", 2, 1)),
        ("a: x\u2028b: y", ("yaml-break", 1, 5)),
        ("%YAML 1.2\na: b", ("yaml-directive", 1, 1)),
        ("%YAML 1.2\n%YAML 1.2\n---\na: b", ("yaml-directive", 2, 1)),
        ("# first\n\n%TAG ! x\n---\na: b", ("yaml-directive", 3, 1)),
        ("a: b\n%TAG ! x\n---\na: b", ("yaml-second-document", 2, 1)),
        ("a: !<x y", ("yaml-syntax", 1, 7)),
        ("a: b: c\n", ("yaml-colon", 1, 5)),
        ("x: {a: b} c\n", ("yaml-bracket-after", 1, 11)),
        ("a: x\n b: c: d\n", ("yaml-deeper", 2, 2)),
        ("a: {b: c} }", ("yaml-bracket-after", 1, 11)),
        ("a: !x!y z", ("yaml-tag", 1, 4)),
        (": b", ("yaml-null-key", 1, 1)),
        ("a:b\nc: d", ("yaml-colon-space", 1, 1)),
        ("a: x\nb\nc: d", ("yaml-colon-missing", 2, 1)),
        ("a: x\nb:c\nd: e", ("yaml-colon-space", 2, 1)),
        ("a:\u00a0b\nc: d", ("yaml-hard-space", 1, 3)),
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


def test_what_follows_a_refused_value_or_key_is_still_read() -> None:
    document, problems = survey(b"a: *x\n~: [b]\n? {c: d}\n: e\n<<: {f: g}\nh: i", "f")
    assert document.tree == {"a": None, "h": "i"}
    assert [each.id for each in problems] == ["yaml-alias", "yaml-null-key", "yaml-complex-key", "yaml-merge-key"]


def test_a_syntax_error_on_a_line_that_was_refused_already_is_not_told_too() -> None:
    assert refusals("a: *x y") == [("yaml-alias", 1, 4)]


def test_a_quoted_merge_sign_is_an_ordinary_key() -> None:
    assert tree("'<<': x") == {"<<": "x"}


def test_a_syntax_error_leaves_no_tree() -> None:
    document, problems = survey(b"a: b\n c: d", "f")
    assert (document.tree, [each.id for each in problems]) == (None, ["yaml-deeper"])


def test_the_first_of_two_values_stays() -> None:
    assert survey(b"a: 1\na: 2", "f")[0].tree == {"a": "1"}


def test_too_many_values_are_refused() -> None:
    assert refusals("a: [" + "x," * 200_001 + "]")[0][0] == "yaml-too-many"


def test_reading_stops_at_more_mistakes_than_anybody_reads() -> None:
    assert len(refusals("a: 1\n" * 30_000)) == MOST_TOLD + 1


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"%TAG !a{n}! x\n" for n in range(100_000)) + "---\na: 1\n",
        "a: b\n...\n" + "".join(f"%TAG !a{n}! x\n" for n in range(100_000)) + "---\na: 1\n",
        "\n" * 2_000_000,
        "# x\n" * 500_000 + "%",
        "a: '" * 500_000,
        "\ta: 1\n" * 200_000,
    ],
    ids=["tag-directives", "later-tag-directives", "blank-lines", "comments", "quotes", "tabs"],
)
def test_a_large_and_odd_file_gives_a_tree_or_a_named_mistake(text: str) -> None:
    document, told = survey(text.encode(), "f")
    assert told or document.tree is None


@pytest.mark.parametrize("text", ["a: {b: [c, 'd']}\n", "a: [1, 2", "a: 1\n---\nb: 2", "- " * 200])
def test_without_libyaml_the_same_is_read_and_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    def found() -> object:
        document, problems = survey(text.encode(), "f")
        return problems or document.tree

    with_it = found()
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert found() == with_it


def test_without_libyaml_half_a_character_is_refused_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert refusals('a: "\\ud800"') == [("yaml-surrogate", 1, 4)]


def test_both_lines_of_a_duplicate_key_are_known() -> None:
    with pytest.raises(SicheckError) as caught:
        read(b"a: 1\nb: 2\na: 3", "f")
    assert caught.value.problems[0].values == {"key": "a", "first": 1, "second": 3}


@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_a_named_mistake(data: bytes) -> None:
    assert all(each.startswith("yaml-") for each, _, _ in told(data))


@given(st.text(max_size=200))
def test_any_text_gives_a_tree_or_a_named_mistake_with_a_place(text: str) -> None:
    assert all(line and column for _, line, column in told(text.encode("utf-8", errors="surrogatepass")))


_PIECES = st.sampled_from(
    [*"[]{},:-?&*!|>'\"%@`#~ ab1\n\t\\", "\n  ", "- ", ": ", "? ", "<<: ", "---\n", "...\n", "&a ", "*a ", "!t "]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_what_pyyaml_reads_as_text_and_we_accept_is_the_same_tree(text: str) -> None:
    try:
        found = tree(text)
    except SicheckError:
        return
    assert _as_text(found) == _as_text(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - text only


def _as_text(found: object) -> object:
    """PyYAML's text for null is what was written."""
    if isinstance(found, dict):
        return {key: _as_text(value) for key, value in found.items()}
    if isinstance(found, list):
        return [_as_text(each) for each in found]
    return "" if found in (None, "~", "null", "Null", "NULL") else found


_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\ufffe\uffff")
    | st.sampled_from("\n\t\x85"),
    max_size=12,
)
_TREES = st.recursive(
    _WORDS | st.none(),
    lambda below: st.lists(below, max_size=4) | st.dictionaries(_WORDS, below, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(_WORDS, _TREES, min_size=1))
def test_what_is_written_reads_back(data: dict[str, object]) -> None:
    assert tree(write(data)) == data

"""Words from strangers, made harmless for a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sicheck.outputs.safe import safe, safe_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gewoon é 日本 😀", "gewoon é 日本 😀"),
        ("\x1b[31mrood\x07", "[31mrood"),
        ("twee\nregels\r\n", "twee regels"),
        ("a\u202eb\u2066c\u200ed\ufeffe", "abcde"),
        ("a\x85b\u2028c\u2029d", "a b c d"),
        ("half \ud800", "half"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
        ("::error::x", ": :error: :x"),
        (":\u202e:error::x", ": :error: :x"),
        ("a:::b", "a: : :b"),
        ("##[error]x ##vso[task] # #", "# #[error]x # #vso[task] # #"),
        ("12:30 ## twee", "12:30 ## twee"),
    ],
)
def test_a_text_is_shown_on_one_line(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_a_block_keeps_its_breaks_and_indents() -> None:
    assert safe_lines("a:\n  - b\x1b\n\tc\u202e") == "a:\n  - b \n c"


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    for each in safe(text):
        assert unicodedata.category(each) not in ("Cc", "Cs", "Zl", "Zp")
        assert each not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff"


@given(st.text())
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    assert safe(safe(text)) == safe(text)

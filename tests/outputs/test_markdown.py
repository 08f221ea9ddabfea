"""The report as Markdown: whole, and words of strangers stay words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers import DATE, EXAMPLES, Run
from hostile_files import FILES
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from syrupy.assertion import SnapshotAssertion

from sicheck.outputs.markdown.inert import fenced, inert
from sicheck.texts import LANGUAGES

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
ODD = st.text(
    alphabet=st.sampled_from([*"\\`*_{}[]<>()#+-.!|~$&=:@ 19ax\n\t", "\x1b", "\u202e", "\u200b"]), max_size=40
)
HARMLESS = {"paragraph_open", "inline", "paragraph_close", "text", "text_special"}


def tokens(text: str) -> list[Token]:
    return [each for token in MARKDOWN.parse(text) for each in (token, *(token.children or []))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", ["buurtkeuken", "duo-for-a-job"])
def test_the_report(sicheck: Run, snapshot: SnapshotAssertion, example: str, language: str) -> None:
    arguments = ("assess", f"{example}.yaml", "--date", DATE, "--format", "markdown", "--lang", language)
    found = sicheck(*arguments, cwd=EXAMPLES)
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == snapshot


@given(ODD)
def test_any_words_are_shown_as_they_are_written(text: str) -> None:
    assert {each.type for each in tokens(inert(text))} <= HARMLESS


@given(ODD)
def test_any_words_in_a_list_item_stay_words(text: str) -> None:
    found = {each.type for each in tokens(f"- x {inert(text)}")}
    assert found <= HARMLESS | {"bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"}


@pytest.mark.parametrize("text", ["::error::x", "@somebody", "https://example.org", "www.example.org"])
def test_a_command_a_mention_and_an_address_do_nothing(text: str) -> None:
    assert not re.search(r"::\w|@\w|https?:|www\.", inert(text))


@given(st.text(alphabet="`~ax\n", max_size=30))
def test_nothing_in_a_fence_closes_it(code: str) -> None:
    assert [each.type for each in MARKDOWN.parse("\n".join(fenced(code, "yaml")))] == ["fence"]


def test_a_hostile_file_stays_inert(sicheck: Run, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_bytes(FILES["odd text everywhere"][0])
    found = sicheck("assess", "p.yaml", "--format", "markdown").stdout
    assert not {each.type for each in tokens(found)} & {"html_block", "html_inline", "link_open", "image"}


def test_several_reports_stand_apart(sicheck: Run) -> None:
    found = sicheck("assess", "buurtkeuken.yaml", "zorgrobot.yaml", "--format", "markdown", cwd=EXAMPLES).stdout
    assert found.count("\n---\n") == 1

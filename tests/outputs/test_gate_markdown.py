"""The verdicts of a gate as Markdown: a table first, everything in it, and words of strangers stay words."""

from __future__ import annotations

import re

import pytest
from gated import SEVERAL, UNREAD, gated, with_everything, with_text
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from syrupy.assertion import SnapshotAssertion

from sicheck.outputs import Look
from sicheck.outputs.markdown import as_markdowns
from sicheck.outputs.markdown.gate import as_markdown
from sicheck.outputs.markdown.inert import inert
from sicheck.texts import LANGUAGES

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
ODD = st.text(
    alphabet=st.sampled_from([*"\\`*_{}[]<>()#+-.!|~$&=:@ 19ax\n\t", "\x1b", "\u202e", "\u200b"]), max_size=40
)
KNOWN = [
    "::error::x",
    "]]>",
    "<script>alert(1)</script>",
    "</details>",
    "a|b",
    "```",
    "x\n\n# y",
    "\x1b[31m",
    "\u202ex",
]
MIB = 1024 * 1024


def structure(text: str) -> list[tuple[str, str]]:
    """Everything but the words themselves."""
    return [(each.type, each.tag) for each in tokens(text) if each.type not in ("text", "text_special")]


def tokens(text: str) -> list[Token]:
    return [each for token in MARKDOWN.parse(text) for each in (token, *(token.children or []))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_projects(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_markdown(with_everything(language), Look()) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_project(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_markdown(gated("fietsbib-zonder-vervolg", language=language), Look()) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_requirements_stand_in_the_report(snapshot: SnapshotAssertion, language: str) -> None:
    text = as_markdowns(gated("fietsbib-zonder-vervolg", language=language), Look())
    (section,) = re.findall(r"(?ms)^## (?:Wat de oproep|What the call).*?(?=^## )", text)
    assert section == snapshot


def test_the_first_table_has_a_row_for_each_project_and_each_file() -> None:
    head = as_markdown(with_everything(), Look()).split("\n## ")[0]
    rows = [line for line in head.splitlines() if line.startswith("| ")]
    assert len(rows) == 2 + 1 + len(SEVERAL)
    assert "broken.yaml" in head


def test_what_is_met_is_folded_and_what_is_open_is_not() -> None:
    text = as_markdown(gated("buurtkeuken", language="en"), Look())
    folded = "".join(re.findall(r"(?s)<details>.*?</details>", text))
    assert ("Overall: at least 70" in folded, "In Ghent" in folded) == (True, False)
    assert "✘ **In Ghent** – not met" in text


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(words=st.one_of(ODD, st.text(max_size=40), st.sampled_from(KNOWN)))
def test_odd_words_change_nothing_but_words(language: str, words: str) -> None:
    assume(inert(words))
    batch, plain = (with_text(each)._replace(language=language) for each in (words, "x"))
    assert structure(as_markdown(batch, Look())) == structure(as_markdown(plain, Look()))


@pytest.mark.parametrize("words", KNOWN)
def test_no_tag_but_ours_no_command_and_no_control_character_comes_through(words: str) -> None:
    text = as_markdown(with_text(words), Look())
    tags = re.findall(r"</?\w+>", "".join(each.content for each in tokens(text) if each.type.startswith("html")))
    assert tags == ["<details>", "<summary>", "</summary>", "</details>"] * (len(tags) // 4)
    assert not re.search(r"(?m)^\s*::|[\x00-\x09\x0b-\x1f\u202a-\u202e]", text)


def test_a_page_is_never_longer_than_a_summary_may_be_and_says_what_is_left_out() -> None:
    batch = with_everything("en")
    many = batch._replace(projects=batch.projects * 2000)
    text = as_markdown(many, Look())
    assert 900_000 < len(text.encode()) <= MIB
    assert text.count("<details>") == text.count("</details>")
    (left_out,) = re.findall(r"too long: (\d+) parts", text)
    assert text.count("\n## ") - 1 + int(left_out) == len(many.projects)
    assert "--format json:gate.json" in text


def test_a_table_too_long_is_cut_with_how_many_follow() -> None:
    batch = with_everything("en")
    text = as_markdown(batch._replace(projects=(UNREAD,) * 20_000), Look())
    rows = text.split("\n\n")[2].count("\n| ") - 1
    assert f"… and {20_000 - rows} more" in text
    assert len(text.encode()) <= MIB


def test_a_page_of_few_projects_leaves_nothing_out() -> None:
    assert "too long" not in as_markdown(with_everything("en"), Look())

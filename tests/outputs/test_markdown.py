"""The report as Markdown: whole, and words of strangers stay words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers import DATE, EXAMPLES, Run, write_file
from hostile_files import FILES
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from odd_reports import example, with_text
from syrupy.assertion import SnapshotAssertion

from sicheck.outputs import Look
from sicheck.outputs.markdown import as_markdown
from sicheck.outputs.markdown.evidence import evidence
from sicheck.outputs.markdown.inert import code, fenced, inert
from sicheck.report import Report
from sicheck.report.rows import EvidenceRow
from sicheck.texts import LANGUAGES, Phrases

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
ODD = st.text(
    alphabet=st.sampled_from([*"\\`*_{}[]<>()#+-.!|~$&=:@ 19ax\n\t", "\x1b", "\u202e", "\u200b"]), max_size=40
)
HARMLESS = {"paragraph_open", "inline", "paragraph_close", "text", "text_special"}


def structure(text: str) -> list[tuple[str, str]]:
    """Everything but the words themselves."""
    return [(each.type, each.tag) for each in tokens(text) if each.type not in ("text", "text_special")]


def tokens(text: str) -> list[Token]:
    return [each for token in MARKDOWN.parse(text) for each in (token, *(token.children or []))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["buurtkeuken", "duo-for-a-job"])
def test_the_report(sicheck: Run, snapshot: SnapshotAssertion, name: str, language: str) -> None:
    arguments = ("assess", f"{name}.yaml", "--date", DATE, "--format", "markdown", "--lang", language)
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


@pytest.mark.parametrize(
    "text", ["::error::x", "@somebody", "https://example.org", "www.example.org", "ons#12", "GH-12"]
)
def test_a_command_a_mention_and_an_address_do_nothing(text: str) -> None:
    assert not re.search(r"::\w|@\w|https?:|www\.|#\d|GH-", inert(text))


@given(st.text(alphabet="`~ax\n", max_size=30))
def test_nothing_in_a_fence_closes_it(lines: str) -> None:
    assert [each.type for each in MARKDOWN.parse("\n".join(fenced(lines, "yaml")))] == ["fence"]


def test_a_hostile_file_stays_inert(sicheck: Run, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_bytes(FILES["odd text everywhere"][0])
    found = sicheck("assess", "p.yaml", "--format", "markdown").stdout
    assert not {each.type for each in tokens(found)} & {"html_block", "html_inline", "link_open", "image"}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["buurtkeuken", "fietsbib-zonder-vervolg"]), st.one_of(ODD, st.text(max_size=40)), st.booleans())
def test_odd_words_change_nothing_but_words(name: str, words: str, full: bool) -> None:  # noqa: FBT001
    assume(inert(words))
    look = Look(full=full)
    assert structure(as_markdown(with_text(name, words), look)) == structure(as_markdown(with_text(name, "x"), look))


@given(st.text(alphabet="`a \\|", min_size=1, max_size=20))
def test_a_command_is_shown_as_it_is_typed(text: str) -> None:
    assume(text.strip())
    (found,) = (each for each in tokens(f"Type {code(text)} now") if each.type == "code_inline")
    assert found.content.strip() == " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_full_every_criterion_is_there(language: str) -> None:
    found = example("buurtkeuken", language)
    text = as_markdown(found, Look(full=True))
    assert [each.id for each in found.indicators() if f"- **{inert(each.title)}** – " not in text] == []


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_that_explains_stands_there_once(language: str, full: bool) -> None:  # noqa: FBT001
    assert as_markdown(example("buurtkeuken", language), Look(full=full)).count("sicheck explain") == 1


SOURCES = """project: {name: P, stage: running}
need: {problem: Too few tables., evidence: [a, c, d, e]}
sources:
  - {id: a, title: Report, date: 2015, link: "https://example.org/r", independent: yes}
  - {id: b, title: Mail, by: us, independent: no}
  - {id: c, link: "https://example.org/r"}
  - {id: d, title: Scan, file: gone.pdf}
  - {id: e, title: Talk}
"""


def test_every_source_is_listed_with_what_keeps_it_from_counting(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, SOURCES)
    text = sicheck("assess", file, "--format", "markdown", "--lang", "en").stdout
    assert text.partition("## Sources\n\n")[2].split("\n\n")[0].splitlines() == [
        "- **a**: Report · 2015 · `https://example.org/r` · independent",
        "- **b**: Mail · us · not independent · *does not count yet: no answer names it*",
        "- **c**: `https://example.org/r` · *does not count: it has no title*",
        "- **d**: Scan · `gone.pdf` · *does not count: the file is not there*",
        "- **e**: Talk · *does not count: no link, no file, and nobody who says so*",
    ]


def test_without_sources_there_is_no_list_of_them(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "project: {name: P, stage: idea}\n")
    assert "## Sources" not in sicheck("assess", file, "--format", "markdown").stdout


@settings(deadline=None)
@given(st.one_of(ODD, st.text(max_size=40)))
def test_odd_sources_stay_words(words: str) -> None:
    assume(inert(words))
    rows = [EvidenceRow(each, each, each, each, each, each, independent=True, lacks=None) for each in (words, "x")]
    odd, plain = ("\n".join(evidence(_with_source(row), Phrases("en", "report"))) for row in rows)
    assert structure(odd) == structure(plain)


def _with_source(row: EvidenceRow) -> Report:
    return example("buurtkeuken")._replace(evidence=(row,))


def test_several_reports_stand_apart(sicheck: Run) -> None:
    found = sicheck("assess", "buurtkeuken.yaml", "zorgrobot.yaml", "--format", "markdown", cwd=EXAMPLES).stdout
    assert found.count("\n---\n") == 1

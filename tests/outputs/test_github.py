"""Annotations for GitHub: commands that its runner reads as they were meant."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from batches import ADVERT, KITCHEN, LIBRARY, ROBOT, gated, mirrored, odd
from helpers import DATE, EXAMPLES, Run, write_file
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from sicheck.errors import Place, Problem
from sicheck.outputs import Look
from sicheck.outputs.findings import told
from sicheck.outputs.github import as_commands
from sicheck.report.rows import Batch, UnreadRow
from sicheck.texts import LANGUAGES

PASSING = """{sicheck_call: 1, id: c, title: {en: Easy, nl: Makkelijk}, criteria: social-innovation,
  require: [{id: total, overall: {score: 9}}]}"""


class Command(NamedTuple):
    kind: str
    properties: dict[str, str]
    message: str


def commands(text: str) -> list[Command]:
    """Every line as the runner reads it."""
    return [_command(line) for line in text.removesuffix("\n").split("\n")]


def _command(line: str) -> Command:
    found = re.fullmatch(r"::(error|warning|notice) ([^:\r]*)::([^\r]*)", line)
    assert found, line
    pairs = (each.split("=", 1) for each in found[2].split(","))
    return Command(found[1], {name: _read(value) for name, value in pairs}, _read(found[3]))


def _read(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_the_gate(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_commands(gated(KITCHEN, LIBRARY, ADVERT, "broken", language=language), Look()) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_the_mirror(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_commands(mirrored(ROBOT, language=language), Look()) == snapshot


def test_each_finding_stands_at_its_line() -> None:
    found = {each.message: each.properties for each in commands(as_commands(gated(LIBRARY), Look()))}
    for each in told(gated(LIBRARY)):
        assert found[each.whole] == {"file": each.file, "line": str(each.line), "title": each.title}


def test_a_mistake_stands_at_its_column_and_comes_first() -> None:
    first = commands(as_commands(gated(LIBRARY, "broken"), Look()))[0]
    assert first.kind == "error"
    assert (first.properties["file"], first.properties["line"], first.properties["col"]) == ("broken.yaml", "1", "20")


def _with_mistakes(count: int) -> Batch:
    problems = [Problem("file-not-found", {"file": str(each)}, Place("p.yaml", each + 1)) for each in range(count)]
    return mirrored(KITCHEN)._replace(projects=(UnreadRow("p.yaml", tuple(problems)),))


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (10, 10), (11, 10), (12, 10), (80, 10)])
def test_at_most_ten_of_a_kind_are_shown(count: int, shown: int) -> None:
    assert len(commands(as_commands(_with_mistakes(count), Look()))) == shown


@pytest.mark.parametrize(("count", "more"), [(11, 2), (12, 3), (80, 71)])
def test_the_tenth_says_how_many_more_there_are(count: int, more: int) -> None:
    last = commands(as_commands(_with_mistakes(count), Look()))[-1]
    assert last.properties == {"title": f"{more} more"}
    assert last.message.startswith(f"… and {more} more.")


def test_each_kind_has_ten_of_its_own() -> None:
    names = (KITCHEN, LIBRARY, ROBOT, ADVERT) * 5
    kinds = [each.kind for each in commands(as_commands(gated(*names), Look()))]
    assert {kind: kinds.count(kind) for kind in kinds} == {"error": 10, "warning": 10, "notice": 5}


def test_where_all_is_well_one_notice_tells_the_verdict(sicheck: Run, tmp_path: Path) -> None:
    call = write_file(tmp_path, PASSING, "call.yaml")
    found = sicheck("gate", f"{KITCHEN}.yaml", "--call", call, "--date", DATE, "--format", "github", cwd=EXAMPLES)
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == "::notice title=Easy::passed · 78 of 100. Nothing to point out.\n"


def test_where_the_mirror_shows_nothing_one_notice_tells_the_score() -> None:
    (report,) = mirrored(KITCHEN).reports()
    clean = report._replace(markers=(), knockouts=(), warnings=())
    (only,) = commands(as_commands(mirrored(KITCHEN)._replace(projects=(clean,)), Look()))
    assert only == Command("notice", {"title": "sicheck"}, "78 of 100. Nothing to point out.")


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40), st.booleans())
def test_any_words_give_the_same_commands(words: str, is_gate: bool) -> None:  # noqa: FBT001
    batch = gated(LIBRARY, ADVERT, "broken") if is_gate else mirrored(ROBOT, "broken")
    kinds = [each.kind for each in commands(as_commands(odd(words, batch), Look()))]
    assert kinds == [each.kind for each in commands(as_commands(odd("x", batch), Look()))]


def test_what_has_a_meaning_in_a_command_is_escaped() -> None:
    batch = mirrored(KITCHEN)._replace(
        projects=(UnreadRow("a,b:100%.yaml", (Problem("file-not-found", {"file": "a,b:100%"}),)),)
    )
    (line,) = as_commands(batch, Look()).splitlines()
    assert line.startswith("::error file=a%2Cb%3A100%25.yaml,title=a%2Cb%3A100%25.yaml%3A something to mend::")
    assert "a,b:100%25" in line.rpartition("::")[2]

"""The verdicts of a gate as Markdown: for a comment under a pull request, and for the summary of a job.

A table comes first, then what could not be judged, then a part for each project, as far as a summary may be long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.errors import Problem
from sicheck.outputs import Look
from sicheck.outputs.call import gate_words, words
from sicheck.outputs.markdown.blocks import bullets, table
from sicheck.outputs.markdown.inert import code, inert
from sicheck.outputs.markdown.requirements import met, not_met, verdict, way, weighing
from sicheck.report.rows import Batch, Report, UnreadRow
from sicheck.texts import Phrases

LONGEST = 1_000_000
"""Bytes of a page: the summary of a job may have 1 MiB."""
LONGEST_TABLE = LONGEST // 3
ALL_OF_IT = "--format json:gate.json"
_SIGNS = {"passed": "✔", "not-passed": "✘", "not-assessable": "?", "error": "✘"}
_COLUMNS = ("project", "verdict", "overall", "met")


def as_markdown(batch: Batch, _: Look) -> str:
    """The page in GitHub's flavour of Markdown; words from a file are never read as markup."""
    phrase = Phrases(batch.language, "call")
    head = "\n".join([*_opening(batch, phrase), *_summary(batch, phrase)])
    pieces = ["\n".join(each) for each in _pieces(batch, phrase)]
    shown = list(_fitting(pieces, LONGEST - len(head.encode())))
    left_out = phrase("gate.left-out", count=len(pieces) - len(shown), option=code(ALL_OF_IT))
    return "\n".join([head, *shown, *([left_out, ""] if len(shown) < len(pieces) else [])])


def _fitting(texts: Iterable[str], room: int) -> Iterator[str]:
    """The first texts, as many as there is room for, in bytes."""
    for each in texts:
        room -= len(each.encode()) + 1
        if room < 0:
            return
        yield each


def _opening(batch: Batch, phrase: Phrases) -> Iterator[str]:
    gate = batch.judged()
    about = inert(" · ".join(gate_words.about_call(gate.call, batch, phrase)))
    yield from (f"# {inert(gate.call.title)}", "", f"**{words.verdict(gate.verdict, phrase)}** · {about}", "")


def _summary(batch: Batch, phrase: Phrases) -> Iterator[str]:
    """A row for each project, as many as there is room for, and how many have which verdict."""
    rows = [f"| {' | '.join(_cells(each, phrase))} |" for each in batch.projects]
    shown = list(_fitting(rows, LONGEST_TABLE))
    head = list(table([phrase(f"table.{each}") for each in _COLUMNS], [], numbers=2))[:-1]
    more = [phrase("gate.more", count=len(rows) - len(shown)), ""] if len(shown) < len(rows) else []
    yield from (*head, *shown, "", *more)
    if len(rows) > 1:
        yield from (" · ".join(gate_words.totals(batch, phrase)), "")


def _cells(row: Report | UnreadRow, phrase: Phrases) -> list[str]:
    verdict = gate_words.verdict_of(row)
    told = f"{_SIGNS[verdict]} {phrase(f'verdict.{verdict}')}"
    return [inert(gate_words.name(row)), told, gate_words.score(row, phrase.language), gate_words.met(row)]


def _pieces(batch: Batch, phrase: Phrases) -> Iterator[Iterable[str]]:
    """What goes for all projects, then each file that could not be judged, then each project."""
    yield (*weighing(batch.judged().call, phrase), "")
    yield _mistakes(batch, phrase)
    yield from (_unread(each, batch.language, phrase) for each in batch.unread())
    yield from (_project(each, phrase) for each in batch.reports())


def _mistakes(batch: Batch, phrase: Phrases) -> Iterator[str]:
    problems = batch.judged().problems
    if problems:
        yield from (f"## {phrase('gate.mend')}", "")
        yield from bullets(_problem(each, batch.language) for each in problems)
        yield from ("", phrase("gate.mend-says"), "")


def _unread(row: UnreadRow, language: str, phrase: Phrases) -> Iterator[str]:
    yield from (f"## {inert(row.file)} – {phrase('verdict.error')}", "")
    yield from bullets(_problem(each, language) for each in row.problems[: gate_words.MOST_MISTAKES])
    more = len(row.problems) - gate_words.MOST_MISTAKES
    yield from ("", *([phrase("gate.more", count=more), ""] if more > 0 else []))


def _problem(problem: Problem, language: str) -> str:
    what, remedy = gate_words.mistake(problem, language)
    return f"**{inert(what)}** {inert(remedy)}"


def _project(report: Report, phrase: Phrases) -> Iterator[str]:
    """What is open in sight, what is met folded away."""
    row = report.judgement
    assert row is not None  # noqa: S101 - a gate judges every report
    yield from (f"## {inert(' · '.join(gate_words.title(report)))}", "")
    yield from verdict(report, row, phrase)
    yield from (*not_met(row, phrase), "")
    yield from way(report, row, phrase)
    if found := met(row, phrase):
        folded = phrase("count.met", count=len(found))
        yield from (f"<details><summary>{folded}</summary>", "", *found, "", "</details>", "")

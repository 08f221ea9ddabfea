"""The verdicts of a gate for a terminal: of each project in turn, and of all together at the end."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sicheck.errors import Problem
from sicheck.outputs import Look
from sicheck.outputs.call import gate_words, words
from sicheck.outputs.drawn import drawn
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.outputs.terminal.requirements import STYLES, judged
from sicheck.report.rows import Batch, GateRow, Report, UnreadRow
from sicheck.texts import Phrases


def as_terminal(batch: Batch, look: Look) -> str:
    """What the call is, what could not be judged and why, each project, and a line for each at the end."""
    pen, phrase = Pen(look), Phrases(batch.language, "call")
    parts = [
        *_opening(batch, pen, phrase),
        *_mistakes(batch.judged(), batch, pen, phrase),
        *_unread(batch, pen, phrase),
        *(_project(each, batch, pen) for each in batch.reports()),
        *(_all(batch, pen, phrase) if len(batch.projects) > 1 else ()),
    ]
    return drawn(Group(*parts), look)


def _opening(batch: Batch, pen: Pen, phrase: Phrases) -> Iterator[RenderableType]:
    call = batch.judged().call
    yield pen.words(call.title, "bold")
    yield pen.row(gate_words.about_call(call, batch, phrase), "dim")
    yield from map(pen.words, words.weighing(call, phrase))


def _mistakes(gate: GateRow, batch: Batch, pen: Pen, phrase: Phrases) -> Iterator[RenderableType]:
    if gate.problems:
        yield pen.heading(phrase("gate.mend"))
        yield from (_problem(each, batch.language, pen) for each in gate.problems)
        yield indented(pen.words(phrase("gate.mend-says"), "dim"))


def _problem(problem: Problem, language: str, pen: Pen) -> Group:
    what, remedy = gate_words.mistake(problem, language)
    return Group(pen.item(pen.bad, what, "bold magenta"), indented(pen.words(remedy), by=4))


def _unread(batch: Batch, pen: Pen, phrase: Phrases) -> Iterator[RenderableType]:
    if batch.unread():
        yield pen.heading(phrase("gate.unread"))
    for row in batch.unread():
        yield indented(pen.words(row.file, "bold"))
        yield from (_problem(each, batch.language, pen) for each in row.problems[: gate_words.MOST_MISTAKES])
        if (more := len(row.problems) - gate_words.MOST_MISTAKES) > 0:
            yield indented(pen.words(phrase("gate.more", count=more), "dim"), by=4)


def _project(report: Report, batch: Batch, pen: Pen) -> Group:
    assert report.judgement is not None  # noqa: S101 - a gate judges every report
    way = batch.more.get(str(report.project["file"])) or words.way(report, report.judgement)
    return Group(Text(""), pen.row(gate_words.title(report), "bold cyan"), judged(report, report.judgement, pen, way))


def _all(batch: Batch, pen: Pen, phrase: Phrases) -> Iterator[RenderableType]:
    """A line for each project, and how many have which verdict."""
    yield pen.heading(phrase("gate.all", count=len(batch.projects)))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column()
    table.add_column(justify="right", no_wrap=True)
    for row in batch.projects:
        table.add_row(*_line(row, pen, phrase))
    yield indented(table)
    yield pen.row(gate_words.totals(batch, phrase), "bold", indent=2)


def _line(row: Report | UnreadRow, pen: Pen, phrase: Phrases) -> tuple[Text, ...]:
    verdict = gate_words.verdict_of(row)
    style = STYLES[verdict]
    return (
        Text({"passed": pen.good, "not-assessable": pen.unclear}.get(verdict, pen.bad), style=style),
        pen.words(gate_words.name(row)),
        pen.words(phrase(f"verdict.{verdict}"), style),
        pen.words(gate_words.score(row, phrase.language)),
    )

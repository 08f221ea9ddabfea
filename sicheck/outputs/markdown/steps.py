"""The best next steps, with the lines to add."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import phrasing
from sicheck.outputs.markdown.inert import fenced, inert
from sicheck.report.rows import Report, StepRow
from sicheck.texts import Phrases


def steps(report: Report, phrase: Phrases) -> Iterator[str]:
    """What a triggered knock-out asks, and three steps; the questions to answer first when there is no score yet."""
    if not report.advice:
        return
    yield from (f"## {phrase('heading.questions' if report.score is None else 'heading.steps')}", "")
    for each in report.triggered():
        yield from (f"**{phrase('step.first')} {inert(each.title)}.** {inert(each.advice)}", "")
    yield from (inert(phrase("step.lines", file=report.project["file"])), "")
    for place, step in enumerate(report.advice[: phrasing.MOST_STEPS], 1):
        yield from _step(place, step, phrase)


def _step(place: int, row: StepRow, phrase: Phrases) -> Iterator[str]:
    yield from (f"### {place}. {inert(row.title)} · {inert(row.marker)}", "", inert(row.text), "")
    yield from (f"*{phrasing.effort_and_gain(row, phrase)}*", "")
    for each in phrasing.already_there(row, phrase):
        yield from (inert(each), "")
    yield from (*fenced(row.example, "yaml"), "")

"""What is strong, and the best next steps in full, with the lines to add."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding

from sicheck.outputs import phrasing
from sicheck.outputs.paragraphs import folded
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import IndicatorRow, KnockoutRow, Report, StepRow
from sicheck.texts import Phrases


def strengths(report: Report, pen: Pen) -> Group | None:
    """Up to three criteria that are strongest, each with the text of its level."""
    found = report.strengths()
    if not found:
        return None
    phrase = Phrases(report.language, "report")
    return Group(pen.heading(phrase("heading.strengths")), *(_strength(each, pen, phrase) for each in found))


def _strength(row: IndicatorRow, pen: Pen, phrase: Phrases) -> Group:
    return pen.finding(pen.good, f"{row.title}: {row.text}", phrasing.pointers(row.id, row.line, phrase), "green")


def steps(report: Report, pen: Pen) -> Group | None:
    """Each step with why it helps and the lines to add to the project file."""
    if not report.advice:
        return None
    phrase = Phrases(report.language, "report")
    return Group(
        pen.heading(phrase("heading.questions" if report.is_blank else "heading.in-full")),
        indented(pen.words(phrase("step.lines", file=report.project["file"]), "dim")),
        *(_mend(each, pen, phrase) for each in report.triggered()),
        *(_step(place, each, pen, phrase) for place, each in enumerate(report.advice[: phrasing.MOST_STEPS], 1)),
    )


def _mend(row: KnockoutRow, pen: Pen, phrase: Phrases) -> Padding:
    title = pen.words(f"{phrase('step.first')} {row.title}", "bold magenta")
    return indented(title, indented(pen.words(row.advice), by=3))


def _step(place: int, row: StepRow, pen: Pen, phrase: Phrases) -> Group:
    there = (pen.words(each, "dim") for each in phrasing.already_there(row, phrase))
    lines = folded(row.example.rstrip(), pen.width - 7)
    return Group(
        pen.item_row(f"{place}.", [row.title, row.marker], "bold"),
        indented(pen.words(row.text), by=5),
        pen.row(phrasing.step_parts(row, phrase), "dim", indent=5),
        indented(*there, indented(pen.block(lines, "green")), by=5),
    )

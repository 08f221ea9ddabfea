"""What is strong, and the best next steps with the lines to add."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from sicheck.outputs.safe import safe_lines
from sicheck.outputs.terminal.marks import Marks, heading, indented, item, words
from sicheck.report.rows import IndicatorRow, Report, StepRow
from sicheck.texts import Phrases, number

MOST = 3
LEAST_SHOWN = 0.1


def strengths(report: Report, marks: Marks) -> Group | None:
    """Up to three criteria that are strongest, each with the text of its level."""
    found = report.strengths()
    if not found:
        return None
    phrase = Phrases(report.language, "report")
    return Group(heading(phrase("heading.strengths")), *(item(marks.good, _strength(each), "green") for each in found))


def _strength(row: IndicatorRow) -> str:
    return f"{row.title}: {row.text}"


def steps(report: Report) -> Group | None:
    """The three best next steps; the questions to answer first when there is no score yet."""
    if not report.advice:
        return None
    phrase = Phrases(report.language, "report")
    title = phrase("heading.questions" if report.score is None else "heading.steps")
    chosen = report.advice[:MOST]
    return Group(heading(title), *(_step(place, each, report, phrase) for place, each in enumerate(chosen, 1)))


def _step(place: int, row: StepRow, report: Report, phrase: Phrases) -> Padding:
    return indented(
        words(f"{place}. {row.title} ({row.marker})", "bold"),
        indented(
            *([words(row.question, "italic")] if row.is_question else []),
            words(row.text),
            words(_numbers(row, report, phrase), "dim"),
            words(phrase("step.add", file=str(report.project["file"])), "dim"),
            indented(Text(safe_lines(row.example.rstrip()), style="green", overflow="fold")),
            by=3,
        ),
    )


def _numbers(row: StepRow, report: Report, phrase: Phrases) -> str:
    values = {"from": row.from_level, "to": row.to_level, "effort": phrase(f"effort.{row.effort}")}
    gap = f" · {phrase('step.gap')}" if row.is_gap and not row.is_question else ""
    if row.gain is None:
        return phrase("step.line-unknown", **values) + gap
    return phrase("step.line", gain=_gain(row.gain, report.language, phrase), **values) + gap


def _gain(gain: float, language: str, phrase: Phrases) -> str:
    if gain <= 0:
        return phrase("step.gain-none")
    return phrase("step.gain", gain=number(gain, language, 1)) if gain >= LEAST_SHOWN else phrase("step.gain-small")

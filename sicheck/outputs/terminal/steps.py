"""What is strong, and the best next steps with the lines to add."""

from __future__ import annotations

import textwrap

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from sicheck.outputs.safe import safe_lines
from sicheck.outputs.terminal.marks import Marks, heading, indented, item, words
from sicheck.report.rows import IndicatorRow, KnockoutRow, Report, StepRow
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


def steps(report: Report, width: int) -> Group | None:
    """The three best next steps; the questions to answer first when there is no score yet."""
    if not report.advice:
        return None
    phrase = Phrases(report.language, "report")
    title = phrase("heading.questions" if report.score is None else "heading.steps")
    chosen = report.advice[:MOST]
    rows = (_step(place, each, report, width, phrase) for place, each in enumerate(chosen, 1))
    return Group(heading(title), *(_mend(each, phrase) for each in report.triggered()), *rows)


def _mend(row: KnockoutRow, phrase: Phrases) -> Padding:
    """What a triggered knock-out asks goes before every other step: it decides the verdict."""
    return indented(words(f"{phrase('step.first')} {row.title}", "bold magenta"), indented(words(row.advice), by=3))


def _step(place: int, row: StepRow, report: Report, width: int, phrase: Phrases) -> Padding:
    return indented(
        words(f"{place}. {row.title} · {row.marker}", "bold"),
        indented(
            words(row.text),
            words(_numbers(row, report, phrase), "dim"),
            words(_where(row, report, phrase), "dim"),
            indented(Text(_folded(row.example, width - 7), style="green", overflow="fold")),
            by=3,
        ),
    )


def _where(row: StepRow, report: Report, phrase: Phrases) -> str:
    """To which file the lines go; a section that is there already may not stand in it twice."""
    add = phrase("step.add", file=str(report.project["file"]))
    there = [phrase("step.present", key=key, line=line) for key, line in row.present.items()]
    return " ".join([add, *there])


def _folded(lines: str, width: int) -> str:
    """Lines of YAML that fit the screen and can still be copied: a further line stands deeper than its key."""
    return "\n".join(part for line in safe_lines(lines.rstrip()).split("\n") for part in _fitted(line, width))


def _fitted(line: str, width: int) -> list[str]:
    deeper = " " * (len(line) - len(line.lstrip(" -")) + 2)
    return textwrap.wrap(
        line, width, subsequent_indent=deeper, drop_whitespace=True, break_long_words=False, break_on_hyphens=False
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

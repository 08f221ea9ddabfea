"""Knock-outs, points of attention and diagnoses."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sicheck.outputs.terminal.marks import Marks, heading, indented, item, words
from sicheck.report.rows import AxisRow, DiagnosisRow, KnockoutRow, OwnWordsRow, Report
from sicheck.texts import Phrases

CANNOT_SAY = "cannot-say"
"""The result of a diagnosis of which too little is described."""


def knockouts(report: Report, marks: Marks) -> Group | None:
    """Each knock-out with its state, and why it is triggered or unknown; what to do stands among the next steps."""
    if not report.knockouts:
        return None
    phrase = Phrases(report.language, "report")
    return Group(heading(phrase("heading.knockouts")), *(_knockout(each, marks, phrase) for each in report.knockouts))


def _knockout(row: KnockoutRow, marks: Marks, phrase: Phrases) -> Group:
    sign, style = {
        "triggered": (marks.bad, "bold magenta"),
        "clear": (marks.good, "green"),
        "unknown": (marks.unclear, "blue"),
    }[row.state]
    state = "clear-evidenced" if row.state == "clear" and row.evidenced else row.state
    lines: list[Padding] = [item(sign, f"{row.title}: {phrase(f'knockout-state.{state}')}", style)]
    if row.state != "clear":
        lines.append(indented(words(row.text), by=4))
    return Group(*lines)


def warnings(report: Report, marks: Marks) -> Group | None:
    """Points of attention; they never change a score."""
    if not report.warnings:
        return None
    phrase = Phrases(report.language, "report")
    rows = [
        part
        for each in report.warnings
        for part in (
            item(marks.dot, f"{each.title}: {each.text}", "yellow"),
            indented(words(each.advice, "italic"), by=4),
        )
    ]
    return Group(heading(phrase("heading.warnings")), *rows)


def diagnoses(report: Report, marks: Marks, *, full: bool) -> Group | None:
    """Mirrors without points; in full with every signal, else those that can't be told yet in one line."""
    if not report.diagnoses:
        return None
    phrase = Phrases(report.language, "report")
    told = [each for each in report.diagnoses if full or each.result != CANNOT_SAY]
    silent = [each.title for each in report.diagnoses if each not in told]
    rows: list[RenderableType] = [_diagnosis(each, marks, phrase, full=full) for each in told]
    if silent:
        rows.append(item(marks.unclear, phrase("diagnosis.silent", titles=", ".join(silent))))
    return Group(heading(phrase("heading.diagnoses")), *rows)


def _diagnosis(row: DiagnosisRow, marks: Marks, phrase: Phrases, *, full: bool) -> Group:
    title = Text.assemble(words(f"{row.title}:", "bold"), " ", words(row.result_title))
    lines = [words(row.text), *([words(row.advice, "italic")] if row.advice and full else [])]
    return Group(
        indented(title),
        indented(*lines, by=4),
        *(_own_words(each) for each in row.own_words if full and each.texts),
        *(_axis(each, marks, phrase) if full else _axis_in_short(each, marks, phrase) for each in row.axes),
    )


def _own_words(row: OwnWordsRow) -> Padding:
    return indented(words(f"{row.label}: {' · '.join(row.texts)}", "dim"), by=4)


def _axis(row: AxisRow, marks: Marks, phrase: Phrases) -> Group:
    """With every signal."""
    return Group(
        indented(words(_measure(row, phrase), "dim"), by=4),
        *(indented(item(_sign(each.holds, marks), each.text), by=4) for each in row.signals),
    )


def _measure(row: AxisRow, phrase: Phrases) -> str:
    count = phrase("diagnosis.share", held=_held(row), all=len(row.signals))
    return f"{row.title}: {count}" + (f", {row.band}" if row.band else "")


def _held(row: AxisRow) -> int:
    return sum(each.holds is True for each in row.signals)


def _axis_in_short(row: AxisRow, marks: Marks, phrase: Phrases) -> Group:
    """A share as a bar with what is still missing, a count as what holds; a band already stands in the title."""
    if row.band:
        return Group()
    if not row.is_share:
        held = [each.text for each in row.signals if each.holds]
        return Group(*([indented(words(f"{row.title}: {'; '.join(held)}", "dim"), by=4)] if held else []))
    bar = marks.described * _held(row) + marks.empty * (len(row.signals) - _held(row))
    parts = [words(f"{bar} {_measure(row, phrase)}", "dim")]
    for key, holds in (("lacks", False), ("unclear", None)):
        texts = [each.text for each in row.signals if each.holds is holds]
        parts.extend([words(f"{phrase(f'diagnosis.{key}')}: {'; '.join(texts)}", "dim")] if texts else [])
    return Group(indented(*parts, by=4))


def _sign(holds: bool | None, marks: Marks) -> str:  # noqa: FBT001 - three values, not a switch
    return marks.unclear if holds is None else marks.good if holds else marks.dot

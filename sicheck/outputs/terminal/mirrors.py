"""Knock-outs, points of attention and diagnoses."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from sicheck.outputs.terminal.marks import Marks, heading, indented, item, words
from sicheck.report.rows import AxisRow, DiagnosisRow, KnockoutRow, Report
from sicheck.texts import Phrases


def knockouts(report: Report, marks: Marks) -> Group | None:
    """Each knock-out with its state; the triggered ones with what to do."""
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
    if row.state == "triggered":
        lines.append(indented(words(row.advice, "bold"), by=4))
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
    """Mirrors without points; in full with every signal."""
    if not report.diagnoses:
        return None
    phrase = Phrases(report.language, "report")
    rows = (_diagnosis(each, marks, phrase, full=full) for each in report.diagnoses)
    return Group(heading(phrase("heading.diagnoses")), *rows)


def _diagnosis(row: DiagnosisRow, marks: Marks, phrase: Phrases, *, full: bool) -> Group:
    title = Text("", overflow="fold")
    title.append_text(words(f"{row.title}: ", "bold")).append_text(words(f" {row.result_title}"))
    axes = [each for each in row.axes if full or each.is_share]
    return Group(
        indented(title),
        indented(words(row.text), *([words(row.advice, "italic")] if row.advice and full else []), by=4),
        *(_axis(each, marks, phrase, full=full) for each in axes),
    )


def _axis(row: AxisRow, marks: Marks, phrase: Phrases, *, full: bool) -> Group:
    held = sum(each.holds is True for each in row.signals)
    count = phrase("diagnosis.share", held=held, all=len(row.signals))
    return Group(
        indented(words(f"{row.title}: {count}", "dim"), by=4),
        *(indented(item(_sign(each.holds, marks), each.text), by=4) for each in row.signals if full),
    )


def _sign(holds: bool | None, marks: Marks) -> str:  # noqa: FBT001 - three values, not a switch
    return marks.unclear if holds is None else marks.good if holds else marks.dot

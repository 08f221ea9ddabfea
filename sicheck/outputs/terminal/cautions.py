"""Knock-outs and points of attention."""

from __future__ import annotations

from rich.console import Group

from sicheck.outputs import phrasing
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import KnockoutRow, Report, WarningRow
from sicheck.texts import Phrases


def knockouts(report: Report, pen: Pen) -> Group | None:
    """Each knock-out with its state, and why it is triggered or unknown; what to do stands among the next steps."""
    if not report.knockouts:
        return None
    phrase = Phrases(report.language, "report")
    return Group(pen.heading(phrase("heading.knockouts")), *(_knockout(each, pen, phrase) for each in report.knockouts))


def _knockout(row: KnockoutRow, pen: Pen, phrase: Phrases) -> Group:
    sign, style = {
        "triggered": (pen.bad, "bold magenta"),
        "clear": (pen.good, "green"),
        "unknown": (pen.unclear, "blue"),
    }[row.state]
    return Group(
        pen.item(sign, f"{row.title}: {phrasing.knockout_state(row, phrase)}", style),
        *([] if row.state == "clear" else [indented(pen.words(row.text), by=4)]),
        pen.row(phrasing.pointers(row.id, row.line, phrase), "dim", indent=4),
    )


def warnings(report: Report, pen: Pen) -> Group | None:
    """Points of attention; they never change a score."""
    if not report.warnings:
        return None
    phrase = Phrases(report.language, "report")
    return Group(pen.heading(phrase("heading.warnings")), *(_warning(each, pen) for each in report.warnings))


def _warning(row: WarningRow, pen: Pen) -> Group:
    return Group(
        pen.item(pen.dot, f"{row.title}: {row.text}", "yellow"),
        indented(pen.words(row.advice, "italic"), by=4),
        pen.row([phrasing.explain(row.id)], "dim", indent=4),
    )

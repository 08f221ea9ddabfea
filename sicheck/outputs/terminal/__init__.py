"""The report for a terminal, drawn by rich; nothing from a file is ever read as markup or as a control code."""

from __future__ import annotations

from dataclasses import replace

from rich.console import Group

from sicheck.outputs import Look
from sicheck.outputs.drawn import drawn
from sicheck.outputs.terminal.cautions import knockouts, warnings
from sicheck.outputs.terminal.closing import closing
from sicheck.outputs.terminal.full import all_criteria
from sicheck.outputs.terminal.mirrors import diagnoses
from sicheck.outputs.terminal.money import money
from sicheck.outputs.terminal.opening import opening
from sicheck.outputs.terminal.pen import Pen
from sicheck.outputs.terminal.requirements import requirements
from sicheck.outputs.terminal.sroi import sroi
from sicheck.outputs.terminal.steps import steps, strengths
from sicheck.outputs.terminal.summary import summary
from sicheck.report.rows import Batch, Report

__all__ = ["as_terminal", "as_terminals"]


def as_terminals(batch: Batch, look: Look) -> str:
    """The reports one below the other."""
    texts = (
        as_terminal(each, replace(look, more=batch.more.get(str(each.project["file"]), ""))) for each in batch.reports()
    )
    return "\n".join(texts)


def as_terminal(report: Report, look: Look) -> str:
    """The report as text for a screen; in full with every criterion and all that is open."""
    pen = Pen(look)
    parts = [
        opening(report, pen),
        requirements(report, pen),
        summary(report, pen),
        strengths(report, pen),
        steps(report, pen),
        knockouts(report, pen),
        warnings(report, pen),
        money(report, pen, full=look.full),
        sroi(report, pen),
        diagnoses(report, pen, full=look.full),
        all_criteria(report, pen) if look.full else None,
        closing(report, pen, full=look.full, more=look.more),
    ]
    return drawn(Group(*[part for part in parts if part is not None]), look)

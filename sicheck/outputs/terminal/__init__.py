"""The report for a terminal, drawn by rich; nothing from a file is ever read as markup or as a control code."""

from __future__ import annotations

from io import StringIO

from rich.console import Console, Group

from sicheck.outputs import Look
from sicheck.outputs.terminal.cautions import knockouts, warnings
from sicheck.outputs.terminal.closing import closing
from sicheck.outputs.terminal.full import all_criteria
from sicheck.outputs.terminal.mirrors import diagnoses
from sicheck.outputs.terminal.money import money
from sicheck.outputs.terminal.opening import opening
from sicheck.outputs.terminal.pen import Pen
from sicheck.outputs.terminal.steps import steps, strengths
from sicheck.outputs.terminal.summary import summary
from sicheck.report.rows import Report

__all__ = ["as_terminal"]


def as_terminal(report: Report, look: Look) -> str:
    """The report as text for a screen; in full with every criterion and all that is open."""
    pen = Pen(look)
    parts = [
        opening(report, pen),
        summary(report, pen),
        strengths(report, pen),
        steps(report, pen),
        knockouts(report, pen),
        warnings(report, pen),
        money(report, pen, full=look.full),
        diagnoses(report, pen, full=look.full),
        all_criteria(report, pen) if look.full else None,
        closing(report, pen, full=look.full, more=look.more),
    ]
    return _drawn(Group(*[part for part in parts if part is not None]), look)


def _drawn(group: Group, look: Look) -> str:
    console = Console(
        file=StringIO(),
        width=look.width,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(group)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))

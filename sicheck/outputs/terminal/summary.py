"""The project in its own words."""

from __future__ import annotations

from rich.console import Group

from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import Report
from sicheck.texts import Phrases


def summary(report: Report, pen: Pen) -> Group | None:
    """The summary of the project, where it has one."""
    if not report.summary:
        return None
    phrase = Phrases(report.language, "report")
    return Group(pen.heading(phrase("heading.summary")), indented(pen.words(report.summary)))

"""What the change is worth, in short; `sicheck sroi` tells the rest."""

from __future__ import annotations

from rich.console import Group

from sicheck.outputs import sroi_section as said
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import Report
from sicheck.texts import Phrases


def sroi(report: Report, pen: Pen) -> Group | None:
    """The ratio with its convention, beside it what has no price, and the weightiest warnings."""
    row = report.sroi
    if row is None:
        return None
    phrase = Phrases(report.language, "report")
    first, *others = said.sentences(row, report.language)
    return Group(
        pen.heading(said.heading(report.language)),
        indented(pen.words(first, "bold"), *map(pen.words, others)),
        *(pen.item(pen.dot, each) for each in said.held_whole(row, report.language)),
        *(
            pen.finding(pen.dot, text, [phrase("finding.line", line=line)] if line else [], "yellow")
            for text, line in said.warnings(row)
        ),
        pen.row(said.more(row, report.project["file"], report.language), "dim", indent=2, between=" "),
    )

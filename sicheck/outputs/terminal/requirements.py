"""The requirements of a call: how each stands, what was found, and what helps most."""

from __future__ import annotations

from rich.console import Group

from sicheck.outputs.call import words
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import JudgementRow, Report, RequirementRow
from sicheck.texts import Phrases

STYLES = {
    "passed": "bold green",
    "not-passed": "bold magenta",
    "not-assessable": "bold blue",
    "error": "bold magenta",
}
"""Of verdicts."""


def requirements(report: Report, pen: Pen) -> Group | None:
    """The requirements inside a report, where a call was named."""
    row = report.judgement
    if row is None:
        return None
    phrase = Phrases(report.language, "call")
    return Group(
        pen.heading(phrase("gate.asked", title=row.call.title)),
        *map(pen.words, words.weighing(row.call, phrase)),
        judged(report, row, pen, words.way(report, row)),
    )


def judged(report: Report, row: JudgementRow, pen: Pen, way: str) -> Group:
    """The verdict, each requirement, the bonus, and the command that shows the way to what is open."""
    phrase = Phrases(report.language, "call")
    verdict = f"{words.verdict(row.verdict, phrase)} – {words.overall(report, row, phrase)}"
    return Group(
        pen.row([verdict, *words.standings(row, phrase)], STYLES[row.verdict]),
        *(_open(each, pen, phrase) for each in words.not_met(row)),
        *(pen.item(pen.good, f"{each.text} – {words.state(each, phrase)}", "green") for each in words.met(row)),
        *(pen.item("+" if each.holds else pen.dot, words.bonus(each, phrase), "dim") for each in row.bonus),
        *([pen.row([phrase("gate.way"), way], "dim", indent=2, between=" ")] if words.is_open(row) else []),
    )


def _open(row: RequirementRow, pen: Pen, phrase: Phrases) -> Group:
    sign, style = {
        "not-met": (pen.bad, "bold magenta"),
        "not-assessable": (pen.unclear, "blue"),
        "warned": (pen.dot, "yellow"),
        "waived": ("~", "cyan"),
    }[words.standing(row)]
    details = (words.finding(row, phrase), *words.waiver(row, phrase))
    return Group(
        pen.item(sign, f"{row.text} – {words.state(row, phrase)}", style),
        *(indented(pen.words(each), by=4) for each in details),
        *(indented(pen.words(each, "dim"), by=4) for each in words.helps(row, phrase)),
    )

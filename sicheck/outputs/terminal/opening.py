"""The first screen: where do we stand, why, and what are the best next steps."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from sicheck.outputs import phrasing
from sicheck.outputs.terminal.bars import bars
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import Report, StepRow
from sicheck.texts import Phrases

_STYLES = {
    "socially-innovative": "bold green",
    "on-the-way": "bold yellow",
    "not-yet": "bold magenta",
    "not-assessable": "bold blue",
}


def opening(report: Report, pen: Pen) -> Group:
    """The verdict with its reasons, the marker bars, and the steps in short."""
    phrase = Phrases(report.language, "report")
    return Group(
        pen.words(f"{report.project['name']} · {phrase('stage.' + str(report.project['stage']))}", "bold"),
        Text(""),
        pen.row(phrasing.verdict_parts(report, phrase), _STYLES[report.verdict]),
        *map(pen.words, phrasing.says(report, phrase)),
        *_reasons(report, pen, phrase),
        pen.heading(phrase("heading.markers")),
        bars(report, pen),
        *(pen.item(pen.dot, f"{each.title}: {phrasing.refused(each, phrase)}") for each in report.refused()),
        *_steps(report, pen, phrase),
    )


def _reasons(report: Report, pen: Pen, phrase: Phrases) -> list[RenderableType]:
    above, found = phrasing.reasons(report, phrase)
    return [*([pen.words(above)] if above else []), *(pen.item(pen.dot, each) for each in found)]


def _steps(report: Report, pen: Pen, phrase: Phrases) -> list[RenderableType]:
    """What a triggered knock-out asks goes before every other step; of a blank file the steps follow whole."""
    if not report.advice or report.is_blank:
        return []
    title = phrase("heading.questions" if report.score is None else "heading.steps")
    first = (
        indented(pen.words(f"{phrase('step.first')} {each.title}", "bold magenta"), _explain(each.id, pen))
        for each in report.triggered()
    )
    steps = (_step(place, each, pen, phrase) for place, each in enumerate(report.advice[: phrasing.MOST_STEPS], 1))
    return [pen.heading(title), *first, *steps]


def _step(place: int, row: StepRow, pen: Pen, phrase: Phrases) -> RenderableType:
    parts = [row.title, *phrasing.weighed(row, phrase)]
    return Group(pen.item_row(f"{place}.", parts, "bold"), indented(_explain(row.indicator, pen)))


def _explain(name: str, pen: Pen) -> RenderableType:
    return indented(pen.words(phrasing.explain(name), "dim"), by=3)

"""The money as a timeline: what ends, when, and what is there afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from sicheck.outputs import money as said
from sicheck.outputs import phrasing
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.outputs.timeline import Timeline, timeline
from sicheck.report.rows import Report, SourceRow
from sicheck.texts import Phrases

MOST = 6
_STYLES = {"lasting": "green", "until": "green", "temporary": "yellow"}


def money(report: Report, pen: Pen, *, full: bool) -> Group | None:
    """Each source with its end, what recurs, and what is covered after the temporary money."""
    row = report.money
    if row is None:
        return None
    phrase = Phrases(report.language, "report")
    shown = row.sources if full else row.sources[:MOST]
    more = len(row.sources) - len(shown) + row.left_out
    draw = _timeline if any(each.state in _STYLES for each in row.sources) else _listed
    return Group(
        pen.heading(phrase("heading.money")),
        *draw(shown, timeline(row, report.date), pen, phrase),
        *([indented(pen.words(phrase("money.more", count=more), "dim"))] if more else []),
        *(pen.item(pen.dot, each) for each in said.conclusions(row, phrase)),
        pen.row(phrasing.pointers("sustainability.funding", row.line, phrase), "dim", indent=4),
    )


def _listed(rows: Sequence[SourceRow], _: Timeline, pen: Pen, phrase: Phrases) -> Iterator[RenderableType]:
    """Where nothing runs whose end is known, there is nothing to draw."""
    for row in rows:
        yield pen.item_row(pen.dot, [*_named(row, phrase), said.end(row, phrase)])


def _timeline(rows: Sequence[SourceRow], time: Timeline, pen: Pen, phrase: Phrases) -> Iterator[RenderableType]:
    yield indented(Text(time.years(), style="dim"))
    for row in rows:
        yield _source(row, time, pen, phrase)


def _source(row: SourceRow, time: Timeline, pen: Pen, phrase: Phrases) -> RenderableType:
    runs, rest = map(pen.shown, time.bar(row))
    end = pen.words(said.end(row, phrase))
    bar = Text.assemble((runs, _STYLES.get(row.state, "blue")), (rest, "dim"), "  ", end)
    return Group(pen.row(_named(row, phrase), indent=2), indented(bar))


def _named(row: SourceRow, phrase: Phrases) -> list[str]:
    return [each for each in (said.name(row, phrase), said.amount(row, phrase)) if each]

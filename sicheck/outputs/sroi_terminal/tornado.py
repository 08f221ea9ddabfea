"""What moves the ratio most, as a tornado: one assumption a bar, from its low to its high value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sicheck.outputs.sroi_terminal.page import Page
from sicheck.outputs.sroi_terminal.scale import Scale
from sicheck.outputs.terminal.pen import indented
from sicheck.report.sroi.rows import SwingRow

MOST = 10
SHORTEST, LONGEST = 8, 40
"""Cells of a bar; where there is less room, the numbers stand alone."""


class _Layout(NamedTuple):
    """What the bars have in common: how far in they stand, the columns of the ends beside them, and their scale."""

    indent: int
    left: int
    scale: Scale


def tornado(page: Page) -> Group:
    """The widest swings first."""
    rows = page.rows.swings[:MOST]
    if not rows:
        return Group()
    layout = _layout(rows, page)
    return Group(
        page.heading("tornado"),
        *map(page.pen.words, _about(rows, page)),
        *(_swing(place, each, layout, page) for place, each in enumerate(rows, 1)),
        *_more(page),
    )


def _about(rows: Sequence[SwingRow], page: Page) -> list[str]:
    ratio = page.ratio(page.rows.result.ratio)
    sums = [page.phrase("tornado.about", sign=page.pen.expected, ratio=ratio)]
    if not all(each.swing.stated for each in rows):
        spread = page.share(page.rows.choices.spread)
        sums.append(page.phrase("tornado.spread", spread=spread, mark=_mark(page)))
    return [*sums, page.phrase("tornado.none")]


def _mark(page: Page) -> str:
    return page.phrase("tornado.mark", spread=page.share(page.rows.choices.spread))


def _layout(rows: Sequence[SwingRow], page: Page) -> _Layout:
    left, right = (max(map(cell_len, column)) for column in zip(*(_ends(each, page) for each in rows), strict=True))
    indent = 2 + len(f"{len(rows)}. ")
    room = min(LONGEST, page.pen.width - indent - left - right - 2 * 2)
    best = page.rows.result.ratio
    ratios = [best, *(end for each in rows for end in (each.swing.ratio_low, each.swing.ratio_high))]
    return _Layout(indent, left, Scale(min(ratios), max(ratios), room))


def _ends(row: SwingRow, page: Page) -> tuple[str, str]:
    """The low and the high value, each with its ratio; the lower ratio stands left."""
    swing = row.swing
    values = [(swing.ratio_low, swing.low), (swing.ratio_high, swing.high)]
    lower, higher = (
        page.phrase("tornado.end", value=page.figure(swing.assumption, value), ratio=page.ratio(ratio))
        for ratio, value in (sorted(values) if swing.ratio_low != swing.ratio_high else values)
    )
    return lower, higher


def _swing(place: int, row: SwingRow, layout: _Layout, page: Page) -> RenderableType:
    mark = [] if row.swing.stated else [_mark(page)]
    name = [*page.name_of(row.swing.assumption, row.year), *mark]
    lower, higher = _ends(row, page)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=layout.left)
    table.add_row(page.pen.words(lower), _bar(row, layout.scale, page), page.pen.words(higher))
    return Group(
        page.pen.item_row(f"{place:>{layout.indent - 4}}.", name, "bold"),
        indented(table, by=layout.indent),
        *(indented(page.pen.words(each, "dim"), by=layout.indent) for each in _break_even(row, page)),
    )


def _bar(row: SwingRow, scale: Scale, page: Page) -> Text:
    if scale.cells < SHORTEST:
        return Text(page.pen.expected)
    before, cells = scale.span(row.swing.ratio_low, row.swing.ratio_high)
    drawn = [*" " * before, *page.pen.described * cells, *" " * (scale.cells - before - cells)]
    drawn[min(scale.cells - 1, scale.at(page.rows.result.ratio))] = page.pen.expected
    return Text("".join(drawn), "yellow", no_wrap=True, overflow="crop")


def _break_even(row: SwingRow, page: Page) -> list[str]:
    """At which value the ratio is 1."""
    found = row.swing.break_even
    if found is None:
        return []
    assumption = row.swing.assumption
    value = page.phrase(f"at.{assumption.kind}", value=page.figure(assumption, found))
    return [page.phrase("tornado.falls" if page.rows.result.ratio >= 1 else "tornado.rises", value=value)]


def _more(page: Page) -> list[RenderableType]:
    count = len(page.rows.swings) - MOST
    return [indented(page.pen.words(page.phrase("tornado.more", count=count), "dim"))] if count > 0 else []

"""From gross to net as bars: what each correction, discounting and the investment take off."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Group
from rich.table import Table
from rich.text import Text

from sicheck.outputs.sroi_terminal.page import Page
from sicheck.outputs.sroi_terminal.scale import Scale
from sicheck.outputs.terminal.pen import indented
from sicheck.sroi import Step

SHORTEST, LONGEST = 8, 40
"""Cells of a bar; where there is less room, the numbers stand alone."""
TOTALS = ("gross", "present-value", "net-present-value")


def waterfall(page: Page) -> Group:
    """Every step with its bar and its amount."""
    labels, amounts = zip(*((_label(each, page), page.amount(each.amount)) for each in page.rows.steps), strict=True)
    room = page.pen.width - 2 - 2 * 2 - max(map(cell_len, labels)) - max(map(cell_len, amounts))
    scale = _scale(page.rows.steps, min(room, LONGEST))
    table = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "left", "right"):
        table.add_column(justify=justify)
    for step, label, amount in zip(page.rows.steps, labels, amounts, strict=True):
        style = "bold" if step.kind in TOTALS else ""
        table.add_row(page.pen.words(label, style), _bar(step, scale, page), page.pen.words(amount, style))
    return Group(page.heading("waterfall"), indented(table))


def _label(step: Step, page: Page) -> str:
    return page.phrase(f"step.{step.kind}")


def _scale(steps: tuple[Step, ...], cells: int) -> Scale:
    ends = [0.0, *(end for each in steps for end in (each.before, each.after))]
    return Scale(min(ends), max(ends), cells)


def _bar(step: Step, scale: Scale, page: Page) -> Text:
    if scale.cells < SHORTEST or not step.amount:
        return Text("")
    before, cells = scale.span(step.before, step.after)
    sign, style = (page.pen.proven, "green") if step.kind in TOTALS else (page.pen.described, "yellow")
    return Text(" " * before) + Text(sign * cells, style)

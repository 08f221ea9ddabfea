"""A calculation of the social return for a terminal, drawn by rich; from the ratio down to what moves it."""

from __future__ import annotations

from rich.console import Group

from sicheck.outputs import Look
from sicheck.outputs.drawn import drawn
from sicheck.outputs.sroi_terminal.closing import closing
from sicheck.outputs.sroi_terminal.opening import opening
from sicheck.outputs.sroi_terminal.page import Page
from sicheck.outputs.sroi_terminal.spread import spread
from sicheck.outputs.sroi_terminal.tables import stakeholders, timings, years
from sicheck.outputs.sroi_terminal.tornado import tornado
from sicheck.outputs.sroi_terminal.value_map import value_map
from sicheck.outputs.sroi_terminal.waterfall import waterfall
from sicheck.report.sroi.rows import SroiReport

__all__ = ["as_terminal"]

PARTS = (opening, value_map, waterfall, years, stakeholders, timings, tornado, spread, closing)


def as_terminal(rows: SroiReport, look: Look) -> str:
    """The calculation as text for a screen; `look.more` is the command for a spreadsheet."""
    page = Page(rows, look)
    return drawn(Group(*(part(page) for part in PARTS)), look)

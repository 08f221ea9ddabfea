"""A route for readers of a terminal."""

from __future__ import annotations

from sicheck.outputs import Look
from sicheck.outputs.paragraphs import on_screen
from sicheck.outputs.route.call_page import CallPage
from sicheck.outputs.route.page import Page
from sicheck.report.route.rows import RouteRows


def route_text(rows: RouteRows, look: Look) -> str:
    """The route as plain lines, as wide as the screen."""
    page = CallPage(rows, rows.call, look.width) if rows.call else Page(rows, look.width)
    return on_screen(page.lines(), look)

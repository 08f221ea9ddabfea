"""The markers at a glance: a bar each, with what is described, evidenced, expected and not answered."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sicheck.outputs import phrasing
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import MarkerRow, Report
from sicheck.texts import Phrases, percentage

SHORTEST, LONGEST = 16, 40
"""Cells of a bar. Where one beside its title would be shorter, it goes below."""
NARROW = 20
COLUMNS = ("score", "evidenced", "answered")


def bars(report: Report, pen: Pen) -> Group:
    """A line a marker, or two where the screen is narrow, and what the signs mean."""
    phrase = Phrases(report.language, "report")
    room = pen.width - 4 - _titles(report, pen) - sum(2 + cell_len(_column(each, phrase)) for each in COLUMNS)
    rows = _beside(report, pen, phrase, min(room, LONGEST)) if room >= SHORTEST else _below(report, pen, phrase)
    legend = (phrase(f"bar.{name}", sign=getattr(pen, name)) for name in ("proven", "described", "open", "expected"))
    return Group(rows, pen.row(legend, "dim", indent=2, between="  "))


def _titles(report: Report, pen: Pen) -> int:
    return max(cell_len(pen.words(each.title).plain) for each in report.markers) if report.markers else 0


def _column(name: str, phrase: Phrases) -> str:
    return phrase(f"table.{name}")


def _beside(report: Report, pen: Pen, phrase: Phrases, length: int) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(no_wrap=True)
    for _ in COLUMNS:
        table.add_column(justify="right")
    table.add_row("", "", *(pen.words(_column(each, phrase), "dim") for each in COLUMNS))
    for each in report.markers:
        figures = (pen.words(text) for text in _figures(each, report.language))
        table.add_row(pen.words(each.title, "bold"), _bar(each, pen, length), *figures)
    return indented(table)


def _figures(row: MarkerRow, language: str) -> tuple[str, str, str]:
    shown = phrasing.marker_scores(row, language)
    coverage = percentage(row.coverage, language)
    return (shown["score"], shown["evidenced"], coverage) if shown else ("–", "–", coverage)


def _below(report: Report, pen: Pen, phrase: Phrases) -> RenderableType:
    return Group(*(_stacked(each, report.language, pen, phrase) for each in report.markers))


def _stacked(row: MarkerRow, language: str, pen: Pen, phrase: Phrases) -> RenderableType:
    shown = phrasing.marker_scores(row, language)
    coverage = percentage(row.coverage, language)
    figures = phrase("bar.row-short", **shown) if shown else phrase("bar.unknown", coverage=coverage)
    bar = Text.assemble(_bar(row, pen, NARROW), "  ", pen.words(figures, "dim"))
    return indented(pen.words(row.title, "bold"), bar)


def _bar(row: MarkerRow, pen: Pen, length: int) -> Text:
    """What was not answered stands on the right: a score can't reach into it."""
    proven, reached, answered = (
        int(share * length) for share in ((row.evidenced or 0) / 100, (row.score or 0) / 100, row.coverage)
    )
    cells = [
        *[(pen.proven, "green")] * proven,
        *[(pen.described, "yellow")] * (reached - proven),
        *[(pen.empty, "dim")] * (answered - reached),
        *[(pen.open, "blue")] * (length - max(answered, reached)),
    ]
    cells[min(length - 1, int(row.expected / 100 * length))] = (pen.expected, "bold")
    return Text.assemble(*cells, no_wrap=True, overflow="crop")

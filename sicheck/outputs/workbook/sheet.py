"""One sheet: a title, sentences, tables, and which values an entry allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap
from types import MappingProxyType
from typing import TYPE_CHECKING

from sicheck.outputs.workbook.cells import EMPTY, Cell, words
from sicheck.outputs.workbook.grid import TOP, Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter import Workbook

A4 = 9
HEADERS = TOP - 1
FROZEN_COLUMNS = 3
ROW_HEIGHT, TITLE_HEIGHT, HIGHEST = 15, 24, 400
"""In points."""


class Sheet:
    """A sheet of the workbook with its title and sentences; prints on pages that are as wide as the sheet."""

    def __init__(self, book: Workbook, plan: Plan, key: str, styles: Styles) -> None:
        self._book, self._plan, self._styles = book, plan, styles
        self._widths: dict[int, float] = {}
        self._page = book.add_worksheet(plan.sheet(key))
        self._page.set_landscape()
        self._page.set_paper(A4)
        self._page.fit_to_pages(1, 0)
        self._page.set_footer("&L&A&R&P / &N")
        self._page.hide_gridlines(2)

    def title(self, text: str, *lines: str) -> None:
        """The words above everything."""
        self._page.set_row(0, TITLE_HEIGHT)
        self.put(0, 0, words(text, "title"))
        for row, line in enumerate(lines, 1):
            self.say(row, 0, line)

    def heading(self, grid: Grid, text: str, labels: Mapping[str, str] = MappingProxyType({})) -> None:
        """The words right above a table, on a line as wide as it, with labels over some of its columns."""
        for key in grid.columns:
            self.put(grid.row(-1), grid.column(key), words(labels.get(key), "label"))
        self.put(grid.row(-1), 0, words(text, "heading"))

    def say(self, row: int, column: int, text: str) -> None:
        """A sentence of ours that runs on over the cells beside it."""
        self._page.write_string(row, column, text, self._styles.said)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Writes a cell; text is never read as a formula, a number or a link."""
        style = self._styles.of(cell.kind, cell.role)
        if cell.formula:
            self._page.write_formula(row, column, f"={cell.formula}", style, cell.content)
        elif cell.content is None:
            self._page.write_blank(row, column, None, style)
        elif isinstance(cell.content, str):
            self._page.write_string(row, column, cell.content, style)
        else:
            self._page.write_number(row, column, cell.content, style)

    def line(self, grid: Grid, line: int, cells: Mapping[str, Cell]) -> None:
        """Writes cells of a line of a table by their columns, in a row that is high enough for them."""
        for key, cell in cells.items():
            self.put(grid.row(line), grid.column(key), cell)
        texts = [(cell.content, grid.column(key)) for key, cell in cells.items() if isinstance(cell.content, str)]
        rows = max((len(wrap(text, int(self._widths[column]))) for text, column in texts), default=1)
        if rows > 1:
            self._page.set_row(grid.row(line), min(rows * ROW_HEIGHT, HIGHEST))

    def totals(self, grid: Grid, cells: Mapping[str, Cell]) -> None:
        """Writes the line below a table, all of it in one look."""
        label = {"name": words(self._plan.phrase("total"))}
        for column, key in enumerate(grid.columns):
            found = {**label, **cells}.get(key, EMPTY)
            self.put(grid.row(grid.lines), column, found._replace(role="total"))

    def headers(self, grid: Grid, words_of: Mapping[str, str | int]) -> None:
        """Writes the headers of a table; those of years are numbers, as formulas use them."""
        cells = {
            key: Cell(text, "whole" if isinstance(text, int) else "words", "header") for key, text in words_of.items()
        }
        self.line(grid, -1, cells)

    def widths(self, grid: Grid, widths: Mapping[str, float], other: float = 11) -> None:
        """Sets the width of each column, in characters."""
        for column, key in enumerate(grid.columns):
            self._widths[column] = widths.get(key, other)
            self._page.set_column(column, column, self._widths[column])

    def hide_unused_ends(self, grid: Grid, filled: Sequence[Mapping[str, Cell]]) -> None:
        """Leaves the columns for a lowest and a highest value out of sight where no line has one."""
        for column, key in enumerate(grid.columns):
            if key.endswith(("-low", "-high")) and not any(key in cells for cells in filled):
                self._page.set_column(column, column, None, None, {"hidden": True})

    def span(self, grid: Grid, first: str, last: str, text: str) -> None:
        """A header over several columns, above their own."""
        style = self._styles.of("words", "header")
        self._page.set_row(grid.top - 2, 2 * ROW_HEIGHT)
        self._page.merge_range(grid.top - 2, grid.column(first), grid.top - 2, grid.column(last), text, style)

    def freeze(self, columns: int = FROZEN_COLUMNS) -> None:
        """Keeps headers and names in view, on screen and on every page."""
        self._page.freeze_panes(TOP, columns)
        self._page.repeat_rows(HEADERS)

    def validate(self, grid: Grid, key: str, line: int, rule: Mapping[str, object]) -> None:
        """Has a cell refuse what a rule of XlsxWriter does not allow."""
        row, column = grid.row(line), grid.column(key)
        self._page.data_validation(row, column, row, column, dict(rule))

    def name(self, key: str, grid: Grid, column: str, line: int) -> None:
        """Gives a cell the name by which formulas call it."""
        cell = f"'{grid.sheet}'!${grid.letter(column)}${grid.number(line)}"
        self._book.define_name(self._plan.defined(key), f"={cell}")

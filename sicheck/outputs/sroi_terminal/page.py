"""What every part of the page is drawn with: the calculation, a pen, and the words of its language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from sicheck.outputs import Look
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.sroi import numbers as shown
from sicheck.report.sroi.rows import SroiReport
from sicheck.sroi import Assumption
from sicheck.texts import Phrases


class Page:
    """One calculation on one screen."""

    def __init__(self, rows: SroiReport, look: Look) -> None:
        self.rows = rows
        self.more = look.more
        self.pen = Pen(look)
        self.phrase = Phrases(rows.language, "sroi_report")

    def heading(self, name: str) -> Group:
        """The heading of a part."""
        return self.pen.heading(self.phrase(f"heading.{name}"))

    def ratio(self, value: float) -> str:
        """A ratio."""
        return shown.ratio(value, self.rows.language)

    def amount(self, value: float) -> str:
        """An amount without its currency."""
        return shown.amount(value, self.rows.language)

    def money(self, value: float) -> str:
        """An amount with its currency."""
        return shown.money(value, self.rows.currency, self.phrase)

    def share(self, value: float) -> str:
        """A share of 0–1."""
        return shown.share(value, self.phrase)

    def quantity(self, value: float) -> str:
        """A number."""
        return shown.quantity(value, self.rows.language)

    def figure(self, assumption: Assumption, value: float) -> str:
        """A value that an assumption may take."""
        return shown.figure(assumption, value, self.rows.currency, self.phrase)

    def name_of(self, assumption: Assumption, year: int | None) -> list[str]:
        """What an assumption is, and the outcome or the input that it is about."""
        said = self.phrase(f"assumption.{assumption.kind}", year=year)
        if assumption.kind == "discount-rate":
            return [said]
        return [said, assumption.name or self.phrase("nameless-input" if assumption.kind == "input" else "nameless")]

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Padding:
        """A table of words and, after the first column, numbers."""
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column()
        for _ in columns[1:]:
            table.add_column(justify="right", vertical="bottom")
        table.add_row(*(self.pen.words(self.phrase(f"column.{each}"), "dim") for each in columns))
        for row in rows:
            table.add_row(*map(self.pen.words, row))
        return indented(table)

"""The money: a table of what ends when, and what is there afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import money as said
from sicheck.outputs.markdown.blocks import bullets, table
from sicheck.outputs.markdown.inert import inert
from sicheck.report.rows import Report
from sicheck.texts import Phrases


def money(report: Report, phrase: Phrases) -> Iterator[str]:
    """Each source with its end, what recurs, and what is covered after the temporary money."""
    row = report.money
    if row is None:
        return
    yield from (f"## {phrase('heading.money')}", "")
    columns = [phrase(f"table.{each}") for each in ("source", "amount", "end")]
    sources = ((said.name(each, phrase), said.amount(each, phrase), said.end(each, phrase)) for each in row.sources)
    yield from table(columns, (list(map(inert, cells)) for cells in sources))
    more = [phrase("money.more", count=row.left_out)] if row.left_out else []
    yield from (*bullets([*more, *said.conclusions(row, phrase)]), "")

"""Pieces of Markdown: a section with a list, a table, a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sicheck.outputs.markdown.inert import inert
from sicheck.texts import Phrases


def section(title: str, rows: Iterable[str]) -> Iterator[str]:
    """A heading with a list below it, or nothing where the list is empty; the rows are Markdown already."""
    found = list(rows)
    if found:
        yield from (f"## {title}", "", *bullets(found), "")


def bullets(rows: Iterable[str]) -> list[str]:
    """A list; the rows are Markdown already."""
    return [f"- {each}" for each in rows]


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 0) -> Iterator[str]:
    """A table of which the last columns hold numbers; the cells are Markdown already."""
    dashes = ["---"] * (len(columns) - numbers) + ["---:"] * numbers
    yield from (f"| {' | '.join(cells)} |" for cells in (columns, dashes, *rows))
    yield ""


def about(title: str, *texts: str) -> str:
    """What there is to say of something."""
    return f"**{inert(title)}**: {inert(' '.join(texts))}"


def pointer(line: int | None, phrase: Phrases) -> str:
    """Where a finding stands in the project file, as far as that is known."""
    return f" ({phrase('finding.line', line=line)})" if line else ""

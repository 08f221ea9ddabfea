"""The warnings with their lines in the file, and how to check the sum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType

from sicheck.outputs import sroi_words as said
from sicheck.outputs.sroi_terminal.page import Page
from sicheck.outputs.terminal.pen import indented
from sicheck.report.sroi.rows import CautionRow
from sicheck.texts import Phrases


def closing(page: Page) -> Group:
    """The end of the page."""
    more = page.pen.row([page.phrase("spreadsheet"), page.more], "dim", between=" ")
    return Group(*_warnings(page), page.pen.words(""), more)


def grouped(rows: Iterable[CautionRow]) -> Mapping[str, Sequence[CautionRow]]:
    """What is said in the same words of several outcomes, together."""
    found: dict[str, list[CautionRow]] = {}
    for each in rows:
        found.setdefault(each.text, []).append(each)
    return found


def _warnings(page: Page) -> list[RenderableType]:
    rows = said.cautions(page.rows.warnings)
    if not rows:
        return []
    sources = dict.fromkeys(each.source for each in rows if each.source)
    told = (indented(page.pen.words(each, "dim")) for each in sources)
    return [page.heading("warnings"), *(_warning(*each, page) for each in grouped(rows).items()), *told]


def _warning(text: str, rows: Sequence[CautionRow], page: Page) -> RenderableType:
    where = [part for each in rows if (part := _place(each, page))]
    return Group(page.pen.item(page.pen.dot, text, "yellow"), page.pen.row(where, "dim", indent=4))


def _place(row: CautionRow, page: Page) -> str:
    """The outcome that a warning is about, and its line."""
    line = Phrases(page.rows.language, "report")("finding.line", line=row.line) if row.line else ""
    return f"{row.outcome} ({line})" if row.outcome and line else row.outcome or line

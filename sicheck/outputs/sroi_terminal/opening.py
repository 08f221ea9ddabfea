"""The ratio, how it was made, and beside it what has no price on purpose."""

from __future__ import annotations

from rich.console import Group, RenderableType

from sicheck.outputs import sroi_words as said
from sicheck.outputs.sroi_terminal.closing import grouped
from sicheck.outputs.sroi_terminal.page import Page
from sicheck.texts import Phrases


def opening(page: Page) -> Group:
    """The first screen: what a reader needs who reads no further."""
    rows, phrase, pen = page.rows, page.phrase, page.pen
    result = rows.result
    stage = Phrases(rows.language, "report")(f"stage.{rows.project['stage']}")
    return Group(
        pen.words(f"{rows.project['name']} · {stage}", "bold"),
        pen.words(phrase("title")),
        pen.words(""),
        pen.words(said.headline(result.ratio, rows.currency, phrase), "bold green" if result.ratio >= 1 else "bold"),
        pen.row(_totals(page)),
        pen.words(_payback(page)),
        *map(pen.words, _ranges(page)),
        *map(pen.words, said.finding(result.ratio, phrase)),
        pen.words(""),
        pen.words(said.convention(result.timing, rows.discount_rate, phrase), "dim"),
        pen.words(phrase("compare"), "dim"),
        *_held_whole(page),
        *map(pen.words, _warned(page)),
    )


def _totals(page: Page) -> list[str]:
    """What was put in, what it is worth, and what is left."""
    result = page.rows.result
    sums = {"invested": result.investment, "value": result.total_present_value, "left": result.net_present_value}
    told = [page.phrase(f"ratio.{key}", amount=page.money(each)) for key, each in sums.items()]
    return [*told, page.phrase("ratio.net", ratio=page.ratio(result.net_ratio))]


def _payback(page: Page) -> str:
    years = page.rows.result.payback_years
    if years is None:
        return page.phrase("payback.never")
    told = page.quantity(years)
    return page.phrase("payback.year" if told == "1" else "payback.years", years=told)


def _ranges(page: Page) -> list[str]:
    found = page.rows.range
    if found is None:
        return []
    told = said.between(found.low, found.high, page.phrase)
    return [f"{told[0].upper()}{told[1:]}."]


def _held_whole(page: Page) -> list[RenderableType]:
    rows = page.rows.held_whole
    items = (page.pen.item(page.pen.dot, said.held_whole(each, page.phrase)) for each in rows)
    return [page.heading("held-whole"), *items] if rows else []


def _warned(page: Page) -> list[str]:
    count = len(grouped(said.cautions(page.rows.warnings)))
    if not count:
        return []
    return ["", page.phrase("warnings-one" if count == 1 else "warnings-many", count=count)]

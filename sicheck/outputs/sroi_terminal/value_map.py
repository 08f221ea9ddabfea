"""The value map: how many at which price, corrected for what, and what each outcome is worth."""

from __future__ import annotations

from rich.console import Group, RenderableType

from sicheck.outputs.sroi_terminal.page import Page
from sicheck.report.sroi.rows import OutcomeRow
from sicheck.sroi import Kind

COLUMNS = ("outcome", "gross", "first", "present")


def value_map(page: Page) -> Group:
    """Every outcome as it stands on the map, and below them a table of their values."""
    total = page.amount(page.rows.result.total_present_value)
    rows = [_values(each, page) for each in page.rows.outcomes]
    return Group(
        page.heading("map"),
        *(_outcome(each, page) for each in page.rows.outcomes),
        page.pen.words(""),
        page.table(COLUMNS, [*rows, [page.phrase("together"), "", "", total]]),
        page.pen.row([page.phrase("amounts", currency=page.rows.currency)], "dim", indent=2),
    )


def _outcome(row: OutcomeRow, page: Page) -> RenderableType:
    title = f"{_name(row, page)} ({row.value.stakeholder or page.phrase('nobody')})"
    return Group(
        page.pen.item(page.pen.dot, title, "bold"),
        page.pen.row(_priced(row, page), indent=4),
        page.pen.row((_correction(*each, page) for each in row.corrections.items()), indent=4),
    )


def _name(row: OutcomeRow, page: Page) -> str:
    return row.value.name or page.phrase("nameless")


def _priced(row: OutcomeRow, page: Page) -> list[str]:
    """How many at which price, for how long."""
    count, first = len(row.value.years), row.value.years[0].year
    years = page.phrase("map.year" if count == 1 else "map.years", count=count, first=first)
    harm = [page.phrase("map.harm")] if row.value.present_value < 0 else []
    return [_gross(row, page), years, *harm]


def _gross(row: OutcomeRow, page: Page) -> str:
    if row.quantity is None or row.price is None:
        return page.phrase("map.yearly", amount=page.money(row.value.gross))
    values = {"quantity": page.quantity(row.quantity), "price": page.money(row.price)}
    return page.phrase("map.unit", **values, unit=row.unit) if row.unit else page.phrase("map.gross", **values)


def _correction(kind: Kind, share: float | None, page: Page) -> str:
    name = page.phrase(f"assumption.{kind}")
    if share is None:
        return page.phrase("map.missing", correction=name)
    return page.phrase("map.correction", correction=name, share=page.share(share))


def _values(row: OutcomeRow, page: Page) -> list[str]:
    value = row.value
    return [_name(row, page), *map(page.amount, (value.gross, value.net_first_year, value.present_value))]

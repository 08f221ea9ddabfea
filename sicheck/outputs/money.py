"""Money in words: each source with its end, what recurs, and what is covered afterwards."""

from __future__ import annotations

from sicheck.report.rows import MoneyRow, SourceRow
from sicheck.texts import Phrases, date, number, percentage

DECADE = 120
"""Months; nobody looks further ahead."""


def name(row: SourceRow, phrase: Phrases) -> str:
    """The name of a source, with its funder where both are given."""
    first, *others = row.names or (phrase("money.nameless"),)
    return f"{first} ({others[0]})" if others else first


def amount(row: SourceRow, phrase: Phrases) -> str:
    """What a source brings a year; nothing where that is not given."""
    return "" if row.amount is None else phrase("money.amount", amount=number(row.amount, phrase.language))


def end(row: SourceRow, phrase: Phrases) -> str:
    """Until when a source runs."""
    until = date(row.until, phrase.language) if row.until else ""
    return phrase(f"money.state.{row.state}", until=until)


def conclusions(row: MoneyRow, phrase: Phrases) -> list[str]:
    """Which share recurs, and how much of the cost is covered once the temporary money has ended."""
    covered = phrase("money.after" if row.has_temporary else "money.now", covered=_covered(row, phrase))
    return [_recurring(row, phrase), covered]


def _recurring(row: MoneyRow, phrase: Phrases) -> str:
    if row.recurring is None:
        return phrase("money.recurring-unknown")
    return phrase("money.recurring", share=percentage(row.recurring, phrase.language))


def _covered(row: MoneyRow, phrase: Phrases) -> str:
    if row.covered is None:
        return phrase("money.covered.unknown")
    if not row.months:
        return phrase("money.covered.share", share=percentage(row.covered, phrase.language))
    if row.months >= DECADE:
        return phrase("money.covered.decade" if row.is_dated else "money.covered.open-ended")
    return phrase("money.covered.months" if row.months > 1 else "money.covered.month", months=row.months)

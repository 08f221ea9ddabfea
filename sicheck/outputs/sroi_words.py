"""The sentences of a calculation that its own page and the report on a project have in common."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.report.sroi import numbers as shown
from sicheck.report.sroi.rows import CautionRow, HeldWholeRow
from sicheck.texts import Phrases

BELOW_1 = "ratio-below-1"
"""The warning that says what `finding` says beside the ratio."""


def headline(ratio: float, currency: str, phrase: Phrases) -> str:
    """The ratio in words."""
    return phrase("ratio.line", ratio=shown.ratio(ratio, phrase.language), currency=currency)


def between(low: float, high: float, phrase: Phrases) -> str:
    """The ratios that the ranges allow."""
    return phrase("ratio.range", low=shown.ratio(low, phrase.language), high=shown.ratio(high, phrase.language))


def finding(ratio: float, phrase: Phrases) -> list[str]:
    """What a ratio below 1 tells, kindly."""
    if ratio >= 1:
        return []
    return [phrase("ratio.below" if ratio >= 0 else "ratio.harm")]


def convention(timing: str, rate: float, phrase: Phrases) -> str:
    """When value counts and at which rate, and what the ratio and the share of others are."""
    return f"{phrase(f'convention.{timing}', rate=shown.share(rate, phrase))} {phrase('convention.ratio')}"


def held_whole(row: HeldWholeRow, phrase: Phrases) -> str:
    """An outcome without a price: for whom, how it is seen and what was found."""
    name = row.name or phrase("nameless")
    titled = f"{name} ({row.stakeholder})" if row.stakeholder else name
    told = " – ".join(each for each in (row.indicator, row.reading) if each)
    return f"{titled}: {told}" if told else titled


def cautions(rows: Iterable[CautionRow]) -> list[CautionRow]:
    """The warnings but for what stands beside the ratio already."""
    return [each for each in rows if each.id != BELOW_1]

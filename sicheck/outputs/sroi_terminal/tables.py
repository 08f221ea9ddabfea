"""Year by year, for each stakeholder, and under the three conventions."""

from __future__ import annotations

from itertools import accumulate

from rich.console import Group

from sicheck.outputs.sroi_terminal.page import Page


def years(page: Page) -> Group:
    """The value of each year, its present value, and that of all years so far."""
    found = page.rows.result.years
    sums = accumulate(each.present_value for each in found)
    rows = (
        [str(each.year), *map(page.amount, (each.value, each.present_value, total))]
        for each, total in zip(found, sums, strict=True)
    )
    return Group(page.heading("years"), page.table(("year", "value", "present", "sum"), rows))


def stakeholders(page: Page) -> Group:
    """What each put in, and what changed for them."""
    rows = (
        [each.name or page.phrase("nobody"), page.amount(each.investment), page.amount(each.present_value)]
        for each in page.rows.result.stakeholders
    )
    return Group(page.heading("stakeholders"), page.table(("stakeholder", "put-in", "present"), rows))


def timings(page: Page) -> Group:
    """The ratio under each convention; practice knows all three."""
    rows = ([_timing(each, page), page.ratio(ratio)] for each, ratio in page.rows.result.timings.items())
    return Group(page.heading("timings"), page.table(("timing", "ratio"), rows))


def _timing(timing: str, page: Page) -> str:
    name = page.phrase(f"timing.{timing}")
    return page.phrase("timing.chosen", timing=name) if timing == page.rows.result.timing else name

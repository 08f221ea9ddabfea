"""What all ranges do together: the ends, where most draws lie, and how often each ratio came."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType

from sicheck.outputs.sroi_terminal.histogram import histogram
from sicheck.outputs.sroi_terminal.page import Page
from sicheck.outputs.terminal.pen import indented
from sicheck.report.sroi.rows import RangeRow
from sicheck.sroi import Driver, Simulation
from sicheck.texts import number, percentage

LEAST_CORRELATION = 0.1
"""Below that an assumption hardly drives the spread."""
MOST_DRIVERS = 3
LEAST_SHARE = 0.01


def spread(page: Page) -> Group:
    """Nothing where the map has no ranges."""
    found = page.rows.range
    return Group(page.heading("range"), *_parts(found, page)) if found else Group()


def _parts(found: RangeRow, page: Page) -> Iterator[RenderableType]:
    told = page.phrase("range.line", low=page.ratio(found.low), high=page.ratio(found.high))
    yield indented(page.pen.words(told))
    if found.simulation is None:
        yield indented(page.pen.words(page.phrase("range.not-drawn")))
        return
    yield indented(*map(page.pen.words, _drawn(found.simulation, page)))
    yield indented(page.pen.words(""), page.pen.block(histogram(found.simulation, page.ratio)))


def _drawn(found: Simulation, page: Page) -> Iterator[str]:
    draws, shape = number(found.draws, page.rows.language), page.phrase(f"shape.{page.rows.choices.shape}")
    ends = {"p5": found.p5, "p50": found.p50, "p95": found.p95}
    ratios = {name: page.ratio(each) for name, each in ends.items()}
    yield page.phrase("range.drawn", draws=draws, shape=shape, **ratios)
    yield _above(found.probability_above_1, page)
    if names := ", ".join(_drivers(found, page)):
        yield f"{page.phrase('range.drivers', names=names)} {page.phrase('range.correlation')}"
    yield page.phrase("range.seed", seed=page.rows.choices.seed)


def _above(share: float, page: Page) -> str:
    """Cut off, so that it never tells more than there are; but a few are not none."""
    if 0 < share < LEAST_SHARE:
        return page.phrase("range.above-few")
    return page.phrase("range.above", share=percentage(share, page.rows.language))


def _drivers(found: Simulation, page: Page) -> Iterator[str]:
    for each in found.drivers[:MOST_DRIVERS]:
        if abs(each.correlation) >= LEAST_CORRELATION:
            yield _driver(each, page)


def _driver(driver: Driver, page: Page) -> str:
    rows = (each.year for each in page.rows.swings if each.swing.assumption.path == driver.assumption.path)
    name = " · ".join(page.name_of(driver.assumption, next(rows, None)))
    correlation = number(driver.correlation, page.rows.language, 1)
    return page.phrase("range.driver", name=name, correlation=correlation)

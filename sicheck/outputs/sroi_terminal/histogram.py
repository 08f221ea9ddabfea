"""How often each ratio came, drawn with characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sicheck.sroi import Simulation

HEIGHT = 6
WIDE = 2
"""Columns a bar, so that all fit the narrowest screen."""


def histogram(found: Simulation, ratio: Callable[[float], str]) -> list[str]:
    """Bars on a line on which a ratio of 1 is marked, and the lowest and the highest ratio below it."""
    width = WIDE * len(found.bars)
    low, high = ratio(found.start), ratio(found.end)
    return [*_bars(found), _axis(found, width), f"{low}{high:>{max(1, width - len(low))}}"]


def _bars(found: Simulation) -> Iterator[str]:
    most = max(found.bars)
    for line in range(HEIGHT, 0, -1):
        least = (line - 0.5) / HEIGHT * most
        few = "·" if line == 1 else " "
        yield "".join(("█" if count >= least else few if count else " ") * WIDE for count in found.bars).rstrip()


def _axis(found: Simulation, width: int) -> str:
    if not found.start < 1 < found.end:
        return "─" * width
    left = min(width - 1, int((1 - found.start) / (found.end - found.start) * width))
    return "─" * left + "┼" + "─" * (width - left - 1) + " ┼ = 1"

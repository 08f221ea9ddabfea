"""Values drawn within a range with numpy, which is an extra."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sicheck.errors import Problem, SicheckError
from sicheck.sroi.assumptions import Assumption

if TYPE_CHECKING:
    import numpy as np

    Series = np.ndarray[Any, np.dtype[np.float64]]

Shape = Literal["pert", "triangular"]
PEAK = 4.0
"""How much more the best value weighs than the ends in a PERT distribution (Malcolm and others, 1959)."""


def numpy() -> Any:  # noqa: ANN401 - the module, where it is installed
    """The library.

    Raises:
        SicheckError: when it is not installed.
    """
    try:
        import numpy as np  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise SicheckError([Problem("extra-missing", {"extra": "stats", "what": "numpy"})]) from error
    return np


class Dice:
    """Draws within a range, by a distribution whose peak is the best value."""

    def __init__(self, seed: int, shape: Shape) -> None:
        self._random = numpy().random.default_rng(seed)
        self._shape = shape

    def draw(self, each: Assumption, size: int) -> Series:
        """That many values of a range, between its lowest and its highest."""
        if self._shape == "triangular":
            return self._random.triangular(each.low, each.best, each.high, size)  # type: ignore[no-any-return]
        width = each.high - each.low
        rise, fall = PEAK * (each.best - each.low) / width, PEAK * (each.high - each.best) / width
        return each.low + width * self._random.beta(1 + rise, 1 + fall, size)  # type: ignore[no-any-return]

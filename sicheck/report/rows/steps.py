"""Next steps as a reader sees them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class StepRow(NamedTuple):
    """A next step: the lines of YAML to add, and what it adds to the overall score.

    `present` holds the line of each section of the example that the file has already.
    """

    indicator: str
    title: str
    marker: str
    question: str
    from_level: int
    to_level: int
    effort: str
    gain: float | None
    is_gap: bool
    is_question: bool
    text: str
    example: str
    present: Mapping[str, int]

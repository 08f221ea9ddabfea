"""Reports that come back, to be verified or compared with: JSON of a stranger, within bounds."""

from __future__ import annotations

LARGEST = 64 * 1024 * 1024
"""The most bytes of a report."""

MOST_VALUES = 4_000_000
"""The most commas and opening brackets in it: each value takes far more room in memory than in the file."""


def is_too_large(data: bytes) -> bool:
    """Whether a report has more bytes than allowed."""
    return len(data) > LARGEST


def holds_too_much(data: bytes) -> bool:
    """Whether a report holds more values than allowed, as far as that shows before it is read."""
    return sum(map(data.count, (b",", b"[", b"{"))) > MOST_VALUES

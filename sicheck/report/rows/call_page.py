"""A call as its applicants read it: what it asks, before any project was held against it."""

from __future__ import annotations

from typing import NamedTuple

from sicheck.report.rows.call import CallRow, WaiverRow


class AskedRow(NamedTuple):
    """A requirement in words; where it is no error, a project may pass without meeting it."""

    id: str
    text: str
    is_error: bool


class OfferedRow(NamedTuple):
    """A bonus in words, and the points that it is good for."""

    id: str
    text: str
    points: float


class CallPage(NamedTuple):
    """A call in one language, with the exceptions that are not over."""

    language: str
    call: CallRow
    asked: tuple[AskedRow, ...]
    offered: tuple[OfferedRow, ...]
    waivers: tuple[WaiverRow, ...]

"""The pieces of evidence as a reader sees them."""

from __future__ import annotations

from typing import Literal, NamedTuple

Lack = Literal["title", "place", "file", "use"]
"""Why a source does not count: no title; no link, file or author; its file is not there; no answer names it."""


class EvidenceRow(NamedTuple):
    """A source of the project file: its date as it is written, and what keeps it from counting; None when it counts."""

    id: str
    title: str | None
    date: str | None
    link: str | None
    file: str | None
    by: str | None
    independent: bool | None
    lacks: Lack | None

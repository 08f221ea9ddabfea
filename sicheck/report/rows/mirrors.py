"""Diagnoses as a reader sees them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

CANNOT_SAY = "cannot-say"
"""The result of a diagnosis of which too little is described."""


class SignalRow(NamedTuple):
    """A signal in words; None when too little is said to tell."""

    text: str
    holds: bool | None


class AxisRow(NamedTuple):
    """An axis: its value as share (0–1) or count, its signals, and its word where it has bands."""

    id: str
    title: str
    value: float
    is_share: bool
    signals: tuple[SignalRow, ...]
    band: str | None

    @property
    def held(self) -> int:
        """How many signals hold."""
        return sum(each.holds is True for each in self.signals)


class PictureRow(NamedTuple):
    """Two axes as a picture: from how many signals each is strong, and the word of each corner.

    A corner is whether `across` and whether `up` is strong there.
    """

    across: AxisRow
    up: AxisRow
    strong: tuple[int, int]
    corners: Mapping[tuple[bool, bool], str]


class OwnWordsRow(NamedTuple):
    """What the project itself wrote about something."""

    label: str
    texts: tuple[str, ...]


class DiagnosisRow(NamedTuple):
    """A diagnosis in words; `text` holds those of its place, of the bands of its axes, and of the remarks."""

    id: str
    title: str
    question: str
    result: str
    result_title: str
    text: str
    advice: str | None
    axes: tuple[AxisRow, ...]
    own_words: tuple[OwnWordsRow, ...]
    picture: PictureRow | None = None

    @property
    def is_told(self) -> bool:
        """Whether enough is described to tell."""
        return self.result != CANNOT_SAY

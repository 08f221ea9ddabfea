"""Knock-outs, points of attention and reasons as a reader sees them."""

from __future__ import annotations

from typing import NamedTuple

from sicheck.model.assessment import KnockoutState


class KnockoutRow(NamedTuple):
    """A knock-out in words; `advice` is what to do when it is triggered."""

    id: str
    title: str
    state: KnockoutState
    evidenced: bool | None
    text: str
    advice: str
    line: int | None


class WarningRow(NamedTuple):
    """A point of attention in words."""

    id: str
    title: str
    text: str
    advice: str


class ReasonRow(NamedTuple):
    """A reason for the verdict."""

    id: str
    text: str

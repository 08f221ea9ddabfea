"""Knock-outs, points of attention and reasons as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass

from sicheck.model.assessment import KnockoutState


@dataclass(frozen=True)
class KnockoutRow:
    """A knock-out in words; `advice` is what to do when it is triggered."""

    id: str
    title: str
    state: KnockoutState
    evidenced: bool | None
    text: str
    advice: str
    line: int | None


@dataclass(frozen=True)
class WarningRow:
    """A point of attention in words."""

    id: str
    title: str
    text: str
    advice: str


@dataclass(frozen=True)
class ReasonRow:
    """A reason for the verdict."""

    id: str
    text: str

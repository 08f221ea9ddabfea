"""A calculation of the social return as a reader sees it: names, numbers and warnings in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from sicheck.sroi import Kind, OutcomeValue, Result, Simulation, Step, Swing


class Choices(NamedTuple):
    """What the reader may choose: how ranges are drawn, and how far an assumption without one is moved (0–1)."""

    spread: float
    seed: int
    draws: int
    shape: Literal["pert", "triangular"]


class OutcomeRow(NamedTuple):
    """An outcome on the map: how many at which price, its years and corrections, and what it is worth.

    `quantity` and `price` are None where a value is given for each year; a correction is None where nothing is said.
    """

    value: OutcomeValue
    quantity: float | None
    price: float | None
    unit: str | None
    corrections: Mapping[Kind, float | None]


class SwingRow(NamedTuple):
    """An assumption that was moved on its own; for a yearly value its year, counted from 1.

    `correlation` (rank, -1 to 1) with the ratio is known where its range was drawn.
    """

    swing: Swing
    year: int | None
    correlation: float | None


class RangeRow(NamedTuple):
    """What the ranges do together: the lowest, best and highest ratio; the draws, None without numpy."""

    low: float
    best: float
    high: float
    simulation: Simulation | None


class HeldWholeRow(NamedTuple):
    """An outcome without a price, on purpose."""

    name: str | None
    stakeholder: str | None
    indicator: str | None
    reading: str | None


class CautionRow(NamedTuple):
    """A warning in words, the outcome that it is about, where its figures come from, and its line in the file."""

    id: str
    outcome: str | None
    text: str
    source: str | None
    line: int | None


class SroiReport(NamedTuple):
    """A whole calculation in one language; every output is drawn from this and nothing else."""

    language: str
    version: str
    project: Mapping[str, str | None]
    currency: str
    discount_rate: float
    choices: Choices
    result: Result
    steps: tuple[Step, ...]
    outcomes: tuple[OutcomeRow, ...]
    swings: tuple[SwingRow, ...]
    range: RangeRow | None
    held_whole: tuple[HeldWholeRow, ...]
    warnings: tuple[CautionRow, ...]


class SroiSection(NamedTuple):
    """What the report on a project tells of its value map; `low` and `high` are None without ranges."""

    ratio: float
    currency: str
    timing: str
    discount_rate: float
    low: float | None
    high: float | None
    held_whole: tuple[HeldWholeRow, ...]
    warnings: tuple[CautionRow, ...]

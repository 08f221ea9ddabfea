"""The derivation of scores: each number with the numbers that it was reckoned from, down to the facts."""

from __future__ import annotations

from dataclasses import dataclass

from sicheck.model.assessment import State


@dataclass(frozen=True)
class FactNode:
    """What a condition reads: the value in the whole project, and in its evidenced part where anything is evidenced.

    `line` is that of the first key of the project file that it is computed from.
    """

    name: str
    value: object
    evidenced: object
    meaning: str
    line: int | None


@dataclass(frozen=True)
class ConditionNode:
    """A condition: whether it holds, as described and on evidence; None where nobody looked.

    `text` says what is missing where it does not hold.
    """

    condition: str
    text: str
    holds: bool | None
    evidenced: bool | None
    facts: tuple[FactNode, ...]


@dataclass(frozen=True)
class LevelNode:
    """A level of an indicator, which holds when all its conditions do; it is reached when those below hold too."""

    level: int
    text: str
    holds: bool
    evidenced: bool | None
    conditions: tuple[ConditionNode, ...]


@dataclass(frozen=True)
class IndicatorNode:
    """An indicator: `score` is its level as a share of the highest, times 100; None when not applicable.

    `counted` tells whether it counts for coverage, `answered` whether it is answered.
    """

    id: str
    title: str
    state: State
    weight: float
    level: int | None
    evidenced_level: int | None
    max_level: int
    expected: int
    score: float | None
    evidenced: float | None
    counted: bool
    answered: bool
    line: int | None
    reason: str | None
    exceptions: tuple[ConditionNode, ...]
    levels: tuple[LevelNode, ...]


@dataclass(frozen=True)
class MarkerNode:
    """A marker: its scores are the weighted mean of its indicators; None below its minimum coverage."""

    id: str
    title: str
    score: float | None
    evidenced: float | None
    coverage: float
    minimum_coverage: float
    indicators: tuple[IndicatorNode, ...]

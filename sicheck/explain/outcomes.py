"""What is concluded from the scores and the facts: the verdict, knock-outs, points of attention and diagnoses."""

from __future__ import annotations

from dataclasses import dataclass

from sicheck.explain.nodes import ConditionNode, FactNode
from sicheck.model.assessment import KnockoutState, Verdict


@dataclass(frozen=True)
class WeighedNode:
    """A marker as the whole counts it; `share` is its share of all weights."""

    id: str
    title: str
    weight: float
    share: float
    score: float | None
    evidenced: float | None


@dataclass(frozen=True)
class BandNode:
    """A verdict with its thresholds."""

    id: Verdict
    title: str
    conditions: tuple[ConditionNode, ...]


@dataclass(frozen=True)
class OverallNode:
    """The whole: the aggregation of the markers by weight, and the verdict with the thresholds in their order.

    `decided_by` is `knockouts`, `coverage` or `bands`; `triggered` holds the titles of the knock-outs that decided.
    """

    score: float | None
    evidenced: float | None
    aggregation: str
    markers: tuple[WeighedNode, ...]
    coverage: float
    minimum_coverage: float
    verdict: Verdict
    title: str
    decided_by: str
    reasons: tuple[str, ...]
    triggered: tuple[str, ...]
    bands: tuple[BandNode, ...]


@dataclass(frozen=True)
class KnockoutNode:
    """A knock-out: unknown unless the first condition holds, else triggered when the second does."""

    id: str
    title: str
    state: KnockoutState
    evidenced: bool | None
    line: int | None
    answered_when: ConditionNode
    triggered_when: ConditionNode


@dataclass(frozen=True)
class WarningNode:
    """A point of attention and whether it appears."""

    id: str
    title: str
    holds: bool
    condition: ConditionNode


@dataclass(frozen=True)
class SignalNode:
    """A signal: None when too little is said to tell."""

    id: str
    text: str
    holds: bool | None
    condition: ConditionNode


@dataclass(frozen=True)
class AxisNode:
    """An axis: the count of its signals that hold, or their share, and its band where it has bands."""

    id: str
    title: str
    read_as: str
    value: float
    band: str | None
    band_title: str | None
    signals: tuple[SignalNode, ...]


@dataclass(frozen=True)
class DiagnosisNode:
    """A diagnosis: the first result whose condition holds; those after it were not looked at.

    `result` is its id, or that of the bands of the axes, such as `growing-rooted`.
    """

    id: str
    title: str
    result: str
    result_title: str
    axes: tuple[AxisNode, ...]
    results: tuple[ConditionNode, ...]


@dataclass(frozen=True)
class UseNode:
    """A condition with the id that it is part of, and the level of an indicator that needs it."""

    kind: str
    id: str
    level: int | None
    condition: ConditionNode


@dataclass(frozen=True)
class FactUseNode:
    """A fact with everything that reads it."""

    fact: FactNode
    uses: tuple[UseNode, ...]

"""A route in words: one language, its steps in order, and what is still needed where no steps lead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal, NamedTuple

from sicheck.errors import Problem
from sicheck.model.assessment import Verdict
from sicheck.report.rows import JudgementRow
from sicheck.route import CallGoal, ScoreGoal, VerdictGoal

State = Literal["there", "reachable", "out-of-reach"]
Target = ScoreGoal | VerdictGoal | CallGoal


class StandingRow(NamedTuple):
    """Where the project stands at a moment: `score` 0–100 or None."""

    score: float | None
    verdict: Verdict


class RouteStepRow(NamedTuple):
    """A step with the advice of each level whose lines it adds, and those lines of YAML.

    `weight` is its effort in numbers, `score` that of the project afterwards.
    """

    indicator: str
    title: str
    marker: str
    from_level: int
    to_level: int
    efforts: tuple[str, ...]
    weight: float
    texts: tuple[str, ...]
    example: str
    score: float | None


class AvoidedRow(NamedTuple):
    """A step that the route leaves out, and the knock-out that its lines would trigger, as id and title."""

    indicator: str
    title: str
    level: int
    knockout: str
    knockout_title: str


class UnreachableRow(NamedTuple):
    """A requirement that no step reaches, what was found for it, and what would help."""

    id: str
    text: str
    finding: str
    helps: tuple[str, ...]


class RouteCallRow(NamedTuple):
    """A call as target: what it says now and at the end, and what no step reaches.

    The steps lead to what else it requires, as `others` tells. `triggered` holds the titles, by id, of knock-outs that
    they trigger and that the call does not ask about. `waivers` are its exceptions for the project that do not hold
    then, and at which its gate would stop.
    """

    now: JudgementRow
    end: JudgementRow
    unreachable: tuple[UnreachableRow, ...]
    others: State
    triggered: Mapping[str, str]
    waivers: tuple[Problem, ...]


class RouteRows(NamedTuple):
    """A whole route in one language; `needed` is what no step brings, `call` is there where a call is the target."""

    language: str
    date: dt.date
    project: Mapping[str, str | None]
    criteria: Mapping[str, str]
    effort_weights: Mapping[str, float]
    goal: Target
    state: State
    now: StandingRow
    end: StandingRow
    effort: float
    steps: tuple[RouteStepRow, ...]
    needed: tuple[str, ...]
    avoided: tuple[AvoidedRow, ...]
    call: RouteCallRow | None = None

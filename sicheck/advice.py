"""Next steps: for each indicator the level above, what it would change, and in which order to take them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from sicheck.catalogue.examples import example_lines, with_lines
from sicheck.model.assessment import IndicatorResult, Step
from sicheck.model.criteria import CriteriaSet, Level
from sicheck.model.project import Project

Rescore = Callable[[Project], float | None]
"""The overall score (0–100) of a project, everything recomputed."""


def next_steps(
    project: Project,
    criteria: CriteriaSet,
    date: dt.date,
    indicators: Mapping[str, IndicatorResult],
    overall: float | None,
    rescore: Rescore,
) -> tuple[Step, ...]:
    """One step for each indicator that can still rise: below-stage gaps first, then the best gain per effort.

    `gain` is the overall score of the project with the step's example merged, minus the overall now.
    """
    steps = []
    for name, indicator in criteria.indicators().items():
        level = indicators[name].level
        if level is not None and level < len(indicator.levels):
            above = indicator.levels[level]
            gain = None if overall is None else _gain(project, above, date, overall, rescore)
            steps.append(Step(name, level, above.level, above.effort, gain))
    return tuple(sorted(steps, key=lambda step: _rank(step, indicators[step.indicator], criteria)))


def _gain(project: Project, above: Level, date: dt.date, overall: float, rescore: Rescore) -> float | None:
    after = rescore(with_lines(project, example_lines(above.example, "en", date)))
    return None if after is None else after - overall


def _rank(step: Step, indicator: IndicatorResult, criteria: CriteriaSet) -> tuple[bool, bool, float]:
    """Questions that make it assessable first, when it is not; else gaps; ties keep the order of the set."""
    effort: float = getattr(criteria.file.effort, step.effort)
    if step.gain is None:
        return (indicator.state != "unanswered" or indicator.expected == 0, not indicator.is_gap, effort)
    return (not indicator.is_gap, False, -step.gain / effort)

"""Next steps: for each indicator the level above, what it would change, and in which order to take them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sicheck.model.assessment import IndicatorResult, Step
from sicheck.model.criteria import CriteriaSet, Level

Gain = Callable[[Level], float | None]
"""What the example of a level adds to the overall score (points of 100), None when there is no score."""


def next_steps(criteria: CriteriaSet, results: Mapping[str, IndicatorResult], gain: Gain) -> tuple[Step, ...]:
    """One step for each indicator that can still rise: below-stage gaps first, then the best gain per effort.

    Without a score, the questions that this stage asks and nobody answered come first. Ties keep the order of the set.
    """
    steps = []
    for name, indicator in criteria.indicators().items():
        level = results[name].level
        if level is not None and level < len(indicator.levels):
            above = indicator.levels[level]
            steps.append(Step(name, level, above.level, above.effort, gain(above)))
    return tuple(sorted(steps, key=lambda step: _rank(step, results[step.indicator], criteria)))


def _rank(step: Step, indicator: IndicatorResult, criteria: CriteriaSet) -> tuple[bool, bool, float]:
    effort: float = getattr(criteria.file.effort, step.effort)
    if step.gain is None:
        asked = indicator.state == "unanswered" and indicator.expected > 0
        return not asked, not indicator.is_gap, effort
    return not indicator.is_gap, False, -step.gain / effort

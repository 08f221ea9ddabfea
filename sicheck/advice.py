"""Next steps: for each indicator the level above, what it would change, and in which order to take them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sicheck.model.assessment import IndicatorResult, MarkerResult, Step
from sicheck.model.criteria import CriteriaSet, Level

Gain = Callable[[str, Level], float | None]
"""What the example of a level of an indicator (full id) adds to the overall, in points of 100; None without a score."""


def next_steps(criteria: CriteriaSet, markers: Sequence[MarkerResult], gain: Gain) -> tuple[Step, ...]:
    """One step for each indicator that can still rise: below-stage gaps first, then the best gain per effort.

    Without a score, the questions that make it assessable come first: those that this stage asks and nobody answered,
    in the markers without a score before the others. Ties keep the order of the set.
    """
    steps = []
    for marker in markers:
        for each in marker.indicators:
            levels = criteria.indicators()[each.id].levels
            if each.level is not None and each.level < len(levels):
                above = levels[each.level]
                step = Step(each.id, each.level, above.level, above.effort, gain(each.id, above))
                steps.append((_rank(step, each, marker, criteria), step))
    return tuple(step for _, step in sorted(steps, key=lambda ranked: ranked[0]))


def _rank(step: Step, indicator: IndicatorResult, marker: MarkerResult, criteria: CriteriaSet) -> tuple[float, ...]:
    effort: float = getattr(criteria.file.effort, step.effort)
    if step.gain is None:
        asked = indicator.state == "unanswered" and indicator.expected > 0
        return not asked, marker.score is not None, not indicator.is_gap, effort
    return not indicator.is_gap, -step.gain / effort

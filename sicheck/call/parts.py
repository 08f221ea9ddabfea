"""The markers, indicators and knock-outs that a requirement looks at, each held against what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from sicheck.model.assessment import IndicatorResult, KnockoutResult, KnockoutState, MarkerResult
from sicheck.model.call import Measure
from sicheck.model.judgement import PartResult, RequirementState

_WORST = ("not-met", "not-assessable", "met")
"""Of several parts the first of these counts: what is surely too little, before what nobody can tell."""
_KNOCKOUTS: Mapping[KnockoutState, RequirementState] = {
    "clear": "met",
    "unknown": "not-assessable",
    "triggered": "not-met",
}


def compared(actual: float | None, least: float) -> RequirementState:
    """Unrounded; what nobody can tell is not too little."""
    if actual is None:
        return "not-assessable"
    return "met" if actual >= least else "not-met"


def worst_of(parts: Iterable[PartResult]) -> RequirementState:
    """The state of several parts together; of none, nothing can be told."""
    states = {each.state for each in parts}
    return cast("RequirementState", next((each for each in _WORST if each in states), "not-assessable"))


def lowest(parts: Sequence[PartResult]) -> float | None:
    """The lowest number of the parts; None where one is not known, unless a known one is too low already."""
    known = [cast("float", each.actual) for each in parts if each.actual is not None]
    return min(known, default=None) if worst_of(parts) != "not-assessable" else None


def marker_part(marker: MarkerResult, measure: Measure) -> PartResult:
    """A marker by its score, its evidenced score or its coverage."""
    actual = getattr(marker, measure.key)
    return PartResult(marker.id, compared(actual, measure.least), actual)


def indicator_part(indicator: IndicatorResult, measure: Measure) -> PartResult:
    """An indicator by its level or its evidenced level; not answered is not a no."""
    actual = None if indicator.state == "unanswered" else getattr(indicator, measure.key)
    return PartResult(indicator.id, compared(actual, measure.least), actual)


def knockout_part(knockout: KnockoutResult) -> PartResult:
    """A knock-out by its state."""
    return PartResult(knockout.id, _KNOCKOUTS[knockout.state], knockout.state)

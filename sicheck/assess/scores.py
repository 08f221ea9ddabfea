"""From levels to the scores, coverage and states of indicators, markers and the whole."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from sicheck import scoring
from sicheck.model.assessment import IndicatorResult, MarkerResult
from sicheck.model.criteria import CriteriaSet, Marker

ENOUGH_LEFT = 3
"""Below this many applicable indicators, what does not apply counts as 0 against a floor."""


def marker_results(criteria: CriteriaSet, indicators: Mapping[str, IndicatorResult]) -> tuple[MarkerResult, ...]:
    """The markers in the order of the set, each with its indicators."""
    total = math.fsum(criteria.file.marker_weights.values())
    return tuple(
        _marker(criteria, marker, criteria.file.marker_weights[marker.id] / total, indicators)
        for marker in criteria.markers
    )


def _marker(criteria: CriteriaSet, marker: Marker, weight: float, found: Mapping[str, IndicatorResult]) -> MarkerResult:
    indicators = tuple(found[f"{marker.id}.{each.id}"] for each in marker.indicators)
    applicable = [each for each in indicators if each.level is not None]
    coverage = coverage_of(applicable)
    known = bool(applicable) and coverage >= criteria.file.verdict.marker_coverage
    return MarkerResult(
        marker.id,
        weight,
        _mean([each.level for each in applicable], applicable) if known else None,
        _mean([each.evidenced_level for each in applicable], applicable) if known else None,
        coverage,
        indicators,
    )


def _mean(levels: Sequence[int | None], indicators: Sequence[IndicatorResult]) -> float | None:
    scores = [scoring.indicator_score(level or 0, each.max_level) for level, each in zip(levels, indicators)]
    return scoring.aggregate(scores, [each.weight for each in indicators])


def coverage_of(indicators: Sequence[IndicatorResult]) -> float:
    """The answered share (0–1) of what is asked at this stage or answered anyway, by weight."""
    counted = [each for each in indicators if _counts(each)]
    answered = [each.weight for each in counted if each.state != "unanswered"]
    return scoring.coverage(answered, [each.weight for each in counted])


def overall_coverage(markers: Sequence[MarkerResult]) -> float:
    """The answered share (0–1) over all markers; an indicator weighs its share of the marker's weight."""
    weighed = [(each, _weight(marker, each)) for marker in markers for each in marker.indicators if _counts(each)]
    answered = [weight for each, weight in weighed if each.state != "unanswered"]
    return scoring.coverage(answered, [weight for _, weight in weighed])


def _counts(indicator: IndicatorResult) -> bool:
    return indicator.level is not None and (indicator.expected > 0 or indicator.state != "unanswered")


def _weight(marker: MarkerResult, indicator: IndicatorResult) -> float:
    return marker.weight * indicator.weight / math.fsum(each.weight for each in marker.indicators)


def overall_score(
    criteria: CriteriaSet, values: Sequence[float | None], markers: Sequence[MarkerResult]
) -> float | None:
    """The set's aggregation of the markers (0–100); None when a marker is None or too little is answered at all."""
    if overall_coverage(markers) < criteria.file.verdict.minimum_coverage:
        return None
    return scoring.overall(values, [each.weight for each in markers], criteria.file.aggregation)


def floor_score(marker: MarkerResult) -> float | None:
    """The marker's score as a floor sees it: leaving things out can't lift a marker of few indicators over it."""
    applicable = [each for each in marker.indicators if each.level is not None]
    if marker.score is None or len(applicable) >= min(ENOUGH_LEFT, len(marker.indicators)):
        return marker.score
    return _mean([each.level for each in marker.indicators], marker.indicators)


def on_track(indicators: Sequence[IndicatorResult]) -> float:
    """The share (0–1) of the indicators asked at this stage that reach their expected level."""
    asked = [each for each in indicators if each.level is not None and each.expected > 0]
    return sum(not each.is_gap for each in asked) / len(asked) if asked else 0.0

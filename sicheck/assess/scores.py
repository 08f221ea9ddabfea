"""From levels to the scores, coverage and states of markers and the whole."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction

from sicheck import scoring
from sicheck.model.assessment import IndicatorResult, MarkerResult
from sicheck.model.criteria import CriteriaSet, Marker

ENOUGH_LEFT = 3
"""Below this many applicable indicators, what does not apply counts as 0 against a floor."""


def marker_results(criteria: CriteriaSet, indicators: Mapping[str, IndicatorResult]) -> tuple[MarkerResult, ...]:
    """The markers in the order of the set, each with its indicators."""
    return tuple(marker_result(criteria, marker, indicators) for marker in criteria.markers)


def marker_result(criteria: CriteriaSet, marker: Marker, found: Mapping[str, IndicatorResult]) -> MarkerResult:
    """One marker from the results of its indicators, by full id."""
    weights = criteria.file.marker_weights
    indicators = tuple(found[f"{marker.id}.{each.id}"] for each in marker.indicators)
    applicable = [each for each in indicators if each.level is not None]
    answered, counted, _ = _covered(indicators)
    coverage = answered / counted if counted else 0.0
    known = bool(applicable) and coverage >= criteria.file.verdict.marker_coverage
    return MarkerResult(
        id=marker.id,
        weight=weights[marker.id] / math.fsum(weights.values()),
        score=_mean([each.level for each in applicable], applicable) if known else None,
        evidenced=_mean([each.evidenced_level for each in applicable], applicable) if known else None,
        coverage=coverage,
        indicators=indicators,
    )


def _mean(levels: Sequence[int | None], indicators: Sequence[IndicatorResult]) -> float | None:
    scores = [
        scoring.indicator_score(level or 0, each.max_level) for level, each in zip(levels, indicators, strict=True)
    ]
    return scoring.aggregate(scores, [each.weight for each in indicators])


def _covered(indicators: Sequence[IndicatorResult]) -> tuple[int, int, int]:
    """The exact weights of a marker: of what is answered, of what is asked at this stage or answered anyway, of all."""
    weights = scoring.exact(tuple(each.weight for each in indicators))
    counted = [(weight, each) for weight, each in zip(weights, indicators, strict=True) if each.is_counted]
    answered = sum(weight for weight, each in counted if each.state != "unanswered")
    return answered, sum(weight for weight, _ in counted), sum(weights)


def overall_coverage(criteria: CriteriaSet, markers: Sequence[MarkerResult]) -> float:
    """The answered share (0–1) over all markers; an indicator weighs its share of the marker's weight."""
    weights = scoring.exact(tuple(criteria.file.marker_weights[each.id] for each in markers))
    answered, counted = Fraction(0), Fraction(0)
    for weight, marker in zip(weights, markers, strict=True):
        here, asked, everything = _covered(marker.indicators)
        answered += Fraction(weight * here, everything)
        counted += Fraction(weight * asked, everything)
    return float(answered / counted) if counted else 0.0


def overall_score(criteria: CriteriaSet, markers: Sequence[MarkerResult], *, evidenced: bool = False) -> float | None:
    """The set's aggregation of the markers (0–100); None when a marker is None or too little is answered at all."""
    if overall_coverage(criteria, markers) < criteria.file.verdict.minimum_coverage:
        return None
    values = [each.evidenced if evidenced else each.score for each in markers]
    weights = [criteria.file.marker_weights[each.id] for each in markers]
    return scoring.overall(values, weights, criteria.file.aggregation)


def floor_score(marker: MarkerResult) -> float | None:
    """The marker's score as a floor sees it: leaving things out can't lift a marker of few indicators over it."""
    applicable = [each for each in marker.indicators if each.level is not None]
    if marker.score is None or len(applicable) >= min(ENOUGH_LEFT, len(marker.indicators)):
        return marker.score
    return _mean([each.level for each in marker.indicators], marker.indicators)


def on_track(markers: Sequence[MarkerResult]) -> float:
    """The share (0–1) of the indicators asked at this stage that reach their expected level."""
    asked = [each for marker in markers for each in marker.indicators if each.level is not None and each.expected > 0]
    return sum(not each.is_gap for each in asked) / len(asked) if asked else 0.0

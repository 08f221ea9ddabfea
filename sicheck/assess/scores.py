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
    return tuple(_marker(criteria, marker, indicators) for marker in criteria.markers)


def _marker(criteria: CriteriaSet, marker: Marker, found: Mapping[str, IndicatorResult]) -> MarkerResult:
    weights = criteria.file.marker_weights
    indicators = tuple(found[f"{marker.id}.{each.id}"] for each in marker.indicators)
    applicable = [each for each in indicators if each.level is not None]
    coverage = scoring.coverage(*_covered(applicable))
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


def _covered(
    indicators: Sequence[IndicatorResult], share: Fraction = Fraction(1)
) -> tuple[list[Fraction], list[Fraction]]:
    """The weights of what is answered, and of what is asked at this stage or answered anyway."""
    counted = [each for each in indicators if _counts(each)]
    answered = [each for each in counted if each.state != "unanswered"]
    return [share * Fraction(each.weight) for each in answered], [share * Fraction(each.weight) for each in counted]


def _counts(indicator: IndicatorResult) -> bool:
    return indicator.level is not None and (indicator.expected > 0 or indicator.state != "unanswered")


def overall_coverage(criteria: CriteriaSet, markers: Sequence[MarkerResult]) -> float:
    """The answered share (0–1) over all markers; an indicator weighs its share of the marker's weight."""
    parts = [_covered(each.indicators, _share(criteria, each)) for each in markers]
    answered = [weight for part, _ in parts for weight in part]
    counted = [weight for _, part in parts for weight in part]
    return scoring.coverage(answered, counted)


def _share(criteria: CriteriaSet, marker: MarkerResult) -> Fraction:
    """The marker's weight for each unit of weight in it."""
    return Fraction(criteria.file.marker_weights[marker.id]) / sum(Fraction(each.weight) for each in marker.indicators)


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

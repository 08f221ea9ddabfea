"""What has to be answered before there is a score."""

from __future__ import annotations

import math
from collections.abc import Iterator

from sicheck.model.assessment import IndicatorResult, MarkerResult
from sicheck.route.needs import UNIT, Need, applicable, least_worth
from sicheck.route.outcome import Outcome, answer

Answers = tuple[int, int]
"""The worth of an indicator that is not answered, and of one that is."""


def assessable_needs(now: Outcome) -> tuple[Need, ...]:
    """Enough is answered for a score."""
    rules = now.criteria.file.verdict
    markers = (marker_coverage_need(each, rules.marker_coverage) for each in now.markers)
    return (coverage_need(now, rules.minimum_coverage), *markers)


def coverage_need(now: Outcome, share: float) -> Need:
    """At least this share (0–1) of what counts over all markers is answered."""
    answers = (pair for marker in now.markers for pair in _answers(marker, marker.weight, share))
    return Need(dict(answers), least_worth(0.0))


def marker_coverage_need(marker: MarkerResult, share: float) -> Need:
    """At least this share (0–1) of what counts of a marker is answered."""
    return Need(dict(_answers(marker, 1.0, share)), least_worth(0.0))


def _answers(marker: MarkerResult, weight: float, asked: float) -> Iterator[tuple[str, Answers]]:
    total = math.fsum(each.weight for each in marker.indicators)
    yield from ((answer(each.id), _worth(each, weight * each.weight / total, asked)) for each in applicable(marker))


def _worth(indicator: IndicatorResult, weight: float, asked: float) -> Answers:
    """An answer is worth its weight; what counts costs the share that is asked of it."""
    silent = -asked if indicator.expected > 0 else 0.0
    return round(weight * silent * UNIT), round(weight * (1.0 - asked) * UNIT)

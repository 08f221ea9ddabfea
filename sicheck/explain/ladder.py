"""Markers and indicators: from conditions to levels, from levels to scores."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck import scoring
from sicheck.explain.looks import Looks
from sicheck.explain.nodes import ConditionNode, IndicatorNode, LevelNode, MarkerNode
from sicheck.model.assessment import IndicatorResult, MarkerResult
from sicheck.model.criteria import Indicator, Level, Marker


def marker_node(looks: Looks, marker: Marker, result: MarkerResult) -> MarkerNode:
    """A marker with its indicators."""
    pairs = zip(marker.indicators, result.indicators, strict=True)
    return MarkerNode(
        id=marker.id,
        title=looks.telling.say(marker.title),
        score=result.score,
        evidenced=result.evidenced,
        coverage=result.coverage,
        minimum_coverage=looks.telling.criteria.file.verdict.marker_coverage,
        indicators=tuple(_indicator_node(looks, indicator, each) for indicator, each in pairs),
    )


def _indicator_node(looks: Looks, indicator: Indicator, result: IndicatorResult) -> IndicatorNode:
    applies = result.level is not None
    return IndicatorNode(
        id=result.id,
        title=looks.telling.say(indicator.title),
        state=result.state,
        weight=result.weight,
        level=result.level,
        evidenced_level=result.evidenced_level,
        max_level=result.max_level,
        expected=result.expected,
        score=_score(result.level, result.max_level),
        evidenced=_score(result.evidenced_level, result.max_level),
        counted=result.is_counted,
        answered=applies and result.state != "unanswered",
        line=result.line,
        reason=result.reason,
        exceptions=tuple(_exceptions(looks, indicator)),
        levels=tuple(_level_node(looks, each) for each in indicator.levels) if applies else (),
    )


def _score(level: int | None, most: int) -> float | None:
    return None if level is None else scoring.indicator_score(level, most)


def _exceptions(looks: Looks, indicator: Indicator) -> Iterator[ConditionNode]:
    """The conditions on which it may be left out."""
    if indicator.applies_when:
        yield looks.evaluated(indicator.applies_when, looks.telling.phrase("label.applies-when"))
    if indicator.not_applicable_when:
        yield looks.evaluated(indicator.not_applicable_when, looks.telling.phrase("label.not-applicable-when"))


def _level_node(looks: Looks, level: Level) -> LevelNode:
    conditions = tuple(looks.evaluated(each.if_, looks.telling.say(each.missing)) for each in level.needs)
    evidenced = [each.evidenced for each in conditions]
    return LevelNode(
        level=level.level,
        text=looks.telling.say(level.text),
        holds=all(each.holds for each in conditions),
        evidenced=None if None in evidenced else all(evidenced),
        conditions=conditions,
    )

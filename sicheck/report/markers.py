"""Markers and indicators in words."""

from __future__ import annotations

import math
from functools import partial

from sicheck import scoring
from sicheck.model.assessment import IndicatorResult, MarkerResult
from sicheck.model.criteria import Indicator, Marker
from sicheck.report.rows import IndicatorRow, MarkerRow
from sicheck.report.wording import Wording


def marker_row(words: Wording, marker: Marker, result: MarkerResult) -> MarkerRow:
    """A marker with its indicators in words."""
    return MarkerRow(
        id=marker.id,
        title=words.say(marker.title),
        weight=result.weight,
        score=result.score,
        evidenced=result.evidenced,
        expected=_expected_score(result),
        coverage=result.coverage,
        indicators=tuple(map(partial(_indicator_row, words), marker.indicators, result.indicators)),
    )


def _indicator_row(words: Wording, indicator: Indicator, result: IndicatorResult) -> IndicatorRow:
    return IndicatorRow(
        id=result.id,
        title=words.say(indicator.title),
        question=words.say(indicator.question),
        state=result.state,
        level=result.level,
        evidenced_level=result.evidenced_level,
        max_level=result.max_level,
        expected=result.expected,
        weight=result.weight,
        text=_level_text(words, indicator, result),
        missing=_missing(words, indicator, result),
        evidence_hint=words.say(indicator.evidence_hint),
        line=result.line,
        reason=result.reason,
        rule=_rule(words, indicator, result),
    )


def _rule(words: Wording, indicator: Indicator, result: IndicatorResult) -> str | None:
    """When it may be left out, where the project did so and it counts all the same."""
    if result.level is None or not result.reason or indicator.not_applicable_when is None:
        return None
    from sicheck.guide import in_words  # noqa: PLC0415 - the whole guide comes with it

    return in_words(indicator.not_applicable_when, words.language)


def _level_text(words: Wording, indicator: Indicator, result: IndicatorResult) -> str:
    if result.level:
        return words.say(indicator.levels[result.level - 1].text)
    return words.phrase(f"state-text.{result.state}")


def _missing(words: Wording, indicator: Indicator, result: IndicatorResult) -> tuple[str, ...]:
    if result.level is None or result.level >= result.max_level:
        return ()
    needs = indicator.levels[result.level].needs
    return tuple(words.say(needs[position].missing) for position in result.missing)


def _expected_score(marker: MarkerResult) -> float:
    applicable = [each for each in marker.indicators if each.level is not None]
    weights = math.fsum(each.weight for each in applicable)
    scores = (scoring.indicator_score(each.expected, each.max_level) * each.weight for each in applicable)
    return math.fsum(scores) / weights if weights else 0.0

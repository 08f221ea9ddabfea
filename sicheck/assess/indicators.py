"""The result of each indicator: its levels, its state, and what is missing for the next level."""

from __future__ import annotations

from sicheck.assess.reading import Reading, Readings
from sicheck.facts import answered
from sicheck.model.assessment import IndicatorResult, State
from sicheck.model.criteria import CriteriaSet, Indicator


def indicator_results(criteria: CriteriaSet, read: Readings) -> dict[str, IndicatorResult]:
    """Every indicator by its full id, in the order of the set."""
    claims = {each.indicator: each.reason for each in read.described.view.project.not_applicable or ()}
    return {
        name: _not_applicable(name, each, read.described, claims.get(name))
        if _is_left_out(each, read.described, claimed=name in claims)
        else _result(name, each, read, claims.get(name))
        for name, each in criteria.indicators().items()
    }


def _is_left_out(indicator: Indicator, described: Reading, *, claimed: bool) -> bool:
    if indicator.applies_when is not None and not described.bound.holds(indicator.applies_when):
        return True
    allowed = indicator.not_applicable_when is None or described.bound.holds(indicator.not_applicable_when)
    return claimed and allowed


def _not_applicable(name: str, indicator: Indicator, described: Reading, reason: str | None) -> IndicatorResult:
    return IndicatorResult(
        id=name,
        state="not-applicable",
        level=None,
        evidenced_level=None,
        max_level=len(indicator.levels),
        expected=_expected(indicator, described),
        weight=indicator.weight,
        reason=reason,
    )


def _result(name: str, indicator: Indicator, read: Readings, refused: str | None) -> IndicatorResult:
    level = read.described.level(indicator)
    expected = _expected(indicator, read.described)
    return IndicatorResult(
        id=name,
        state=_state(indicator, read.described, level, expected),
        level=level,
        evidenced_level=min(level, read.evidenced.level(indicator)) if read.evidenced else 0,
        max_level=len(indicator.levels),
        expected=expected,
        weight=indicator.weight,
        missing=read.described.missing(indicator, level),
        line=read.line(indicator.reads),
        reason=refused,
    )


def _state(indicator: Indicator, described: Reading, level: int, expected: int) -> State:
    if level == 0 and not answered(described.view.project, indicator.reads):
        return "unanswered"
    return "met" if level >= expected else "unmet"


def _expected(indicator: Indicator, described: Reading) -> int:
    expected: int = getattr(indicator.expected, described.view.project.project.stage)
    return expected

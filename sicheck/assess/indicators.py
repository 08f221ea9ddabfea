"""The result of each indicator: its levels, its state, and what is missing for the next level."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.assess.reading import Reading, Readings
from sicheck.facts import answered
from sicheck.model.assessment import IndicatorResult, State
from sicheck.model.criteria import CriteriaSet, Indicator


def indicator_results(criteria: CriteriaSet, read: Readings) -> dict[str, IndicatorResult]:
    """Every indicator by its full id, in the order of the set."""
    return some_results(criteria, criteria.indicators(), read)


def some_results(criteria: CriteriaSet, names: Iterable[str], read: Readings) -> dict[str, IndicatorResult]:
    """The indicators of these full ids."""
    claims, indicators = _claims(criteria, read), criteria.indicators()
    return {name: _found(name, indicators[name], read, claims.get(name)) for name in names}


def struck_out_levels(criteria: CriteriaSet, read: Readings) -> dict[str, int]:
    """The level of what a call does not look at, by full id; diagnoses read it all the same."""
    if not criteria.struck_out:
        return {}
    claims = _claims(criteria, read)
    return {name: _found(name, each, read, claims.get(name)).level or 0 for name, each in criteria.struck_out.items()}


def _claims(criteria: CriteriaSet, read: Readings) -> dict[str, str]:
    """What the project leaves out as not applicable, by full id, with why."""
    stated = read.described.view.project.not_applicable or ()
    return {criteria.name_now(each.indicator): each.reason for each in stated}


def _found(name: str, indicator: Indicator, read: Readings, claim: str | None) -> IndicatorResult:
    if _is_left_out(indicator, read.described, claimed=claim is not None):
        return _not_applicable(name, indicator, read.described, claim)
    return _result(name, indicator, read, claim)


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
        evidenced_level=read.evidenced.level(indicator, level) if read.evidenced else 0,
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

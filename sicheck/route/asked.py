"""What each requirement of a call asks of levels: met where it decides, and no more than judged where it is a warning.

What is asked on evidence is asked of the score: no step brings evidence, and a score on evidence is never higher.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sicheck.model.assessment import IndicatorResult, MarkerResult
from sicheck.model.call import CLEAR, Baseline, Bonus, Kind, Requirement
from sicheck.route.coverage import assessable_needs, coverage_need, marker_coverage_need
from sicheck.route.needs import UNIT, Need, applicable, level_need, marker_need, score_need
from sicheck.route.outcome import STATES, Outcome, answer, rule

Needs = Iterable[Need]


def needs_of(now: Outcome, requirement: Requirement, bonuses: Sequence[Bonus]) -> tuple[Need, ...]:
    """What a requirement asks; bonus points count for the overall score."""
    if _is_of_score(requirement):
        return (with_bonus(score_need(now, _least(requirement)), bonuses), *assessable_needs(now))
    return tuple(_ASKED[requirement.kind](now, requirement))


def weakest_needs(now: Outcome, requirement: Requirement, bonuses: Sequence[Bonus]) -> tuple[Need, ...]:
    """What an overall score asks where the weakest marker rules: every marker as high as that."""
    if not _is_of_score(requirement):
        return ()
    return tuple(with_bonus(marker_need(each, _least(requirement)), bonuses) for each in now.markers)


def with_bonus(need: Need, bonuses: Sequence[Bonus]) -> Need:
    """The same need, for which the points of each bonus count once its rule holds."""
    points: dict[str, float] = {}
    for each in bonuses:
        points[rule(each.when)] = points.get(rule(each.when), 0.0) + each.points
    return Need({**need.worth, **{name: (0, round(each * UNIT)) for name, each in points.items()}}, need.least)


def baseline_needs(now: Outcome, baseline: Baseline, earlier: Mapping[str, float | None]) -> Iterator[Need]:
    """Every marker that had a score in the earlier report has one, of no more than the tolerance below that."""
    for marker in now.markers:
        before = earlier.get(marker.id)
        if before is not None:
            yield from _marker_needs(now, marker, "score", before - baseline.tolerance)


def _is_of_score(requirement: Requirement) -> bool:
    return requirement.kind == "overall" and _key(requirement) == "score"


def _key(requirement: Requirement) -> str:
    return requirement.measure.key if requirement.measure else ""


def _least(requirement: Requirement) -> float:
    """Of a warning any value will do."""
    is_asked = requirement.measure and requirement.level_is == "error"
    return requirement.measure.least if requirement.measure and is_asked else 0.0


def _overall(now: Outcome, requirement: Requirement) -> Needs:
    if _key(requirement) == "coverage":
        return (coverage_need(now, _least(requirement)),)
    return (score_need(now, _least(requirement)), *assessable_needs(now))


def _markers(now: Outcome, requirement: Requirement) -> Needs:
    """Each marker, or the one that is named."""
    for marker in now.markers:
        if requirement.marker in (None, marker.id):
            yield from _marker_needs(now, marker, _key(requirement), _least(requirement))


def _marker_needs(now: Outcome, marker: MarkerResult, key: str, least: float) -> Needs:
    if key == "coverage":
        return (marker_coverage_need(marker, least),)
    return (marker_need(marker, least), marker_coverage_need(marker, now.criteria.file.verdict.marker_coverage))


def _indicators(now: Outcome, requirement: Requirement) -> Needs:
    """Each indicator that applies, or the one that is named; it has to be answered too."""
    for each in _looked_at(now, requirement):
        yield level_need(each.id, int(_least(requirement)), each.max_level)
        yield level_need(answer(each.id), 1, 1)


def _looked_at(now: Outcome, requirement: Requirement) -> Iterator[IndicatorResult]:
    for marker in now.markers:
        if requirement.indicator is None:
            yield from applicable(marker)
        else:
            yield from (each for each in marker.indicators if each.id == requirement.indicator)


def _knockouts(now: Outcome, requirement: Requirement) -> Needs:
    """Clear; where it is a warning, anything but unknown."""
    asked = requirement.knockouts or ()
    good = [STATES.index("clear")] if requirement.level_is == "error" else [0, STATES.index("clear")]
    worth = tuple(int(state in good) for state in range(len(STATES)))
    return (Need({each.id: worth}, 1) for each in now.knockouts if each.id in asked or CLEAR in asked)


def _when(_: Outcome, requirement: Requirement) -> Needs:
    return (level_need(rule(str(requirement.when)), int(requirement.level_is == "error"), 1),)


_ASKED: Mapping[Kind, Callable[[Outcome, Requirement], Needs]] = {
    "overall": _overall,
    "each_marker": _markers,
    "marker": _markers,
    "each_indicator": _indicators,
    "indicator": _indicators,
    "knockouts": _knockouts,
    "when": _when,
}

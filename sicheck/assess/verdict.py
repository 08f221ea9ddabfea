"""The verdict and its reasons: knock-outs first, then whether it can be judged, then the bands of the set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sicheck.catalogue.variables import VERDICT
from sicheck.model.assessment import KnockoutResult, MarkerResult, Reason, Verdict
from sicheck.model.criteria import CriteriaSet
from sicheck.rules import Rules


def verdict_of(
    criteria: CriteriaSet,
    scores: Mapping[str, object],
    markers: Sequence[MarkerResult],
    knockouts: Sequence[KnockoutResult],
) -> tuple[Verdict, tuple[Reason, ...]]:
    """The verdict, and why; `scores` holds what conditions of the bands may read, `score` None when unknown."""
    triggered = tuple(Reason(each.id) for each in knockouts if each.state == "triggered")
    if triggered:
        return "not-yet", triggered
    if scores["score"] is None:
        return "not-assessable", tuple(_too_little(criteria, scores, markers))
    return _band(criteria, scores)


def _too_little(criteria: CriteriaSet, scores: Mapping[str, object], markers: Sequence[MarkerResult]) -> list[Reason]:
    coverage = scores["coverage"]
    assert isinstance(coverage, float)  # noqa: S101 - the caller's own number
    reasons = [Reason("coverage-too-low")] if coverage < criteria.file.verdict.minimum_coverage else []
    unknown = tuple(marker.id for marker in markers if marker.score is None)
    return [*reasons, Reason("marker-coverage-too-low", unknown)] if unknown else reasons


def _band(criteria: CriteriaSet, scores: Mapping[str, object]) -> tuple[Verdict, tuple[Reason, ...]]:
    bound = Rules(VERDICT).over(scores)
    reasons: tuple[Reason, ...] = (Reason("all-needs-met"),)
    for band in criteria.file.verdict.bands:
        unmet = tuple(Reason(need.id) for need in band.needs if not bound.holds(need.if_))
        if not unmet:
            return band.id, reasons
        reasons = unmet
    return "not-yet", reasons

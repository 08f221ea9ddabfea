"""The verdict and its reasons: knock-outs first, then whether it can be judged, then the bands of the set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sicheck.assess.scores import floor_score, on_track, overall_coverage, overall_score
from sicheck.catalogue.variables import VERDICT
from sicheck.model.assessment import KnockoutResult, MarkerResult, Overall, Reason, Verdict
from sicheck.model.criteria import CriteriaSet
from sicheck.rules import Rules

Found = tuple[Verdict, tuple[Reason, ...]]


def overall(
    criteria: CriteriaSet, stage: str, markers: Sequence[MarkerResult], knockouts: Sequence[KnockoutResult]
) -> Overall:
    """The whole: score, evidenced score and coverage, and the verdict with why."""
    score = overall_score(criteria, markers)
    evidenced = overall_score(criteria, markers, evidenced=True)
    coverage = overall_coverage(criteria, markers)
    triggered = tuple(Reason(each.id) for each in knockouts if each.state == "triggered")
    verdict: Verdict
    if triggered:
        verdict, reasons = "not-yet", triggered
    elif score is None or evidenced is None:
        verdict, reasons = "not-assessable", _too_little(criteria, coverage, markers)
    else:
        scores = {"score": score, "evidenced": evidenced, "coverage": coverage, "stage": stage}
        verdict, reasons = _band(criteria, {**scores, **floors(markers, knockouts)})
    return Overall(score, evidenced, coverage, verdict, reasons)


def _too_little(criteria: CriteriaSet, coverage: float, markers: Sequence[MarkerResult]) -> tuple[Reason, ...]:
    unknown = tuple(marker.id for marker in markers if marker.score is None)
    short = [Reason("coverage-too-low")] if coverage < criteria.file.verdict.minimum_coverage else []
    return (*short, *([Reason("marker-coverage-too-low", unknown)] if unknown else []))


def floors(markers: Sequence[MarkerResult], knockouts: Sequence[KnockoutResult]) -> Mapping[str, object]:
    """What thresholds read beside the scores, the coverage and the stage."""
    return {
        "weakest_marker": min((floor_score(each) or 0.0 for each in markers), default=0.0),
        "on_track": on_track(markers),
        "knockouts_unknown": sum(each.state == "unknown" for each in knockouts),
    }


def _band(criteria: CriteriaSet, scores: Mapping[str, object]) -> Found:
    """The first band whose needs all hold, else the last; its reasons are the unmet needs of the band just above."""
    bound = Rules(VERDICT).over(scores)
    reasons: tuple[Reason, ...] = (Reason("all-needs-met"),)
    *above, last = criteria.file.verdict.bands
    for band in above:
        unmet = tuple(Reason(need.id) for need in band.needs if not bound.holds(need.if_))
        if not unmet:
            return band.id, reasons
        reasons = unmet
    return last.id, reasons

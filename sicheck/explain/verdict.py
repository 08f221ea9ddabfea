"""The whole: its score, and why the verdict is what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from sicheck.assess.verdict import floors
from sicheck.catalogue.variables import VERDICT
from sicheck.explain.looks import Looks
from sicheck.explain.nodes import ConditionNode
from sicheck.explain.outcomes import BandNode, OverallNode, WeighedNode
from sicheck.explain.telling import Telling
from sicheck.model.assessment import Assessment, MarkerResult, Overall
from sicheck.model.criteria import Band, Marker, VerdictNeed
from sicheck.rules import Rules


def overall_node(looks: Looks, assessment: Assessment) -> OverallNode:
    """The score of the whole and the verdict with all its thresholds."""
    file, overall = looks.telling.criteria.file, assessment.overall
    judging = replace(looks, more=_values(assessment))
    return OverallNode(
        score=overall.score,
        evidenced=overall.evidenced,
        aggregation=file.aggregation,
        markers=tuple(map(partial(_weighed, looks.telling), looks.telling.criteria.markers, assessment.markers)),
        coverage=overall.coverage,
        minimum_coverage=file.verdict.minimum_coverage,
        verdict=overall.verdict,
        title=looks.telling.report(f"verdict.{overall.verdict}"),
        decided_by=_decided_by(assessment),
        reasons=tuple(each.id for each in overall.reasons),
        triggered=tuple(_triggered(looks.telling, overall)),
        bands=tuple(_band_node(judging, each) for each in file.verdict.bands),
    )


def _weighed(telling: Telling, marker: Marker, result: MarkerResult) -> WeighedNode:
    return WeighedNode(
        id=marker.id,
        title=telling.say(marker.title),
        weight=telling.criteria.file.marker_weights[marker.id],
        share=result.weight,
        score=result.score,
        evidenced=result.evidenced,
    )


def _values(assessment: Assessment) -> Mapping[str, object]:
    overall = assessment.overall
    return {
        "score": overall.score,
        "evidenced": overall.evidenced,
        "coverage": overall.coverage,
        "stage": assessment.stage,
        **floors(assessment.markers, assessment.knockouts),
    }


def _triggered(telling: Telling, overall: Overall) -> Iterator[str]:
    reasons = {each.id for each in overall.reasons}
    yield from (telling.say(each.title) for each in telling.criteria.file.knockouts if each.id in reasons)


def _decided_by(assessment: Assessment) -> str:
    if any(each.state == "triggered" for each in assessment.knockouts):
        return "knockouts"
    return "coverage" if assessment.overall.verdict == "not-assessable" else "bands"


def _band_node(looks: Looks, band: Band) -> BandNode:
    conditions = tuple(_need_node(looks, each) for each in band.needs)
    return BandNode(band.id, looks.telling.report(f"verdict.{band.id}"), conditions)


def _need_node(looks: Looks, need: VerdictNeed) -> ConditionNode:
    """Without a score nobody looks at thresholds."""
    known = looks.more["score"] is not None
    holds = Rules(VERDICT).over(looks.more).holds(need.if_) if known else None
    return looks.judged(need.if_, looks.telling.say(need.missing), holds=holds)

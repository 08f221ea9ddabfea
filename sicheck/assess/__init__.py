"""A project, a criteria set and a date make an assessment: pure, no clock, no disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sicheck import sroi
from sicheck.advice import next_steps
from sicheck.assess.indicators import indicator_results
from sicheck.assess.reading import Reading, read_view
from sicheck.assess.scores import floor_score, marker_results, on_track, overall_coverage, overall_score
from sicheck.assess.verdict import verdict_of
from sicheck.diagnosis import diagnosis_results, knockout_results, warning_ids
from sicheck.evidence import carries_evidence, counting_sources, evidenced_view
from sicheck.facts import View, first_answered
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment, KnockoutResult, MarkerResult, Overall, SroiResult
from sicheck.model.criteria import CriteriaSet
from sicheck.model.project import Project

__all__ = ["assess"]


def assess(file: ProjectFile, criteria: CriteriaSet, date: dt.date) -> Assessment:
    """Assesses a project on a date.

    Raises:
        RuleError: when a condition of the criteria set can't be evaluated on this project.
    """
    project = file.project
    described = read_view(View(project, project, date))
    evidenced = _evidenced(file, date)
    line = _Lines(file)
    found = indicator_results(criteria, described, evidenced, line)
    markers = marker_results(criteria, found)
    knockouts = knockout_results(criteria.file.knockouts, described.bound, evidenced.bound if evidenced else None, line)
    overall = _overall(criteria, project, markers, knockouts)
    levels = {name: each.level or 0 for name, each in found.items()}
    diagnoses = diagnosis_results(criteria.file.diagnoses, described.values, levels)
    return Assessment(
        date=date,
        overall=overall,
        markers=markers,
        knockouts=knockouts,
        warnings=warning_ids(criteria.file.warnings, described.values, diagnoses),
        diagnoses=diagnoses,
        advice=next_steps(project, criteria, date, found, overall.score, _rescorer(criteria, date)),
        sroi=_sroi(project),
        stage=project.project.stage,
    )


class _Lines:
    """The line of the first field that something reads."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def __call__(self, reads: Sequence[str]) -> int | None:
        path = first_answered(self._file.project, reads)
        lines = self._file.document.lines
        return lines.get(path[:2], lines.get(path[:1])) if path else None


def _evidenced(file: ProjectFile, date: dt.date) -> Reading | None:
    if not carries_evidence(file.project):
        return None
    counting = counting_sources(file.project, file.missing_files)
    return read_view(View(evidenced_view(file.project, counting), file.project, date))


def _overall(
    criteria: CriteriaSet,
    project: Project,
    markers: Sequence[MarkerResult],
    knockouts: Sequence[KnockoutResult],
) -> Overall:
    score = overall_score(criteria, [each.score for each in markers], markers)
    evidenced = overall_score(criteria, [each.evidenced for each in markers], markers)
    coverage = overall_coverage(markers)
    scores: Mapping[str, object] = {
        "score": score,
        "evidenced": evidenced,
        "coverage": coverage,
        "weakest_marker": min((floor_score(each) or 0.0 for each in markers), default=0.0),
        "on_track": on_track([each for marker in markers for each in marker.indicators]),
        "knockouts_unknown": sum(each.state == "unknown" for each in knockouts),
        "stage": project.project.stage,
    }
    verdict, reasons = verdict_of(criteria, scores, markers, knockouts)
    return Overall(score, evidenced, coverage, verdict, reasons)


def _rescorer(criteria: CriteriaSet, date: dt.date):  # noqa: ANN202
    def rescore(project: Project) -> float | None:
        found = indicator_results(criteria, read_view(View(project, project, date)), None, lambda _: None)
        markers = marker_results(criteria, found)
        return overall_score(criteria, [each.score for each in markers], markers)

    return rescore


def _sroi(project: Project) -> SroiResult | None:
    if project.sroi is None or sroi.incomplete(project.sroi):
        return None
    return SroiResult(sroi.calculate(project.sroi).ratio, project.sroi.currency)

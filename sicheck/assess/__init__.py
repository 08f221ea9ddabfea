"""A project, a criteria set and a date make an assessment: pure, no clock, no disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sicheck import sroi
from sicheck.advice import next_steps
from sicheck.assess.gains import Gains
from sicheck.assess.indicators import indicator_results, struck_out_levels
from sicheck.assess.reading import Readings, readings
from sicheck.assess.scores import marker_results
from sicheck.assess.verdict import overall
from sicheck.diagnosis import diagnosis_results, knockout_results, warning_ids
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment, DiagnosisResult, KnockoutResult, MarkerResult, SroiResult
from sicheck.model.criteria import CriteriaSet
from sicheck.model.project import Project

__all__ = ["assess", "standing"]


def assess(file: ProjectFile, criteria: CriteriaSet, date: dt.date) -> Assessment:
    """Assesses a project on a date.

    Raises:
        RuleError: when a condition of the criteria set can't be evaluated on this project.
    """
    read = readings(file, date)
    found = _standing(file.project, criteria, read)
    gains = Gains(criteria, read.described, found.markers, found.overall.score)
    return found._replace(advice=next_steps(criteria, found.markers, gains.of))


def standing(file: ProjectFile, criteria: CriteriaSet, date: dt.date) -> Assessment:
    """Where a project stands, without advice: most of the work of an assessment goes into what each step would add.

    Raises:
        RuleError: when a condition of the criteria set can't be evaluated on this project.
    """
    return _standing(file.project, criteria, readings(file, date))


def _standing(project: Project, criteria: CriteriaSet, read: Readings) -> Assessment:
    markers = marker_results(criteria, indicator_results(criteria, read))
    knockouts = _knockouts(criteria, read)
    diagnoses = _diagnoses(criteria, read, markers)
    return Assessment(
        date=read.described.view.date,
        stage=project.project.stage,
        overall=overall(criteria, project.project.stage, markers, knockouts),
        markers=markers,
        knockouts=knockouts,
        warnings=warning_ids(criteria.file.warnings, read.described.values, diagnoses),
        diagnoses=diagnoses,
        advice=(),
        sroi=_sroi(project),
    )


def _knockouts(criteria: CriteriaSet, read: Readings) -> tuple[KnockoutResult, ...]:
    evidenced = read.evidenced.bound if read.evidenced else None
    return knockout_results(criteria.file.knockouts, read.described.bound, evidenced, read.line)


def _diagnoses(criteria: CriteriaSet, read: Readings, markers: Sequence[MarkerResult]) -> tuple[DiagnosisResult, ...]:
    levels = {each.id: each.level or 0 for marker in markers for each in marker.indicators}
    levels |= struck_out_levels(criteria, read)
    return diagnosis_results(criteria.file.diagnoses, read.described.values, levels)


def _sroi(project: Project) -> SroiResult | None:
    if project.sroi is None or sroi.incomplete(project.sroi):
        return None
    return SroiResult(sroi.calculate(project.sroi).ratio, project.sroi.currency)

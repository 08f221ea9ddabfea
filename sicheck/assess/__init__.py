"""A project, a criteria set and a date make an assessment: pure, no clock, no disk."""

from __future__ import annotations

import datetime as dt

from sicheck import sroi
from sicheck.advice import next_steps
from sicheck.assess.indicators import indicator_results
from sicheck.assess.reading import Readings, readings
from sicheck.assess.scores import marker_results, overall_score
from sicheck.assess.verdict import overall
from sicheck.catalogue.examples import example_lines, with_lines
from sicheck.diagnosis import diagnosis_results, knockout_results, warning_ids
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment, SroiResult
from sicheck.model.criteria import CriteriaSet, Level
from sicheck.model.project import Project

__all__ = ["assess"]


def assess(file: ProjectFile, criteria: CriteriaSet, date: dt.date) -> Assessment:
    """Assesses a project on a date.

    Raises:
        RuleError: when a condition of the criteria set can't be evaluated on this project.
    """
    project, rules = file.project, criteria.file
    read = readings(file, date)
    indicators = indicator_results(criteria, read)
    markers = marker_results(criteria, indicators)
    evidenced = read.evidenced.bound if read.evidenced else None
    knockouts = knockout_results(rules.knockouts, read.described.bound, evidenced, read.line)
    levels = {name: each.level or 0 for name, each in indicators.items()}
    diagnoses = diagnosis_results(rules.diagnoses, read.described.values, levels)
    whole = overall(criteria, project.project.stage, markers, knockouts)

    def gain(above: Level) -> float | None:
        after = None if whole.score is None else _score_after(project, above, criteria, date)
        return None if after is None or whole.score is None else after - whole.score

    return Assessment(
        date=date,
        stage=project.project.stage,
        overall=whole,
        markers=markers,
        knockouts=knockouts,
        warnings=warning_ids(rules.warnings, read.described.values, diagnoses),
        diagnoses=diagnoses,
        advice=next_steps(criteria, markers, gain),
        sroi=_sroi(project),
    )


def _score_after(project: Project, above: Level, criteria: CriteriaSet, date: dt.date) -> float | None:
    """The overall of the project with the example of a level merged, everything recomputed."""
    changed = with_lines(project, example_lines(above.example, "en", date))
    read = Readings.of(changed, date)
    return overall_score(criteria, marker_results(criteria, indicator_results(criteria, read)))


def _sroi(project: Project) -> SroiResult | None:
    if project.sroi is None or sroi.incomplete(project.sroi):
        return None
    return SroiResult(sroi.calculate(project.sroi).ratio, project.sroi.currency)

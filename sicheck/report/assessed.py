"""An assessment put into words: one language, the texts of the criteria set chosen by what was found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sicheck import __version__
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment
from sicheck.model.criteria import CriteriaSet
from sicheck.report.evidence import evidence_rows
from sicheck.report.markers import marker_row
from sicheck.report.mirrors import diagnosis_row
from sicheck.report.money import money_row
from sicheck.report.rows import Report
from sicheck.report.rules import knockout_row, reason_rows, warning_row
from sicheck.report.steps import step_row
from sicheck.report.wording import Wording

if TYPE_CHECKING:
    from sicheck.call import CallFile
    from sicheck.model.judgement import Judgement
    from sicheck.report.sroi.rows import SroiSection


def assessed(assessment: Assessment, file: ProjectFile, criteria: CriteriaSet, language: str) -> Report:
    """The assessment in one language (`en` or `nl`)."""
    return _report(Wording(assessment, file, criteria, language))


def judged_and_assessed(
    assessment: Assessment, file: ProjectFile, call: CallFile, judged: Judgement, language: str
) -> Report:
    """The assessment by a call's criteria, with what the call says of it."""
    from sicheck.report.call import judgement_row  # noqa: PLC0415 - only where there is a call

    words = Wording(assessment, file, call.criteria, language)
    return _report(words)._replace(judgement=judgement_row(words, call, judged))


def _report(words: Wording) -> Report:
    assessment, file, criteria = words.assessment, words.file, words.criteria
    overall = assessment.overall
    counted = [each for each in words.results.values() if each.is_counted]
    return Report(
        language=words.language,
        date=assessment.date,
        version=__version__,
        criteria=_criteria(words),
        project=_project(words),
        summary=file.project.project.summary,
        score=overall.score,
        evidenced=overall.evidenced,
        coverage=overall.coverage,
        answered=sum(each.state != "unanswered" for each in counted),
        asked=len(counted),
        verdict=overall.verdict,
        reasons=tuple(row for each in overall.reasons for row in reason_rows(words, each)),
        markers=tuple(map(partial(marker_row, words), criteria.markers, assessment.markers)),
        knockouts=tuple(map(partial(knockout_row, words), assessment.knockouts)),
        warnings=tuple(map(partial(warning_row, words), assessment.warnings)),
        diagnoses=tuple(map(partial(diagnosis_row, words), criteria.file.diagnoses, assessment.diagnoses)),
        advice=tuple(map(partial(step_row, words), assessment.advice)),
        sroi=_sroi(words),
        money=money_row(words),
        evidence=evidence_rows(words),
    )


def _sroi(words: Wording) -> SroiSection | None:
    if words.file.project.sroi is None:
        return None
    from sicheck.report.sroi.section import sroi_section  # noqa: PLC0415 - most projects have no value map

    return sroi_section(words.file, words.language)


def _criteria(words: Wording) -> dict[str, str]:
    file = words.criteria.file
    return {
        "id": file.id,
        "version": file.version,
        "digest": words.criteria.digest,
        "title": words.say(file.title),
    }


def _project(words: Wording) -> dict[str, str | None]:
    who = words.file.project.project
    return {
        "name": who.name,
        "stage": who.stage,
        "file": words.file.document.file,
        "digest": words.file.digest,
    }

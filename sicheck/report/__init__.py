"""What a reader sees: one language, rows in order; of an assessment, or of a calculation of the social return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sicheck.report.rows import CallRow, Report

if TYPE_CHECKING:
    from sicheck.call import CallFile
    from sicheck.intake import ProjectFile
    from sicheck.model.assessment import Assessment
    from sicheck.model.criteria import CriteriaSet
    from sicheck.model.judgement import Judgement

__all__ = ["Report", "call_row", "judged_report", "report"]


def report(assessment: Assessment, file: ProjectFile, criteria: CriteriaSet, language: str) -> Report:
    """The assessment in one language (`en` or `nl`)."""
    from sicheck.report.assessed import assessed  # noqa: PLC0415 - the facts and the criteria come with it

    return assessed(assessment, file, criteria, language)


def judged_report(
    assessment: Assessment, file: ProjectFile, call: CallFile, judged: Judgement, language: str
) -> Report:
    """The assessment by a call's criteria, with what the call says of it."""
    from sicheck.report.assessed import judged_and_assessed  # noqa: PLC0415

    return judged_and_assessed(assessment, file, call, judged, language)


def call_row(call: CallFile, language: str) -> CallRow:
    """A call in one language."""
    from sicheck.report.call import call_row as row  # noqa: PLC0415

    return row(call, language)

"""What a reader sees: one language, rows in order; of an assessment, or of a calculation of the social return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sicheck.report.rows import Report

if TYPE_CHECKING:
    from sicheck.intake import ProjectFile
    from sicheck.model.assessment import Assessment
    from sicheck.model.criteria import CriteriaSet

__all__ = ["Report", "report"]


def report(assessment: Assessment, file: ProjectFile, criteria: CriteriaSet, language: str) -> Report:
    """The assessment in one language (`en` or `nl`)."""
    from sicheck.report.assessed import assessed  # noqa: PLC0415 - the facts and the criteria come with it

    return assessed(assessment, file, criteria, language)

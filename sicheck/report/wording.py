"""One assessment with the texts of its criteria set in one language."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment
from sicheck.model.criteria import CriteriaSet, said
from sicheck.texts import Phrases


class Wording:
    """What rows are made from: the assessment, its file and criteria, and the words of one language."""

    def __init__(self, assessment: Assessment, file: ProjectFile, criteria: CriteriaSet, language: str) -> None:
        self.assessment = assessment
        self.file = file
        self.criteria = criteria
        self.language = language
        self.phrase = Phrases(language, "report")
        self.sources = criteria.indicators()
        self.results = assessment.indicators()

    def say(self, words: Mapping[str, str]) -> str:
        """A text of the criteria set in the language."""
        return said(words, self.language)

"""What the parts of a criteria set are called, by id."""

from __future__ import annotations

from sicheck.model.criteria import CriteriaSet, said


def titles(criteria: CriteriaSet, language: str) -> dict[str, str]:
    """The title of each marker, indicator and knock-out."""
    found = {each.id: said(each.title, language) for each in criteria.markers}
    found |= {each.id: said(each.title, language) for each in criteria.file.knockouts}
    return found | {name: said(each.title, language) for name, each in criteria.indicators().items()}

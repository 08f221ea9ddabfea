"""A criteria set for readers of a terminal: the list, and what lint and test found."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.model.criteria import CriteriaSet
from sicheck.texts import Phrases


def listed(criteria: CriteriaSet, language: str) -> str:
    """Every id with its title."""
    lines = [f"{criteria.file.title[language]} {criteria.file.version}"]
    for marker in criteria.markers:
        lines += ["", f"{marker.title[language]}  ({marker.id})"]
        lines += [f"  {f'{marker.id}.{each.id}':<42}{each.title[language]}" for each in marker.indicators]
    phrase = Phrases(language, "report")
    for key in ("knockouts", "warnings", "diagnoses"):
        lines += ["", phrase(f"heading.{key}")]
        lines += [f"  {each.id:<42}{each.title[language]}" for each in getattr(criteria.file, key)]
    return "\n".join(lines) + "\n"


def lint_summary(criteria: CriteriaSet, language: str) -> str:
    """What a lint without mistakes looked at."""
    levels = [level for each in criteria.indicators().values() for level in each.levels]
    values: Mapping[str, object] = {
        "sets": criteria.file.id,
        "indicators": len(criteria.indicators()),
        "levels": len(levels),
        "conditions": sum(len(level.needs) for level in levels),
    }
    return Phrases(language, "report")("criteria.all-well", **values) + "\n"


def cases_summary(cases: int, failed: int, language: str) -> str:
    """How many cases gave what was expected."""
    key = "criteria.cases-differ" if failed else "criteria.cases-well"
    return Phrases(language, "report")(key, cases=cases, differ=failed) + "\n"

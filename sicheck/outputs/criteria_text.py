"""A criteria set for readers of a terminal: the list, and what lint and test found."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.model.criteria import CriteriaSet, said
from sicheck.texts import Phrases


def listed(criteria: CriteriaSet, language: str) -> str:
    """Every id with its title."""
    lines = [f"{said(criteria.file.title, language)} {criteria.file.version}"]
    for marker in criteria.markers:
        lines += ["", f"{said(marker.title, language)}  ({marker.id})"]
        lines += [f"  {f'{marker.id}.{each.id}':<42}{said(each.title, language)}" for each in marker.indicators]
    phrase = Phrases(language, "report")
    for key in ("knockouts", "warnings", "diagnoses"):
        lines += ["", phrase(f"heading.{key}")]
        lines += [f"  {each.id:<42}{said(each.title, language)}" for each in getattr(criteria.file, key)]
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


def overlay_summary(language: str, further: str, done: int, stale: int, texts: int) -> str:
    """How far a further language is."""
    phrase = Phrases(language, "report")
    more = phrase("criteria.overlay-stale", stale=stale) if stale else ""
    return phrase("criteria.overlay", further=further, done=done, texts=texts) + more + "\n"


def cases_summary(cases: int, failed: int, language: str) -> str:
    """How many cases gave what was expected."""
    key = "criteria.cases-differ" if failed else "criteria.cases-well"
    return Phrases(language, "report")(key, cases=cases, differ=failed) + "\n"

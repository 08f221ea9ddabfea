"""A criteria set for readers of a terminal: the list, and what lint and test found."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.model.criteria import CriteriaSet, said
from sicheck.outputs import Look
from sicheck.outputs.paragraphs import on_screen, wrapped
from sicheck.outputs.safe import safe
from sicheck.texts import Phrases

_COLUMN = 42
"""Where titles begin beside their ids."""


def listed(criteria: CriteriaSet, language: str, look: Look) -> str:
    """Every id with its title, beside it or on the next line as the screen has room."""
    lines = wrapped(f"{said(criteria.file.title, language)} {criteria.file.version}", look.width)
    for marker in criteria.markers:
        lines += ["", *wrapped(f"{said(marker.title, language)} ({marker.id})", look.width)]
        for each in marker.indicators:
            lines += _row(f"{marker.id}.{each.id}", said(each.title, language), look.width)
    phrase = Phrases(language, "report")
    for key in ("knockouts", "warnings", "diagnoses"):
        lines += ["", phrase(f"heading.{key}")]
        for each in getattr(criteria.file, key):
            lines += _row(each.id, said(each.title, language), look.width)
    return on_screen(lines, look)


def _row(name: str, title: str, width: int) -> list[str]:
    beside = f"  {name:<{_COLUMN}}{safe(title)}"
    return [beside] if len(beside) <= width else [f"  {name}", *wrapped(title, width, 6)]


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

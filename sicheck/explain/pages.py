"""The explanation of a name: a page for each thing that has it, and what else it could have meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sicheck import __version__
from sicheck.explain.criteria_pages import indicator_page, marker_page
from sicheck.explain.file_pages import fact_page, key_page, word_page
from sicheck.explain.index import find
from sicheck.explain.page import Page
from sicheck.explain.rule_pages import diagnosis_page, knockout_page, warning_page
from sicheck.explain.telling import Telling
from sicheck.explain.terms import term_page
from sicheck.explain.topics import Kind, Topic, topics
from sicheck.explain.verdict_page import verdict_page
from sicheck.model.criteria import CriteriaSet

_PAGES: Mapping[Kind, Callable[[Telling, str], Page]] = {
    "marker": marker_page,
    "indicator": indicator_page,
    "knockout": knockout_page,
    "warning": warning_page,
    "diagnosis": diagnosis_page,
    "verdict": verdict_page,
    "term": term_page,
    "fact": fact_page,
    "key": key_page,
    "word": word_page,
}


@dataclass(frozen=True)
class Explanation:
    """Pages in one language, and what else was meant perhaps."""

    language: str
    version: str
    criteria: Mapping[str, str]
    pages: tuple[Page, ...]
    others: tuple[Topic, ...]


def explain(criteria: CriteriaSet, name: str, language: str, date: dt.date) -> Explanation:
    """Explains an id, a shorter name for one, a key of the project file or a word of its fixed lists.

    Raises:
        SicheckError: when nothing has that name, or several things have.
    """
    found = find(criteria, name)
    telling = Telling(criteria, language, date)
    pages = tuple(_PAGES[each.kind](telling, each.id) for each in found.topics)
    return Explanation(language, __version__, identity(criteria), pages, found.others)


def overview(criteria: CriteriaSet) -> Mapping[Kind, tuple[str, ...]]:
    """Every id that can be explained, by kind."""
    kinds = dict.fromkeys(each.kind for each in topics(criteria))
    return {kind: tuple(each.id for each in topics(criteria) if each.kind == kind) for kind in kinds}


def identity(criteria: CriteriaSet) -> dict[str, str]:
    """Which criteria set it is, and with which rules."""
    return {"id": criteria.file.id, "version": criteria.file.version, "digest": criteria.digest}

"""A report in which every text is one and the same odd text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar, cast

from helpers import DAY, EXAMPLES

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.intake import read_project_file
from sicheck.report import Report, report

TEXTS = {
    *("name", "file", "title", "summary", "text", "question", "reason", "missing", "evidence_hint", "advice", "label"),
    *("texts", "result_title", "band", "marker", "example", "names", "corners"),
    *("stakeholder", "reading", "outcome", "currency"),
    *("finding", "helps", "project", "approved_by"),
}
"""Fields that hold words of a project or of a criteria set; all others hold ids, states and numbers."""


@lru_cache
def example(name: str, language: str = "nl") -> Report:
    """The report of an example."""
    file, criteria = read_project_file(EXAMPLES / f"{name}.yaml"), load()
    return report(assess(file, criteria, DAY), file, criteria, language)


def with_text(name: str, text: str) -> Report:
    """The same with this text everywhere."""
    return worded_as(text, example(name))


Row = TypeVar("Row")


def worded_as(text: str, row: Row) -> Row:
    """A row with this text everywhere."""
    return cast("Row", _mapped(row, text))


def _mapped(value: Any, text: str, key: str = "") -> object:
    if isinstance(value, str):
        return text if key in TEXTS else value
    if hasattr(value, "_fields"):
        return value._replace(**{name: _mapped(getattr(value, name), text, name) for name in value._fields})
    if isinstance(value, tuple):
        return tuple(_mapped(each, text, key) for each in value)
    if isinstance(value, Mapping):
        return {name: _mapped(each, text, name if isinstance(name, str) else key) for name, each in value.items()}
    return value

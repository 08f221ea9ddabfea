"""The example lines of a level: in one language, with real dates, and merged into a project."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TypeVar, cast

from sicheck.errors import Problem, SicheckError
from sicheck.model.base import Model
from sicheck.model.mistake import Mistake
from sicheck.model.project import Project
from sicheck.model.project.who import Who
from sicheck.model.reading import attempt
from sicheck.yamlio import Tree

M = TypeVar("M", bound=Model)
_DAYS = {
    "$today": 0,
    "$month-ago": -30,
    "$half-year-ago": -183,
    "$year-ago": -365,
    "$two-years-ago": -730,
    "$month-ahead": 30,
    "$year-ahead": 365,
    "$three-years-ahead": 1096,
}
_YEARS = {"$this-year": 0, "$last-year": -1}


class ExampleError(SicheckError):
    """Example lines that are no part of a project file; `mistakes` is for whoever writes criteria."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__([Problem("criteria-example")])
        self.mistakes = mistakes


def example_lines(example: Mapping[str, object], language: str, date: dt.date) -> dict[str, object]:
    """The example as project-file data in one language, with `$today` and its kin as dates around `date`."""
    lines = _resolved(example, language, date)
    assert isinstance(lines, dict)  # noqa: S101 - an example is a mapping, by its model
    return lines


def _resolved(value: object, language: str, date: dt.date) -> object:
    if isinstance(value, Mapping):
        if set(value) == {"en", "nl"}:
            return value.get(language, value["en"])
        return {key: _resolved(each, language, date) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_resolved(each, language, date) for each in value]
    return _dated(value, date) if isinstance(value, str) else value


def _dated(text: str, date: dt.date) -> str:
    if text in _DAYS:
        return (date + dt.timedelta(days=_DAYS[text])).isoformat()
    return str(date.year + _YEARS[text]) if text in _YEARS else text


def with_lines(project: Project, lines: Mapping[str, object]) -> Project:
    """The project with the lines added: lists grow, groups merge, single values of the lines win."""
    return with_addition(project, addition(lines))


def addition(lines: Mapping[str, object]) -> Project:
    """Lines that can be added to any project: a project that states them and nothing else.

    Raises:
        ExampleError: when they are no part of a project file.
    """
    own = lines.get("project")
    stated = own if isinstance(own, dict) else {}
    read, wrong = attempt(cast("Tree", {**lines, "project": {"name": "-", "stage": "idea", **stated}}), Project)
    if read is None:
        raise ExampleError(wrong)
    who = Who.model_construct(set(stated), **dict(read.project))
    return Project.model_construct(set(lines), **{**dict(read), "project": who})


def with_addition(project: Project, added: Project) -> Project:
    """The project with an addition."""
    return _merged(project, added)


def _merged(base: M, added: M) -> M:
    update = {name: _joined(getattr(base, name), getattr(added, name)) for name in added.model_fields_set}
    return base.model_copy(update=update)


def _joined(old: object, new: object) -> object:
    if isinstance(old, tuple) and isinstance(new, tuple):
        return old + new
    if isinstance(old, Model) and isinstance(new, Model):
        return _merged(old, new)
    return old if new is None else new

"""Each condition of a set: compiled, its fields known, and evaluated alone on an empty and on a full project."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from sicheck.assess.reading import read_view
from sicheck.catalogue.loading import Loaded
from sicheck.catalogue.sample import SOME_DAY, empty_project, full_project
from sicheck.catalogue.trials import condition_problem
from sicheck.catalogue.variables import PROJECT, RESULTS, SIGNALS, VERDICT, WARNINGS
from sicheck.errors import Problem
from sicheck.facts import View
from sicheck.model.criteria import CriteriaSet
from sicheck.model.project import Project
from sicheck.model.shape import Path
from sicheck.rules import Kinds

_WHERE: tuple[tuple[str, Kinds], ...] = (
    ("bands", VERDICT),
    ("signals", SIGNALS),
    ("results", RESULTS),
    ("warnings", WARNINGS),
)
_KEYS = ("if", "when", "judged", "applies_when", "not_applicable_when", "answered_when", "triggered_when")


def condition_problems(loaded: Loaded) -> Iterator[Problem]:
    """The conditions that can't be compiled, or end in an error."""
    tries = [_values(loaded.criteria, empty_project()), _values(loaded.criteria, full_project())]
    for layer, model in loaded.parts():
        for path, condition in _found(model, ()):
            if problem := condition_problem(condition, _kinds(path), tries):
                yield Problem(problem.id, {**problem.values, "rule": _rule(model, path)}, layer.place(path))


def _values(criteria: CriteriaSet, project: Project) -> dict[str, object]:
    """Everything that any condition may read, for one project."""
    axes = [axis.id for diagnosis in criteria.file.diagnoses for axis in diagnosis.axes]
    worst = {"int": 0, "string": "", "double": 0.0}
    return {
        **{name: worst[kind] for name, kind in VERDICT},
        **read_view(View(project, project, SOME_DAY)).values,
        "level": dict.fromkeys(criteria.indicators(), 0),
        "value": {**dict.fromkeys(axes, 0.0), **{f"{axis}_judged": 0 for axis in axes}},
        "result": {each.id: each.results[-1].id for each in criteria.file.diagnoses},
    }


def _found(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, tuple):
        for position, each in enumerate(value):
            yield from _found(each, (*path, position))
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            key, below = field.alias or name, getattr(value, name)
            if key in _KEYS and isinstance(below, str):
                yield (*path, key), below
            else:
                yield from _found(below, (*path, key))


def _rule(model: BaseModel, path: Path) -> str:
    """The id of the indicator, knock-out, warning or diagnosis to which a condition belongs, else its key."""
    rules = getattr(model, str(path[0]))
    return rules[path[1]].id if isinstance(rules, tuple) and isinstance(path[1], int) else str(path[0])


def _kinds(path: Path) -> Kinds:
    return next((kinds for key, kinds in _WHERE if key in path), PROJECT)

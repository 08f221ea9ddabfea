"""What can be wrong with a criteria set, all in one go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from pydantic import BaseModel, ValidationError

from sicheck.assess.reading import read_view
from sicheck.catalogue.examples import example_lines, with_lines
from sicheck.catalogue.loading import Loaded
from sicheck.catalogue.variables import PROJECT, RESULTS, SIGNALS, VERDICT, WARNINGS
from sicheck.errors import Place, Problem
from sicheck.facts import View
from sicheck.model.criteria import LANGUAGES, CriteriaSet, Indicator
from sicheck.model.project import Project
from sicheck.model.shape import Path, keys_at, near
from sicheck.rules import Kinds, RuleError, Rules
from sicheck.workbench.fields import unknown_fields
from sicheck.workbench.sample import empty_project, full_project
from sicheck.yamlio import locate

SOME_DAY = dt.date(2026, 11, 23)
_CONDITION_KINDS = {"answered_when": PROJECT, "triggered_when": PROJECT, "when": WARNINGS, "judged": SIGNALS}


def lint(loaded: Loaded) -> list[Problem]:
    """Every mistake in the set: conditions, field paths, levels that can't be reached or add nothing."""
    criteria = loaded.criteria
    checks: list[Callable[[], Iterator[Problem]]] = [
        lambda: _conditions(loaded, criteria),
        lambda: _paths(loaded, criteria),
        lambda: _ladders(loaded, criteria),
    ]
    return [problem for check in checks for problem in check()]


# Conditions: each compiled, its fields known, and evaluated alone on an empty and on a full project.


def _conditions(loaded: Loaded, criteria: CriteriaSet) -> Iterator[Problem]:
    tries = [_values(criteria, empty_project()), _values(criteria, full_project())]
    models: dict[str, BaseModel] = {"set.yaml": criteria.file, **{f"{m.id}.yaml": m for m in criteria.markers}}
    for file, model in models.items():
        for path, kinds, condition in _found_conditions(model, ()):
            place = locate(loaded.documents[file], path)
            yield from _condition(condition, kinds, tries, place)


def _condition(condition: str, kinds: Kinds, tries: list[dict[str, object]], place: Place) -> Iterator[Problem]:
    for field, allowed in unknown_fields(condition):
        meant = near(field, allowed)
        yield Problem("condition-field", {"field": field, "near": meant or ", ".join(allowed)}, place)
        return
    rules = Rules(kinds)
    names = {name for name, _ in kinds}
    try:
        rules.check(condition)
        for values in tries:
            rules.over({name: value for name, value in values.items() if name in names}).holds(condition)
    except RuleError as error:
        yield Problem("condition-wrong", {"condition": condition, "why": error.why}, place)


def _values(criteria: CriteriaSet, project: Project) -> dict[str, object]:
    """Everything that any condition may read, for one project."""
    axes = [axis.id for diagnosis in criteria.file.diagnoses for axis in diagnosis.axes]
    scores: dict[str, object] = {
        name: 0 if kind == "int" else "" if kind == "string" else 0.0 for name, kind in VERDICT
    }
    return {
        **scores,
        **read_view(View(project, project, SOME_DAY)).values,
        "level": dict.fromkeys(criteria.indicators(), 0),
        "value": {**dict.fromkeys(axes, 0.0), **{f"{axis}_judged": 0 for axis in axes}},
        "result": {each.id: each.results[-1].id for each in criteria.file.diagnoses},
    }


def _found_conditions(value: object, path: Path) -> Iterator[tuple[Path, Kinds, str]]:
    if isinstance(value, tuple):
        for position, each in enumerate(value):
            yield from _found_conditions(each, (*path, position))
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            here = (*path, field.alias or name)
            below = getattr(value, name)
            if name == "if_":
                yield here, _kinds_of(path), below
            elif name.endswith("_when") or name in _CONDITION_KINDS:
                if isinstance(below, str):
                    yield here, _CONDITION_KINDS.get(name, PROJECT), below
            else:
                yield from _found_conditions(below, here)


def _kinds_of(path: Path) -> Kinds:
    for key, kinds in (("bands", VERDICT), ("signals", SIGNALS), ("results", RESULTS)):
        if key in path:
            return kinds
    return PROJECT


# Field paths.


def _paths(loaded: Loaded, criteria: CriteriaSet) -> Iterator[Problem]:
    for marker in criteria.markers:
        for position, each in enumerate(marker.indicators):
            at: Path = ("indicators", position)
            falls = each.may_fall.adding if each.may_fall else ()
            yield from _unknown_paths(loaded, f"{marker.id}.yaml", (*at, "reads"), each.reads)
            yield from _unknown_paths(loaded, f"{marker.id}.yaml", (*at, "may_fall"), falls)
    for key, rules in (("knockouts", criteria.file.knockouts), ("diagnoses", criteria.file.diagnoses)):
        for position, rule in enumerate(rules):
            yield from _unknown_paths(loaded, "set.yaml", (key, position, "reads"), rule.reads)


def _unknown_paths(loaded: Loaded, file: str, at: Path, paths: tuple[str, ...]) -> Iterator[Problem]:
    for position, each in enumerate(paths):
        path: Path = ()
        for key in each.split("."):
            allowed = keys_at(Project, path)
            if key.removesuffix("[]") not in allowed:
                values = {"field": each, "near": near(key, allowed) or ", ".join(allowed)}
                yield Problem("condition-field", values, locate(loaded.documents[file], (*at, position)))
                break
            path = (*path, key.removesuffix("[]"), 0) if key.endswith("[]") else (*path, key)


# Ladders: the examples of levels 1..k bring an empty project to level k, and no further.


def _ladders(loaded: Loaded, criteria: CriteriaSet) -> Iterator[Problem]:
    for marker in criteria.markers:
        document = loaded.documents[f"{marker.id}.yaml"]
        for position, each in enumerate(marker.indicators):
            for level, problem in _ladder(each):
                place = locate(document, ("indicators", position, "levels", level - 1), key=True)
                yield Problem(problem.id, {"indicator": f"{marker.id}.{each.id}", **problem.values}, place)


def _ladder(indicator: Indicator) -> Iterator[tuple[int, Problem]]:
    for language in LANGUAGES:
        project = empty_project()
        for level in indicator.levels:
            try:
                project = with_lines(project, example_lines(level.example, language, SOME_DAY))
                reached = read_view(View(project, project, SOME_DAY)).level(indicator)
            except (ValidationError, RuleError) as error:
                yield level.level, Problem("example-invalid", _told(level.level, language, str(error)))
                return
            if reached != level.level:
                kind = "level-unreachable" if reached < level.level else "level-adds-nothing"
                yield level.level, Problem(kind, _told(level.level, language, f"{reached}"))
                return


def _told(level: int, language: str, why: str) -> Mapping[str, object]:
    return {"level": level, "language": language, "why": why}

"""Which keys of the project file a derived fact is computed from: seen while it is computed from a few projects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from typing import ClassVar, cast

from pydantic.fields import FieldInfo

from sicheck.catalogue import load
from sicheck.catalogue.examples import example_lines, with_lines
from sicheck.facts import FACTS, Fact, View
from sicheck.guide import keys
from sicheck.intake import read_project
from sicheck.model.base import Model
from sicheck.model.project import Project
from sicheck.resources import examples

FULL = "buurtkeuken.yaml"
"""An example that fills every section."""
SOME_DAY = dt.date(2026, 11, 23)


@lru_cache(maxsize=1)
def keys_read() -> Mapping[str, tuple[str, ...]]:
    """The keys of each derived fact by its name, in the order of the file; no key together with one below it."""
    projects = _projects()
    return {fact.name: _innermost({key for each in projects for key in _seen(each, fact)}) for fact in FACTS}


def leads_to(path: str, other: str) -> bool:
    """Whether two paths of keys are the same, or one leads to the other."""
    pairs = zip(*(each.replace("[]", "").split(".") for each in (path, other)), strict=False)
    return all(one == two for one, two in pairs)


def _projects() -> tuple[Project, ...]:
    """Of hardly anything, of every example line, and of every section: what one answer leaves unread, another reads."""
    bare = Project.model_validate({"project": {"name": "-", "stage": "running"}})
    full = read_project((examples() / FULL).read_bytes(), FULL, None).project
    return bare, _with_examples(bare), full


def _with_examples(project: Project) -> Project:
    for indicator in load().indicators().values():
        for level in indicator.levels:
            project = with_lines(project, example_lines(level.example, "en", SOME_DAY))
    return project


def _seen(project: Project, fact: Fact) -> set[str]:
    seen: set[str] = set()
    watched = cast("Project", _watched(project, "", seen))
    fact.compute(View(watched, watched, SOME_DAY))
    return seen


def _innermost(seen: set[str]) -> tuple[str, ...]:
    """The keys of the file among what was seen, without those that only lead to another."""
    known = [key.path for key in keys() if key.path in seen]
    return tuple(each for each in known if not any(other.startswith((f"{each}.", f"{each}[]")) for other in known))


def _watched(value: object, path: str, seen: set[str]) -> object:
    if isinstance(value, Model):
        return _watcher(type(value))(value, path, seen)
    return tuple(_watched(each, f"{path}[]", seen) for each in value) if isinstance(value, tuple) else value


class _Watched:
    """A group of keys that notes which of them are read, and passes for the group that it is."""

    model_fields: ClassVar[Mapping[str, FieldInfo]]

    def __init__(self, group: Model, path: str, seen: set[str]) -> None:
        self._group, self._path, self._seen = group, path, seen

    def __getattr__(self, name: str) -> object:
        found = getattr(self._group, name)
        if name == "model_fields_set":  # whether anything stands in it, whatever that is
            self._seen = set()
        if name not in self.model_fields:
            return found
        path = f"{self._path}.{self.model_fields[name].alias or name}".removeprefix(".")
        self._seen.add(path)
        return _watched(found, path, self._seen)


@lru_cache(maxsize=128)
def _watcher(model: type[Model]) -> type[_Watched]:
    """The class that watches groups of a model: it has the model's fields, and `isinstance` sees the model."""
    return type("_Watched", (_Watched,), {"model_fields": model.model_fields, "__class__": model})

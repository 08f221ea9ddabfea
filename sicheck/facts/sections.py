"""The project's sections as plain data for conditions: every declared key is there, lists are never null."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from sicheck.model.base import Model
from sicheck.model.project import Project
from sicheck.model.shape import is_list, written
from sicheck.model.sroi import ValueMap

NAMES = tuple(name for name in Project.model_fields if name != "sicheck")


def section(project: Project, name: str) -> object:
    """A section as dicts, lists, text, numbers, booleans and null; dates as `YYYY-MM-DD`."""
    found = getattr(project, name)
    if found is None:
        return _plain(ValueMap.model_construct()) if name == "sroi" else []
    return _plain(found)


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return _keys(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _keys(group: Model) -> dict[str, object]:
    lists = _lists(type(group))
    return {
        key: [] if name in lists and getattr(group, name) is None else _plain(getattr(group, name))
        for name, key in written(type(group)).items()
    }


@lru_cache(maxsize=256)
def _lists(model: type[Model]) -> frozenset[str]:
    return frozenset(name for name in model.model_fields if is_list(model, name))

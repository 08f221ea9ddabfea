"""A project in which every field is filled, to try conditions on."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from sicheck.model.project import Project
from sicheck.model.shape import plain

SOME_DAY = dt.date(2026, 11, 23)
"""The assessment date of checks and cases: a case must give the same tomorrow."""

_VALUES: dict[object, object] = {
    bool: True,
    int: 1,
    float: 0.5,
    str: "a text for a check",
    dt.date: dt.date(2025, 1, 1),
}


def empty_project() -> Project:
    """A project of only a name and a stage."""
    return Project.model_validate({"project": {"name": "Empty", "stage": "running"}})


def full_project() -> Project:
    """A project in which every field is filled and every list has one item."""
    full = _filled(Project)
    assert isinstance(full, Project)  # noqa: S101 - built from that very class
    return full


def _filled(annotation: object) -> object:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        values: dict[str, Any] = {name: _value(field.annotation) for name, field in fields}
        return annotation.model_construct(None, **values)
    if get_origin(annotation) is tuple:
        return (_value(get_args(annotation)[0]),)
    if get_origin(annotation) is Literal:
        return get_args(annotation)[0]
    return _VALUES.get(annotation)


def _value(annotation: object) -> object:
    """The fullest branch of a union."""
    branches = [_filled(branch) for branch in plain(annotation)]
    return next((value for value in reversed(branches) if value is not None), None)

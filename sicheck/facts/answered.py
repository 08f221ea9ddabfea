"""Whether a question was answered at all: absent and null are no answer, an empty list is."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.model.base import Model
from sicheck.model.project import Project


def answered(project: Project, reads: Iterable[str]) -> bool:
    """Whether any of the field paths, such as `need.figures` or `stakeholders[].roles`, holds an answer."""
    return any(_answers(project, path) for path in reads)


def first_answered(project: Project, reads: Iterable[str]) -> tuple[str, ...] | None:
    """The keys of the first of the field paths that holds an answer, without brackets."""
    found = next((path for path in reads if _answers(project, path)), None)
    return tuple(key.removesuffix("[]") for key in found.split(".")) if found else None


def _answers(project: Project, path: str) -> bool:
    values: list[object] = [project]
    for key in path.split("."):
        values = [_field(value, key.removesuffix("[]")) for value in values]
        if key.endswith("[]"):
            values = [item for value in values if isinstance(value, tuple) for item in value]
    return any(_is_answer(value) for value in values)


def _field(value: object, key: str) -> object:
    for name, field in type(value).model_fields.items() if isinstance(value, Model) else ():
        if key in (name, field.alias):
            return getattr(value, name)
    return None


def _is_answer(value: object) -> bool:
    if isinstance(value, Model):
        return any(_is_answer(getattr(value, name)) for name in value.model_fields_set - {"evidence"})
    return value is not None and value != ""

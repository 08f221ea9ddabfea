"""Whether a question was answered at all: absent and null are no answer, an empty list is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from sicheck.model.base import Model
from sicheck.model.project import Project
from sicheck.model.shape import written


def answered(project: Project, reads: Iterable[str]) -> bool:
    """Whether any of the field paths, such as `need.figures` or `stakeholders[].roles`, holds an answer."""
    return any(_answers(project, path) for path in reads)


def first_answered(project: Project, reads: Iterable[str]) -> tuple[str, ...] | None:
    """The keys of the first of the field paths that holds an answer, without brackets."""
    found = next((path for path in reads if _answers(project, path)), None)
    return tuple(key.removesuffix("[]") for key in found.split(".")) if found else None


def _answers(project: Project, path: str) -> bool:
    section, *keys = path.split(".")
    return _answers_in(getattr(project, section.removesuffix("[]"), None), section, keys)


def _answers_in(found: object, key: str, below: Sequence[str]) -> bool:
    """Follows the keys; `none` for a list on the way answers everything that could be asked about its items."""
    if key.endswith("[]") and isinstance(found, tuple):
        return not found or any(_leads_to_answer(item, below) for item in found)
    return _leads_to_answer(found, below)


def _leads_to_answer(value: object, keys: Sequence[str]) -> bool:
    if not keys:
        return _is_answer(value)
    return _answers_in(_field(value, keys[0].removesuffix("[]")), keys[0], keys[1:])


def _field(value: object, key: str) -> object:
    return getattr(value, _names(type(value)).get(key, ""), None) if isinstance(value, Model) else None


@lru_cache(maxsize=512)
def _names(model: type[Model]) -> Mapping[str, str]:
    """The fields of a model by their key in the file."""
    return {key: name for name, key in written(model).items()}


def _is_answer(value: object) -> bool:
    """A list without items is an answer; items and groups in which nothing is filled in are none."""
    if isinstance(value, Model):
        return any(_is_answer(getattr(value, name)) for name in value.model_fields_set - {"evidence"})
    if isinstance(value, tuple):
        return not value or any(_is_answer(each) for each in value)
    return value is not None and value != ""

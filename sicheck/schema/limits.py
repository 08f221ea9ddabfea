"""The bounds that the model sets to a field of the project file, as keywords of JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from sicheck.model.base import Model
from sicheck.model.project import Project
from sicheck.model.shape import plain
from sicheck.model.sroi import AmountRange, NumberRange, ShareRange
from sicheck.schema.dialect import Schema


def limits(path: str) -> Schema:
    """The bounds of a value at a path such as `sroi.outcomes[].duration`: `minimum`, `maximum` and `pattern`."""
    field = reduce(_field, path.replace("[]", "").split("."), FieldInfo(annotation=Project))
    marks: list[Any] = [*field.metadata, *_marks(field.annotation)]
    found = {
        "minimum": max((each.ge for each in marks if hasattr(each, "ge")), default=None),
        "maximum": min((each.le for each in marks if hasattr(each, "le")), default=None),
        "pattern": next((trimmed(each.pattern) for each in marks if getattr(each, "pattern", None)), None),
    }
    return {keyword: bound for keyword, bound in found.items() if bound is not None}


def trimmed(pattern: str) -> str:
    """The pattern for a text whose spaces around it don't count."""
    return rf"^\s*{pattern.removeprefix('^').removesuffix('$')}\s*$"


def _field(above: FieldInfo, key: str) -> FieldInfo:
    """The field of that key in the group that stands above it."""
    model = next(_models(above.annotation))
    return next(field for name, field in model.model_fields.items() if key in (name, field.alias))


def _models(annotation: object) -> Iterator[type[Model]]:
    """The groups that a field, or a list in it, holds."""
    for each in plain(annotation):
        if isinstance(each, type) and issubclass(each, Model):
            yield each
        elif get_origin(each) is tuple:
            yield from _models(get_args(each)[0])


def _marks(annotation: object) -> Iterator[object]:
    """What the types in an annotation are annotated with."""
    for each in () if get_origin(annotation) is Literal else get_args(annotation):
        yield from each.metadata if isinstance(each, FieldInfo) else (each, *_marks(each))
    for model in (ShareRange, NumberRange, AmountRange):
        if annotation is model:
            best = model.model_fields["best"]
            yield from (*best.metadata, *_marks(best.annotation))

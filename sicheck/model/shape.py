"""Questions about the shape of a model: which keys and words stand at a path, and which of them is near."""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

Path = tuple[str | int, ...]

_LONGEST = 60


def near(written: str, allowed: Sequence[str]) -> str | None:
    """The allowed word that was probably meant, if one is near; a long text is no slip of the pen."""
    if len(written) > _LONGEST:
        return None
    folded = {word.lower(): word for word in allowed}
    close = difflib.get_close_matches(written.lower().replace("_", "-"), [w.replace("_", "-") for w in folded], n=1)
    return next((word for low, word in folded.items() if close and low.replace("_", "-") == close[0]), None)


def keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that may stand in the mapping at a path."""
    return list(_keys(model, _shape(path)))


@lru_cache(maxsize=1024)
def _keys(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    return tuple(
        field.alias or name
        for each in _at(model, path)
        if isinstance(each, type) and issubclass(each, BaseModel)
        for name, field in each.model_fields.items()
    )


def _shape(path: Path) -> Path:
    """The path to the first item of each list: all items have the same shape."""
    return tuple(0 if isinstance(part, int) else part for part in path)


def words_at(model: type[BaseModel], path: Path) -> list[str]:
    """The words of the fixed list that a value at a path comes from."""
    return list(_closed_list(model, _shape(path)))


@lru_cache(maxsize=1024)
def _closed_list(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    return tuple(word for each in _at(model, path) if get_origin(each) is Literal for word in get_args(each))


def _is_mapping(annotation: object) -> bool:
    origin = get_origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _at(model: type[BaseModel], path: Path) -> list[object]:
    here: list[object] = [model]
    for part in path:
        here = [below for each in here for below in _below(each, part)]
    return here


def _below(annotation: object, part: str | int) -> Iterator[object]:
    if isinstance(part, int):
        if get_origin(annotation) is tuple:
            yield from plain(get_args(annotation)[0])
    elif _is_mapping(annotation):
        yield from plain(get_args(annotation)[1])
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            if part in (name, field.alias):
                yield from plain(field.annotation)


def plain(annotation: object) -> Iterator[object]:
    """The annotation without Annotated, and each branch of a union by itself."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from plain(get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for branch in get_args(annotation):
            yield from plain(branch)
    else:
        yield annotation


@lru_cache(maxsize=512)
def written(model: type[BaseModel]) -> Mapping[str, str]:
    """The fields of a model by name, each with its key in the file; pydantic's own listing takes ten times as long."""
    return {name: field.alias or name for name, field in model.model_fields.items()}


def is_list(model: type[BaseModel], name: str) -> bool:
    """Whether a field of a model holds a list."""
    return any(get_origin(each) is tuple for each in plain(model.model_fields[name].annotation))


def lists_at(model: type[BaseModel], path: Path) -> bool:
    """Whether a list stands at a path."""
    return any(get_origin(each) is tuple for each in _at(model, path))


def field_at(model: type[BaseModel], path: Path) -> FieldInfo | None:
    """The field whose value, or whose list of values, stands at a path."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    groups = (each for each in _at(model, path[:-1]) if isinstance(each, type) and issubclass(each, BaseModel))
    named = ((name, field) for each in groups for name, field in each.model_fields.items())
    return next((field for name, field in named if path[-1:] in ((name,), (field.alias,))), None)


def least_at(model: type[BaseModel], path: Path) -> float | None:
    """The least number that may stand at a path."""
    field = field_at(model, path)
    marks = [*field.metadata, *_marks(field.annotation)] if field else []
    inner = [each for mark in marks for each in (mark, *getattr(mark, "metadata", ()))]
    return max((each.ge for each in inner if getattr(each, "ge", None) is not None), default=None)


def _marks(annotation: object) -> Iterator[Any]:
    """What the types in an annotation are annotated with."""
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        yield from arguments[1:]
    if get_origin(annotation) not in (Literal, None):
        for each in arguments:
            yield from _marks(each)

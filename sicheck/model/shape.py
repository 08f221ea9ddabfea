"""Questions about the shape of a model: which keys and words stand at a path, and which of them is near."""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel

Path = tuple[str | int, ...]


def near(written: str, allowed: Sequence[str]) -> str | None:
    """The allowed word that was probably meant, if one is near."""
    folded = {word.lower(): word for word in allowed}
    close = difflib.get_close_matches(written.lower().replace("_", "-"), [w.replace("_", "-") for w in folded], n=1)
    return next((word for low, word in folded.items() if close and low.replace("_", "-") == close[0]), None)


def keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that may stand in the mapping at a path."""
    return [
        field.alias or name
        for each in _at(model, path)
        if isinstance(each, type) and issubclass(each, BaseModel)
        for name, field in each.model_fields.items()
    ]


def words_at(model: type[BaseModel], path: Path) -> list[str]:
    """The words of the fixed list that a value at a path comes from."""
    return [word for each in _at(model, path) if get_origin(each) is Literal for word in _words(each)]


def real_path(model: type[BaseModel], loc: Path) -> Path:
    """A pydantic location without the names that it puts in for unions and validators."""
    path: Path = ()
    for part in loc:
        if part == loc[-1] or isinstance(part, int) or part in keys_at(model, path) or _is_mapping_at(model, path):
            path += (part,)
    return path


def _is_mapping_at(model: type[BaseModel], path: Path) -> bool:
    return any(_is_mapping(each) for each in _at(model, path))


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


def _words(annotation: object) -> Iterator[str]:
    for word in get_args(annotation):
        if get_origin(word) is Literal:
            yield from _words(word)
        else:
            yield str(word)


def is_list(model: type[BaseModel], name: str) -> bool:
    """Whether a field of a model holds a list."""
    return any(get_origin(each) is tuple for each in plain(model.model_fields[name].annotation))


def lists_at(model: type[BaseModel], path: Path) -> bool:
    """Whether a list stands at a path."""
    return any(get_origin(each) is tuple for each in _at(model, path))

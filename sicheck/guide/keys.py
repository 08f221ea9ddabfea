"""The keys of the project file, read from its model: the path of each, what it holds and which words it allows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from sicheck.model.annotations import Before
from sicheck.model.base import Model
from sicheck.model.dates import first_day, last_day
from sicheck.model.numbers import number_of, share_of, whole_of, yes_no_of
from sicheck.model.project import Project
from sicheck.model.shape import plain
from sicheck.model.sroi import AmountRange, NumberRange, ShareRange

Kind = Literal["group", "choice", "text", "date", "until", "yes-no", "whole", "number", "share"]
_READ_BY: dict[Callable[..., object], Kind] = {
    first_day: "date",
    last_day: "until",
    yes_no_of: "yes-no",
    whole_of: "whole",
    number_of: "number",
    share_of: "share",
}
_RANGES: dict[object, Kind] = {NumberRange: "number", ShareRange: "share", AmountRange: "number"}


@dataclass(frozen=True)
class Key:
    """A key of the project file, at a path such as `need.voices[].who`.

    `kind` is what it holds, or what each item holds where there are `many`; `words` is the fixed list of a choice.
    `has_range` when its lowest, best and highest value may stand there too.
    """

    path: str
    kind: Kind
    many: bool
    required: bool
    words: tuple[str, ...] = ()
    has_range: bool = False

    @property
    def name(self) -> str:
        """The key as it stands in the file."""
        return self.path.rpartition(".")[2]

    @property
    def depth(self) -> int:
        """How many keys it stands under."""
        return self.path.count(".")


@lru_cache(maxsize=1)
def keys() -> tuple[Key, ...]:
    """Every key of the project file, each group before what is in it, in the order of the model."""
    return tuple(_keys(Project, ""))


def _keys(model: type[Model], above: str) -> Iterator[Key]:
    for name, field in model.model_fields.items():
        yield from _key(f"{above}{field.alias or name}", field)


def _key(path: str, field: FieldInfo) -> Iterator[Key]:
    kinds = [each for each in plain(field.annotation) if each is not type(None)]
    many = get_origin(kinds[0]) is tuple
    held = [part for each in kinds for part in (plain(get_args(each)[0]) if many else (each,))]
    groups = [each for each in held if isinstance(each, type) and issubclass(each, Model) and each not in _RANGES]
    words = tuple(word for each in held if get_origin(each) is Literal for word in get_args(each))
    kind: Kind = "group" if groups else "choice" if words else _scalar(field, held)
    yield Key(path, kind, many, field.is_required(), words, has_range=held[0] in _RANGES)
    if groups:
        yield from _keys(groups[0], f"{path}[]." if many else f"{path}.")


def _scalar(field: FieldInfo, held: list[Any]) -> Kind:
    if held[0] in _RANGES:
        return _RANGES[held[0]]
    marks = (*field.metadata, *_metadata(field.annotation))
    readers = (each.look for each in marks if isinstance(each, Before))
    return next((_READ_BY[each] for each in readers if each in _READ_BY), "text")


def _metadata(annotation: object) -> Iterator[object]:
    """What the types around and inside an annotation are annotated with."""
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        yield from arguments[1:]
    if get_origin(annotation) not in (Literal, None):
        for each in arguments:
            yield from _metadata(each)

"""What every model shares: frozen, no unknown keys, and the words `none` for an empty list."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from sicheck.model.annotations import Before

T = TypeVar("T")
M = TypeVar("M", bound="Model")
NONE = frozenset({"none", "geen"})
"""The words for an empty list."""


class Model(BaseModel):
    """A frozen record without unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


def _list(value: object) -> object:
    if isinstance(value, str) and value.strip().lower() in NONE:
        return []
    if isinstance(value, dict):
        raise PydanticCustomError("list-expected", "a list is expected")
    return value


def _lists(value: object) -> object:
    value = [] if value is None else _list(value)
    return [value] if isinstance(value, str) else value


LONGEST_LIST = 1000
"""Items in one list at most: no project needs more, and a stranger's file must not keep us busy."""

Many = Annotated[tuple[T, ...], Before(_list), Field(max_length=LONGEST_LIST)]
"""A list of items; `none`, `geen` and `[]` say: asked, and we have none."""

Some = Annotated[tuple[T, ...], Before(_lists), Field(max_length=LONGEST_LIST)]
"""A list of words; a single word may stand without brackets."""


def _part(value: object) -> object:
    return {} if value is None else value


Part = Annotated[T, Before(_part)]
"""A group of fields that is always there; null and absent leave every field in it unanswered."""


def unless_null(default: object) -> Before:
    """Null is no answer: it leaves the default."""
    return Before(lambda value: default if value is None else value)


def unless_blank(value: M | None) -> M | None:
    """A group in which nothing is filled in, as in a template, is none."""
    return None if value is None or value == type(value).model_construct() else value


class Stated(Model):
    """Facts that can carry evidence: ids of `sources`, each perhaps with a page."""

    evidence: Some[str] = ()

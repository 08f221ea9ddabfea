"""Every text of a criteria set by its place, such as `stakeholder-focus.support.levels.1.advice`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from sicheck.model.base import Model
from sicheck.model.criteria import CriteriaSet, Words, is_words

T = TypeVar("T")
Change = Callable[[str, Words], Words]
"""From the place of a text, and the text, to the text that shall stand there."""

_NO_TEXTS = ("example",)
_UNNAMED = ("indicators",)
"""An indicator's place begins with its full id, so that the list it stands in is not named."""


def places(criteria: CriteriaSet) -> dict[str, Words]:
    """The texts of a set, by place, in the order of its files."""
    found: dict[str, Words] = {}

    def keep(place: str, words: Words) -> Words:
        found[place] = words
        return words

    with_texts(criteria, keep)
    return found


def with_texts(criteria: CriteriaSet, change: Change) -> CriteriaSet:
    """The set with each of its texts changed; its rules and its digest stay."""
    return CriteriaSet(
        file=_changed(criteria.file, change, ()),
        markers=tuple(_changed(marker, change, (marker.id,)) for marker in criteria.markers),
        digest=criteria.digest,
    )


def _changed(value: T, change: Change, at: tuple[str, ...]) -> T:
    if isinstance(value, Model):
        names = [name for name in type(value).model_fields if name not in _NO_TEXTS]
        update = {name: _changed(getattr(value, name), change, (*at, *_part(name))) for name in names}
        return value.model_copy(update=update)
    if isinstance(value, tuple):
        items = (_changed(each, change, (*at, _item(each, number))) for number, each in enumerate(value, 1))
        return cast("T", tuple(items))
    return cast("T", change(".".join(at), value)) if is_words(value) else value


def _part(name: str) -> tuple[str, ...]:
    return () if name in _UNNAMED else (name,)


def _item(value: object, number: int) -> str:
    """The id of an item, the number of a level, else which item of its list it is."""
    return str(getattr(value, "id", None) or getattr(value, "level", None) or number)

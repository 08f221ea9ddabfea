"""What may stand in a field of the project file, as JSON Schema: flat, so that editors complete and explain it well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sicheck.guide.keys import Key, Kind
from sicheck.model.types import (
    AMOUNT_SCHEMA,
    DATE_SCHEMA,
    NUMBER_SCHEMA,
    SHARE_SCHEMA,
    WHOLE_SCHEMA,
    YES_NO_SCHEMA,
)
from sicheck.schema.dialect import Schema, kinds
from sicheck.schema.limits import limits

NONE = "[Nn][Oo][Nn][Ee]|[Gg][Ee][Ee][Nn]"
"""A list of which there is nothing."""
_NOT_BLANK = r"\S"
TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""An editor takes some texts for numbers or booleans."""
_LEAVES: Mapping[Kind, Schema] = {
    "text": TEXT,
    "date": DATE_SCHEMA,
    "until": DATE_SCHEMA,
    "whole": WHOLE_SCHEMA,
    "number": NUMBER_SCHEMA,
    "share": SHARE_SCHEMA,
    "yes-no": YES_NO_SCHEMA,
}


def leaf(key: Key) -> Schema:
    """A field that holds one value, its lowest, best and highest, or a list of values."""
    if key.words:
        return _many_words(key) if key.many else {"enum": _words(key)}
    single = _many(key) if key.many else _single(key)
    return {**single, "pattern": _NOT_BLANK} if _is_needed(key) else _or_none(single)


def _single(key: Key) -> Schema:
    bounds = limits(key.path)
    is_amount = key.kind == "number" and bounds.get("minimum") == 0
    return {**(AMOUNT_SCHEMA if is_amount else _LEAVES[key.kind]), **bounds}


def _is_needed(key: Key) -> bool:
    """In a list a required key may be left empty: in the blank item of a template it is."""
    return key.required and "[]" not in key.path


def _or_none(schema: Schema, *more: str) -> Schema:
    return {**schema, "type": [*kinds(schema), *more, "null"]}


def _words(key: Key) -> list[object]:
    """The fixed list, also where an editor reads a word as a number; and null where it may be left empty."""
    numbers = [int(word) for word in key.words if word.isdigit()]
    return [*key.words, *numbers, *([] if key.required else [None])]


def _many_words(key: Key) -> Schema:
    return {**_alone_or_listed([*key.words, NONE]), "items": {"enum": list(key.words)}}


def _many(key: Key) -> Schema:
    """A list of values; of texts one may stand alone."""
    alone = kinds(TEXT) if key.kind == "text" else []
    return {"type": ["array", *alone], "items": _single(key)}


def listed(items: Schema) -> Schema:
    """A list of groups; `none` says that there are none."""
    return {**_alone_or_listed([NONE]), "items": items}


def or_word(group: Schema, words: Iterable[str]) -> Schema:
    """A group, or one of these words in its place."""
    return {**group, "type": ["object", "string", "null"], "pattern": _one_of(words)}


def _alone_or_listed(words: Iterable[str]) -> Schema:
    return {"type": ["array", "string", "null"], "pattern": _one_of(words)}


def _one_of(words: Iterable[str]) -> str:
    return rf"^\s*({'|'.join(words)})\s*$"


def ranged(schema: Schema, described: Mapping[str, str]) -> Schema:
    """A value, or its `low`, `best` and `high`, each described."""
    single = {**schema, "type": [each for each in kinds(schema) if each != "null"]}
    parts = {name: {"description": text, **single} for name, text in described.items()}
    extra = {"properties": parts, "required": list(parts), "additionalProperties": False}
    return {**_or_none(single, "object"), **extra}

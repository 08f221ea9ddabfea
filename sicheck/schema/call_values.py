"""What may stand in a field of a call, as JSON Schema: as editors read YAML, where `70` is a number and `1` too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sicheck.model.types import AMOUNT_SCHEMA, POINTS_SCHEMA, WHOLE_SCHEMA
from sicheck.schema.dialect import Schema, kinds
from sicheck.schema.limits import trimmed
from sicheck.schema.values import NONE, TEXT, listed

CONDITION = 400
"""Characters in a condition at most; of the other bounds nobody has to hear while writing."""
_NOT_BLANK = r"\S"
_BY_LANGUAGE = r"^[A-Za-z0-9-]*$"
SOME_TEXT: Schema = {**TEXT, "pattern": _NOT_BLANK}
WEIGHT: Schema = {**AMOUNT_SCHEMA, "exclusiveMinimum": 0}


def leaf(made: Mapping[str, Any]) -> Schema:
    """What pydantic says of one value, of a list of ids, or of values by id, as what may be written."""
    if "const" in made:
        return {"enum": [made["const"], int(made["const"])]}
    if "enum" in made:
        return {"enum": made["enum"]}
    return _BY_TYPE[made["type"]](made) if isinstance(made["type"], str) else dict(made)


def texts(languages: Mapping[str, Schema]) -> Schema:
    """One text for everybody, or one for each language; how these languages are explained stands with them."""
    return {
        "type": ["object", *kinds(TEXT)],
        "pattern": _NOT_BLANK,
        "properties": {name: {**told, **SOME_TEXT} for name, told in languages.items()},
        "propertyNames": {"pattern": _BY_LANGUAGE},
        "additionalProperties": SOME_TEXT,
        "minProperties": 1,
    }


def _text(made: Mapping[str, Any]) -> Schema:
    """An id, a condition, or words that have to be there."""
    if "pattern" in made:
        return {**TEXT, "pattern": trimmed(made["pattern"]), "minimum": 0}
    bound = {"maxLength": made["maxLength"]} if made.get("maxLength") == CONDITION else {}
    return {**SOME_TEXT, **bound}


def _number(made: Mapping[str, Any]) -> Schema:
    above = {"exclusiveMinimum": made["gt"]} if "gt" in made else {}
    return {**POINTS_SCHEMA, "maximum": made["le"], **above}


def _whole(made: Mapping[str, Any]) -> Schema:
    return {**WHOLE_SCHEMA, "maximum": made["le"]}


def _ids(_: Mapping[str, Any]) -> Schema:
    """A list of ids, of which one may stand alone; there is at least one."""
    pattern = rf"^\s*(?!({NONE})\s*$)\S"
    return {"type": ["array", *kinds(TEXT)], "items": SOME_TEXT, "minItems": 1, "pattern": pattern}


def _by_id(_: Mapping[str, Any]) -> Schema:
    return {"type": ["object", "null"], "additionalProperties": WEIGHT}


_BY_TYPE: Mapping[str, Callable[[Mapping[str, Any]], Schema]] = {
    "string": _text,
    "number": _number,
    "integer": _whole,
    "array": _ids,
    "object": _by_id,
}


def list_of_groups(items: Schema, made: Mapping[str, Any]) -> Schema:
    """A list that has something in it; or one of which `none` says that there is nothing."""
    if "minItems" in made:
        return {"type": "array", "items": items, "minItems": made["minItems"]}
    return {**listed(items), "type": ["array", "string"]}


def nullable(schema: Schema) -> Schema:
    """The value, or nothing behind the colon."""
    return {**schema, "type": [*kinds(schema), "null"]}

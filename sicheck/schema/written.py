"""What pydantic says of the fields of a criteria set, as what may be written there: YAML is read as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sicheck.model.types import WHOLE_SCHEMA
from sicheck.schema.dialect import Schema, kinds
from sicheck.schema.values import TEXT, listed

_RENAMED = {"ge": "minimum", "le": "maximum"}
"""Bounds that pydantic names its own way when something reads the value first."""
_LEFT_OUT = ("title", "description", "default")
"""The names of our classes say nothing to who writes criteria, and an editor would fill in every default."""


def written(schema: Schema) -> Schema:
    """What may stand in a field."""
    kept = {_RENAMED.get(key, key): each for key, each in schema.items() if key not in _LEFT_OUT}
    if "enum" in kept or "pattern" in kept:
        return kept
    return _BY_KIND.get(str(kept.get("type")), _either)(kept)


def _either(schema: Schema) -> Schema:
    """Null leaves the default; a group keeps its own place."""
    branches = schema.get("anyOf")
    if not isinstance(branches, list):
        return schema
    found = written(branches[0])
    if "$ref" in found:
        return {"anyOf": [found, {"type": "null"}]}
    return {**found, "type": [*kinds(found), "null"]}


def _array(schema: Schema) -> Schema:
    """A list; where it may be empty, `none` says so, and a text may stand alone."""
    kept = {key: each for key, each in schema.items() if key != "maxLength"}
    within = schema["items"]
    items = written(within) if isinstance(within, dict) else {}
    if "maxLength" not in schema:
        return {**kept, "items": items}
    return {**kept, "type": ["array", *kinds(items), "null"], "items": items} if "type" in items else listed(items)


def _object(schema: Schema) -> Schema:
    return {"$ref": "#/definitions/Words"} if schema.get("additionalProperties") == {"type": "string"} else schema


_BY_KIND: Mapping[str, Callable[[Schema], Schema]] = {
    "array": _array,
    "object": _object,
    "integer": lambda schema: {**WHOLE_SCHEMA, **schema, "type": WHOLE_SCHEMA["type"]},
    "string": lambda schema: {**schema, **TEXT},
}

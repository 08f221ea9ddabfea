"""The JSON Schema of the files of a criteria set: `set.yaml`, and one file for each marker."""

from __future__ import annotations

from pydantic.json_schema import models_json_schema

from sicheck.model.criteria import Marker, SetFile
from sicheck.model.criteria.basics import LANGUAGES
from sicheck.schema.dialect import DRAFT, Schema
from sicheck.schema.values import TEXT
from sicheck.schema.written import written
from sicheck.texts import Phrases, table

_FILES = ("SetFile", "Marker")
_MET_BY_ID = ("Indicator", "Knockout", "Warn", "Diagnosis")
"""What a set that extends another may change in part, by its id; the rest stands in the set below."""


def criteria_schema(language: str) -> Schema:
    """One schema for both kinds of files; every key explained in one language."""
    _, made = models_json_schema(
        [(SetFile, "validation"), (Marker, "validation")], ref_template="#/definitions/{model}"
    )
    groups: dict[str, Schema] = {**made["$defs"], "Words": _words()}
    return {
        "$schema": DRAFT,
        "$id": "urn:sicheck:criteria:1",
        "title": Phrases(language, "template")("schema.criteria"),
        "anyOf": [{"$ref": "#/definitions/SetFile"}, {"$ref": "#/definitions/Marker"}],
        "definitions": {name: _explained(name, each, language) for name, each in groups.items()},
    }


def _words() -> Schema:
    """A text in English and in Dutch."""
    return {"type": "object", "properties": dict.fromkeys(LANGUAGES, TEXT), "required": list(LANGUAGES)}


def _explained(model: str, schema: Schema, language: str) -> Schema:
    """A group with what each of its keys means."""
    fields = schema.get("properties")
    required = _required(model, schema)
    return {
        "type": "object",
        "properties": {
            key: {"title": key, **_told(model, key, language), **written(each)}
            for key, each in (fields.items() if isinstance(fields, dict) else ())
        },
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _required(model: str, schema: Schema) -> object:
    if model in _FILES:
        return []
    return ["id"] if model in _MET_BY_ID else schema.get("required", [])


def _told(model: str, key: str, language: str) -> Schema:
    """What a key means, in English where the language does not say."""
    told = _meaning(model, key, language) or _meaning(model, key, "en")
    return {"description": told} if told else {}


def _meaning(model: str, key: str, language: str) -> str | None:
    """What a key means: in this kind of group, else wherever it stands."""
    words = table(language, "criteria_keys")
    for group in (words.get(model), words):
        found = group.get(key) if isinstance(group, dict) else None
        if isinstance(found, str):
            return found
    return None

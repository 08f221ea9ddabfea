"""The JSON Schema of the files of a criteria set: `set.yaml`, and one file for each marker."""

from __future__ import annotations

from pydantic.json_schema import models_json_schema

from sicheck.model.criteria import Marker, SetFile
from sicheck.texts import Phrases, table

DRAFT = "http://json-schema.org/draft-07/schema#"

Schema = dict[str, object]
_CONDITIONS = ("if", "when", "judged", "answered_when", "triggered_when", "applies_when", "not_applicable_when")
"""Conditions; `true` may stand alone, which an editor takes for a boolean."""
LONGEST = 400


def criteria_schema(language: str) -> Schema:
    """One schema for both kinds of files; every key explained in one language."""
    _, made = models_json_schema(
        [(SetFile, "validation"), (Marker, "validation")], ref_template="#/definitions/{model}"
    )
    definitions = {name: _explained(name, each, language) for name, each in made["$defs"].items()}
    return {
        "$schema": DRAFT,
        "title": Phrases(language, "template")("schema.criteria"),
        "anyOf": [{"$ref": "#/definitions/SetFile"}, {"$ref": "#/definitions/Marker"}],
        "definitions": definitions,
    }


def _explained(model: str, schema: Schema, language: str) -> Schema:
    """A group with what each of its keys means; the names of our classes say nothing to who writes criteria."""
    fields = schema.get("properties")
    if not isinstance(fields, dict):
        return schema
    explained = {key: _described(model, key, each, language) for key, each in fields.items()}
    return {
        **{key: each for key, each in schema.items() if key not in ("title", "description")},
        "properties": explained,
    }


def _described(model: str, key: str, schema: Schema, language: str) -> Schema:
    plain = {name: each for name, each in schema.items() if name != "title"}
    if key in _CONDITIONS:
        plain = {"type": ["string", "boolean"], "maxLength": LONGEST}
    told = _told(model, key, language) or _told(model, key, "en")
    return {**plain, "description": told} if told else plain


def _told(model: str, key: str, language: str) -> str | None:
    """What a key means: in this kind of group, else wherever it stands."""
    words = table(language, "criteria_keys")
    for group in (words.get(model), words):
        found = group.get(key) if isinstance(group, dict) else None
        if isinstance(found, str):
            return found
    return None

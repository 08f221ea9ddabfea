"""What may stand in a field of the project file, as JSON Schema: flat, so that editors complete and explain it well."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.guide.keys import Key, Kind

Schema = dict[str, object]
_NONE = "[Nn][Oo][Nn][Ee]|[Gg][Ee][Ee][Nn]"
"""A list of which there is nothing."""
_YES_NO = "[Yy][Ee][Ss]|[Nn][Oo]|[Jj][Aa]|[Nn][Ee][Ee][Nn]?|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]"
_NUMBER = r"^\s*[-+\u2212]?([0-9]+([.,][0-9]+)?|[.,][0-9]+)([eE][-+]?[0-9]+)?\s*$"
_SHARE = "|".join(
    (
        r"^\s*([0-9]+([.,][0-9]+)?|[.,][0-9]+)\s*%\s*$",
        r"^\s*0?[.,][0-9]+\s*$",
        r"^\s*0([.,]0+)?\s*$",
        r"^\s*[0-9]{1,6}\s*/\s*[1-9][0-9]{0,5}\s*$",
    )
)
_DATE = r"^\s*[0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?\s*$"
_LEAVES: Mapping[Kind, Schema] = {
    "text": {"type": ["string", "number", "boolean", "null"]},
    "date": {"type": ["string", "integer", "null"], "pattern": _DATE, "minimum": 1000, "maximum": 9999},
    "until": {"type": ["string", "integer", "null"], "pattern": _DATE, "minimum": 1000, "maximum": 9999},
    "whole": {"type": ["integer", "string", "null"], "pattern": _NUMBER, "minimum": 0},
    "number": {"type": ["number", "string", "null"], "pattern": _NUMBER},
    "share": {"type": ["number", "string", "null"], "pattern": _SHARE, "minimum": 0, "maximum": 1},
    "yes-no": {"type": ["boolean", "string", "null"], "pattern": rf"^\s*({_YES_NO})\s*$"},
}


def leaf(key: Key) -> Schema:
    """A field that holds one value, or a list of values of which one may stand alone."""
    if key.words:
        return _many_words(key) if key.many else {"enum": _words(key)}
    single = _required(_LEAVES[key.kind], key)
    if not key.many:
        return single
    return {"type": ["array", "string", "number", "boolean", "null"], "items": single}


def _words(key: Key) -> list[object]:
    """The fixed list, also where an editor reads a word as a number; and null where it may be left empty."""
    numbers = [int(word) for word in key.words if word.isdigit()]
    return [*key.words, *numbers, *([] if key.required else [None])]


def _required(schema: Schema, key: Key) -> Schema:
    """In a list a required key may be left empty: in the blank item of a template it is."""
    kinds = schema.get("type")
    if not key.required or "[]" in key.path or not isinstance(kinds, list):
        return schema
    return {**schema, "type": [each for each in kinds if each != "null"], "minLength": 1}


def _many_words(key: Key) -> Schema:
    alone = "|".join((*key.words, _NONE))
    return {"type": ["array", "string", "null"], "items": {"enum": list(key.words)}, "pattern": f"^({alone})$"}


def listed(items: Schema) -> Schema:
    """A list of groups; `none` says that there are none."""
    return {"type": ["array", "string", "null"], "items": items, "pattern": rf"^\s*({_NONE})\s*$"}


def ranged(schema: Schema) -> Schema:
    """A value, or its lowest, best and highest."""
    bound = {key: each for key, each in schema.items() if key != "type"}
    kinds = schema["type"] if isinstance(schema["type"], list) else []
    single = {**bound, "type": [each for each in kinds if each != "null"]}
    parts = dict.fromkeys(("low", "best", "high"), single)
    extra = {"properties": parts, "required": list(parts), "additionalProperties": False}
    return {**bound, "type": [*kinds, "object"], **extra}

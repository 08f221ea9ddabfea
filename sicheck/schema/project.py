"""The JSON Schema of the project file: every key explained in one language, every word of a fixed list too."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.guide import Key, keys, meaning
from sicheck.schema.values import Schema, leaf, listed, ranged
from sicheck.texts import Phrases

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors know best."""
_PHASE_OF = "stakeholders[].roles."


def project_schema(language: str) -> Schema:
    """The schema of a project file."""
    top = [each for each in keys() if each.depth == 0]
    return {"$schema": DRAFT, "title": _phrase(language, "project"), **_group(top, language)}


def sroi_schema(language: str) -> Schema:
    """The schema of the section `sroi` of a project file: a value map."""
    found = _described(next(each for each in keys() if each.path == "sroi"), language)
    return {"$schema": DRAFT, **found}


def _phrase(language: str, key: str) -> str:
    return Phrases(language, "template")(f"schema.{key}")


def _group(below: Iterable[Key], language: str) -> Schema:
    listed_keys = list(below)
    required = [each.name for each in listed_keys if each.required]
    return {
        "type": "object",
        "properties": {each.name: _described(each, language) for each in listed_keys},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _described(key: Key, language: str) -> Schema:
    """A key with its title, what to write, its words and an example."""
    found = meaning(key, language)
    words = [f"- `{word}`: {text}" for word, text in found.words.items()]
    example = [f"{_phrase(language, 'example')} `{found.example}`"] if found.example else []
    described = "\n\n".join(part for part in (found.about, "\n".join(words), *example) if part)
    value = _value(key, language)
    explained = {"enumDescriptions": [found.words.get(str(word), "") for word in _enum(value)]} if words else {}
    return {"title": found.title, "description": described, **value, **explained}


def _enum(value: Schema) -> list[object]:
    found = value.get("enum")
    return found if isinstance(found, list) else []


def _value(key: Key, language: str) -> Schema:
    if key.kind != "group":
        plain = leaf(key)
        return ranged(plain) if key.has_range else plain
    prefix = f"{key.path}[]." if key.many else f"{key.path}."
    below = [each for each in keys() if each.path.startswith(prefix) and "." not in each.path[len(prefix) :]]
    group = _group(below, language)
    if key.many:
        return listed(group)
    if key.path.startswith(_PHASE_OF):
        role = next(each for each in below if each.name == "role")
        return {**group, "type": ["object", "string", "null"], "pattern": f"^({'|'.join(role.words)})$"}
    return group if key.required else {**group, "type": ["object", "null"]}

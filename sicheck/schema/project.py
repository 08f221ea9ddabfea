"""The JSON Schema of the project file: every key explained in one language, every word of a fixed list too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sicheck.guide import Key, Meaning, keys, meaning
from sicheck.schema.dialect import DRAFT, Schema, kinds
from sicheck.schema.values import leaf, listed, or_word, ranged
from sicheck.schema.wording import described, explained, suggested
from sicheck.texts import Phrases

_PHASES = "stakeholders[].roles."


def project_schema(language: str) -> Schema:
    """The schema of a project file."""
    phrase = Phrases(language, "template")
    about = {"$schema": DRAFT, "$id": "urn:sicheck:project:1", "title": phrase("schema.project")}
    return {**about, **_group((each for each in keys() if each.depth == 0), phrase)}


def _group(below: Iterable[Key], phrase: Phrases) -> Schema:
    known = list(below)
    required = [each.name for each in known if each.required]
    return {
        "type": "object",
        "properties": {each.name: _described(each, phrase) for each in known},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _described(key: Key, phrase: Phrases) -> Schema:
    """A key with its title, what to write, its words and an example."""
    found = meaning(key, phrase.language)
    words = {} if key.words and not key.many else found.words
    return {**described(found, words, phrase), **_value(key, found, phrase)}


def _value(key: Key, found: Meaning, phrase: Phrases) -> Schema:
    """What may stand there, with what each word means; the words of one fixed list stand below it in an editor."""
    if key.kind == "group":
        return _of_groups(key, phrase)
    value = leaf(key)
    if key.has_range:
        return _ranged(value, {name: phrase(f"schema.{name}") for name in ("low", "best", "high")})
    if key.kind == "yes-no":
        return {**value, **suggested({phrase("schema.yes"): "", phrase("schema.no"): ""})}
    if key.many and key.words:
        items = explained({"enum": list(key.words)}, found.words, phrase)
        return {**value, "items": items, **suggested(found.words)}
    return explained(value, found.words, phrase) if key.words else value


def _ranged(value: Schema, described: Mapping[str, str]) -> Schema:
    items = value.get("items")
    if not isinstance(items, dict):
        return ranged(value, described)
    each = ranged(items, described)
    return {**value, "items": {**each, "type": [kind for kind in kinds(each) if kind != "null"]}}


def _of_groups(key: Key, phrase: Phrases) -> Schema:
    below = _below(key)
    group = _group(below, phrase)
    if key.many:
        return listed(group)
    if key.path.startswith(_PHASES):
        role = next(each for each in below if each.name == "role")
        return {**or_word(group, role.words), **suggested(meaning(role, phrase.language).words)}
    return group if key.required else {**group, "type": ["object", "null"]}


def _below(key: Key) -> list[Key]:
    prefix = f"{key.path}[]." if key.many else f"{key.path}."
    return [each for each in keys() if each.path.startswith(prefix) and "." not in each.path[len(prefix) :]]

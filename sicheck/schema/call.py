"""The JSON Schema of a call: every key explained in one language, every word of a fixed list too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sicheck.model.call import Call
from sicheck.schema.call_ids import proposals
from sicheck.schema.call_values import leaf, list_of_groups, nullable, texts
from sicheck.schema.call_words import meaning
from sicheck.schema.dialect import DRAFT, Schema
from sicheck.schema.wording import described, explained
from sicheck.texts import Phrases


def call_schema(language: str) -> Schema:
    """The schema of a call file."""
    made = Call.model_json_schema(ref_template="{model}")
    about = {"$schema": DRAFT, "$id": "urn:sicheck:call:1", "title": Phrases(language, "call_keys")("schema.title")}
    return {**about, **_Writer(made["$defs"], language).group(made, "")}


class _Writer:
    """Writes what pydantic says of a call as what may be written there, each group in its place."""

    def __init__(self, groups: Mapping[str, Any], language: str) -> None:
        self._groups = groups
        self._phrase = Phrases(language, "template")
        self._proposals = proposals(language)

    def group(self, made: Mapping[str, Any], path: str) -> Schema:
        """The keys of a group that stands at a path such as `require.overall.`."""
        required = made.get("required")
        return {
            "type": "object",
            "properties": {key: self._key(each, f"{path}{key}") for key, each in made["properties"].items()},
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _key(self, made: Mapping[str, Any], path: str) -> Schema:
        """A key with its title, what to write, its words, an example and what an editor may propose."""
        words = meaning(path, self._phrase.language).words
        value = self._value(made, path)
        value = explained(value, words, self._phrase) if words else value
        return {**self._told(path), **value, **self._proposals.get(path, {})}

    def _told(self, path: str) -> Schema:
        return described(meaning(path, self._phrase.language), {}, self._phrase)

    def _value(self, made: Mapping[str, Any], path: str) -> Schema:
        if "anyOf" in made:
            return nullable(self._value(made["anyOf"][0], path))
        if "$ref" in made:
            group = self.group(self._groups[made["$ref"]], f"{path}.")
            return nullable(group) if "default" in made else group
        if "properties" in made:
            return texts({name: self._told(name) for name in made["properties"]})
        items = made.get("items", {})
        if "$ref" in items:
            return list_of_groups(self.group(self._groups[items["$ref"]], f"{path}."), made)
        return leaf(made)

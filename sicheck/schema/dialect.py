"""Which JSON Schema we write."""

from __future__ import annotations

Schema = dict[str, object]
"""A schema, or a part of one."""

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors know best."""


def kinds(schema: Schema) -> list[object]:
    """The types that a value may have."""
    found = schema.get("type", [])
    return found if isinstance(found, list) else [found]

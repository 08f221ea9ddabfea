"""Files as an editor sees them: YAML 1.2's numbers and booleans, and the mistakes that a JSON Schema finds."""

from __future__ import annotations

import re
from typing import Any

from jsonschema import Draft7Validator

_INT, _FLOAT = re.compile(r"[-+]?[0-9]+"), re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def mistakes(schema: Draft7Validator, tree: object) -> list[str]:
    """What an editor underlines."""
    return [f"{'/'.join(map(str, each.path))}: {each.message[:200]}" for each in schema.iter_errors(typed(tree))]


def typed(tree: object) -> Any:
    """The tree as an editor reads it."""
    if isinstance(tree, dict):
        return {key: typed(each) for key, each in tree.items()}
    if isinstance(tree, list):
        return [typed(each) for each in tree]
    return _scalar(tree) if isinstance(tree, str) else tree


def _scalar(text: str) -> object:
    if text in ("true", "false"):
        return text == "true"
    if _INT.fullmatch(text):
        return int(text) if len(text) < 20 else float(text)
    return float(text) if _FLOAT.fullmatch(text) else text

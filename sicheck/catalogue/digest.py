"""The identity of a criteria set: its rules, weights and thresholds, not its texts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from sicheck.model.base import Model
from sicheck.model.criteria import Marker, Quote, SetFile, is_words

_NO_RULES = ("example", "extends", "leave_out")
"""Neither rules nor texts: what they lead to is in the digest."""


def digest_of(file: SetFile, markers: tuple[Marker, ...]) -> str:
    """`sha256:` over everything that can change a level, a score or a verdict; a corrected typo changes nothing."""
    rules = {"set": _rules(file), "markers": [_rules(marker) for marker in markers]}
    canonical = json.dumps(rules, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()


def _rules(value: object) -> object:
    if isinstance(value, Model):
        fields = {name: getattr(value, name) for name in type(value).model_fields if name not in _NO_RULES}
        return {name: _rules(each) for name, each in fields.items() if not (isinstance(each, Quote) or is_words(each))}
    if isinstance(value, tuple):
        return [_rules(each) for each in value]
    return dict(value) if isinstance(value, Mapping) else value

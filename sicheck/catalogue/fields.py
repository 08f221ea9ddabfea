"""The field names and ids that conditions use: CEL does not check them, so we do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sicheck.facts import SECTION_NAMES
from sicheck.model.criteria import unknown_key
from sicheck.model.shape import Path

_CHAIN = re.compile(r"(?<![\w.\"'])([a-z_]\w*)((?:\s*\.\s*[A-Za-z_]\w*(?!\s*\()|\s*\[\s*\d+\s*\])+)")
_MACRO = re.compile(
    r"(?<![\w.])([a-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*?)\s*\.\s*(?:all|exists|exists_one|map|filter)\s*\(\s*([a-z_]\w*)\s*,"
)
_ID = re.compile(r"\b(level|value|result)\s*\[\s*[\"']([^\"']*)[\"']\s*\]")
_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")


def unknown_fields(condition: str) -> Iterator[tuple[str, list[str]]]:
    """Each field that a condition reads and the project file does not have, with the keys that it could have been."""
    bare = _TEXT.sub('""', condition)
    heads: dict[str, Path] = {name: (name,) for name in SECTION_NAMES}
    for listed, variable in _MACRO.findall(bare):
        head, *keys = re.split(r"\s*\.\s*", listed)
        if head in heads:
            heads[variable] = (*heads[head], *keys, 0)
    for head, chain in _CHAIN.findall(bare):
        if head in heads and (unknown := unknown_key(heads[head], re.findall(r"\w+", chain))):
            yield unknown


def unknown_ids(condition: str, values: Mapping[str, object]) -> Iterator[tuple[str, list[str]]]:
    """Each indicator, axis or diagnosis that a condition looks up and the set does not have, with those it has.

    CEL would only tell while evaluating, and `false && error` swallows the error.
    """
    for head, name in _ID.findall(condition):
        known = values.get(head)
        if isinstance(known, Mapping) and name not in known:
            yield name, list(known)

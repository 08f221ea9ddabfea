"""The field names that a condition reads: CEL does not check them, so we do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sicheck.facts import SECTION_NAMES
from sicheck.model.project import Project
from sicheck.model.shape import Path, keys_at, lists_at

_CHAIN = re.compile(r"(?<![\w.\"'])([a-z_]\w*)((?:\s*\.\s*[A-Za-z_]\w*(?!\s*\()|\s*\[\s*\d+\s*\])+)")
_MACRO = re.compile(
    r"(?<![\w.])([a-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*?)\s*\.\s*(?:all|exists|exists_one|map|filter)\s*\(\s*([a-z_]\w*)\s*,"
)
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
        if head in heads:
            yield from _unknown(heads[head], re.findall(r"\w+", chain))


def _unknown(path: Path, keys: list[str]) -> Iterator[tuple[str, list[str]]]:
    for key in keys:
        if key.isdigit() and lists_at(Project, path):
            path = (*path, 0)
            continue
        allowed = keys_at(Project, path)
        if allowed and key not in allowed:
            yield key, allowed
            return
        path = (*path, key)

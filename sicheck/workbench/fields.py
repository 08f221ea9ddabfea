"""The field names that conditions and field paths of a set use: CEL does not check them, so we do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sicheck.catalogue.loading import Loaded
from sicheck.errors import Problem
from sicheck.facts import SECTION_NAMES
from sicheck.model.project import Project
from sicheck.model.shape import Path, keys_at, lists_at, near
from sicheck.yamlio import locate

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


def unknown_ids(condition: str, values: Mapping[str, object]) -> Iterator[tuple[str, list[str]]]:
    """Each indicator, axis or diagnosis that a condition looks up and the set does not have, with those it has.

    CEL would only tell while evaluating, and `false && error` swallows the error.
    """
    for head, name in _ID.findall(condition):
        known = values[head]
        if isinstance(known, Mapping) and name not in known:
            yield name, list(known)


def path_problems(loaded: Loaded) -> Iterator[Problem]:
    """The field paths under `reads` and `may_fall` that the project file does not have."""
    for file, at, path in _paths(loaded):
        keys = [part for key in path.split(".") for part in _parts(key)]
        for wrong, allowed in _unknown((), keys):
            values = {"field": path, "near": near(wrong, allowed) or ", ".join(allowed)}
            yield Problem("condition-field", values, locate(loaded.documents[file], at))


def _parts(key: str) -> list[str]:
    return [key.removesuffix("[]"), "0"] if key.endswith("[]") else [key]


def _paths(loaded: Loaded) -> Iterator[tuple[str, Path, str]]:
    """Each file, place and field path."""
    criteria = loaded.criteria
    for marker in criteria.markers:
        for place, each in enumerate(marker.indicators):
            at: Path = ("indicators", place)
            falls = each.may_fall.adding if each.may_fall else ()
            yield from ((f"{marker.id}.yaml", (*at, "reads", n), path) for n, path in enumerate(each.reads))
            yield from ((f"{marker.id}.yaml", (*at, "may_fall", "adding", n), path) for n, path in enumerate(falls))
    for place, rule in enumerate(criteria.file.knockouts):
        yield from (("set.yaml", ("knockouts", place, "reads", n), path) for n, path in enumerate(rule.reads))
    for place, mirror in enumerate(criteria.file.diagnoses):
        yield from (("set.yaml", ("diagnoses", place, "reads", n), path) for n, path in enumerate(mirror.reads))
        for words, quoted in enumerate(mirror.own_words):
            here: Path = ("diagnoses", place, "own_words", words, "reads")
            yield from (("set.yaml", (*here, n), path) for n, path in enumerate(quoted.reads))

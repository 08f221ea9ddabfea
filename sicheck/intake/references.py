"""What in a project file refers to something else in it: evidence to sources, `not_applicable` to indicators.

It reads the tree and not the model, so that these mistakes are told together with all others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from sicheck.errors import Problem
from sicheck.evidence import referred
from sicheck.model.meaning import folded, meant
from sicheck.model.mistake import Mistake
from sicheck.model.project import Project
from sicheck.model.shape import near
from sicheck.yamlio import Path, Tree

MOST_NOT_APPLICABLE = 2
"""The most indicators of one marker that may be left out."""

MOST_COMPARED = 10_000
"""How many ids are compared at most to find those that were probably meant: it takes some 20 µs each."""

MOST_KEYS = 50
"""The most unknown sections among which the sources are looked for."""

MOST_WORDS = 8
"""The most words of a reference that are looked at for an id."""

_SECTIONS = tuple(Project.model_fields)


def reference_mistakes(tree: Tree) -> Iterator[Mistake]:
    """References to sources that are not there, ids that stand twice, and too much that is left out."""
    sources = dict(_texts(tree, _sources(tree), "id"))
    yield from _unknown_sources(tree, list(sources.values()))
    yield from _twice("source-twice", sources)
    left_out = dict(_texts(tree, "not_applicable", "indicator"))
    yield from _twice("not-applicable-twice", left_out)
    yield from _too_many(left_out)


def unknown(kind: str, written: str, known: Sequence[str], path: Path) -> Mistake:
    """An id that is not there, with the one that was probably meant."""
    meant = near(written, known)
    values = {"value": written, "near": meant} if meant else {"value": written}
    return Mistake(Problem(f"{kind}-near" if meant else kind, values), path)


def _texts(tree: Tree, section: str, key: str) -> Iterator[tuple[Path, str]]:
    """The texts under one key of the items of a section, with their paths; one item may lack its dash."""
    items = tree.get(section) if isinstance(tree, dict) else None
    alone = [((section,), items)] if isinstance(items, dict) else []
    several = [((section, position), item) for position, item in enumerate(items if isinstance(items, list) else ())]
    for path, item in [*alone, *several]:
        text = item.get(key) if isinstance(item, dict) else None
        if isinstance(text, str):
            yield (*path, key), text.strip()


def _sources(tree: Tree) -> str:
    """The key of the section with the sources, also when it is misspelt: that is told at the key itself."""
    keys = tree if isinstance(tree, dict) and "sources" not in tree else ()
    strange = islice((key for key in keys if key not in _SECTIONS), MOST_KEYS)
    return next((key for key in strange if meant(key, _SECTIONS) == "sources"), "sources")


def _unknown_sources(tree: Tree, ids: Sequence[str]) -> Iterator[Mistake]:
    known = frozenset(ids)
    alike = _Alike(ids)
    for path, reference in _references(tree, ()):
        source = referred(reference)
        if "://" in source:
            yield Mistake(Problem("source-is-link", {"value": source}), path)
        elif source not in known and (told := alike.told(reference, path)):
            yield told


class _Alike:
    """Ids of sources by what they look like; only so many are compared letter by letter."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = ids
        self._left = MOST_COMPARED

    def told(self, reference: str, path: Path) -> Mistake | None:
        """The mistake in a reference; None where the id itself is refused, because there is a space in it."""
        written, meant_id = self._with_spaces(reference)
        if meant_id is None:
            self._left -= len(self._ids)
            return unknown("source-unknown", referred(reference), self._ids if self._left >= 0 else (), path)
        if any(each.isspace() for each in meant_id):
            return None
        return Mistake(Problem("source-unknown-near", {"value": written, "near": meant_id}), path)

    def _with_spaces(self, reference: str) -> tuple[str, str | None]:
        """The longest beginning of a reference that is an id but for its spaces and capitals, and that id."""
        words = reference.split()[:MOST_WORDS]
        for count in range(len(words), 0, -1):
            start = " ".join(words[:count])
            if found := self._slugs.get(folded(start)):
                return start, found
        return "", None

    @cached_property
    def _slugs(self) -> dict[str, str]:
        return {folded(each): each for each in self._ids}


def _references(tree: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(tree, list):
        for position, item in enumerate(tree):
            yield from _references(item, (*path, position))
    elif isinstance(tree, dict):
        for key, value in tree.items():
            below = (*path, key)
            yield from _named(value, below) if key == "evidence" else _references(value, below)


def _named(evidence: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    """The references under `evidence`: a list of them, one alone, or the word none."""
    if isinstance(evidence, list):
        yield from (((*path, position), each) for position, each in enumerate(evidence) if isinstance(each, str))
    elif isinstance(evidence, str) and evidence.strip().lower() not in ("none", "geen"):
        yield path, evidence


def _twice(kind: str, found: dict[Path, str]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for path, value in found.items():
        if value in seen:
            yield Mistake(Problem(kind, {"value": value}), path)
        seen.add(value)


def _too_many(left_out: dict[Path, str]) -> Iterator[Mistake]:
    counted: Counter[str] = Counter()
    for path, indicator in left_out.items():
        marker = indicator.split(".")[0]
        counted[marker] += 1
        if counted[marker] > MOST_NOT_APPLICABLE:
            yield Mistake(Problem("not-applicable-too-many", {"marker": marker, "most": MOST_NOT_APPLICABLE}), path)

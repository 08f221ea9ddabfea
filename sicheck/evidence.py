"""A project's evidenced view: what is left when everything without a piece of evidence is taken away."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from operator import is_
from typing import TypeVar

from sicheck.model.base import Model, Stated
from sicheck.model.project import Project
from sicheck.model.project.sources import Source
from sicheck.model.shape import written

Path = tuple[str | int, ...]
M = TypeVar("M", bound=Model)
_EVIDENCE = {"evidence"}
_ALWAYS = ("sicheck", "project", "sources", "not_applicable")


def counting_sources(project: Project, missing_files: Collection[str] = ()) -> frozenset[str]:
    """The ids of the sources that count: with a title and a link, a file that is there, or somebody who says so."""
    return frozenset(source.id for source in project.sources or () if _counts(source, missing_files))


def _counts(source: Source, missing_files: Collection[str]) -> bool:
    has_file = source.file is not None and source.file not in missing_files
    return bool(source.title) and bool(source.link or source.by or has_file)


def referred(reference: str) -> str:
    """The source id of a reference such as `annual-report-2025 p. 12`."""
    return (reference.split(maxsplit=1) or [""])[0]


def references(project: Project) -> Iterator[tuple[Path, str]]:
    """Every reference to a source with its path in the file."""
    yield from _references(project, ())


def _references(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, tuple):
        for position, each in enumerate(value):
            yield from _references(each, (*path, position))
    elif isinstance(value, Model) and value.model_fields_set:
        if isinstance(value, Stated):
            yield from (((*path, "evidence", position), each) for position, each in enumerate(value.evidence))
        for name, key in written(type(value)).items():
            yield from _references(getattr(value, name), (*path, key))


def evidenced_view(project: Project, counting: Collection[str]) -> Project:
    """The project without list items that carry no evidence of their own, and without unproven scalars.

    A group's evidence covers its scalars and the groups in it that name none, never the items of its lists.
    What stays whole is the same object as in the project.
    """
    looked_at = project.model_fields_set.difference(_ALWAYS)
    return _with(project, {name: _view_of(getattr(project, name), counting, covered=False) for name in looked_at})


def carries_evidence(project: Project) -> bool:
    """Whether any reference to a source stands in the project at all."""
    return any(True for _ in references(project))


def _view_of(value: object, counting: Collection[str], *, covered: bool) -> object:
    if value is None:
        return None
    if isinstance(value, tuple):
        return _items(value, counting, covered=covered)
    if isinstance(value, Model):
        return _group(value, counting, covered=covered)
    return value if covered else None


def _items(items: tuple[object, ...], counting: Collection[str], *, covered: bool) -> tuple[object, ...]:
    """Items that can carry evidence stay when they do; items that can't share that of the group around them."""
    kept = (each for each in items if (_proven(each, counting) if isinstance(each, Stated) else covered))
    seen = tuple([_view_of(each, counting, covered=True) for each in kept])
    return items if len(seen) == len(items) and all(map(is_, seen, items)) else seen


def _group(group: Model, counting: Collection[str], *, covered: bool) -> Model:
    covered = covered or (isinstance(group, Stated) and _proven(group, counting))
    looked_at = group.model_fields_set - _EVIDENCE
    return _with(group, {name: _view_of(getattr(group, name), counting, covered=covered) for name in looked_at})


def _with(group: M, seen: Mapping[str, object]) -> M:
    changed = {name: value for name, value in seen.items() if value is not getattr(group, name)}
    return group.model_copy(update=changed) if changed else group


def _proven(group: Stated, counting: Collection[str]) -> bool:
    return any(referred(each) in counting for each in group.evidence)

"""Finds a criteria set by name or folder and reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path

from sicheck.catalogue.digest import digest_of
from sicheck.errors import Problem, SicheckError
from sicheck.model.criteria import CriteriaSet, Marker, SetFile
from sicheck.model.reading import read_as
from sicheck.model.shape import near
from sicheck.resources import DEFAULT_SET, criteria_sets
from sicheck.yamlio import Document, locate, read


@dataclass(frozen=True)
class Loaded:
    """A criteria set with its documents by file name, for messages that point at a line."""

    criteria: CriteriaSet
    documents: Mapping[str, Document]
    folder: Traversable

    def parts(self) -> Iterator[tuple[str, SetFile | Marker]]:
        """Each file of the set with what it holds."""
        yield "set.yaml", self.criteria.file
        yield from ((f"{marker.id}.yaml", marker) for marker in self.criteria.markers)


def load(name: str = DEFAULT_SET) -> CriteriaSet:
    """The criteria set of that name, or in the folder of that name.

    Raises:
        SicheckError: when there is none, or it is not right.
    """
    return loaded(name).criteria


@lru_cache(maxsize=8)
def loaded(name: str = DEFAULT_SET) -> Loaded:
    """The criteria set with its documents.

    Raises:
        SicheckError: when there is none, or it is not right.
    """
    folder = _folder(name)
    set_document = _document(folder, "set.yaml")
    file = read_as(set_document, SetFile)
    documents = {f"{marker}.yaml": _document(folder, f"{marker}.yaml") for marker in file.marker_weights}
    markers = tuple(_marker(documents[f"{marker}.yaml"], marker) for marker in file.marker_weights)
    criteria = CriteriaSet(file=file, markers=markers, digest=digest_of(file, markers))
    return Loaded(criteria, {"set.yaml": set_document, **documents}, folder)


def names() -> list[str]:
    """The names of the criteria sets that come along."""
    return sorted(each.name for each in criteria_sets().iterdir() if each.is_dir() and (each / "set.yaml").is_file())


def _folder(name: str) -> Traversable:
    if name in names():
        return criteria_sets() / name
    folder = Path(name)
    if (folder / "set.yaml").is_file():
        return folder
    if folder.is_dir():
        raise SicheckError([Problem("criteria-folder-empty", {"folder": name})])
    meant = near(name, names())
    values = {"value": name, "near": meant or "", "allowed": ", ".join(names())}
    raise SicheckError([Problem("criteria-unknown-near" if meant else "criteria-unknown", values)])


def _document(folder: Traversable, file: str) -> Document:
    source = folder / file
    if not source.is_file():
        raise SicheckError([Problem("criteria-file-missing", {"file": file, "folder": folder.name})])
    return read(source.read_bytes(), f"{folder.name}/{file}")


def _marker(document: Document, marker: str) -> Marker:
    found = read_as(document, Marker)
    if found.id != marker:
        raise SicheckError(
            [Problem("marker-id-differs", {"expected": marker, "value": found.id}, locate(document, ("id",)))]
        )
    ids = [each.id for each in found.indicators]
    for position, each in enumerate(ids):
        if each in ids[:position]:
            place = locate(document, ("indicators", position, "id"))
            raise SicheckError([Problem("indicator-twice", {"value": each}, place)])
    return found

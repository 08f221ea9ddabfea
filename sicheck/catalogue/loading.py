"""Reads a criteria set, with the sets that it extends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable

from sicheck.catalogue.changes import check_changes
from sicheck.catalogue.digest import digest_of
from sicheck.catalogue.extending import chain, marker_layer, set_layer
from sicheck.catalogue.files import SET_FILE, Files, set_folder
from sicheck.catalogue.layers import Layer, read_layer
from sicheck.catalogue.leaving_out import check_left_out, left_out, thinned_marker, thinned_set
from sicheck.catalogue.overlays import translated
from sicheck.errors import Problem, SicheckError
from sicheck.model.criteria import LANGUAGES, CriteriaSet, Marker, SetFile
from sicheck.resources import DEFAULT_SET


@dataclass(frozen=True)
class Loaded:
    """A criteria set with its files, for messages that point at a line; `folders` has its own folder last."""

    criteria: CriteriaSet
    layers: Mapping[str, Layer]
    folders: tuple[Traversable, ...]

    @property
    def folder(self) -> Traversable:
        """The set's own folder."""
        return self.folders[-1]

    def parts(self) -> Iterator[tuple[Layer, SetFile | Marker]]:
        """Each file of the set with what it holds."""
        yield self.layers[SET_FILE], self.criteria.file
        yield from ((self.layers[f"{marker.id}.yaml"], marker) for marker in self.criteria.markers)


@lru_cache(maxsize=8)
def load(name: str = DEFAULT_SET, language: str = "en") -> CriteriaSet:
    """The criteria set of that name, or in the folder of that name; with its texts in a further language too.

    Raises:
        SicheckError: when there is none, it is not right, or it lacks that language.
    """
    found = loaded(name)
    return found.criteria if language in LANGUAGES else translated(found.criteria, found.folders, language)


@lru_cache(maxsize=8)
def loaded(name: str = DEFAULT_SET) -> Loaded:
    """The criteria set with its files.

    Raises:
        SicheckError: when there is none, or it is not right.
    """
    return read_set(set_folder(name))


def read_set(folder: Traversable) -> Loaded:
    """The criteria set in a folder.

    Raises:
        SicheckError: when it is not right.
    """
    files = Files()
    bases = chain(files, folder)
    gone = left_out(bases)
    whole = set_layer(bases)
    check_changes(whole, bases)
    thin = thinned_set(whole, gone)
    file = read_layer(thin, SetFile)
    wholes = {marker: marker_layer(files, bases, marker) for marker in file.marker_weights}
    check_left_out(gone, whole, wholes)
    for layer in wholes.values():
        check_changes(layer, bases)
    layers = {marker: thinned_marker(layer, marker, gone) for marker, layer in wholes.items()}
    markers = tuple(_marker(layer, marker) for marker, layer in layers.items())
    criteria = CriteriaSet(file=file, markers=markers, digest=digest_of(file, markers))
    named = {f"{marker}.yaml": layer for marker, layer in layers.items()}
    return Loaded(criteria, {SET_FILE: thin, **named}, tuple(each.folder for each in bases))


def _marker(layer: Layer, marker: str) -> Marker:
    found = read_layer(layer, Marker)
    if found.id != marker:
        place = layer.place(("id",))
        raise SicheckError([Problem("marker-id-differs", {"expected": marker, "value": found.id}, place)])
    if problems := list(_twice(layer, found)):
        raise SicheckError(problems)
    return found


def _twice(layer: Layer, marker: Marker) -> Iterator[Problem]:
    """Ids that mean two indicators: one of before is not given to another."""
    seen: set[str] = set()
    for key in ("id", "formerly"):
        for position, each in enumerate(marker.indicators):
            name = getattr(each, key)
            if name in seen:
                yield Problem("indicator-twice", {"value": name}, layer.place(("indicators", position, key)))
            seen |= {name} - {None}

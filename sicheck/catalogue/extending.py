"""A criteria set that extends another: its files laid over those of the sets that it builds on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from sicheck.catalogue.files import SET_FILE, Files, has, is_elsewhere, set_folder
from sicheck.catalogue.layers import Layer
from sicheck.catalogue.merging import laid_over
from sicheck.errors import Problem, SicheckError
from sicheck.yamlio import Document, locate

MOST_BASES = 8
"""How many sets may stand below a set."""

RULES = ("knockouts", "warnings", "diagnoses")
WEIGHTS = "marker_weights"
INDICATORS = "indicators"
_OF_ITSELF = ("id", "version", "title", "extends", "leave_out")
"""What each set says of itself, and never takes from below."""


class Base(NamedTuple):
    """One in a chain of sets that extend each other: its folder and its `set.yaml`."""

    folder: Traversable
    document: Document


def chain(files: Files, folder: Traversable) -> list[Base]:
    """The set in a folder, preceded by the sets that it builds on, the lowest first.

    Raises:
        SicheckError: when a base is not there, or the set builds on itself.
    """
    found = [Base(folder, files.document(folder, SET_FILE))]
    seen = {_identity(folder)}
    while (below := _extended(found[0])) is not None:
        if _identity(below) in seen:
            raise SicheckError([Problem("extends-itself", {}, locate(found[0].document, ("extends",)))])
        if len(found) > MOST_BASES:
            raise SicheckError([Problem("extends-too-deep", {"most": MOST_BASES})])
        seen.add(_identity(below))
        found.insert(0, Base(below, files.document(below, SET_FILE)))
    return found


def set_layer(bases: Sequence[Base]) -> Layer:
    """`set.yaml` with all that it takes from below."""
    return reduce(_set_over, (Layer(each.document.tree, each.document) for each in bases))


def marker_layer(files: Files, bases: Sequence[Base], marker: str) -> Layer:
    """The file of a marker with all that it takes from below.

    Raises:
        SicheckError: when no set of the chain has that file, or it can't be read.
    """
    file = f"{marker}.yaml"
    folders = [each.folder for each in bases if has(each.folder, file)] or [bases[-1].folder]
    documents = [files.document(folder, file) for folder in folders]
    return reduce(_marker_over, (Layer(each.tree, each) for each in documents))


def _set_over(base: Layer, own: Layer) -> Layer:
    below = base.tree if isinstance(base.tree, dict) else {}
    taken = {key: each for key, each in below.items() if key not in _OF_ITSELF}
    return laid_over(Layer(taken, base.document, {(): (base, ())}), own, groups=(WEIGHTS,), lists=RULES)


def _marker_over(base: Layer, own: Layer) -> Layer:
    return laid_over(base, own, groups=(), lists=(INDICATORS,))


def _extended(base: Base) -> Traversable | None:
    """The folder of the set that this one extends."""
    tree = base.document.tree
    name = tree.get("extends") if isinstance(tree, dict) else None
    if not isinstance(name, str):
        return None
    place = locate(base.document, ("extends",))
    if is_elsewhere(name):
        raise SicheckError([Problem("extends-elsewhere", {"value": name}, place)])
    return set_folder(name, base.folder, place)


def _identity(folder: Traversable) -> object:
    return folder.resolve() if isinstance(folder, Path) else folder

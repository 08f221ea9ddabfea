"""What a criteria set leaves out of the set that it extends."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import reduce

from sicheck.catalogue.extending import INDICATORS, RULES, WEIGHTS, Base
from sicheck.catalogue.layers import Layer
from sicheck.catalogue.merging import id_of, without
from sicheck.errors import Problem, SicheckError
from sicheck.model.shape import near
from sicheck.yamlio import Document, Path, Tree, locate

LeftOut = Mapping[str, tuple[Document, Path]]
"""Ids, each with where it is named."""


def left_out(bases: Sequence[Base]) -> LeftOut:
    """What the sets of a chain leave out: markers, indicators, knock-outs, warnings and diagnoses."""
    return {name: (base.document, path) for base in bases for path, name in _named(base.document.tree)}


def thinned_set(layer: Layer, gone: Collection[str]) -> Layer:
    """`set.yaml` without what is left out."""
    return reduce(lambda thinner, key: without(thinner, key, gone), (WEIGHTS, *RULES), layer) if gone else layer


def thinned_marker(layer: Layer, marker: str, gone: Collection[str]) -> Layer:
    """The file of a marker without what is left out."""
    prefix = f"{marker}."
    own = {name.removeprefix(prefix) for name in gone if name.startswith(prefix)}
    return without(layer, INDICATORS, own) if own else layer


def check_left_out(gone: LeftOut, set_file: Layer, markers: Mapping[str, Layer]) -> None:
    """Refuses to leave out what is not there.

    Raises:
        SicheckError: with each unknown id at its place, and the one that was probably meant.
    """
    known = [*_keys(set_file, WEIGHTS), *(name for key in RULES for name in _ids(set_file, key))]
    known += [f"{marker}.{name}" for marker, layer in markers.items() for name in _ids(layer, INDICATORS)]
    unknown = {name: spot for name, spot in gone.items() if name not in known}
    if unknown:
        raise SicheckError([_unknown(name, known, *spot) for name, spot in unknown.items()])


def _unknown(name: str, known: Sequence[str], document: Document, path: Path) -> Problem:
    meant = near(name, known)
    kind = "leave-out-unknown-near" if meant else "leave-out-unknown"
    return Problem(kind, {"value": name, "near": meant or ""}, locate(document, path))


def _named(tree: Tree) -> Iterator[tuple[Path, str]]:
    """The ids under `leave_out`: a list, or one alone."""
    found = tree.get("leave_out") if isinstance(tree, dict) else None
    if isinstance(found, str):
        yield ("leave_out",), found
    for at, each in enumerate(found if isinstance(found, list) else ()):
        if isinstance(each, str):
            yield ("leave_out", at), each


def _keys(layer: Layer, key: str) -> Iterator[str]:
    found = layer.tree.get(key) if isinstance(layer.tree, dict) else None
    yield from found if isinstance(found, dict) else ()


def _ids(layer: Layer, key: str) -> Iterator[str]:
    found = layer.tree.get(key) if isinstance(layer.tree, dict) else None
    yield from (name for each in (found if isinstance(found, list) else ()) if (name := id_of(each)))

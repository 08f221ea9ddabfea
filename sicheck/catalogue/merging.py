"""One file of a criteria set laid over another: what it states replaces, items of lists are met by their id."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from sicheck.catalogue.layers import Layer
from sicheck.yamlio import Path, Tree

Pieces = dict[Path, tuple[Layer, Path]]


class _Piece(NamedTuple):
    """What stands at a path in a layer."""

    layer: Layer
    path: Path
    tree: Tree


def laid_over(base: Layer, own: Layer, groups: Collection[str], lists: Collection[str]) -> Layer:
    """`own` over `base`: a key that it states replaces that of the base, except in these groups and lists.

    In a group, keys are replaced one by one. In a list, an item is replaced key by key where the base has one of that
    id, and added at the end where it has none.
    """
    tree, pieces = _joined(_Piece(base, (), base.tree), _Piece(own, (), own.tree), ())
    if isinstance(base.tree, dict) and isinstance(own.tree, dict) and isinstance(tree, dict):
        for key in base.tree.keys() & own.tree.keys():
            below, above = _Piece(base, (key,), base.tree[key]), _Piece(own, (key,), own.tree[key])
            if key in groups:
                tree[key], more = _joined(below, above, (key,))
                pieces |= more
            elif key in lists and isinstance(below.tree, list) and isinstance(above.tree, list):
                tree[key], more = _items(list(_listed(below)), list(_listed(above)), key)
                pieces |= more
    return Layer(tree, own.document, pieces)


def without(layer: Layer, key: str, ids: Collection[str]) -> Layer:
    """The layer without the items of a list, or the keys of a group, that have one of these ids."""
    tree = layer.tree if isinstance(layer.tree, dict) else {}
    found = tree.get(key)
    if isinstance(found, dict):
        kept = {name: each for name, each in found.items() if name not in ids}
        return Layer({**tree, key: kept}, layer.document, {(): (layer, ())})
    if isinstance(found, list):
        rest = [(at, each) for at, each in enumerate(found) if id_of(each) not in ids]
        pieces: Pieces = {(key, number): (layer, (key, at)) for number, (at, _) in enumerate(rest)}
        return Layer({**tree, key: [each for _, each in rest]}, layer.document, {(): (layer, ()), **pieces})
    return layer


def id_of(tree: Tree) -> str | None:
    """The id of an item; None where it has none."""
    found = tree.get("id") if isinstance(tree, dict) else None
    return found if isinstance(found, str) else None


def _joined(below: _Piece, above: _Piece, at: Path) -> tuple[Tree, Pieces]:
    """Two groups key by key; anything else is replaced as a whole."""
    pieces: Pieces = {at: (above.layer, above.path)}
    if not (isinstance(below.tree, dict) and isinstance(above.tree, dict)):
        return above.tree, pieces
    kept = {(*at, key): (below.layer, (*below.path, key)) for key in below.tree if key not in above.tree}
    return {**below.tree, **above.tree}, {**pieces, **kept}


def _listed(piece: _Piece) -> Iterator[_Piece]:
    for at, each in enumerate(piece.tree if isinstance(piece.tree, list) else ()):
        yield _Piece(piece.layer, (*piece.path, at), each)


def _items(below: list[_Piece], above: list[_Piece], key: str) -> tuple[list[Tree], Pieces]:
    """The items of the base, each joined with the first of its id above it; then what is new."""
    changes = {id_of(each.tree): each for each in reversed(above) if id_of(each.tree) is not None}
    pairs = [(each, changes.pop(id_of(each.tree), None)) for each in below]
    used = {change.path for _, change in pairs if change}
    tree: list[Tree] = []
    pieces: Pieces = {}
    for under, over in [*pairs, *((each, None) for each in above if each.path not in used)]:
        item, more = _joined(under, over or under, (key, len(tree)))
        tree.append(item)
        pieces |= more
    return tree, pieces

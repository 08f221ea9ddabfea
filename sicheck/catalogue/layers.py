"""YAML of a criteria set, from one file or from several laid over each other: each piece knows where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel

from sicheck.errors import Place, Problem, SicheckError
from sicheck.model.reading import attempt
from sicheck.yamlio import Document, Path, Tree, locate_all

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, eq=False)
class Layer:
    """A tree; `pieces` holds the paths that stand in another layer, or elsewhere in one, with the path there."""

    tree: Tree
    document: Document
    pieces: Mapping[Path, tuple[Layer, Path]] = field(default_factory=dict)

    def origin(self, path: Path) -> tuple[Document, Path]:
        """The document in which a piece stands, and where in it."""
        for depth in range(len(path), -1, -1):
            if path[:depth] in self.pieces:
                layer, at = self.pieces[path[:depth]]
                return layer.origin((*at, *path[depth:]))
        return self.document, path

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The place of a value, or of its key, in the file that states it."""
        return self.places([(path, key)])[0]

    def places(self, wanted: Sequence[tuple[Path, bool]]) -> list[Place]:
        """A place for each path, of its key where True stands with it; every file is passed through once."""
        origins = [(*self.origin(path), key) for path, key in wanted]
        found: dict[int, Place] = {}
        for document in {id(each): each for each, _, _ in origins}.values():
            here = [number for number, (each, _, _) in enumerate(origins) if each is document]
            found.update(zip(here, locate_all(document, [origins[number][1:] for number in here]), strict=True))
        return [found[number] for number in range(len(wanted))]


def read_layer(layer: Layer, model: type[M]) -> M:
    """The layer as a model.

    Raises:
        SicheckError: with every mistake, in the order of the files.
    """
    found, wrong = attempt(layer.tree, model)
    if found is None:
        places = layer.places([(each.path, each.on_key) for each in wrong])
        problems = [Problem(each.problem.id, each.problem.values, at) for each, at in zip(wrong, places, strict=True)]
        raise SicheckError(sorted(problems, key=_order))
    return found


def _order(problem: Problem) -> tuple[str, int, int]:
    place = problem.place
    return (place.file, place.line or 0, place.column or 0) if place else ("", 0, 0)

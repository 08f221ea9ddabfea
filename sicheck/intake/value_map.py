"""The value map of a project file, when a sum can be made of it, or what it still lacks and where."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck import sroi
from sicheck.errors import Problem, SicheckError
from sicheck.intake import ProjectFile
from sicheck.model.mistake import Mistake
from sicheck.model.reading import in_order, placed
from sicheck.model.sroi import ValueMap


def complete_map(file: ProjectFile) -> ValueMap:
    """The value map of a project file.

    Raises:
        SicheckError: when there is none, or with everything that it lacks for a calculation, at its place.
    """
    value_map = file.project.sroi
    lacks = [Mistake(Problem("sroi-none"), ("sroi",), on_key=True)] if value_map is None else list(_lacks(value_map))
    if value_map is None or lacks:
        raise SicheckError(in_order(placed(file.document, lacks)))
    return value_map


def _lacks(value_map: ValueMap) -> Iterator[Mistake]:
    for each in sroi.incomplete(value_map):
        items = [part + 1 for part in each.path if isinstance(part, int)]
        values = {"key": each.path[0], **({"item": items[0]} if items else {})}
        yield Mistake(Problem(f"sroi-{each.id}", values), ("sroi", *each.path), on_key=True)

"""From a YAML document to a model: every mistake at its line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from sicheck.errors import Problem, SicheckError
from sicheck.model.mistake import Mistake
from sicheck.model.shape import Path
from sicheck.yamlio import MOST_TOLD, Document, Tree, locate_all

M = TypeVar("M", bound=BaseModel)


def read_as(document: Document, model: type[M]) -> M:
    """The document as a model.

    Raises:
        SicheckError: with every mistake, in the order of the file.
    """
    return read_part(document, document.tree, model, ())


def read_part(document: Document, tree: Tree, model: type[M], at: Path) -> M:
    """Part of a document as a model; `tree` is what stands at the path `at`.

    Raises:
        SicheckError: with every mistake, in the order of the file.
    """
    found, wrong = attempt(tree, model)
    if found is None:
        raise SicheckError(in_order(placed(document, [_below(at, each) for each in wrong])))
    return found


def _below(at: Path, mistake: Mistake) -> Mistake:
    see = None if mistake.see is None else (*at, *mistake.see)
    return mistake._replace(path=(*at, *mistake.path), see=see)


def attempt(tree: Tree, model: type[M]) -> tuple[M | None, list[Mistake]]:
    """What was read as a model, or the mistakes for which it can't be one."""
    if tree is None:
        return None, [Mistake(Problem("file-empty"), ())]
    try:
        return model.model_validate(tree), []
    except ValidationError as error:
        from sicheck.model.mistakes import mistakes  # noqa: PLC0415 - only mistakes need it

        return None, mistakes(tree, model, islice(error.errors(include_url=False), MOST_TOLD + 1))


def placed(document: Document, found: Sequence[Mistake]) -> list[Problem]:
    """The problems of mistakes with their places, found in one pass over the file."""
    places = locate_all(document, [(each.path, each.on_key) for each in found])
    lines = _lines(document, found)
    return [
        Problem(each.problem.id, {**each.problem.values, **lines.get(each.see, {})}, place)
        for each, place in zip(found, places, strict=True)
    ]


def _lines(document: Document, found: Sequence[Mistake]) -> dict[Path | None, dict[str, object]]:
    """The line of each path that a message names beside its own place."""
    named = list({each.see: True for each in found if each.see is not None}.items())
    places = locate_all(document, named) if named else []
    return {path: {"line": place.line} for (path, _), place in zip(named, places, strict=True)}


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in the order of their lines."""
    return sorted(problems, key=lambda each: (each.place.line or 0, each.place.column or 0) if each.place else (0, 0))

"""From a YAML document to a model: every mistake at its line, none in pydantic's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from sicheck.errors import Problem, SicheckError
from sicheck.model.shape import keys_at, near, real_path, words_at
from sicheck.yamlio import Document, Path, locate

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

M = TypeVar("M", bound=BaseModel)

_KNOWN = {
    "missing": "key-missing",
    "extra_forbidden": "key-unknown",
    "literal_error": "word-unknown",
    "string_type": "text-expected",
    "string_too_short": "text-empty",
    "string_too_long": "text-too-long",
    "string_pattern_mismatch": "text-form",
    "tuple_type": "list-expected",
    "too_short": "list-empty",
    "model_type": "keys-expected",
    "model_attributes_type": "keys-expected",
    "dict_type": "keys-expected",
    "mapping_type": "keys-expected",
    "greater_than_equal": "number-too-small",
    "greater_than": "number-too-small",
    "less_than_equal": "number-too-large",
}
_ON_THE_KEY = ("key-unknown", "key-missing")


def read_as(document: Document, model: type[M]) -> M:
    """The document as a model.

    Raises:
        SicheckError: with every mistake, in the order of the file.
    """
    if document.tree is None:
        raise SicheckError([Problem("file-empty", place=locate(document, ()))])
    try:
        return model.model_validate(document.tree)
    except ValidationError as error:
        raise SicheckError(in_order(_problems(document, model, error.errors(include_url=False)))) from error


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in the order of their lines."""
    return sorted(problems, key=lambda each: (each.place.line or 0, each.place.column or 0) if each.place else (0, 0))


def _problems(document: Document, model: type[BaseModel], errors: Sequence[ErrorDetails]) -> Iterable[Problem]:
    missing = {real_path(model, error["loc"]) for error in errors if error["type"] == "missing"}
    renamed = set()
    for error in errors:
        if error["type"] == "extra_forbidden" and (meant := _misspelt(error["loc"], missing)):
            renamed.add(meant)
    for error in errors:
        if error["type"] != "missing" or real_path(model, error["loc"]) not in renamed:
            yield _problem(document, model, error)


def _misspelt(loc: Path, missing: set[Path]) -> Path | None:
    here = {path[-1]: path for path in missing if path[:-1] == loc[:-1]}
    close = near(str(loc[-1]), [str(key) for key in here])
    return here[close] if close else None


def _problem(document: Document, model: type[BaseModel], error: ErrorDetails) -> Problem:
    path = real_path(model, error["loc"])
    kind = _KNOWN.get(error["type"], error["type"])
    values = {"key": str(path[-1]) if path else "", "where": ".".join(map(str, path)), **error.get("ctx", {})}
    if isinstance(error["input"], str | int | float):
        values["value"] = str(error["input"])
    values |= _proposal(kind, model, path, values)
    if "near" in values and kind in ("key-unknown", "word-unknown"):
        kind += "-near"
    return Problem(kind, values, locate(document, path, key=kind.startswith(_ON_THE_KEY)))


def _proposal(kind: str, model: type[BaseModel], path: Path, values: dict[str, object]) -> dict[str, object]:
    if kind == "key-unknown":
        allowed, written = keys_at(model, path[:-1]), str(path[-1])
    elif kind == "word-unknown":
        allowed, written = words_at(model, path), str(values.get("value", ""))
    else:
        return {}
    close = near(written, allowed)
    return {"allowed": ", ".join(allowed)} | ({"near": close} if close else {})

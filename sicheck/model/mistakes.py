"""What pydantic refuses, as problems that `texts` can word: none in pydantic's own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel

from sicheck.errors import Problem
from sicheck.model.mistake import Mistake
from sicheck.model.shape import Path, keys_at
from sicheck.model.slips import Missing, Values, listed, unknown_key, walked
from sicheck.model.wrong_values import Wrong, wrong_value
from sicheck.yamlio import Tree

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

LONGEST_SHOWN = 60
"""The most characters of a wrong value that are repeated in a message."""

_KINDS = {
    "missing": "key-missing",
    "extra_forbidden": "key-unknown",
    "literal_error": "word-unknown",
    "string_type": "text-expected",
    "string_too_short": "text-empty",
    "string_too_long": "text-too-long",
    "string_pattern_mismatch": "text-form",
    "tuple_type": "list-expected",
    "too_short": "list-empty",
    "too_long": "list-too-long",
    "model_type": "keys-expected",
    "dict_type": "keys-expected",
    "mapping_type": "keys-expected",
    "greater_than_equal": "number-too-small",
    "greater_than": "number-not-above",
    "less_than_equal": "number-too-large",
}
_BOUNDS = ("ge", "gt", "le")
_AT: Mapping[str, Path] = {"end-before-start": ("end",), "quantity-negative": ("quantity",), "n-above-of": ("n",)}
"""The field to point at, where a whole group is refused."""

_RENAMED = ("key-unknown-near", "key-hidden", "key-glued")
_ON_KEY = ("key-unknown", "key-missing", "key-too-deep")
_ONE_VALUE = ("-expected", "-unknown")


def mistakes(tree: Tree, model: type[BaseModel], errors: Iterable[ErrorDetails]) -> list[Mistake]:
    """Each mistake once, with what was probably meant; a misspelt required key is not told as missing too."""
    found = [_wrong(tree, model, error) for error in errors]
    missing = _missing(found)
    told = [_mistake(tree, model, wrong, missing) for wrong in found]
    renamed = {(*each.path[:-1], each.problem.values["near"]) for each in told if each.problem.id in _RENAMED}
    unique = {(each.problem.id, each.path): each for each in reversed(told)}
    return [
        each
        for each in reversed(unique.values())
        if not (each.problem.id.endswith("-missing") and each.path in renamed)
    ]


def _missing(found: Iterable[Wrong]) -> Missing:
    missing: dict[Path, list[str]] = {}
    for wrong in found:
        if wrong.kind == "key-missing":
            missing.setdefault(wrong.loc[:-1], []).append(str(wrong.loc[-1]))
    return missing


def _wrong(tree: Tree, model: type[BaseModel], error: ErrorDetails) -> Wrong:
    kind = error["type"] if "-" in error["type"] else _KINDS.get(error["type"], "value-wrong")
    loc = error["loc"][:-1] if error["loc"][-1:] == ("[key]",) else error["loc"]
    path = loc if kind == "key-missing" else walked(tree, (*loc, *_AT.get(kind, ())))[0]
    if deeper := _too_deep(model, kind, path, error["input"]):
        return Wrong("key-too-deep", loc, (*path, deeper), None, {"above": path[-1]})
    return Wrong(kind, loc, path, error["input"], error.get("ctx", {}))


def _too_deep(model: type[BaseModel], kind: str, path: Path, value: object) -> str | None:
    """The first key below an empty one that takes no group, where it is known beside that key."""
    if not kind.endswith(_ONE_VALUE) or not path or not isinstance(value, dict):
        return None
    first = next(iter(value), None)
    known = first in keys_at(model, path[:-1]) and not _belongs_below(model, kind, path, first)
    return first if known else None


def _belongs_below(model: type[BaseModel], kind: str, path: Path, first: str | None) -> bool:
    """Whether the key stands well: in an item that lacks its dash, or below a misspelt key of a group that has it."""
    if kind == "list-expected":
        return first in keys_at(model, (*path, 0))
    groups = keys_at(model, path[:-1]) if kind == "key-unknown" else ()
    return any(first in keys_at(model, (*path[:-1], each)) for each in groups)


def _mistake(tree: Tree, model: type[BaseModel], wrong: Wrong, missing: Missing) -> Mistake:
    kind, more = _precise(tree, model, wrong, missing)
    values = {**_label(wrong.path), **_shown(wrong.value), **wrong.ctx, **_bound(wrong.ctx), **more}
    see = more.get("see")
    return Mistake(Problem(kind, values), wrong.path, wrong.kind in _ON_KEY, see if isinstance(see, tuple) else None)


def _label(path: Path) -> dict[str, object]:
    """The nearest key, and which item of its list it is about."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    return {"key": key, "item": path[-1] + 1} if path and isinstance(path[-1], int) else {"key": key}


def _shown(value: object) -> dict[str, object]:
    if not isinstance(value, str):
        return {}
    return {"value": value if len(value) <= LONGEST_SHOWN else f"{value[: LONGEST_SHOWN - 1]}…"}


def _bound(ctx: Mapping[str, object]) -> Values:
    """The least or greatest number that may stand there, without the decimals of a whole number."""
    bound = next((ctx[name] for name in _BOUNDS if name in ctx), None)
    if bound is None:
        return {}
    return {"bound": int(bound) if isinstance(bound, float) and bound.is_integer() else bound}


def _precise(tree: Tree, model: type[BaseModel], wrong: Wrong, missing: Missing) -> tuple[str, Values]:
    """The problem's id, told apart by what was written, and the values that only this id has."""
    if wrong.kind == "key-unknown":
        return unknown_key(tree, model, wrong.path, missing)
    if wrong.kind == "key-missing":
        return _missing_key(keys_at(model, wrong.loc))
    if wrong.kind == "key-too-deep":
        return wrong.kind, {}
    if wrong.value is None:
        return ("item-empty" if isinstance(wrong.path[-1], int) else "value-empty"), {}
    return wrong_value(model, wrong)


def _missing_key(below: Sequence[str]) -> tuple[str, Values]:
    return ("group-missing", {"allowed": listed(below)}) if below else ("key-missing", {})

"""What pydantic refuses, as problems that `texts` can word: none in pydantic's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel

from sicheck.errors import Problem
from sicheck.model.shape import Path, keys_at, words_at
from sicheck.model.slips import Missing, Values, listed, unknown_key, unknown_word, walked
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
_FORMS = {"^[A-Z]{3}$": "text-form-currency", r"^[^\s]+$": "text-form-spaces"}
_AT: Mapping[str, Path] = {"end-before-start": ("end",), "quantity-negative": ("quantity",)}
"""The field to point at, where a whole group is refused."""

_RENAMED = ("key-unknown-near", "key-hidden", "key-glued")
_GLUED = re.compile(r"\s*[\w-]+:[^\s/]")


class Mistake(NamedTuple):
    """A problem whose place is still to be found: at a path, on its key or on its value."""

    problem: Problem
    path: Path
    on_key: bool = False


class _Wrong(NamedTuple):
    """An error of pydantic: its kind, where the model and where the file has it, what stands there, and more."""

    kind: str
    loc: Path
    path: Path
    value: object
    ctx: Mapping[str, object]


def mistakes(tree: Tree, model: type[BaseModel], errors: Iterable[ErrorDetails]) -> list[Mistake]:
    """Each mistake once, with what was probably meant; a misspelt required key is not told as missing too."""
    found = [_wrong(tree, error) for error in errors]
    missing = _missing(found)
    told = [_mistake(tree, model, wrong, missing) for wrong in found]
    renamed = {(*each.path[:-1], each.problem.values["near"]) for each in told if each.problem.id in _RENAMED}
    unique = {(each.problem.id, each.path): each for each in reversed(told)}
    return [
        each
        for each in reversed(unique.values())
        if not (each.problem.id.endswith("-missing") and each.path in renamed)
    ]


def _missing(found: Iterable[_Wrong]) -> Missing:
    missing: dict[Path, list[str]] = {}
    for wrong in found:
        if wrong.kind == "key-missing":
            missing.setdefault(wrong.loc[:-1], []).append(str(wrong.loc[-1]))
    return missing


def _wrong(tree: Tree, error: ErrorDetails) -> _Wrong:
    kind = error["type"] if "-" in error["type"] else _KINDS.get(error["type"], "value-wrong")
    loc = error["loc"][:-1] if error["loc"][-1:] == ("[key]",) else error["loc"]
    path = loc if kind == "key-missing" else walked(tree, (*loc, *_AT.get(kind, ())))[0]
    return _Wrong(kind, loc, path, error["input"], error.get("ctx", {}))


def _mistake(tree: Tree, model: type[BaseModel], wrong: _Wrong, missing: Missing) -> Mistake:
    kind, more = _precise(tree, model, wrong, missing)
    values = {**_label(wrong.path), **_shown(wrong.value), **wrong.ctx, **_bound(wrong.ctx), **more}
    return Mistake(Problem(kind, values), wrong.path, on_key=wrong.kind in ("key-unknown", "key-missing"))


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


def _precise(tree: Tree, model: type[BaseModel], wrong: _Wrong, missing: Missing) -> tuple[str, Values]:
    """The problem's id, told apart by what was written, and the values that only this id has."""
    if wrong.kind == "key-unknown":
        return unknown_key(tree, model, wrong.path, missing)
    if wrong.kind == "key-missing":
        return _missing_key(keys_at(model, wrong.loc))
    if wrong.value is None:
        return ("item-empty" if isinstance(wrong.path[-1], int) else "value-empty"), {}
    return _wrong_value(model, wrong)


def _missing_key(below: Sequence[str]) -> tuple[str, Values]:
    return ("group-missing", {"allowed": listed(below)}) if below else ("key-missing", {})


def _wrong_value(model: type[BaseModel], wrong: _Wrong) -> tuple[str, Values]:
    if wrong.kind == "word-unknown":
        return unknown_word(wrong.value, words_at(model, wrong.loc))
    if wrong.kind == "keys-expected":
        return _keys_expected(wrong, keys_at(model, wrong.loc))
    if wrong.kind == "list-expected" and isinstance(wrong.value, dict):
        return "list-not-keys", {}
    return _FORMS.get(str(wrong.ctx.get("pattern")), wrong.kind), {}


def _keys_expected(wrong: _Wrong, allowed: Sequence[str]) -> tuple[str, Values]:
    if not wrong.path:
        return ("file-list" if isinstance(wrong.value, list) else "file-text"), {}
    if isinstance(wrong.value, list):
        return "keys-not-list", {}
    if _GLUED.match(str(wrong.value)):
        return "keys-glued", {}
    if not allowed:
        return "keys-expected", {}
    kind = "keys-expected-item" if isinstance(wrong.path[-1], int) else "keys-expected-here"
    return kind, {"allowed": listed(allowed)}

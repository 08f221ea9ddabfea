"""What pydantic refuses, as problems that `texts` can word: none in pydantic's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel

from sicheck.errors import Problem
from sicheck.model.meaning import meant, without_hidden
from sicheck.model.shape import Path, keys_at, words_at
from sicheck.yamlio import Tree

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

MOST_KEYS = 12
"""The most keys that are listed as possible."""

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
_GLUED = re.compile(r"\s*[\w-]+:[^\s/]")


class Mistake(NamedTuple):
    """A problem whose place is still to be found: at a path, on its key or on its value."""

    problem: Problem
    path: Path
    on_key: bool = False


class _Wrong(NamedTuple):
    """An error of pydantic: its kind, where the model sees it, where it stands in the tree, and what stands there."""

    kind: str
    loc: Path
    path: Path
    value: object


def mistakes(tree: Tree, model: type[BaseModel], errors: Iterable[ErrorDetails]) -> list[Mistake]:
    """Each mistake once, with what was probably meant; a misspelt required key is not told as missing too."""
    found = [(_wrong(tree, error), error.get("ctx", {})) for error in errors]
    missing = {wrong.loc for wrong, _ in found if wrong.kind == "key-missing"}
    told = [_mistake(tree, model, wrong, ctx, missing) for wrong, ctx in found]
    renamed = {(*each.path[:-1], each.problem.values["near"]) for each in told if each.problem.id == "key-unknown-near"}
    unique = {(each.problem.id, each.path): each for each in reversed(told)}
    return [each for each in reversed(unique.values()) if each.problem.id != "key-missing" or each.path not in renamed]


def _wrong(tree: Tree, error: ErrorDetails) -> _Wrong:
    kind = error["type"] if "-" in error["type"] else _KINDS.get(error["type"], "value-wrong")
    loc = error["loc"][:-1] if error["loc"][-1:] == ("[key]",) else error["loc"]
    path = loc if kind == "key-missing" else _written(tree, loc)
    return _Wrong(kind, loc, path, error["input"])


def _written(tree: Tree, loc: Path) -> Path:
    """The part of a location that stands in the file: a word alone may stand for a list or group of one."""
    for depth, part in enumerate(loc):
        if isinstance(tree, dict) and part in tree:
            tree = tree[str(part)]
        elif isinstance(tree, list) and isinstance(part, int):
            tree = tree[part]
        else:
            return loc[:depth]
    return loc


def _mistake(
    tree: Tree, model: type[BaseModel], wrong: _Wrong, ctx: Mapping[str, object], missing: set[Path]
) -> Mistake:
    kind, more = _precise(tree, model, wrong, missing)
    values = {**_label(wrong.path), **_shown(wrong.value), **ctx, **more}
    values |= {"bound": _plain(ctx[name]) for name in _BOUNDS if name in ctx}
    return Mistake(Problem(kind, values), wrong.path, on_key=wrong.kind in ("key-unknown", "key-missing"))


def _label(path: Path) -> dict[str, object]:
    """The nearest key, and which item of its list it is about."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    return {"key": key, "item": path[-1] + 1} if path and isinstance(path[-1], int) else {"key": key}


def _shown(value: object) -> dict[str, object]:
    if not isinstance(value, str):
        return {}
    return {"value": value if len(value) <= LONGEST_SHOWN else f"{value[: LONGEST_SHOWN - 1]}…"}


def _plain(bound: object) -> object:
    return int(bound) if isinstance(bound, float) and bound.is_integer() else bound


def _precise(
    tree: Tree, model: type[BaseModel], wrong: _Wrong, missing: set[Path]
) -> tuple[str, dict[str, object]]:
    """The problem's id, told apart by what was written, and the values that only this id has."""
    if wrong.kind == "key-unknown":
        return _unknown_key(tree, model, wrong.path, missing)
    if wrong.value is None:
        return "value-empty", {}
    if wrong.kind == "word-unknown":
        return _unknown_word(wrong.value, words_at(model, wrong.loc))
    refine = _REFINED.get(wrong.kind)
    return (refine(wrong) if refine else wrong.kind), {}


def _list_expected(wrong: _Wrong) -> str:
    return "list-not-keys" if isinstance(wrong.value, dict) else "list-expected"


def _keys_expected(wrong: _Wrong) -> str:
    if not wrong.path:
        return "file-list" if isinstance(wrong.value, list) else "file-text"
    if isinstance(wrong.value, list):
        return "keys-not-list"
    return "keys-glued" if _GLUED.match(str(wrong.value)) else "keys-expected"


_REFINED: Mapping[str, Callable[[_Wrong], str]] = {"list-expected": _list_expected, "keys-expected": _keys_expected}


def _unknown_word(value: object, allowed: Sequence[str]) -> tuple[str, dict[str, object]]:
    listed: dict[str, object] = {"allowed": ", ".join(allowed)}
    if not isinstance(value, str):
        return "word-expected", listed
    if list(allowed) == ["1"]:
        return "version-unknown", {}
    close = meant(value, allowed)
    return ("word-unknown-near", {"near": close}) if close else ("word-unknown", listed)


def _unknown_key(
    tree: Tree, model: type[BaseModel], path: Path, missing: set[Path]
) -> tuple[str, dict[str, object]]:
    written, above = str(path[-1]), path[:-1]
    allowed = keys_at(model, above)
    present = _value_at(tree, above)
    if without_hidden(written) != written and without_hidden(written) in allowed:
        return "key-hidden", {"near": without_hidden(written)}
    if (glued := written.split(":")[0]) != written and glued in allowed:
        return "key-glued", {"near": glued, "rest": written[len(glued) + 1 :]}
    needed = [str(each[-1]) for each in missing if each[:-1] == above]
    free = [key for key in allowed if key not in present]
    if close := meant(written, needed, free, allowed):
        return "key-unknown-near", {"near": close}
    if group := _group_with(model, above, written):
        return "key-elsewhere", {"group": group}
    more = ", …" if len(allowed) > MOST_KEYS else ""
    return "key-unknown", {"allowed": ", ".join(allowed[:MOST_KEYS]) + more}


def _value_at(tree: Tree, path: Path) -> Mapping[str, Tree]:
    for part in path:
        tree = tree[part]  # type: ignore[index, call-overload] - the path was walked before
    return tree if isinstance(tree, dict) else {}


def _group_with(model: type[BaseModel], above: Path, key: str) -> str | None:
    """The one group below or above in which the key may stand."""
    below = [name for name in keys_at(model, above) for at in _group(above, name) if key in keys_at(model, at)]
    if len(below) == 1:
        return below[0]
    holders: Iterator[str] = (
        str(above[depth - 1]) for depth in range(len(above) - 1, 0, -1) if key in keys_at(model, above[:depth])
    )
    return next((each for each in holders if not each.isdigit()), None)


def _group(above: Path, name: str) -> tuple[Path, Path]:
    return (*above, name), (*above, name, 0)

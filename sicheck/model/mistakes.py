"""What pydantic refuses, as problems that `texts` can word: none in pydantic's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_FORMS = {"^[A-Z]{3}$": "text-form-currency", r"^[^\s]+$": "text-form-spaces"}
_AT: Mapping[str, Path] = {"end-before-start": ("end",), "quantity-negative": ("quantity",)}
"""The field to point at, where a whole group is refused."""

_GLUED = re.compile(r"\s*[\w-]+:[^\s/]")


Values = dict[str, object]


class Mistake(NamedTuple):
    """A problem whose place is still to be found: at a path, on its key or on its value."""

    problem: Problem
    path: Path
    on_key: bool = False


class _Wrong(NamedTuple):
    """An error of pydantic: its kind, where the model sees it and where the file has it, what stands there, and more."""

    kind: str
    loc: Path
    path: Path
    value: object
    ctx: Mapping[str, object]


def mistakes(tree: Tree, model: type[BaseModel], errors: Iterable[ErrorDetails]) -> list[Mistake]:
    """Each mistake once, with what was probably meant; a misspelt required key is not told as missing too."""
    found = [_wrong(tree, error) for error in errors]
    missing = {wrong.loc for wrong in found if wrong.kind == "key-missing"}
    told = [_mistake(tree, model, wrong, missing) for wrong in found]
    renamed = {(*each.path[:-1], each.problem.values["near"]) for each in told if each.problem.id == "key-unknown-near"}
    unique = {(each.problem.id, each.path): each for each in reversed(told)}
    return [each for each in reversed(unique.values()) if not (each.problem.id.endswith("-missing") and each.path in renamed)]


def _wrong(tree: Tree, error: ErrorDetails) -> _Wrong:
    kind = error["type"] if "-" in error["type"] else _KINDS.get(error["type"], "value-wrong")
    loc = error["loc"][:-1] if error["loc"][-1:] == ("[key]",) else error["loc"]
    path = loc if kind == "key-missing" else _written(tree, (*loc, *_AT.get(kind, ())))
    return _Wrong(kind, loc, path, error["input"], error.get("ctx", {}))


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


def _mistake(tree: Tree, model: type[BaseModel], wrong: _Wrong, missing: set[Path]) -> Mistake:
    kind, more = _precise(tree, model, wrong, missing)
    bounds = {"bound": _plain(wrong.ctx[name]) for name in _BOUNDS if name in wrong.ctx}
    values = {**_label(wrong.path), **_shown(wrong.value), **wrong.ctx, **bounds, **more}
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


def _precise(tree: Tree, model: type[BaseModel], wrong: _Wrong, missing: set[Path]) -> tuple[str, Values]:
    """The problem's id, told apart by what was written, and the values that only this id has."""
    if wrong.kind == "key-unknown":
        return _unknown_key(tree, model, wrong.path, missing)
    if wrong.kind == "key-missing":
        below = keys_at(model, wrong.loc)
        return ("group-missing", {"allowed": _listed(below)}) if below else (wrong.kind, {})
    if wrong.value is None:
        return ("item-empty" if isinstance(wrong.path[-1], int) else "value-empty"), {}
    if wrong.kind == "word-unknown":
        return _unknown_word(wrong.value, words_at(model, wrong.loc))
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
    return ("keys-expected-here", {"allowed": _listed(allowed)}) if allowed else ("keys-expected", {})


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(keys[:MOST_KEYS]) + (", …" if len(keys) > MOST_KEYS else "")


def _unknown_word(value: object, allowed: Sequence[str]) -> tuple[str, Values]:
    listed: Values = {"allowed": ", ".join(allowed)}
    if not isinstance(value, str):
        return "word-expected", listed
    if list(allowed) == ["1"]:
        return "version-unknown", {}
    close = meant(value, allowed)
    return ("word-unknown-near", {"near": close}) if close else ("word-unknown", listed)


def _unknown_key(
    tree: Tree, model: type[BaseModel], path: Path, missing: set[Path]
) -> tuple[str, Values]:
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
    return "key-unknown", {"allowed": _listed(allowed)}


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

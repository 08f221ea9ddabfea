"""Values that are refused, told apart by what was written: no number, no group, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from sicheck.model.base import NONE
from sicheck.model.meaning import folded
from sicheck.model.nothing import left_open
from sicheck.model.shape import Path, keys_at, least_at
from sicheck.model.slips import Values, listed
from sicheck.model.wrong_words import unknown_word

_FORMS = {"^[A-Z]{3}$": "text-form-currency", r"^[^\s]+$": "text-form-spaces"}
_GLUED = r"\s*[\w-]+:[^\s/]"


class Wrong(NamedTuple):
    """An error of pydantic: its kind, where the model and where the file has it, what stands there, and more."""

    kind: str
    loc: Path
    path: Path
    value: object
    ctx: Mapping[str, object]


def wrong_value(model: type[BaseModel], wrong: Wrong) -> tuple[str, Values]:
    """The id of the problem with a value, and the values that only this id has."""
    if wrong.kind == "word-unknown":
        found = unknown_word(model, wrong.loc, wrong.path, wrong.value)
        return (left_open(model, wrong.kind, wrong.path, wrong.value) or found) if found[0] == wrong.kind else found
    if open_ := left_open(model, wrong.kind, wrong.path, wrong.value):
        return open_
    if wrong.kind == "keys-expected":
        return _keys_expected(wrong, keys_at(model, wrong.loc))
    if wrong.kind == "list-expected":
        return _list_expected(wrong.value), {}
    if wrong.kind.startswith("number-"):
        return _number(model, wrong), {}
    form = _FORMS.get(str(wrong.ctx.get("pattern")), wrong.kind)
    return form, {"proposed": folded(str(wrong.value))} if form == "text-form-spaces" else {}


def _list_expected(value: object) -> str:
    """An item without its dash, or `none` where something has to be."""
    if isinstance(value, dict):
        return "list-not-keys"
    return "list-empty" if str(value).strip().lower() in NONE else "list-expected"


def _number(model: type[BaseModel], wrong: Wrong) -> str:
    """A minus sign is proposed only where one may stand."""
    below_0 = (least_at(model, wrong.loc) or 0) < 0
    if wrong.kind == "number-with-words" and str(wrong.ctx["proposed"]).startswith("-") and not below_0:
        return "number-expected"
    return "number-expected-any" if wrong.kind == "number-expected" and below_0 else wrong.kind


def _keys_expected(wrong: Wrong, allowed: Sequence[str]) -> tuple[str, Values]:
    if not wrong.path:
        return ("file-list" if isinstance(wrong.value, list) else "file-text"), {}
    if isinstance(wrong.value, list):
        return "keys-not-list", {}
    if re.match(_GLUED, str(wrong.value)):
        return "keys-glued", {}
    if not allowed:
        return "keys-expected", {}
    kind = "keys-expected-item" if isinstance(wrong.path[-1], int) else "keys-expected-here"
    return kind, {"allowed": listed(allowed)}

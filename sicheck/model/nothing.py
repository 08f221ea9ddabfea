"""What people write when there is nothing to say: `none` where no list stands, `/`, `n.v.t.`, `onbekend`."""

from __future__ import annotations

from pydantic import BaseModel

from sicheck.model.meaning import folded
from sicheck.model.shape import Path, field_at, least_at

_NONE = frozenset({"none", "geen", "nul", "zero"})
_SIGNS = ("/", "-", "--", "\u2013", "\u2014", "?", "??", "n.v.t", "nvt", "n/a", "idem", "ditto", "same", "tbd")
_OPEN = frozenset({
    *_SIGNS, "onbekend", "ongekend", "niet-gekend", "niet-bekend", "nog-niet-bekend", "nog-te-bepalen", "niets", "leeg",
    "niet-van-toepassing", "not-applicable", "unknown", "not-known", "nothing", "empty",
})  # fmt: skip
_LONGEST = 30
_NUMBERS = ("number-expected", "number-expected-any", "share-expected")


def left_open(model: type[BaseModel], kind: str, path: Path, value: object) -> tuple[str, dict[str, object]] | None:
    """The problem with a value that says there is none, or that it is not known; None for any other value."""
    word = folded(value) if isinstance(value, str) and len(value) < _LONGEST else ""
    if word not in _NONE and word not in _OPEN:
        return None
    if kind == "keys-expected" and path and isinstance(path[-1], int):
        return "none-as-item", {}
    if kind in _NUMBERS and word in _NONE and (least_at(model, path) or 0) <= 0:
        return "number-none", {}
    return ("value-leave-empty", {}) if _may_be_empty(model, kind, path) else None


def _may_be_empty(model: type[BaseModel], kind: str, path: Path) -> bool:
    field = field_at(model, path)
    return kind.endswith(("-expected", "-unknown", "-local")) and field is not None and not field.is_required()

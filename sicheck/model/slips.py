"""Keys and words that are not known where they stand: what was probably meant, or what may stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from sicheck.model.meaning import meant, without_hidden
from sicheck.model.shape import Path, keys_at
from sicheck.yamlio import Tree

Values = dict[str, object]
Missing = Mapping[Path, Sequence[str]]
"""The required keys that are not there, by the path of the group that lacks them."""

MOST_KEYS = 12
"""The most keys that are listed as possible."""


def unknown_word(value: object, allowed: Sequence[str]) -> tuple[str, Values]:
    """The id and values of the problem with a word that is not in its closed list."""
    listed: Values = {"allowed": ", ".join(allowed)}
    if not isinstance(value, str):
        return "word-expected", listed
    if list(allowed) == ["1"]:
        return "version-unknown", {}
    close = meant(value, allowed)
    return ("word-unknown-near", {"near": close}) if close else ("word-unknown", listed)


def unknown_key(tree: Tree, model: type[BaseModel], path: Path, missing: Missing) -> tuple[str, Values]:
    """The id and values of the problem with a key; `missing` holds the required keys that are not there."""
    written, above = str(path[-1]), path[:-1]
    allowed = keys_at(model, above)
    _, present = walked(tree, above)
    if without_hidden(written) != written and without_hidden(written) in allowed:
        return "key-hidden", {"near": without_hidden(written)}
    if (glued := written.partition(":")[0]) != written and glued in allowed:
        return "key-glued", {"near": glued, "rest": written[len(glued) + 1 :]}
    free = [key for key in allowed if not (isinstance(present, dict) and key in present)]
    if close := meant(written, missing.get(above, ()), free, allowed):
        return "key-unknown-near", {"near": close}
    if group := _group_with(model, above, written):
        return "key-elsewhere", {"group": group}
    return "key-unknown", {"allowed": listed(allowed)}


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


def listed(keys: Sequence[str]) -> str:
    """At most a dozen keys; `evidence` may stand almost everywhere, so it comes last."""
    keys = sorted(keys, key=lambda key: key == "evidence")
    return ", ".join(keys[:MOST_KEYS]) + (", …" if len(keys) > MOST_KEYS else "")


def walked(tree: Tree, loc: Path) -> tuple[Path, Tree]:
    """How far a location stands in the file, and what is there: a word alone may stand for a list or group of one."""
    for depth, part in enumerate(loc):
        if isinstance(tree, dict) and part in tree:
            tree = tree[str(part)]
        elif isinstance(tree, list) and isinstance(part, int):
            tree = tree[part]
        else:
            return loc[:depth], tree
    return loc, tree

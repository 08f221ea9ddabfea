"""Keys that are not known where they stand: what was probably meant, or where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from sicheck.model.meaning import meant, without_hidden
from sicheck.model.shape import Path, keys_at
from sicheck.yamlio import Tree, quoted

Values = dict[str, object]
Missing = Mapping[Path, Sequence[str]]
"""The required keys that are not there, by the path of the group that lacks them."""

MOST_KEYS = 12
"""The most keys that are listed as possible."""

EVIDENCE = "evidence"
LONGEST_START = 40
"""The most characters of an item that are repeated in a message."""

QUOTES = " \"'“”„‘’"


def unknown_key(tree: Tree, model: type[BaseModel], path: Path, missing: Missing) -> tuple[str, Values]:
    """The id and values of the problem with a key; `missing` holds the required keys that are not there."""
    written, above = str(path[-1]), path[:-1]
    allowed = keys_at(model, above)
    _, present = walked(tree, above)
    if slip := _slip(written, present, allowed):
        return slip
    if _means_evidence(written, allowed):
        return _evidence(tree, model, above)
    free = [key for key in allowed if not (isinstance(present, dict) and key in present)]
    if close := meant(written, missing.get(above, ()), free, allowed):
        return "key-unknown-near", {"near": close}
    if group := _group_with(model, above, written):
        return "key-elsewhere", {"group": group}
    return "key-unknown", {"allowed": listed(allowed)}


def _slip(written: str, present: Tree, allowed: Sequence[str]) -> tuple[str, Values] | None:
    """A key with something in it that can't be seen, glued to its value, or made by a comma."""
    if without_hidden(written) != written and without_hidden(written) in allowed:
        return "key-hidden", {"near": without_hidden(written)}
    if (glued := written.partition(":")[0]) != written and glued in allowed:
        value = present.get(written) if isinstance(present, dict) else None
        return "key-glued", {"mended": _unglued(glued, written[len(glued) + 1 :], value), "near": glued}
    comma = _after_comma(written, present)
    return ("key-after-comma", comma) if comma else None


def _unglued(key: str, start: str, value: Tree) -> str:
    """The line with a space after its key; what stands behind a second colon was read as the value."""
    text = f"{start}: {value}" if isinstance(value, str) else start
    return f"{key}: {quoted(text.strip(QUOTES))}" if isinstance(value, str) else f"{key}: {start}"


def _after_comma(written: str, present: Tree) -> Values | None:
    """The number that a comma within braces cut in two: `{score: 0,7}` is a score of 0 and a key 7."""
    if not isinstance(present, dict) or not written.isdigit() or present.get(written) is not None:
        return None
    before = list(present)[: list(present).index(written)]
    value = present[before[-1]] if before else None
    if not isinstance(value, str) or not value.removeprefix("-").isdigit():
        return None
    return {"key": before[-1], "proposed": f"{value}.{written}"}


def _means_evidence(written: str, allowed: Sequence[str]) -> bool:
    return EVIDENCE not in allowed and meant(written, [EVIDENCE]) == EVIDENCE


def _evidence(tree: Tree, model: type[BaseModel], above: Path) -> tuple[str, Values]:
    """Evidence stands with the nearest item or group that can carry it."""
    depths = range(len(above) - 1, 0, -1)
    holder = next((above[:depth] for depth in depths if EVIDENCE in keys_at(model, above[:depth])), None)
    if holder is None:
        return ("evidence-nowhere" if above else "evidence-at-top"), {}
    if isinstance(holder[-1], str):
        return "evidence-in-group", {"group": holder[-1], "see": holder}
    list_name = next(part for part in reversed(holder) if isinstance(part, str))
    return "evidence-in-item", {"start": _start(walked(tree, holder)[1]), "list": list_name, "see": holder}


def _start(item: Tree) -> str:
    """How the first line of an item looks."""
    key, value = next(iter(item.items()), ("", None)) if isinstance(item, dict) else ("", None)
    text = value if isinstance(value, str) else ""
    return f"- {key}: {text if len(text) <= LONGEST_START else text[: LONGEST_START - 1] + '…'}".rstrip()


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
    keys = sorted(keys, key=lambda key: key == EVIDENCE)
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

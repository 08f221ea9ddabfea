"""Two reports compared field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from sicheck.verify.alignment import paired
from sicheck.verify.json_text import Group, Json

Kind = Literal["changed", "missing", "superfluous", "moved", "not-repeated"]
Path = tuple[str, ...]


class Absent:
    """The value of a field that is not there."""


ABSENT: Final = Absent()

_WHERE_IT_LAY = {(group, "file") for group in ("project", "call", "problems", "error", "errors")}
"""Where the files lay when the report was made, which says nothing of what is in them."""


class Difference(NamedTuple):
    """A field, by its keys and ids, with what the report says and what is found now."""

    path: Path
    claimed: Json | Absent
    found: Json | Absent
    kind: Kind

    @property
    def field(self) -> str:
        """The path as one text, such as `markers[creativity].score`."""
        return "".join(step if step.startswith("[") else f".{step}" for step in self.path).removeprefix(".")

    @property
    def keys(self) -> Path:
        """The path without the ids of items."""
        return keys_of(self.path)


def keys_of(path: Path) -> Path:
    """A path without the ids of items."""
    return tuple(step for step in path if not step.startswith("["))


def differences(claimed: Json | Absent, found: Json | Absent, path: Path = ()) -> Iterator[Difference]:
    """Every field that differs, in the order in which a report is written; where a file lay does not count.

    A number is the same when it has the same value.
    """
    if isinstance(claimed, dict) and isinstance(found, dict):
        yield from _in_groups(claimed, found, path)
    elif isinstance(claimed, list) and isinstance(found, list):
        yield from _in_lists(claimed, found, path)
    elif type(claimed) is not type(found) or claimed != found:
        kind = _kind(claimed, found)
        if kind != "changed" or keys_of(path)[-2:] not in _WHERE_IT_LAY:
            yield Difference(path, claimed, found, kind)


def _kind(claimed: Json | Absent, found: Json | Absent) -> Kind:
    if isinstance(claimed, Absent):
        return "missing"
    return "superfluous" if isinstance(found, Absent) else "changed"


def _in_groups(claimed: Group, found: Group, path: Path) -> Iterator[Difference]:
    for key in [*found, *(each for each in claimed if each not in found)]:
        yield from differences(claimed.get(key, ABSENT), found.get(key, ABSENT), (*path, key))


def _in_lists(claimed: Sequence[Json], found: Sequence[Json], path: Path) -> Iterator[Difference]:
    for each in paired(claimed, found):
        here = (*path, each.step)
        if each.is_moved:
            yield Difference(here, None, None, "moved")
        yield from differences(_at(claimed, each.claimed), _at(found, each.found), here)


def _at(items: Sequence[Json], position: int | None) -> Json | Absent:
    return ABSENT if position is None else items[position]

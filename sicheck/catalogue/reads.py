"""What a condition reads: the variables in it, each with the keys or the id that it looks up there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sicheck.catalogue.variables import RESULTS, VERDICT, WARNINGS

_TEXT = r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\""
_KEY = rf"\s*\.\s*[A-Za-z_]\w*(?!\w|\s*\()|\s*\[\s*(?:{_TEXT}|\d+)\s*\]"
_READ = re.compile(rf"{_TEXT}|(?<![\w.])(?P<name>[A-Za-z_]\w*)(?P<keys>(?:{_KEY})*)")
_NAMES = frozenset(name for kinds in (RESULTS, WARNINGS, VERDICT) for name, _ in kinds)


class Read(NamedTuple):
    """A variable that a condition reads, as it stands there, and the keys or the id looked up in it."""

    text: str
    name: str
    keys: tuple[str, ...] = ()

    def value(self, values: Mapping[str, object]) -> object:
        """What is read, from the values of all variables; None where there is nothing."""
        found = values.get(self.name)
        for key in self.keys:
            found = _below(found, key)
        return found


def _below(found: object, key: str) -> object:
    if isinstance(found, Mapping):
        return found.get(key)
    if isinstance(found, Sequence) and not isinstance(found, str) and key.isdigit():
        return found[int(key)] if int(key) < len(found) else None
    return None


@lru_cache(maxsize=4096)
def reads_in(condition: str) -> tuple[Read, ...]:
    """Everything that a condition reads, once, in its order; words in quotation marks are no names."""
    found = (each for each in _READ.finditer(condition) if each["name"] in _NAMES)
    return tuple(dict.fromkeys(Read("".join(each[0].split()), each["name"], _keys(each["keys"])) for each in found))


def _keys(written: str) -> tuple[str, ...]:
    """`.a` and `[0]` are a key each; an id in quotation marks may have dots of its own."""
    parts = re.findall(rf"{_TEXT}|\w+", written)
    return tuple(part.strip("'\"") for part in parts)

"""Words that are not in the fixed list of their field: which was meant, which of them, or that nothing stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import BaseModel

from sicheck.model.labels import key_of
from sicheck.model.meaning import known
from sicheck.model.shape import Path, lists_at, near, words_at
from sicheck.model.slips import Values

_BETWEEN = r"\s*[,;/+&|]\s*(?:en\s+|and\s+)?|\s+(?:en|and|of|or)\s+"
_LONGEST = 200
_MOST_LABELLED = 8
"""The most words that are listed with what they are called in the language of the message."""


def unknown_word(model: type[BaseModel], loc: Path, path: Path, value: object) -> tuple[str, Values]:
    """The id and values of the problem with a word that is not in its closed list."""
    allowed, key = words_at(model, loc), key_of(loc)
    listed: Values = {"allowed": ", ".join(allowed)}
    if len(allowed) <= _MOST_LABELLED:
        listed["words_of"] = key
    if not isinstance(value, str):
        return "word-expected", listed
    if list(allowed) == ["1"]:
        return "version-unknown", {}
    if close := known(value, key, allowed):
        return "word-unknown-near", {"near": close}
    return _several(model, loc, path, _parts(value, key, allowed)) or _near(value, allowed, listed)


def _near(value: str, allowed: Sequence[str], listed: Values) -> tuple[str, Values]:
    """A word that looks like it; never one of two, since the other would be lost."""
    close = None if re.search(_BETWEEN, value) else near(value, allowed)
    return ("word-unknown-near", {"near": close}) if close else ("word-unknown", listed)


def _parts(value: str, key: str, allowed: Sequence[str]) -> list[str]:
    """The allowed words in a text that names nothing else, each once."""
    if len(value) > _LONGEST:
        return []
    for parts in (re.split(_BETWEEN, value.strip()), value.split()):
        found = [known(each, key, allowed) for each in parts if each]
        if len(found) > 1 and all(found):
            return list(dict.fromkeys(each for each in found if each))
    return []


def _several(model: type[BaseModel], loc: Path, path: Path, parts: Sequence[str]) -> tuple[str, Values] | None:
    if not parts:
        return None
    together: Values = {"proposed": ", ".join(parts)}
    if not isinstance(loc[-1], int) or not lists_at(model, loc[:-1]):
        return "word-one", together
    return ("words-as-items" if isinstance(path[-1], int) else "words-as-list"), together

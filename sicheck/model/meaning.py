"""What was probably meant by a key or word that is not known here."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from sicheck.model.labels import labelled
from sicheck.model.shape import near
from sicheck.texts import Phrases

_HIDDEN = ("Cf", "Zs", "Cc")


def meant(written: str, *groups: Sequence[str]) -> str | None:
    """The allowed word that means the same in Dutch, or one that looks like it; earlier groups go before later ones."""
    word = folded(written)
    finders = (_translated, near)
    return next((found for find in finders for group in groups if (found := find(word, group))), None)


def known(written: str, key: str, allowed: Sequence[str]) -> str | None:
    """The allowed word that is written, or means the same, or has it as its label at a key of the project file."""
    word = folded(written)
    bare = word.removeprefix("een-").removeprefix("de-").removeprefix("het-")
    same = next((each for each in allowed if each.lower() == word), None)
    return same or _translated(word, allowed) or _translated(bare, allowed) or labelled(word, key, allowed)


def without_hidden(written: str) -> str:
    """The text without characters that nobody sees, such as a zero-width space."""
    return "".join(each for each in written if each == " " or unicodedata.category(each) not in _HIDDEN)


def _translated(word: str, allowed: Sequence[str]) -> str | None:
    return next((each for each in _dutch(word) if each in allowed), None)


@lru_cache(maxsize=1024)
def _dutch(word: str) -> tuple[str, ...]:
    """The ids that a Dutch word may stand for."""
    words = Phrases("nl", "words")
    return tuple(words(f"ids.{word}").split()) if words.has(f"ids.{word}") else ()


def folded(written: str) -> str:
    """Lower case, without accents, quotation marks and hidden characters, with hyphens for spaces."""
    plain = unicodedata.normalize("NFKD", without_hidden(written)).strip(" \"'“”„‘’.:").lower()
    return "-".join("".join(each for each in plain if not unicodedata.combining(each)).replace("_", "-").split())

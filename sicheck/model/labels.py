"""The words of a fixed list as people see them in a template: what each is called there, and which one was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from sicheck.model.shape import Path
from sicheck.texts import LANGUAGES
from sicheck.texts.keys import entry, words_in

_ARTICLES = frozenset({"een", "de", "het", "a", "an", "the", "bij", "with"})
_WEAK = frozenset(
    {"ander", "andere", "other", "another", "eigen", "jullie", "your", "niet", "voor", "door", "over", "from"}
)
_SHORTEST = 4
"""A part of a label has at least as many letters to say something."""

Fits = Callable[[tuple[str, ...], tuple[str, ...]], bool]


def key_of(path: Path) -> str:
    """A path as the texts name it, such as `need.voices[].who`."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return "".join("[]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def labelled(word: str, key: str, allowed: Sequence[str]) -> str | None:
    """The one allowed word whose label is what was written, or holds it; `word` has hyphens for spaces."""
    bare = _bare(word.split("-"))
    every: tuple[Fits, ...] = (_same, _holds)
    for fits in every if bare else ():
        found = {each for each, label in _labels(key) if each in allowed and fits(bare, label)}
        if len(found) == 1:
            return found.pop()
    return None


def short_labels(key: str, language: str) -> dict[str, str]:
    """What each word of a key is called in a language, without the explanation behind it."""
    return {word: _head(text) for word, text in words_in(entry(key, language), language).items()}


def _same(written: tuple[str, ...], label: tuple[str, ...]) -> bool:
    return written == label


def _holds(written: tuple[str, ...], label: tuple[str, ...]) -> bool:
    size = len(written)
    telling = any(len(each) >= _SHORTEST and each not in _WEAK for each in written)
    return telling and any(label[start : start + size] == written for start in range(len(label)))


@lru_cache(maxsize=256)
def _labels(key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each word of a key with the words of its label, in each language."""
    return tuple(
        (word, _bare(re.findall(r"\w+", _head(text).lower())))
        for language in LANGUAGES
        for word, text in words_in(entry(key, language), language).items()
    )


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(each for each in words if each and each not in _ARTICLES)


def _head(label: str) -> str:
    return re.split("[:;]", label, maxsplit=1)[0]

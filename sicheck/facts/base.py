"""What a derived fact is, and the few rules by which statements count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, TypeVar, cast

from sicheck.model.project import Project

T = TypeVar("T")
Value = bool | int | float | str
SENTENCE = 15
"""Characters from which a text counts as a statement; our own choice."""
PUNCTUATION = ".,:;!?…\"'‘’“”()"
"""What may stand around a word without making it another one."""


@dataclass(frozen=True, eq=False)
class View:
    """What the facts are computed from.

    `project` is the whole project or its evidenced part, `whole` always everything: a fact that could fall when
    something is added (a share, an "every") takes what is not in `project` from `whole`, at its worst.
    """

    project: Project
    whole: Project
    date: dt.date
    read: set[str] = field(default_factory=set)
    """The sections of the project that were read since this was last cleared, where somebody watches that."""
    _known: dict[object, tuple[object, frozenset[str]]] = field(default_factory=dict)

    def once(self, compute: Callable[[View], T]) -> T:
        """What several facts are computed from, computed once for this view; it reads the same sections each time."""
        if compute not in self._known:
            before = frozenset(self.read)
            self.read.clear()
            self._known[compute] = compute(self), frozenset(self.read)
            self.read.update(before)
        found, sections = self._known[compute]
        self.read.update(sections)
        return cast("T", found)


@dataclass(frozen=True)
class Fact:
    """A typed derived fact: its CEL name and type, its worst value, and how it is computed.

    What it means stands under its name in `texts/<lang>/facts.toml`.
    """

    name: str
    kind: Literal["bool", "int", "double", "string"]
    worst: Value
    compute: Callable[[View], Value]


def yes(name: str, compute: Callable[[View], bool]) -> Fact:
    """A fact that holds or not; unknown is false."""
    return Fact(name, "bool", worst=False, compute=compute)


def count(name: str, compute: Callable[[View], int]) -> Fact:
    """A count; unknown is 0."""
    return Fact(name, "int", 0, compute)


def number(name: str, worst: float, compute: Callable[[View], float]) -> Fact:
    """A measured number, such as a share from 0 to 1 or months; `worst` when unknown."""
    return Fact(name, "double", worst, compute)


def word(name: str, compute: Callable[[View], str]) -> Fact:
    """A word from a fixed list; unknown is empty."""
    return Fact(name, "string", "", compute)


def said(text: str | None) -> bool:
    """Whether a text is long enough to be a statement (15 characters, a run of spaces as one)."""
    return text is not None and len(text) >= SENTENCE and _said(text)


@lru_cache(maxsize=4096)
def _said(text: str) -> bool:
    return named(text) and len(" ".join(text.split())) >= SENTENCE


def named(text: str | None) -> bool:
    """Whether something is named at all: 2 characters, a letter or digit among them; `??` and `--` name nothing."""
    return text is not None and len(text) > 1 and (text[0].isalnum() or any(each.isalnum() for each in text))


def happened(view: View, date: dt.date | None) -> bool:
    """Whether a dated act lies on or before the assessment date; a later one is only planned."""
    return date is not None and date <= view.date


def distinct(keys: Iterable[object]) -> int:
    """How many different keys; the same text in other capitals, spacing or punctuation counts once."""
    return len({_folded(key) for key in keys})


def _folded(key: object) -> object:
    if isinstance(key, tuple):
        return tuple(_folded(each) for each in key)
    return _folded_text(key) if isinstance(key, str) else key


@lru_cache(maxsize=4096)
def _folded_text(key: str) -> str:
    words = (word.strip(PUNCTUATION) for word in key.casefold().split())
    return " ".join(word for word in words if word)

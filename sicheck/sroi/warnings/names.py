"""What names tell: whether two are the same, and whether an output or a multiplier is named (`words.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from sicheck.model.meaning import folded

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4
"""Shorter words, such as articles, don't tell what a name is about."""


@lru_cache(maxsize=4096)
def same(name: str | None) -> str:
    """What two names have in common when they differ in capitals, accents, spaces or punctuation only."""
    return " ".join(_words(name))


def about(name: str | None) -> frozenset[str]:
    """The words of a name that tell what it is about."""
    return frozenset(each for each in _words(name) if len(each) >= _SHORTEST)


def names_output(name: str | None) -> bool:
    """Whether a name counts what was done (`40 workshops`) and tells of no change."""
    return _has("outputs", name) and not _has("changes", name)


def names_multiplier(*texts: str | None) -> bool:
    """Whether one of the texts speaks of a multiplier."""
    return any(_has("multipliers", each) for each in texts)


def _has(kind: Literal["outputs", "changes", "multipliers"], name: str | None) -> bool:
    return not _lists()[kind].isdisjoint(_words(name))


def _words(name: str | None) -> list[str]:
    return _WORD.findall(folded(name or ""))


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, frozenset[str]]:
    text = (files("sicheck.sroi.warnings") / "words.toml").read_text(encoding="utf-8")
    return {kind: frozenset(words) for kind, words in tomllib.loads(text).items()}

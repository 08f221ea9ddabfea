"""What a key of the project file means, in one language: its title, what to write, an example, its words explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

from sicheck.guide.keys import Key, keys
from sicheck.texts import table

_ANYWHERE = "common"


@dataclass(frozen=True)
class Meaning:
    """A key in words: a short title, what to write, an example value as it stands in YAML, and each allowed word."""

    title: str
    about: str
    example: str | None
    words: Mapping[str, str]


@lru_cache(maxsize=2048)
def meaning(key: Key, language: str) -> Meaning:
    """The key in a language; English stands in where that language says nothing.

    Raises:
        KeyError: when not even English tells what the key means.
    """
    found = _entry(key.path, language) or _entry(key.path, "en")
    if found is None:
        raise KeyError(key.path)
    words = _words(found, language)
    example = found.get("example")
    return Meaning(
        title=str(found["title"]),
        about=str(found["about"]),
        example=None if example is None else str(example),
        words={word: words[word] for word in key.words if word in words},
    )


@lru_cache(maxsize=2048)
def same_meaning(path: str) -> tuple[str, ...]:
    """The paths of all keys with the same name and meaning, such as `evidence` of each section, in order."""
    found = {each.path: (each.name, *_told(each)) for each in keys()}
    return tuple(each for each, sense in found.items() if sense == found[path])


def _told(key: Key) -> tuple[str, str]:
    means = meaning(key, "en")
    return means.title, means.about


def _words(entry: Mapping[str, object], language: str) -> Mapping[str, str]:
    """The words explained here, or where the entry says that the same list stands (`words_as`)."""
    if isinstance(elsewhere := entry.get("words_as"), str):
        entry = _entry(elsewhere, language) or {}
    words = entry.get("words")
    return {str(word): str(text) for word, text in words.items()} if isinstance(words, Mapping) else {}


def _entry(path: str, language: str) -> Mapping[str, object] | None:
    """The entry of a path: its own, else that of the first pattern of `common` that fits it."""
    section = path.partition(".")[0].removesuffix("[]")
    own = table(language, f"keys/{section}").get(path)
    if own is None:
        anywhere = table(language, f"keys/{_ANYWHERE}")
        own = next((each for pattern, each in anywhere.items() if _fits(path, pattern)), None)
    return own if isinstance(own, Mapping) else None


def _fits(path: str, pattern: str) -> bool:
    return fnmatchcase(path, pattern.replace("[]", "[[]]"))

"""What a key of the project file means, in one language: its title, what to write, an example, its words explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sicheck.guide.keys import Key, keys
from sicheck.texts.keys import entry, words_in


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
    found = entry(key.path, language) or entry(key.path, "en")
    if not found:
        raise KeyError(key.path)
    words = words_in(found, language)
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

"""What `texts/<lang>/keys/` tells of a key of the project file."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase

from sicheck.texts import table

_ANYWHERE = "common"


def entry(path: str, language: str) -> Mapping[str, object]:
    """The entry of a path such as `need.voices[].who`: its own, else that of the first pattern of `common` that fits.

    Empty where the language tells nothing of it.
    """
    own = table(language, f"keys/{path.partition('.')[0].removesuffix('[]')}").get(path)
    patterns = table(language, f"keys/{_ANYWHERE}").items() if own is None else ()
    found = next((each for pattern, each in patterns if _fits(path, pattern)), own)
    return found if isinstance(found, Mapping) else {}


def words_in(found: Mapping[str, object], language: str) -> Mapping[str, str]:
    """The words that an entry explains, or that stand where it says that the same list is (`words_as`)."""
    if isinstance(elsewhere := found.get("words_as"), str):
        found = entry(elsewhere, language)
    words = found.get("words")
    return {str(word): str(text) for word, text in words.items()} if isinstance(words, Mapping) else {}


def _fits(path: str, pattern: str) -> bool:
    return fnmatchcase(path, pattern.replace("[]", "[[]]"))

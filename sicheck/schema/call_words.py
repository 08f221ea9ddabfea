"""What the keys of a call mean, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sicheck.guide import Meaning
from sicheck.texts import table


def meaning(path: str, language: str) -> Meaning:
    """The key at a path such as `require.overall.score`: what it means there, else wherever it stands.

    Raises:
        KeyError: when not even English tells what it means.
    """
    found = _entry(path, language) or _entry(path, "en")
    if found is None:
        raise KeyError(path)
    words = found.get("words")
    return Meaning(
        title=str(found["title"]),
        about=str(found["about"]),
        example=str(found["example"]) if "example" in found else None,
        words={str(word): str(text) for word, text in words.items()} if isinstance(words, Mapping) else {},
    )


def _entry(path: str, language: str) -> Mapping[str, object] | None:
    told = table(language, "call_keys")
    entries = (told.get(each) for each in _from_here(path))
    return next((each for each in entries if isinstance(each, Mapping)), None)


def _from_here(path: str) -> Iterator[str]:
    """The path, and what is left of it when it is told from farther on: `a.b.c`, `b.c`, `c`."""
    parts = path.split(".")
    yield from (".".join(parts[start:]) for start in range(len(parts)))

"""What stands beside an empty key in a template: what to write, an example, the words to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.guide.keys import Key
from sicheck.guide.meaning import meaning
from sicheck.texts import Phrases

FEW = 5
"""Words of a fixed list that are explained again where they return; longer lists are referred to."""


class Hints:
    """The hints of one template; a long list of words is told once."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._phrase = Phrases(language, "template")
        self._told: dict[tuple[str, ...], Key] = {}

    def above(self, key: Key, room: int) -> Iterator[str]:
        """An example that finds no place beside the key, or the words to choose from, unless they were told before."""
        found = meaning(key, self._language)
        if not key.words and found.example and len(self._whole(key)) > room:
            yield self._phrase("for-example", example=found.example)
        if not key.words or self._was_told(key):
            return
        self._told.setdefault(key.words, key)
        choose = "choose-many" if key.many else "choose"
        yield self._phrase(choose, key=key.name, title=found.title, example=found.example)
        longest = max(map(len, key.words))
        yield from (f"  {word:<{longest}}  {found.words.get(word, '')}".rstrip() for word in key.words)

    def beside(self, key: Key, room: int) -> str:
        """What to write, in one line of at most so many characters, as far as that goes."""
        found = meaning(key, self._language)
        if key.words:
            return self._as_before(key, found.title)
        whole = self._whole(key)
        return whole if len(whole) <= room else found.title

    def of_list(self, key: Key, room: int) -> str:
        """What the list holds, and how to add to it."""
        title = meaning(key, self._language).title
        told = (self._phrase(name, title=title) for name in ("more", "more-short"))
        return next((each for each in told if len(each) <= room), title)

    def _whole(self, key: Key) -> str:
        """The title of a key with an example where it has one."""
        found = meaning(key, self._language)
        if key.kind == "yes-no":
            return self._phrase("yes-no", title=found.title)
        if key.kind == "group" or not found.example:
            return found.title
        return self._phrase("hint", title=found.title, example=found.example)

    def _as_before(self, key: Key, title: str) -> str:
        before = self._told.get(key.words, key)
        if before == key or not self._was_told(key):
            return ""
        return self._phrase("as-before", title=title, key=".".join(before.path.split(".")[-2:]).replace("[]", ""))

    def _was_told(self, key: Key) -> bool:
        return len(key.words) > FEW and key.words in self._told

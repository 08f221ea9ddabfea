"""A criteria set told in one language, on one date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sicheck.catalogue.reads import Read
from sicheck.facts import KINDS
from sicheck.guide import keys, meaning
from sicheck.model.criteria import CriteriaSet, Words, said
from sicheck.texts import Phrases

FACT_NAMES = frozenset(name for name, _ in KINDS)
_JUDGED = "_judged"


@dataclass(frozen=True)
class Telling:
    """The criteria set, the language to tell it in, and the date around which example lines are written."""

    criteria: CriteriaSet
    language: str
    date: dt.date

    def say(self, words: Mapping[str, str]) -> str:
        """A text of the criteria set."""
        return said(words, self.language)

    def phrase(self, key: str, /, **values: object) -> str:
        """A phrase about explaining."""
        return Phrases(self.language, "explain")(key, **values)

    def report(self, key: str) -> str:
        """A phrase that reports use too."""
        return Phrases(self.language, "report")(key)

    def meaning(self, read: Read) -> str:
        """What a variable of a condition means."""
        if read.name in FACT_NAMES:
            return Phrases(self.language, "facts")(read.name)
        if (title := self._title(read)) is not None:
            return self.phrase("variable.judged" if _is_judged(read) else f"variable.{read.name}", title=title)
        if Phrases(self.language, "explain").has(f"variable.{read.name}"):
            return self.phrase(f"variable.{read.name}")
        path = ".".join((read.name, *read.keys))
        return next((meaning(each, self.language).title for each in keys() if each.path == path), read.text)

    def _title(self, read: Read) -> str | None:
        """That of the indicator, the diagnosis or the axis whose id is looked up."""
        diagnoses = self.criteria.file.diagnoses
        titles: Mapping[str, Mapping[str, Words]] = {
            "level": {name: each.title for name, each in self.criteria.indicators().items()},
            "value": {axis.id: axis.title for each in diagnoses for axis in each.axes},
            "result": {each.id: each.title for each in diagnoses},
        }
        found = titles.get(read.name, {}).get("".join(read.keys).removesuffix(_JUDGED))
        return None if found is None else self.say(found)


def _is_judged(read: Read) -> bool:
    """Whether it is of how many signals of an axis something can be said."""
    return read.name == "value" and read.keys[-1].endswith(_JUDGED)

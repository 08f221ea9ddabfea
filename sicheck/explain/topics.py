"""Everything that can be explained, with the names that may stand for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from sicheck.facts import FACTS
from sicheck.guide import keys
from sicheck.model.assessment import Verdict
from sicheck.model.criteria import LANGUAGES, CriteriaSet, Diagnosis, Words
from sicheck.texts import Phrases, table

Kind = Literal["marker", "indicator", "knockout", "warning", "diagnosis", "verdict", "term", "fact", "key", "word"]
VERDICTS: tuple[str, ...] = get_args(Verdict)
_BRACKETS = re.compile(r"\[\d*\]")


@dataclass(frozen=True)
class Topic:
    """Something that can be explained: its full id, and the shorter names that may stand for it."""

    kind: Kind
    id: str
    names: tuple[str, ...] = ()

    @property
    def typed(self) -> str:
        """The id as people type it."""
        return typed(self.id)


def typed(name: str) -> str:
    """A name without the brackets of lists, which some shells would read as something else."""
    return _BRACKETS.sub("", name)


@lru_cache(maxsize=8)
def topics(criteria: CriteriaSet) -> tuple[Topic, ...]:
    """Everything that can be explained: the set's ids, the words of the report, the facts, and the project file."""
    facts = (Topic("fact", fact.name) for fact in FACTS)
    return (*_criteria(criteria), *_verdicts(), *_terms(), *facts, *_keys(), *_words())


def _criteria(criteria: CriteriaSet) -> Iterator[Topic]:
    file = criteria.file
    yield from (Topic("marker", each.id, _titles(each.title)) for each in criteria.markers)
    for name, each in criteria.indicators().items():
        former = (each.formerly, f"{name.partition('.')[0]}.{each.formerly}") if each.formerly else ()
        yield Topic("indicator", name, (each.id, *former, *_titles(each.title)))
    yield from (Topic("knockout", each.id, _titles(each.title)) for each in file.knockouts)
    yield from (Topic("warning", each.id, _titles(each.title)) for each in file.warnings)
    yield from (Topic("diagnosis", each.id, _diagnosis_names(each)) for each in file.diagnoses)


def _titles(title: Words) -> tuple[str, ...]:
    return tuple(title[language].casefold() for language in LANGUAGES)


def _diagnosis_names(diagnosis: Diagnosis) -> tuple[str, ...]:
    axes, results = (each.title for each in diagnosis.axes), (each.title for each in diagnosis.results)
    names = dict.fromkeys(name for title in (diagnosis.title, *axes, *results) for name in _titles(title))
    return (*names, *(each.id for each in diagnosis.results))


def _verdicts() -> Iterator[Topic]:
    for each in VERDICTS:
        yield Topic("verdict", each, tuple(Phrases(language, "report")(f"verdict.{each}") for language in LANGUAGES))


def _terms() -> Iterator[Topic]:
    """The words of the report, by the names they have in any language."""
    told = [cast("Mapping[str, Mapping[str, list[str]]]", table(language, "terms")) for language in LANGUAGES]
    for each in told[0]:
        yield Topic("term", each, tuple(name for terms in told for name in terms[each]["names"]))


def _keys() -> Iterator[Topic]:
    """A key is found by the end of its path too: `voices.who` and `who` for `need.voices[].who`."""
    for key in keys():
        parts = typed(key.path).split(".")
        yield Topic("key", key.path, tuple(".".join(parts[start:]) for start in range(1, len(parts))))


def _words() -> Iterator[Topic]:
    words = dict.fromkeys(word for key in keys() for word in key.words if not word.isdigit())
    yield from (Topic("word", word) for word in words)

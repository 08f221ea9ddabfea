"""The keys of the project file as a tree, in the order of the story: what a template is written from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sicheck.guide.keys import Key, keys
from sicheck.guide.story import Question, question_of, story
from sicheck.model.project.words import Stage

EVIDENCE = "evidence"


@dataclass(frozen=True)
class Entry:
    """A key with the question it answers, if any, and the keys below it, those of earlier questions first."""

    key: Key
    question: Question | None
    below: tuple[Entry, ...]

    def questions(self) -> Iterator[Question]:
        """The questions that are answered here or below."""
        if self.question:
            yield self.question
        for each in self.below:
            yield from each.questions()

    def is_asked_at(self, stage: Stage) -> bool:
        """Whether the stage asks it or anything below it; evidence is asked for once, under `sources`."""
        if self.below:
            return any(each.is_asked_at(stage) for each in self.below)
        return self.key.name != EVIDENCE and self.question is not None and self.question.is_asked_at(stage)


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """The sections of the file, in the order of the story."""
    return _ordered(key for key in keys() if key.depth == 0 and key.name != "sicheck")


def _ordered(found: Iterable[Key]) -> tuple[Entry, ...]:
    made = [Entry(each, question_of(each), _below(each)) for each in found]
    return tuple(sorted(made, key=_position))


def _position(entry: Entry) -> tuple[bool, int]:
    """That of its first question; what answers none stands last, and evidence after what it is for."""
    numbers = [each.number for each in story()]
    return entry.key.name == EVIDENCE, min(
        (numbers.index(each.number) for each in entry.questions()), default=len(numbers)
    )


def _below(key: Key) -> tuple[Entry, ...]:
    prefix = f"{key.path}[]." if key.many else f"{key.path}."
    return _ordered(each for each in keys() if each.path.startswith(prefix) and "." not in each.path[len(prefix) :])

"""The lines of a template: a line for each key that a stage asks or that is answered, its question above it."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.guide.comments import WIDTH, comment, title
from sicheck.guide.entries import Entry
from sicheck.guide.hints import Hints
from sicheck.guide.story import Question
from sicheck.model.project.words import Stage
from sicheck.texts import Phrases
from sicheck.yamlio import Tree, write

_STEP = "  "
_COLUMN = 26
"""Where the hints beside the keys begin, if the key leaves room for that."""
_BETWEEN = "  # "


class Sheet:
    """A template as it grows; each chapter and question is told once."""

    def __init__(self, stage: Stage, language: str) -> None:
        self._stage = stage
        self._questions = Phrases(language, "questions")
        self._phrase = Phrases(language, "template")
        self._hints = Hints(language)
        self._told: set[str] = set()

    def section(self, entry: Entry, answer: Tree) -> Iterator[str]:
        """A section of the file, after the title of its chapter where that is new."""
        chapter = next(entry.questions()).chapter
        lines = list(self._entry(entry, answer, ""))
        if lines and self._is_new(chapter):
            yield from title(f"{chapter}. {self._questions(f'chapter.{chapter}')}")
        if lines and lines[0]:
            yield ""
        yield from lines

    def _entry(self, entry: Entry, answer: Tree, indent: str) -> Iterator[str]:
        if answer is None and not entry.is_asked_at(self._stage):
            return
        if entry.question and self._is_new(entry.question.number):
            yield from self._question(entry.question, indent)
        if not entry.below or not _can_be_filled_in(entry, answer):
            yield from self._leaf(entry, answer, indent)
        elif entry.key.many:
            yield self._key(entry, indent, self._hints.of_list(entry.key, _room(entry, indent)))
            yield from self._items(entry, answer, indent + _STEP)
        else:
            yield self._key(entry, indent, self._hints.beside(entry.key, _room(entry, indent)) if indent else "")
            yield from self._group(entry, answer, indent + _STEP)

    def _group(self, entry: Entry, answer: Tree, indent: str) -> Iterator[str]:
        answers = answer if isinstance(answer, dict) else {}
        for each in entry.below:
            yield from self._entry(each, answers.get(each.key.name), indent)

    def _items(self, entry: Entry, answer: Tree, indent: str) -> Iterator[str]:
        for each in answer if isinstance(answer, list) else [None]:
            yield from _with_dash(list(self._group(entry, each, indent + _STEP)), indent)

    def _leaf(self, entry: Entry, answer: Tree, indent: str) -> Iterator[str]:
        if answer is not None:
            yield from (f"{indent}{line}" for line in write({entry.key.name: answer}).splitlines())
            return
        room = _room(entry, indent)
        for line in self._hints.above(entry.key, room):
            yield from comment(line, indent)
        yield self._key(entry, indent, self._hints.beside(entry.key, room))

    def _key(self, entry: Entry, indent: str, hint: str) -> str:
        line = f"{indent}{entry.key.name}:"
        return f"{line:<{_COLUMN}}{_BETWEEN}{hint}" if hint else line

    def _question(self, question: Question, indent: str) -> Iterator[str]:
        star = "* " if question.first else ""
        yield ""
        yield from comment(f"{question.number} {star}{self._questions(f'question.{question.number}')}", indent)

    def _is_new(self, name: str) -> bool:
        new = name not in self._told
        self._told.add(name)
        return new


def _room(entry: Entry, indent: str) -> int:
    """The characters that a hint beside a key may take."""
    return WIDTH - max(_COLUMN, len(f"{indent}{entry.key.name}:")) - len(_BETWEEN)


def _can_be_filled_in(entry: Entry, answer: Tree) -> bool:
    """Whether an answer has the form of the keys below; `none`, or a word instead of a group, stays as it is."""
    if answer is None:
        return True
    if entry.key.many:
        return isinstance(answer, list) and bool(answer) and all(isinstance(each, dict) for each in answer)
    return isinstance(answer, dict)


def _with_dash(lines: list[str], indent: str) -> Iterator[str]:
    """The lines of an item, with a dash before its first key and what explains that key above the dash.

    An empty item stays one, so that no other moves up.
    """
    first = next(
        (place for place, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), None
    )
    if first is None:
        yield f"{indent}- {{}}"
        return
    yield from (line.removeprefix(_STEP) for line in lines[:first])
    yield f"{indent}- {lines[first][len(indent) + 2 :]}"
    yield from lines[first + 1 :]

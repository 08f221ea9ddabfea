"""From bytes to a tree of text, null, lists and mappings, by libyaml's events; every refusal has a name and a place.

Every plain value stays the text that was written: which field it stands in decides what it must be. So there is no
`NO` that becomes false, no `0123` that becomes 83, no `1:30` that becomes 90.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import yaml
from yaml.events import ScalarEvent

from sicheck.errors import Problem, SicheckError
from sicheck.yamlio.decoding import CONTROL, MOST_TOLD, decoded
from sicheck.yamlio.directives import directive_problem
from sicheck.yamlio.document import DEEPEST, Document, Event, Path, Tree, events
from sicheck.yamlio.lines import Lines

MOST_VALUES = 200_000
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_LINES_KEPT = 2


def read(data: bytes, file: str) -> Document:
    """The one document in the bytes; an empty file gives the tree None.

    Raises:
        SicheckError: with every mistake that can be found in one go.
    """
    document, problems = survey(data, file)
    if problems:
        raise SicheckError(problems)
    return document


def survey(data: bytes, file: str) -> tuple[Document, list[Problem]]:
    """The document as far as it can be read, and every mistake in its YAML; unreadable YAML gives the tree None.

    Raises:
        SicheckError: when it is too large, or no UTF-8 text at all.
    """
    text, problems = decoded(data, file)
    builder = _Builder(text, file, problems)
    tree = builder.document()
    return Document(file, data, tree, builder.lines), builder.problems


class _StopError(Exception):
    """The reading can't go on; the problem is told already."""


class _Builder:
    """Builds the tree from events, and collects what is refused on the way."""

    def __init__(self, text: str, file: str, problems: list[Problem]) -> None:
        self.lines: dict[Path, int] = {}
        self.problems = problems
        self._text = text
        self._file = file
        self._values = 0
        self._next = events(text).__next__

    def document(self) -> Tree:
        """The tree, or None where there is none or the reading had to stop."""
        if problem := directive_problem(self._text, self._file):
            self.problems.append(problem)
            return None
        try:
            return self._document()
        except _StopError:
            return None
        except yaml.YAMLError as error:
            self._tell_syntax(error)
            return None

    def _document(self) -> Tree:
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        tree = self._value(self._next(), (), 1)
        end = self._next().end_mark.index
        if directive_problem(self._text[end:], self._file):
            self._refuse("yaml-second-document", end, end + 1)
            return tree
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse_event("yaml-second-document", event)
        return tree

    def _value(self, event: Event, path: Path, depth: int) -> Tree:
        """What an event begins; most are plain words."""
        if isinstance(event, ScalarEvent):
            return event.value if _is_plain_word(event) else self._scalar(event)
        return self._node(event, path, depth)

    def _node(self, event: Event, path: Path, depth: int) -> Tree:
        if isinstance(event, yaml.AliasEvent):
            self._refuse_event("yaml-alias", event, name=event.anchor)
            return None
        self._refuse_properties(event)
        if depth > DEEPEST:
            self._refuse_event("yaml-too-deep", event, most=DEEPEST)
            raise _StopError
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path, depth)
        return self._mapping(path, depth)

    def _scalar(self, event: Event) -> str | None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        value = event.value
        if not event.style and value in _NULLS:
            return None
        if event.style == '"':
            self._refuse_escapes(event, value)
        return value

    def _list(self, path: Path, depth: int) -> list[Tree]:
        items: list[Tree] = []
        event = self._next()
        while not isinstance(event, yaml.SequenceEndEvent):
            here = (*path, len(items)) if depth <= _LINES_KEPT else ()
            if depth == _LINES_KEPT:
                self.lines[here] = event.start_mark.line + 1
            items.append(self._value(event, here, depth + 1))
            event = self._next()
        self._count(len(items), event)
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        first: dict[str, Event] = {}
        event = self._next()
        while not isinstance(event, yaml.MappingEndEvent):
            key = self._key(event, first, depth)
            here = (*path, key or "") if depth <= _LINES_KEPT else ()
            value = self._value(self._next(), here, depth + 1)
            if key is not None and key not in found:
                found[key] = value
                first[key] = event
                if depth <= _LINES_KEPT:
                    self.lines[here] = event.start_mark.line + 1
            event = self._next()
        self._count(len(found), event)
        return found

    def _key(self, event: Event, first: Mapping[str, Event], depth: int) -> str | None:
        """The key, or None when it is refused and what stands below it is left out."""
        if not isinstance(event, ScalarEvent):
            self._refuse_event("yaml-complex-key", event)
            self._node(event, (), depth + 1)
            return None
        if event.value not in first and event.value != "<<" and _is_plain_word(event):
            return event.value
        key = self._scalar(event)
        if key is None:
            self._refuse_event("yaml-null-key", event)
        elif key == "<<" and not event.style:
            self._refuse_event("yaml-merge-key", event)
            return None
        elif key in first:
            lines = {"first": first[key].start_mark.line + 1, "second": event.start_mark.line + 1}
            self._refuse_event("yaml-duplicate-key", event, key=key, **lines)
        return key

    def _count(self, more: int, event: Event) -> None:
        self._values += more
        if self._values > MOST_VALUES:
            self._refuse_event("yaml-too-many", event, most=MOST_VALUES)
            raise _StopError

    def _tell_syntax(self, error: yaml.YAMLError) -> None:
        """The syntax error, unless something on that very line was refused already: then that is the cause."""
        from sicheck.yamlio.syntax import syntax_problems  # noqa: PLC0415 - only mistakes need it

        told = {each.place.line for each in self.problems if each.place}
        found = syntax_problems(error, self._text, self._lines)
        self.problems.extend(each for each in found if each.place is None or each.place.line not in told)

    def _refuse_properties(self, event: Event) -> None:
        if event.anchor is not None:
            self._refuse_event("yaml-anchor", event, name=event.anchor)
        if event.tag is not None:
            written = self._text[event.start_mark.index : event.end_mark.index].split()
            self._refuse_event("yaml-tag", event, tag=next(word for word in written if word.startswith("!")))

    def _refuse_escapes(self, event: Event, value: str) -> None:
        r"""Double quotes can spell what may not stand in the file as such: `\0`, `\x1b`, half a surrogate pair."""
        if control := CONTROL.search(value):
            self._refuse_event("yaml-control", event, code=f"U+{ord(control[0]):04X}")
        if not value.isascii() and not _encodable(value):
            self._refuse_event("yaml-surrogate", event)

    def _refuse_event(self, kind: str, event: Event, **values: object) -> None:
        self._refuse(kind, event.start_mark.index, event.end_mark.index, **values)

    def _refuse(self, kind: str, start: int, end: int, **values: object) -> None:
        self.problems.append(Problem(kind, values, self._lines.place(start, end)))
        if len(self.problems) > MOST_TOLD:
            raise _StopError

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text, self._file)


def _is_plain_word(event: Event) -> bool:
    """Whether a scalar is just what it looks like: no quotes, no null, nothing to refuse. Most are."""
    return not (event.style or event.anchor or event.tag or event.value in _NULLS)


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True

"""From bytes to a tree of text, null, lists and mappings, by libyaml's events; every refusal has a name and a place.

Every plain value stays the text that was written: which field it stands in decides what it must be. So there is no
`NO` that becomes false, no `0123` that becomes 83, no `1:30` that becomes 90.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Union

import yaml
from yaml.cyaml import CParser

from sicheck.errors import Place, Problem, SicheckError
from sicheck.yamlio.decoding import decoded
from sicheck.yamlio.syntax import syntax_problem

Tree = Union[str, None, list["Tree"], dict[str, "Tree"]]
Path = tuple[str | int, ...]

DEEPEST = 64
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True)
class Document:
    """A YAML document: its tree, and the 1-based line of each key down to depth 2."""

    file: str
    data: bytes
    tree: Tree
    lines: Mapping[Path, int] = field(default_factory=dict)


def read(data: bytes, file: str) -> Document:
    """The one document in the bytes; an empty file gives the tree None.

    Raises:
        SicheckError: with every mistake that can be found in one go.
    """
    text = decoded(data, file)
    builder = _Builder(text, file)
    tree = builder.document()
    if builder.problems:
        raise SicheckError(builder.problems)
    return Document(file, data, tree, builder.lines)


def events(text: str) -> Iterator[yaml.Event]:
    """Libyaml's events, or those of pure Python where libyaml is missing; one at a time."""
    return iter(_parser(text).get_event, None)


def _parser(text: str) -> CParser | yaml.SafeLoader:
    return CParser(text) if yaml.__with_libyaml__ else yaml.SafeLoader(text)


class _Stop(Exception):
    """The reading can't go on; the problem is told already."""


class _Builder:
    """Builds the tree from events, and collects what is refused on the way."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._text = text
        self._next = events(text).__next__

    def document(self) -> Tree:
        try:
            return self._document()
        except _Stop:
            pass
        except yaml.YAMLError as error:
            self.problems.append(syntax_problem(error, self._text, self.file))
        except UnicodeError:
            self.problems.append(Problem("yaml-surrogate", place=Place(self.file)))
        return None

    def _document(self) -> Tree:
        self._next()
        event = self._next()
        if type(event) is yaml.StreamEndEvent:
            return None
        tree = self._node(self._next(), (), 1)
        self._next()
        event = self._next()
        if type(event) is not yaml.StreamEndEvent:
            self._refuse("yaml-second-document", event)
        return tree

    def _node(self, event: yaml.Event, path: Path, depth: int) -> Tree:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            self._refuse("yaml-alias", event, name=event.anchor)
            return None
        if event.anchor is not None:
            self._refuse("yaml-anchor", event, name=event.anchor)
        if event.tag is not None:
            self._refuse("yaml-tag", event, tag=event.tag)
        if depth > DEEPEST:
            self._refuse("yaml-too-deep", event, most=DEEPEST)
            raise _Stop
        return self._list(path, depth) if kind is yaml.SequenceStartEvent else self._mapping(path, depth)

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        if event.anchor is not None:
            self._refuse("yaml-anchor", event, name=event.anchor)
        if event.tag is not None:
            self._refuse("yaml-tag", event, tag=event.tag)
        value: str = event.value
        if not event.style and value in _NULLS:
            return None
        if event.style == '"' and not _encodable(value):
            self._refuse("yaml-surrogate", event)
        return value

    def _list(self, path: Path, depth: int) -> list[Tree]:
        items: list[Tree] = []
        event = self._next()
        while type(event) is not yaml.SequenceEndEvent:
            here = (*path, len(items))
            if depth == 2:  # noqa: PLR2004 - lines are kept to depth 2
                self.lines[here] = event.start_mark.line + 1
            items.append(self._node(event, here, depth + 1))
            event = self._next()
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        first: dict[str, int] = {}
        event = self._next()
        while type(event) is not yaml.MappingEndEvent:
            key = self._key(event, first)
            line = event.start_mark.line + 1
            if depth <= 2 and key not in found:  # noqa: PLR2004 - lines are kept to depth 2
                self.lines[(*path, key)] = line
            value = self._node(self._next(), (*path, key), depth + 1)
            found.setdefault(key, value)
            first.setdefault(key, line)
            event = self._next()
        return found

    def _key(self, event: yaml.Event, first: Mapping[str, int]) -> str:
        if type(event) is not yaml.ScalarEvent:
            self._refuse("yaml-complex-key", event)
            raise _Stop
        key = self._scalar(event)
        if key is None:
            self._refuse("yaml-null-key", event)
        elif key == "<<":
            self._refuse("yaml-merge-key", event)
        elif key in first:
            self._refuse("yaml-duplicate-key", event, key=key, first=first[key], second=event.start_mark.line + 1)
        return key or ""

    def _refuse(self, kind: str, event: yaml.Event, **values: object) -> None:
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 1
        source = _line(self._text, start.line)
        place = Place(self.file, start.line + 1, start.column + 1, source, max(1, length))
        self.problems.append(Problem(kind, values, place))


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True

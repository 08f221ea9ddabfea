"""Where a value stands: a second pass over the events, only when a mistake is told."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import yaml

from sicheck.errors import Place
from sicheck.yamlio.decoding import decoded
from sicheck.yamlio.document import Document, Event, Path, events
from sicheck.yamlio.lines import Lines

Spot = tuple[Event | None, Event]
"""The event of a key, if there is one, and that of its value."""


def locate(document: Document, path: Path, *, key: bool = False) -> Place:
    """The place of the value at a path, or of its key; where there is none, that of the nearest key above it."""
    return locate_all(document, [(path, key)])[0]


def locate_all(document: Document, wanted: Sequence[tuple[Path, bool]]) -> list[Place]:
    """The place for each path, of its key where True stands with it: all in one pass over the file."""
    text, _ = decoded(document.data, document.file)
    lines = Lines(text, document.file)
    spots = _Finder(text, {path[:depth] for path, _ in wanted for depth in range(len(path) + 1)}).spots
    return [_place(lines, spots, path, key=key) for path, key in wanted]


def _place(lines: Lines, spots: dict[Path, Spot], path: Path, *, key: bool) -> Place:
    for depth in range(len(path), -1, -1):
        if path[:depth] in spots:
            key_event, value = spots[path[:depth]]
            wants_key = key or depth < len(path) or isinstance(value, yaml.CollectionStartEvent)
            shown = key_event if wants_key and key_event is not None else value
            return lines.place(shown.start_mark.index, shown.end_mark.index)
    return lines.place(0)


class _Finder:
    """Walks the events, and keeps those at the wanted paths; every path above a wanted one is wanted too."""

    def __init__(self, text: str, wanted: Collection[Path]) -> None:
        self.spots: dict[Path, Spot] = {}
        self._wanted = wanted
        stream = events(text)
        self._next = stream.__next__
        for event in stream:
            if isinstance(event, yaml.NodeEvent):
                self._node(None, event, ())
                return

    def _node(self, key: Event | None, value: Event, path: Path | None) -> None:
        """Reads to the end of a node; without a path, nothing in it is wanted."""
        path = path if path in self._wanted else None
        if path is not None:
            self.spots.setdefault(path, (key, value))
        if isinstance(value, yaml.SequenceStartEvent):
            position = 0
            while not isinstance(item := self._next(), yaml.SequenceEndEvent):
                self._node(None, item, None if path is None else (*path, position))
                position += 1
        elif isinstance(value, yaml.MappingStartEvent):
            while not isinstance(name := self._next(), yaml.MappingEndEvent):
                self._node(None, name, None)
                below = None if path is None else (*path, getattr(name, "value", ""))
                self._node(name, self._next(), below)

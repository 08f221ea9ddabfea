"""Where a value stands: a second pass over the events, only when a mistake is told."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from sicheck.errors import Place
from sicheck.yamlio.decoding import decoded
from sicheck.yamlio.reader import Document, Path, events


def locate(document: Document, path: Path, *, key: bool = False) -> Place:
    """The place of the value at a path, or of its key; where there is none, that of the nearest key above it."""
    text = decoded(document.data, document.file)
    found = {where: (key_event, value) for where, key_event, value in _nodes(text)}
    for depth in range(len(path), 0, -1):
        if path[:depth] in found:
            key_event, value = found[path[:depth]]
            wants_key = key or depth < len(path) or not isinstance(value, yaml.ScalarEvent)
            return _place(text, document.file, key_event if wants_key and key_event is not None else value)
    return Place(document.file, 1, 1, next(iter(text.splitlines()), ""))


def _nodes(text: str) -> Iterator[tuple[Path, yaml.Event | None, yaml.Event]]:
    stream = events(text)
    for event in stream:
        if isinstance(event, yaml.NodeEvent):
            yield from _below(event, None, (), stream)
            return


def _below(
    event: yaml.Event, key: yaml.Event | None, path: Path, stream: Iterator[yaml.Event]
) -> Iterator[tuple[Path, yaml.Event | None, yaml.Event]]:
    yield path, key, event
    if isinstance(event, yaml.SequenceStartEvent):
        position = 0
        for item in stream:
            if isinstance(item, yaml.SequenceEndEvent):
                return
            yield from _below(item, None, (*path, position), stream)
            position += 1
    elif isinstance(event, yaml.MappingStartEvent):
        for name in stream:
            if isinstance(name, yaml.MappingEndEvent):
                return
            yield from _below(next(stream), name, (*path, getattr(name, "value", "")), stream)


def _place(text: str, file: str, event: yaml.Event) -> Place:
    start, end = event.start_mark, event.end_mark
    lines = text.splitlines()
    source = lines[start.line] if start.line < len(lines) else ""
    length = end.column - start.column if end.line == start.line else len(source) - start.column
    return Place(file, start.line + 1, start.column + 1, source, max(1, length))

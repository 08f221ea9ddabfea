"""A YAML document, and the events that it is read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple, Protocol

import yaml

Tree = str | None | list["Tree"] | dict[str, "Tree"]
Path = tuple[str | int, ...]

DEEPEST = 64
"""Levels that a document may have; newer versions of PyYAML stop by themselves at a thousand."""


class Document(NamedTuple):
    """A YAML document: its tree, and the 1-based line of each key down to depth 2."""

    file: str
    data: bytes
    tree: Tree
    lines: Mapping[Path, int] = MappingProxyType({})


class Mark(Protocol):
    """A place in the text, counted from 0."""

    index: int
    line: int


class Event(Protocol):
    """What is read of PyYAML's events; `anchor`, `tag`, `value` and `style` only of those that have them."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None


def events(text: str) -> Iterator[Event]:
    """The events of libyaml, or of pure Python where libyaml is missing; one at a time."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return iter(loader(text).get_event, None)

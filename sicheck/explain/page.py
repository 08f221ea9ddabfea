"""A page about one id: parts with headings, each of items that may have items below them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sicheck.explain.topics import Kind


@dataclass(frozen=True)
class Item:
    """A statement: its id, the label before it, its text, lines to be copied as they are, and what belongs below.

    `rule` is the condition that the text tells in words, for machines.
    """

    id: str
    text: str = ""
    label: str = ""
    code: str = ""
    items: tuple[Item, ...] = ()
    rule: str = ""


@dataclass(frozen=True)
class Part:
    """A part of a page: its id, its heading and its items."""

    id: str
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Page:
    """All there is to say about one id; `about` tells in a few words what it is."""

    kind: Kind
    id: str
    title: str
    about: str
    parts: tuple[Part, ...]


def filled(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts in which something stands."""
    return tuple(each for each in parts if each.items)

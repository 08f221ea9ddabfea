"""Lines that go wrong in YAML, as their writer meant them; looked at only when a file can't be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sicheck.yamlio.writing import quoted

_LINE = re.compile(r"[^\r\n]+")
_ENTRY = re.compile(r"(\s*+(?:- ++)*+)(?:([\w-]+):(?:[ \t]+|$))?(.*)")
_KEY_BELOW = re.compile(r"[\r\n][ \t]*+(?:- ++)*+[\w-]+:(?:\s|$)")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_SECOND_COLON = re.compile(r":(?=\s|$)")
_BLOCK = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
_NO_TEXT = tuple("'\"|>[]{}#&*!%@`,")
_CLOSED = {"'": re.compile(r"'(?:[^']|'')*+'"), '"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)}
_APOSTROPHE = re.compile(r"'[a-z]{1,2}(?![a-z])", re.IGNORECASE)


class Mended(NamedTuple):
    """A span of the text that goes wrong, and its line as it was meant; `until` is how far it reaches."""

    start: int
    end: int
    line: str
    until: int


class _Entry(NamedTuple):
    """A key or dash with what stands behind it on its line, and where that begins in the text."""

    lead: str
    key: str
    value: str
    at: int

    def with_value(self, value: str) -> str:
        """The line with another value, without its indent."""
        return f"{self.lead.strip()} {self.key}{': ' if self.key else ''}{value}".strip()


def lines_with_colons(text: str) -> Iterator[Mended]:
    """Each line on which a plain text behind a key has a colon in it, at that colon."""
    for entry in _entries(text):
        value = _COMMENT.sub("", entry.value).rstrip()
        colon = _SECOND_COLON.search(value) if entry.key and not value.startswith(_NO_TEXT) else None
        if colon:
            start = entry.at + colon.start()
            yield Mended(start, start + 1, entry.with_value(quoted(value)), entry.at + len(entry.value))


def quote_left_open(text: str, until: int) -> Mended | None:
    """The first quotation mark before an index that closes only after further keys, or nowhere."""
    for entry in _entries(text):
        if entry.at > until:
            return None
        if _closing(text, entry.at) is None:
            closed = _CLOSED[entry.value[0]].match(text, entry.at)
            line = entry.with_value(quoted(_unquoted(entry.value)))
            return Mended(entry.at, entry.at + len(entry.value), line, closed.end() if closed else len(text))
    return None


def _unquoted(value: str) -> str:
    """The text behind an open quotation mark; that of `'t` or `'s` is an apostrophe and stays."""
    text = _COMMENT.sub("", value).rstrip()
    return text if _APOSTROPHE.match(text) else text[1:].strip(" '\"")


def _entries(text: str) -> Iterator[_Entry]:
    """The lines with a key or a dash, outside of block texts and of quoted texts that close further down."""
    skipped, deeper_than = 0, -1
    for line in _LINE.finditer(text):
        found = _ENTRY.match(line[0])
        if not found or line.start() < skipped or 0 <= deeper_than < len(line[0]) - len(line[0].lstrip()):
            continue
        deeper_than = -1
        if found[1].strip() or found[2]:
            yield (entry := _Entry(found[1], found[2] or "", found[3], line.start() + found.start(3)))
            deeper_than = max(0, len(found[1]) - (not found[2])) if _BLOCK.match(found[3]) else -1
            skipped = _closing(text, entry.at) or 0


def _closing(text: str, start: int) -> int | None:
    """Where a text that begins there ends, when it is between quotation marks; None where keys stand before its end."""
    if text[start : start + 1] not in _CLOSED:
        return start
    closed = _CLOSED[text[start]].match(text, start)
    return closed.end() if closed and not _KEY_BELOW.search(closed[0]) else None

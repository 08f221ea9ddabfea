"""From bytes to text: UTF-8, at most 2 MiB, without NUL or other invisible control characters."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice

from sicheck.errors import Problem, SicheckError
from sicheck.yamlio.lines import Lines

LARGEST = 2 * 1024 * 1024
"""The most bytes that a file may have."""

MOST_TOLD = 2_000
"""The most mistakes that are told of one file."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_KINDS = {"\x00": "yaml-nul", "\x85": "yaml-break", "\u2028": "yaml-break", "\u2029": "yaml-break"}
_MARKS_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MARKS_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_SMALLEST_PATTERN = 4


def decoded(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text without a byte order mark, each invisible character replaced by a space; and where those stood.

    Raises:
        SicheckError: when it is too large, or no UTF-8 text at all.
    """
    if len(data) > LARGEST:
        raise SicheckError([Problem("yaml-too-large", {"most": "2 MiB"}, Lines("", file).place(0))])
    if encoding := _other_encoding(data):
        raise SicheckError([Problem("yaml-utf-16", {"encoding": encoding}, Lines("", file).place(0))])
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SicheckError([_bad_byte(body, file, error.start)]) from None
    if not _REFUSED.search(text):
        return text, []
    return _REFUSED.sub(" ", text), list(islice(_invisible(text, file), MOST_TOLD + 1))


def _other_encoding(data: bytes) -> str | None:
    """The name of another Unicode encoding, by its mark or because every second byte of the beginning is NUL."""
    if data.startswith(_MARKS_32):
        return "UTF-32"
    head = data[:64]
    halves = len(head) >= _SMALLEST_PATTERN and (not any(head[::2]) or not any(head[1::2]))
    return "UTF-16" if halves or data.startswith(_MARKS_16) else None


def _bad_byte(body: bytes, file: str, start: int) -> Problem:
    """The first byte that is not UTF-8, read as Windows would: that is where such files come from."""
    before = body[:start].decode("utf-8")
    rest = body[start:].decode("cp1252", errors="replace")
    return Problem("yaml-not-utf-8", {"character": rest[0]}, Lines(before + rest, file).place(len(before)))


def _invisible(text: str, file: str) -> Iterator[Problem]:
    lines = Lines(text, file)
    for found in _REFUSED.finditer(text):
        kind = _KINDS.get(found[0], "yaml-control")
        yield Problem(kind, {"code": f"U+{ord(found[0]):04X}"}, lines.place(found.start()))
        if kind == "yaml-nul":
            return  # no text file: the rest would be noise

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

MOST_TOLD = 10_000
"""The most mistakes that are told of one file."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_BREAKS = "\x85\u2028\u2029"
_OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_SMALLEST_PATTERN = 4


def decoded(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text without a byte order mark, each invisible character replaced by a space; and where those stood.

    Raises:
        SicheckError: when it is too large, or no UTF-8 text at all.
    """
    if len(data) > LARGEST:
        raise SicheckError([Problem("yaml-too-large", {"most": "2 MiB"}, Lines("", file).place(0))])
    if data.startswith(_OTHER_MARKS) or _looks_like_utf16(data):
        raise SicheckError([Problem("yaml-utf-16", {}, Lines("", file).place(0))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SicheckError([_bad_byte(data, file, error)]) from None
    if not _REFUSED.search(text):
        return text, []
    return _REFUSED.sub(" ", text), list(islice(_invisible(text, file), MOST_TOLD + 1))


def _looks_like_utf16(data: bytes) -> bool:
    """Every second byte of the beginning is NUL."""
    head = data[:64]
    return len(head) >= _SMALLEST_PATTERN and (not any(head[::2]) or not any(head[1::2]))


def _bad_byte(data: bytes, file: str, error: UnicodeDecodeError) -> Problem:
    """The first byte that is not UTF-8, read as Windows would: that is where such files come from."""
    before = data[: error.start].decode("utf-8-sig")
    rest = data[error.start :].decode("cp1252", errors="replace")
    return Problem("yaml-not-utf-8", {"character": rest[0]}, Lines(before + rest, file).place(len(before)))


def _invisible(text: str, file: str) -> Iterator[Problem]:
    lines = Lines(text, file)
    for found in _REFUSED.finditer(text):
        character = found[0]
        kind = "yaml-break" if character in _BREAKS else invisible_kind(character)
        yield Problem(kind, {"code": f"U+{ord(character):04X}"}, lines.place(found.start()))
        if character == "\x00":
            return  # no text file: the rest would be noise


def invisible_kind(character: str) -> str:
    """The id of the problem with a control character."""
    return "yaml-nul" if character == "\x00" else "yaml-control"

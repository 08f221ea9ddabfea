"""From bytes to text: UTF-8, at most 2 MiB, without NUL or other control characters."""

from __future__ import annotations

import codecs
import re

from sicheck.errors import Place, Problem, SicheckError

LARGEST = 2 * 1024 * 1024
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_SMALLEST_PATTERN = 4


def decoded(data: bytes, file: str) -> str:
    """The text, without a byte order mark.

    Raises:
        SicheckError: when it is too large, in another encoding, or holds control characters.
    """
    if len(data) > LARGEST:
        raise SicheckError([Problem("yaml-too-large", {"most": "2 MiB"}, Place(file))])
    if data.startswith(_UTF16) or _looks_like_utf16(data):
        raise SicheckError([Problem("yaml-utf-16", {}, Place(file, 1, 1))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SicheckError([_bad_byte(data, file, error.start)]) from error
    if control := _CONTROL.search(text):
        raise SicheckError([_control(text, file, control.start())])
    return text


def _looks_like_utf16(data: bytes) -> bool:
    """Every second byte of the beginning is NUL."""
    head = data[:64]
    return len(head) >= _SMALLEST_PATTERN and (not any(head[::2]) or not any(head[1::2]))


def _bad_byte(data: bytes, file: str, start: int) -> Problem:
    shown = data.decode("cp1252", errors="replace")
    return Problem("yaml-not-utf-8", {"character": shown[start]}, place_at(shown, file, start))


def _control(text: str, file: str, start: int) -> Problem:
    kind = "yaml-nul" if text[start] == "\x00" else "yaml-control"
    return Problem(kind, {"code": f"U+{ord(text[start]):04X}"}, place_at(text, file, start))


def place_at(text: str, file: str, index: int) -> Place:
    """The place of a character by its index."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    source = text[start : end if end >= 0 else len(text)].rstrip("\r")
    return Place(file, text.count("\n", 0, index) + 1, index - start + 1, source)

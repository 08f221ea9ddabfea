"""JSON of a stranger, read strictly: one document, or one a line, each mistake at its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from sicheck.errors import Place, Problem, SicheckError
from sicheck.intake.reports import LARGEST, holds_too_much, is_too_large
from sicheck.yamlio.lines import Lines

Json = dict[str, "Json"] | list["Json"] | str | Decimal | bool | None
"""What JSON can hold; numbers exactly as they are written."""
Group = dict[str, Json]

_EXTRA = "Extra data"
"""What the reader of JSON says where a second document begins."""

_TEXT_OR_NO_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|(NaN|-?Infinity)')


def read_documents(data: bytes, file: str) -> list[Json]:
    """Each document in the text, which holds one, or one a line.

    Raises:
        SicheckError: when it is too large, no UTF-8, no JSON, or JSON in which a key stands twice.
    """
    _check_size(data, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused("report-encoding", file) from error
    lines = Lines(text, file)
    if not text.strip():
        raise _refused("report-empty", file)
    try:
        return [_document(text, lines, file)]
    except json.JSONDecodeError as error:
        if error.msg != _EXTRA:
            raise _broken(lines, error.pos) from error
        return list(_by_line(text, lines, file))


def _check_size(data: bytes, file: str) -> None:
    if is_too_large(data):
        raise _refused("report-large", file, most=LARGEST // 1024**2)
    if holds_too_much(data):
        raise _refused("report-many", file)


def _by_line(text: str, lines: Lines, file: str) -> Iterator[Json]:
    """Lines end where JSON lines do: other breaks of Unicode may stand within a text."""
    at = 0
    for line in text.split("\n"):
        try:
            if line.strip():
                yield _document(line, lines, file, at)
        except json.JSONDecodeError as error:
            raise _broken(lines, at + error.pos) from error
        at += len(line) + 1


def _document(text: str, lines: Lines, file: str, at: int = 0) -> Json:
    try:
        return parsed(text)
    except RecursionError as error:
        raise _refused("report-deep", file) from error
    except _TwiceError as error:
        raise _refused("report-twice", file, key=str(error)) from error
    except _NoNumberError as error:
        raise SicheckError(
            [Problem("report-nan", {"value": str(error)}, _place_of_constant(text, lines, at))]
        ) from error
    except InvalidOperation as error:
        raise _refused("report-number", file) from error


def parsed(text: str) -> Json:
    """One document of JSON, its numbers exactly as they are written."""
    found: Json = json.loads(
        text, object_pairs_hook=_group, parse_float=Decimal, parse_int=Decimal, parse_constant=_no_number
    )
    return found


class _TwiceError(Exception):
    """A key that stands twice in one group."""


class _NoNumberError(Exception):
    """`NaN` or `Infinity`, which JSON does not have."""


def _group(pairs: Sequence[tuple[str, Json]]) -> Group:
    found: Group = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _no_number(written: str) -> Json:
    raise _NoNumberError(written)


def _place_of_constant(text: str, lines: Lines, at: int) -> Place | None:
    """Where the first such constant stands, outside the texts."""
    found = next((each for each in _TEXT_OR_NO_NUMBER.finditer(text) if each[1]), None)
    return lines.place(at + found.start(), at + found.end()) if found else None


def _broken(lines: Lines, at: int) -> SicheckError:
    return SicheckError([Problem("report-json", {}, lines.place(at))])


def _refused(kind: str, file: str, **values: object) -> SicheckError:
    return SicheckError([Problem(kind, values, Place(file))])

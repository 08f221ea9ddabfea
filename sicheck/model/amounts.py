"""What was probably meant by a text that is no number: `280 miljoen`, `€ 500`, `40 %`, `10-20`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pydantic_core import PydanticCustomError

from sicheck.model.numbers import GROUPED, HUNDRED, PLAIN, SPACES, ungrouped

_LONGEST = 60
_NUMBER = rf"[0-9](?:[0-9.,{SPACES}]*[0-9])?"
_ALONE = re.compile(rf"[^0-9+-]*((?:(?<![^\s€$£(])[-+] ?)?{_NUMBER})[^0-9]*")
_OUT_OF = re.compile(r"([-+]?[0-9]+(?:[.,][0-9]+)?)\s*(?:/|op(?: de)?|van(?: de)?|out of|of)\s*[0-9]+[^0-9]*")
_RANGE = re.compile(rf"[^0-9+-]*({_NUMBER})[^0-9]*?(?:-|\u2013|\u2014|tot|à|to|en|and)[^0-9]*?({_NUMBER})[^0-9]*")
_PERCENTAGE = re.compile(r"%|\bprocent\b|\bper ?cent\b|\bpct\b")
_WORD = re.compile("[a-z]+")
_SCALED = re.compile(rf"[^0-9+-]*({_NUMBER})\s*([a-z]+)[^0-9]*")
_TIMES = {
    word: times
    for words, times in (
        ("honderd hundred", HUNDRED),
        ("k keuro keur duizend duizenden thousand", 10**3),
        ("mln mio miljoen miljoenen million millions meuro meur", 10**6),
        ("mld mia miljard miljarden billion bn", 10**9),
    )
    for word in words.split()
}
_UNSURE = frozenset({"m", "b", "t", "mm", "mrd", "biljoen", "trillion"})
"""Words that are a thousand times as much in one country as in another, or a unit of length."""


def refused(text: str) -> PydanticCustomError:
    """What to say of a text that is no number, with the number that was meant where it can be seen."""
    text = text.lower()
    if len(text) > _LONGEST or not re.search("[0-9]", text):
        return PydanticCustomError("number-expected", "a number is expected")
    if _PERCENTAGE.search(text):
        return PydanticCustomError("number-percentage", "no percentage is expected")
    scales = [each for each in _WORD.findall(text) if each in _TIMES or each in _UNSURE]
    return _scaled(text, scales) if scales else _alone(text)


def _scaled(text: str, scales: Sequence[str]) -> PydanticCustomError:
    """`1,2 miljoen` is 1200000; of what can be read in two ways only the form is told."""
    found = _SCALED.fullmatch(text)
    if found and scales == [found[2]] and found[2] in _TIMES and _is_clear(found[1]):
        return _with_words(f"{(Decimal(found[1].replace(',', '.')) * _TIMES[found[2]]).normalize():f}")
    return PydanticCustomError("number-in-full", "the number is not written in full")


def _is_clear(number: str) -> bool:
    return PLAIN.fullmatch(number) is not None and not GROUPED.fullmatch(number)


def _alone(text: str) -> PydanticCustomError:
    found = _OUT_OF.fullmatch(text) or _ALONE.fullmatch(text)
    if found and (number := _plain(found[1])):
        return _with_words(number)
    if (both := _RANGE.fullmatch(text)) and (first := _plain(both[1])) and _plain(both[2]):
        return PydanticCustomError("number-range", "one number is expected", {"proposed": first})
    return PydanticCustomError("number-expected", "a number is expected")


def _with_words(number: str) -> PydanticCustomError:
    return PydanticCustomError("number-with-words", "only the number is expected", {"proposed": number})


def _plain(text: str) -> str | None:
    """The number as it may stand in the file, when it can be read in one way."""
    text = text.replace(" ", "") if text[0] in "+-" else text
    if match := GROUPED.fullmatch(text):
        return ungrouped(match)
    return text if PLAIN.fullmatch(text) else None

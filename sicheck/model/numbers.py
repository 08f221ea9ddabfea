"""How people write numbers, shares and yes or no, and what we make of it.

YAML hands every value over as text; the field decides what the text must be.
Every refusal is a `PydanticCustomError` whose type is a problem id of `texts/<lang>/problems.toml`.
"""

from __future__ import annotations

import math
import re

from pydantic_core import PydanticCustomError

PLAIN = re.compile(r"[-+]?([0-9]+([.,][0-9]+)?|[.,][0-9]+)([eE][-+]?[0-9]+)?")
SPACES = " _'’\u00a0\u2009\u202f"
GROUPED = re.compile(rf"([-+]?[1-9][0-9]{{0,2}})(?:([.,{SPACES}])([0-9]{{3}})(?:\2[0-9]{{3}})*)((?!\2)[.,][0-9]+)?")
_FRACTION = re.compile(r"([0-9]{1,6})\s*/\s*([1-9][0-9]{0,5})")
_YES = frozenset({"true", "yes", "ja"})
_NO = frozenset({"false", "no", "nee", "neen"})
HUNDRED = 100


def number_of(value: object) -> float:
    """A number; `3,5` is 3.5, `1.000` is refused with both ways to read it.

    Raises:
        PydanticCustomError: with the number that was probably meant, where one can be seen.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise PydanticCustomError("number-expected", "a number is expected")
    return _finite(_decimal(_text(value)) if isinstance(value, str) else float(str(value)))


def whole_of(value: object) -> int:
    """A whole number.

    Raises:
        PydanticCustomError: with the whole number that was probably meant.
    """
    text = _text(value) if isinstance(value, str) else ""
    if match := GROUPED.fullmatch(text):
        raise PydanticCustomError("number-grouped", "digits are grouped", {"proposed": ungrouped(match)})
    number = number_of(value)
    if not number.is_integer():
        raise PydanticCustomError("whole-expected", "a whole number is expected", {"proposed": f"{number:.0f}"})
    return int(number)


def share_of(value: object) -> float:
    """A share from 0 to 1, written as `40%`, `0.4`, `0,4` or `2/5`.

    Raises:
        PydanticCustomError: for a bare number of 1 or more, with both ways to write it.
    """
    text = _text(value)
    if text.endswith("%") and PLAIN.fullmatch(text[:-1].rstrip()):
        share = _float(text[:-1].rstrip()) / HUNDRED
    elif fraction := _FRACTION.fullmatch(text):
        share = int(fraction[1]) / int(fraction[2])
    else:
        share = _bare_share(value, text)
    if not 0 <= share <= 1:
        raise PydanticCustomError("share-range", "a share lies between 0 and 1")
    return share


def yes_no_of(value: object) -> bool:
    """True or False, for `true`, `yes` and `ja`, or `false`, `no`, `nee` and `neen`.

    Raises:
        PydanticCustomError: for anything else.
    """
    if isinstance(value, bool):
        return value
    word = value.strip().lower() if isinstance(value, str) else ""
    if word in _YES or word in _NO:
        return word in _YES
    raise PydanticCustomError("yes-no-expected", "yes or no is expected")


def _text(value: object) -> str:
    """As text, with the minus sign of a word processor made plain."""
    return str(value).strip().replace("\u2212", "-")


def _bare_share(value: object, text: str) -> float:
    if isinstance(value, bool | list | dict) or not PLAIN.fullmatch(text):
        raise PydanticCustomError("share-expected", "a share is expected")
    share = _float(text)
    if share == 1 and isinstance(value, str):
        raise PydanticCustomError("share-one", "1 is all of it, or 1%")
    if 1 < share <= HUNDRED and isinstance(value, str):
        both = {"percentage": f"{text}%", "share": _with_sign(share / HUNDRED, text)}
        raise PydanticCustomError("share-bare", "a share of 1 or more", both)
    return share


def _decimal(text: str) -> float:
    if match := GROUPED.fullmatch(text):
        raise two_ways(match)
    if PLAIN.fullmatch(text):
        return _float(text)
    from sicheck.model.amounts import refused  # noqa: PLC0415 - only mistakes need it

    raise refused(text)


def two_ways(match: re.Match[str]) -> PydanticCustomError:
    """`12.500` could be 12500 or 12.5; `1.234,5` and `1 000` can only be read in one way."""
    head, sign, first, decimals = match.groups()
    as_grouped = {"proposed": ungrouped(match)}
    if sign in ".," and decimals is None and match[0] == f"{head}{sign}{first}":
        as_decimal = {"decimal": _with_sign(_float(f"{head}.{first}"), sign)}
        return PydanticCustomError("number-two-ways", "could be both", as_grouped | as_decimal)
    return PydanticCustomError("number-grouped", "digits are grouped", as_grouped)


def ungrouped(match: re.Match[str]) -> str:
    """The number without the signs between its thousands."""
    decimals = match[4] or ""
    whole = match[0].removesuffix(decimals)
    return re.sub(rf"[.,{SPACES}]", "", whole) + decimals


def _with_sign(number: float, like: str) -> str:
    """The number with the decimal sign that was written."""
    return f"{number:g}".replace(".", "," if "," in like else ".")


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _finite(number: float) -> float:
    if math.isnan(number):
        raise PydanticCustomError("number-expected", "a number is expected")
    if math.isinf(number):
        kind = "number-too-large" if number > 0 else "number-too-small"
        raise PydanticCustomError(kind, "beyond what can be counted", {"bound": 10**15 if number > 0 else -(10**15)})
    return number

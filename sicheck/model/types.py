"""How people write numbers, shares, dates and yes or no, and what we make of it.

YAML hands every value over as text; the field decides what the text must be.
Every refusal is a `PydanticCustomError` whose type is a problem id of `texts/<lang>/problems.toml`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
import re
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

_PLAIN = re.compile(r"[-+]?(\d+([.,]\d+)?|[.,]\d+)([eE][-+]?\d+)?")
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}([.,\s\u00a0\u202f'’]\d{3})+")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_LOCAL_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_FRACTION = re.compile(r"(\d{1,6})\s*/\s*([1-9]\d{0,5})")
_YES = frozenset({"true", "yes", "ja"})
_NO = frozenset({"false", "no", "nee", "neen"})


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise PydanticCustomError("number-expected", "a number is expected")
    number = float(value) if isinstance(value, int | float) else _number_of(value.strip())
    if not math.isfinite(number):
        raise PydanticCustomError("number-expected", "a number is expected")
    return number


def _number_of(text: str) -> float:
    if _THOUSANDS.fullmatch(text):
        proposed = re.sub(r"[^\d+-]", "", text)
        raise PydanticCustomError("number-grouped", "digits are grouped", {"proposed": proposed})
    return _decimal(text)


def _decimal(text: str) -> float:
    if not _PLAIN.fullmatch(text):
        raise PydanticCustomError("number-expected", "a number is expected")
    return float(text.replace(",", "."))


def _whole(value: object) -> int:
    number = _number(value)
    if not number.is_integer():
        raise PydanticCustomError("whole-expected", "a whole number is expected", {"proposed": str(round(number))})
    return int(number)


def _share(value: object) -> float:
    text = value.strip() if isinstance(value, str) else ""
    if text.endswith("%"):
        share = _decimal(text[:-1].rstrip()) / 100
    elif fraction := _FRACTION.fullmatch(text):
        share = int(fraction[1]) / int(fraction[2])
    else:
        share = _bare_share(value)
    if not 0 <= share <= 1:
        raise PydanticCustomError("share-range", "a share lies between 0 and 1")
    return share


def _bare_share(value: object) -> float:
    share = _number(value)
    if share >= 1 and isinstance(value, str):
        both = {"proposed": f"{share:g}", "as_share": f"{share / 100:g}"}
        raise PydanticCustomError("share-bare", "a share of 1 or more", both)
    return share


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = value.strip().lower() if isinstance(value, str) else ""
    if word in _YES or word in _NO:
        return word in _YES
    raise PydanticCustomError("yes-no-expected", "yes or no is expected")


def _first_day(value: object) -> dt.date:
    year, month, day = _date_parts(value)
    return _day(year, month or 1, day or 1)


def _last_day(value: object) -> dt.date:
    year, month, day = _date_parts(value)
    if not month:
        return _day(year, 12, 31)
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        raise PydanticCustomError("date-impossible", "no such day")
    return _day(year, month, day or calendar.monthrange(year, month)[1])


def _date_parts(value: object) -> tuple[int, int | None, int | None]:
    if isinstance(value, dt.date):
        return value.year, value.month, value.day
    text = value.strip() if isinstance(value, str) else str(value) if isinstance(value, int) else ""
    if local := _LOCAL_DATE.fullmatch(text):
        day, month, year = local.groups()
        proposed = f"{year}-{int(month):02}-{int(day):02}"
        raise PydanticCustomError("date-local", "write the year first", {"proposed": proposed})
    match = _DATE.fullmatch(text)
    if not match:
        raise PydanticCustomError("date-expected", "a date is expected")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # noqa: S101 - the pattern asks for a year
    return year, month, day


def _day(year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise PydanticCustomError("date-impossible", "no such day") from error


_NUMBER_SCHEMA = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[-+]?\d*[.,]?\d+$"}]}
_SHARE_SCHEMA = {
    "anyOf": [
        {"type": "number", "minimum": 0, "exclusiveMaximum": 1},
        {"type": "string", "pattern": r"^\d+([.,]\d+)?\s*(%|/\s*\d+)?$"},
    ]
}
_DATE_SCHEMA = {
    "anyOf": [{"type": "string", "pattern": r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$"}, {"type": "integer", "minimum": 1000}]
}
_YES_NO_SCHEMA = {"enum": [True, False, "yes", "no", "ja", "nee", "neen"]}

Number = Annotated[
    float, BeforeValidator(_number), Field(ge=-1e15, le=1e15), WithJsonSchema(_NUMBER_SCHEMA, mode="validation")
]
"""Any number; `3,5` is read as 3.5, `1.000` is refused."""

Amount = Annotated[
    float, BeforeValidator(_number), Field(ge=0, le=1e15), WithJsonSchema(_NUMBER_SCHEMA, mode="validation")
]
"""A number of 0 or more, such as EUR or hours."""

Whole = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=10**12)]
"""A whole number of 0 or more, such as people."""

Share = Annotated[float, BeforeValidator(_share), WithJsonSchema(_SHARE_SCHEMA, mode="validation")]
"""A share from 0 to 1; `40%`, `0.4`, `0,4` and `2/5` are read, a bare `40` is refused."""

YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema(_YES_NO_SCHEMA, mode="validation")]
"""true or false; `ja`, `nee`, `yes` and `no` are understood."""

Date = Annotated[dt.date, BeforeValidator(_first_day), WithJsonSchema(_DATE_SCHEMA, mode="validation")]
"""A day; a month or a year alone is read as its first day."""

Until = Annotated[dt.date, BeforeValidator(_last_day), WithJsonSchema(_DATE_SCHEMA, mode="validation")]
"""A last day; a month or a year alone is read as its last day."""

Text = Annotated[str, Field(max_length=20_000)]
"""Words of the project, kept as written."""

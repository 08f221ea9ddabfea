"""How people write dates, and what we make of it: the year first, a month or a year alone are fine."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

_DATE = re.compile(r"([1-9][0-9]{3})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([1-9][0-9]{3})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[/.-]([1-9][0-9]{3})")
_YEAR_FIRST = re.compile(r"([1-9][0-9]{3})[/.]([0-9]{1,2})(?:[/.]([0-9]{1,2}))?")
_IN_WORDS = re.compile(r"(?:([0-9]{1,2})\.? )?([a-z]{3,})\.? ([1-9][0-9]{3})")
_YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"
_LONGEST = 60
_WITH_TIME = re.compile(r"([1-9][0-9]{3}-[0-9]{2}-[0-9]{2})[T ][0-9:.+Z-]+")
_MONTHS = (
    "januari january|februari february|maart march mrt|april|mei may|juni june|juli july|augustus august|september"
    "|oktober october|november|december"
)

_DECEMBER = 12


def first_day(value: object) -> dt.date:
    """The day, or the first one of a month or year.

    Raises:
        PydanticCustomError: when it is no date, with the date that was probably meant.
    """
    year, month, day = _parts(value)
    return _day(year, month or 1, day or 1)


def last_day(value: object) -> dt.date:
    """The day, or the last one of a month or year.

    Raises:
        PydanticCustomError: when it is no date, with the date that was probably meant.
    """
    year, month, day = _parts(value)
    month = _DECEMBER if month is None else month
    return _day(year, month, day or (calendar.monthrange(year, month)[1] if 1 <= month <= _DECEMBER else 1))


def _parts(value: object) -> tuple[int, int | None, int | None]:
    """Year, month and day; month 0 and day 0 were written, and do not exist."""
    if isinstance(value, dt.date):
        return value.year, value.month, value.day
    text = " ".join(str(value).split()) if isinstance(value, str | int) else ""
    if match := _DATE.fullmatch(text):
        year, month, day = match.groups()
        if "0" in (day, month) or "00" in (day, month):
            raise PydanticCustomError("date-impossible", "no such day")
        return int(year), int(month) if month else None, int(day) if day else None
    if proposed := next(_proposals(text.lower()), None):
        raise PydanticCustomError("date-local", "write the year first", {"proposed": proposed})
    raise _no_date(text.lower())


def _no_date(text: str) -> PydanticCustomError:
    """`voorjaar 2008` names one year, `2017-2021` more than one."""
    years = re.findall(_YEAR, text) if len(text) <= _LONGEST else []
    if len(years) > 1:
        return PydanticCustomError("date-several", "one date is expected", {"proposed": years[0]})
    if len(years) == 1 and (re.search("[a-z]{2}", text) or re.findall("[0-9]+", text) == years):
        return PydanticCustomError("date-local", "write the year first", {"proposed": _month_in(text) or years[0]})
    return PydanticCustomError("date-expected", "a date is expected")


def _month_in(text: str) -> str | None:
    """The month, perhaps with its day, in a text that names one, such as `eind maart 2008`."""
    names = [word for word in re.findall("[a-z]{3,}", text) if _month(word)]
    found = _IN_WORDS.search(text) if len(names) == 1 else None
    return next(_proposals(found[0]), None) if found else None


def _day(year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise PydanticCustomError("date-impossible", "no such day") from error


def _proposals(text: str) -> Iterator[str]:
    """The ways in which a text can be a date after all, the Belgian order before the American."""
    for year, month, day in _readings(text):
        if 1 <= month <= _DECEMBER and 0 <= day <= calendar.monthrange(year, month)[1]:
            yield f"{year}-{month:02}" + (f"-{day:02}" if day else "")


def _readings(text: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day as they may have been meant; day 0 is none."""
    if match := _DAY_FIRST.fullmatch(text):
        first, second, year = map(int, match.groups())
        yield from ((year, second, first), (year, first, second))
    if match := _MONTH_FIRST.fullmatch(text):
        yield int(match[2]), int(match[1]), 0
    if match := _YEAR_FIRST.fullmatch(text):
        yield int(match[1]), int(match[2]), int(match[3] or 0)
    if (match := _IN_WORDS.fullmatch(text)) and (month := _month(match[2])):
        yield int(match[3]), month, int(match[1] or 0)
    if match := _WITH_TIME.fullmatch(text.upper()):
        year, month, day = map(int, match[1].split("-"))
        yield year, month, day


def _month(word: str) -> int:
    """The number of a month by its name or the beginning of it, in Dutch or in English; 0 for another word."""
    names = enumerate(_MONTHS.split("|"), start=1)
    return next((month for month, each in names if any(name.startswith(word) for name in each.split())), 0)

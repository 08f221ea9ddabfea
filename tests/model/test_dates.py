"""What people write for dates."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from sicheck.model.dates import first_day, last_day


def refused(written: object) -> tuple[str, object]:
    with pytest.raises(PydanticCustomError) as caught:
        first_day(written)
    return caught.value.type, caught.value.context


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026", (2026, 1, 1), (2026, 12, 31)),
        (2026, (2026, 1, 1), (2026, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2026-3-5", (2026, 3, 5), (2026, 3, 5)),
        (" 2026-12-31 ", (2026, 12, 31), (2026, 12, 31)),
        (dt.date(2026, 1, 2), (2026, 1, 2), (2026, 1, 2)),
    ],
)
def test_a_date_is_read_from_its_first_to_its_last_day(
    written: object, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert (first_day(written), last_day(written)) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("15/03/2026", "2026-03-15"), ("5-3-2026", "2026-03-05"), ("15.03.2026", "2026-03-15"),
        ("03/15/2026", "2026-03-15"), ("05/03/2026", "2026-03-05"), ("03/2026", "2026-03"),
        ("2026/03/15", "2026-03-15"), ("2026.03", "2026-03"), ("1 maart 2026", "2026-03-01"),
        ("Maart  2026", "2026-03"), ("31. dec. 2026", "2026-12-31"), ("5 May 2026", "2026-05-05"),
        ("zomer 2026", "2026"), ("decision 2026", "2026"), ("sinds 2007", "2007"), ("voor 2006", "2006"),
        ("eind maart 2008", "2008-03"), ("vanaf 1 maart 2008", "2008-03-01"), ("mei of juni 2008", "2008"),
        ("2026-03-15T10:00:00Z", "2026-03-15"), ("2026-03-15 10:00", "2026-03-15"),
    ],
)  # fmt: skip
def test_a_date_in_another_order_is_refused_with_the_right_one(written: str, proposed: str) -> None:
    assert refused(written) == ("date-local", {"proposed": proposed})


@pytest.mark.parametrize("written", ["2017-2021", "2017 tot 2021", "1/3/2017 - 31/12/2021"])
def test_of_several_years_one_is_to_be_chosen(written: str) -> None:
    assert refused(written) == ("date-several", {"proposed": "2017"})


@pytest.mark.parametrize("written", ["2026-02-30", "2026-13", "2026-00", "2026-01-00", "2026-0", "2026-13-01"])
def test_a_day_that_does_not_exist_is_refused(written: str) -> None:
    assert refused(written) == ("date-impossible", None)
    with pytest.raises(PydanticCustomError):
        last_day(written)


@pytest.mark.parametrize(
    "written",
    ["", "binnenkort", "0026", "26", "20260315", "31/02/2026", "45/45/2026", "zomer", "31/31/2008", "99/2026",
     "2026-99-99T10:00", "\u0662\u0660\u0662\u0666", None, True, [], {}, 1.5],
)  # fmt: skip
def test_anything_else_is_no_date(written: object) -> None:
    assert refused(written) == ("date-expected", None)


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_day_reads_back_and_in_belgian_order_is_proposed(day: dt.date) -> None:
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day
    assert refused(f"{day.day}/{day.month}/{day.year}") == ("date-local", {"proposed": day.isoformat()})


@given(st.text() | st.from_regex(r"[0-9]{1,4}[-/. T][0-9a-z]{1,9}([-/. ][0-9]{1,4})?", fullmatch=True))
def test_a_text_is_a_date_or_refused(text: str) -> None:
    try:
        assert first_day(text) <= last_day(text)
    except PydanticCustomError as error:
        assert error.type.startswith("date-")  # noqa: PT017

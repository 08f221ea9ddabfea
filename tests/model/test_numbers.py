"""What people write for numbers, shares and yes or no."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from sicheck.model.numbers import number_of, share_of, whole_of, yes_no_of


def refused(read: object, written: object) -> tuple[str, object]:
    assert callable(read)
    with pytest.raises(PydanticCustomError) as caught:
        read(written)
    return caught.value.type, caught.value.context


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("3,5", 3.5), ("3.5", 3.5), (" 12 ", 12), ("-3", -3), ("\u22122,5", -2.5), ("+4", 4), (".5", 0.5),
        ("0.500", 0.5), ("0123", 123), ("1e3", 1000), ("1234.567", 1234.567), (2, 2), (12.345, 12.345),
    ],
)  # fmt: skip
def test_a_number_is_read(written: object, number: float) -> None:
    assert number_of(written) == number


@pytest.mark.parametrize(
    ("written", "kind", "context"),
    [
        ("1.000", "number-two-ways", {"proposed": "1000", "decimal": "1"}),
        ("12,500", "number-two-ways", {"proposed": "12500", "decimal": "12,5"}),
        ("1.000.000", "number-grouped", {"proposed": "1000000"}),
        ("1.234,5", "number-grouped", {"proposed": "1234,5"}),
        ("1,234.5", "number-grouped", {"proposed": "1234.5"}),
        ("1 000", "number-grouped", {"proposed": "1000"}),
        ("1\u202f000", "number-grouped", {"proposed": "1000"}),
        ("1_000", "number-grouped", {"proposed": "1000"}),
        ("-1'000", "number-grouped", {"proposed": "-1000"}),
        ("€ 500", "number-with-words", {"proposed": "500"}),
        ("€ 1.500,50", "number-with-words", {"proposed": "1500,50"}),
        ("ca. 3,5 uur", "number-with-words", {"proposed": "3,5"}),
        ("-1,3 jaar", "number-with-words", {"proposed": "-1,3"}),
        ("€ -40", "number-with-words", {"proposed": "-40"}),
        ("8,75/10", "number-with-words", {"proposed": "8,75"}),
        ("4 op 5", "number-with-words", {"proposed": "4"}),
        ("10 km", "number-with-words", {"proposed": "10"}),
        ("280 miljoen", "number-with-words", {"proposed": "280000000"}),
        ("€ 280 mln", "number-with-words", {"proposed": "280000000"}),
        ("1,2 miljoen euro", "number-with-words", {"proposed": "1200000"}),
        ("3 million", "number-with-words", {"proposed": "3000000"}),
        ("40k", "number-with-words", {"proposed": "40000"}),
        ("40 k€", "number-with-words", {"proposed": "40000"}),
        ("2 mld", "number-with-words", {"proposed": "2000000000"}),
        ("1.200 miljoen", "number-in-full", None),
        ("5 tot 10 miljoen", "number-in-full", None),
        ("3 per duizend", "number-in-full", None),
        ("5M", "number-in-full", None),
        ("40%", "number-percentage", None),
        ("40 procent", "number-percentage", None),
        ("10-20", "number-range", {"proposed": "10"}),
        ("tussen 5 en 10 mensen", "number-range", {"proposed": "5"}),
        ("9" * 5000, "number-too-large", {"bound": 10**15}),
        ("-1e999", "number-too-small", {"bound": -(10**15)}),
        (10**400, "number-too-large", {"bound": 10**15}),
    ],
)  # fmt: skip
def test_another_number_is_refused_with_what_was_meant(written: object, kind: str, context: object) -> None:
    assert refused(number_of, written) == (kind, context)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "veel",
        "nan",
        ".nan",
        "inf",
        "-.inf",
        "0x1F",
        "0o17",
        "1:30",
        "1.2.3",
        "x 1 2",
        "\u0663",
        None,
        True,
        [],
        {},
        math.nan,
        "covid-19",
        "(1.23.4)",
    ],
)
def test_what_is_no_number_is_refused(written: object) -> None:
    assert refused(number_of, written) == ("number-expected", None)


@pytest.mark.parametrize(("written", "number"), [("12", 12), ("3,0", 3), (7, 7), ("1e3", 1000), (4.0, 4)])
def test_a_whole_number_is_read(written: object, number: int) -> None:
    assert whole_of(written) == number


@pytest.mark.parametrize(
    ("written", "kind", "context"),
    [
        ("1.000", "number-grouped", {"proposed": "1000"}),
        ("1,000", "number-grouped", {"proposed": "1000"}),
        ("3,5", "whole-expected", {"proposed": "4"}),
        ("twaalf", "number-expected", None),
    ],
)
def test_another_whole_number_is_refused_with_what_was_meant(written: object, kind: str, context: object) -> None:
    assert refused(whole_of, written) == (kind, context)


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("40%", 0.4), ("3,5 %", 0.035), ("0.4", 0.4), ("0,4", 0.4), ("2/5", 0.4), ("0", 0), ("100%", 1), ("1 / 1", 1),
        (0.4, 0.4), (1, 1), (1.0, 1),
    ],
)  # fmt: skip
def test_a_share_is_read(written: object, share: float) -> None:
    assert share_of(written) == share


@pytest.mark.parametrize(
    ("written", "kind", "context"),
    [
        ("40", "share-bare", {"percentage": "40%", "share": "0.4"}),
        ("3,5", "share-bare", {"percentage": "3,5%", "share": "0,035"}),
        ("1", "share-one", None),
        ("1.000", "share-one", None),
        ("1,0", "share-one", None),
        ("101", "share-range", None),
        ("101%", "share-range", None),
        ("-0.1", "share-range", None),
        ("3/2", "share-range", None),
        (2, "share-range", None),
        ("1e999%", "share-range", None),
    ],
)
def test_another_share_is_refused_with_both_ways_to_write_it(written: object, kind: str, context: object) -> None:
    assert refused(share_of, written) == (kind, context)


@pytest.mark.parametrize("written", ["", "veel", "%", "nan", "40 procent", "1/0", True, None, [], {}])
def test_what_is_no_share_is_refused(written: object) -> None:
    assert refused(share_of, written) == ("share-expected", None)


@pytest.mark.parametrize("written", ["true", "True", "yes", "ja", " JA ", True])
def test_yes_is_understood(written: object) -> None:
    assert yes_no_of(written) is True


@pytest.mark.parametrize("written", ["false", "FALSE", "no", "nee", "neen", False])
def test_no_is_understood(written: object) -> None:
    assert yes_no_of(written) is False


@pytest.mark.parametrize("written", ["", "on", "off", "y", "1", "0", 1, "misschien", None, []])
def test_anything_else_is_neither_yes_nor_no(written: object) -> None:
    assert refused(yes_no_of, written) == ("yes-no-expected", None)


@given(st.text() | st.from_regex(r"[-+€]? ?[0-9.,' %/e-]{1,12}", fullmatch=True))
def test_a_text_is_a_finite_number_or_refused(text: str) -> None:
    for read in (number_of, whole_of, share_of):
        try:
            assert math.isfinite(read(text))
        except PydanticCustomError as error:
            assert "-" in error.type  # noqa: PT017


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_python_writes_is_read_back_or_could_be_read_in_two_ways(number: float) -> None:
    try:
        assert number_of(repr(number)) == number
    except PydanticCustomError as error:
        assert error.type == "number-two-ways"  # noqa: PT017
    assert number_of(number) == number


@given(st.integers(min_value=0, max_value=10**12))
def test_a_whole_number_reads_back_and_with_points_is_proposed(number: int) -> None:
    assert whole_of(str(number)) == number
    if number >= 1000:
        assert refused(whole_of, f"{number:,}".replace(",", ".")) == ("number-grouped", {"proposed": str(number)})


@given(st.floats(min_value=0, max_value=1, exclude_max=True))
def test_a_share_reads_back(share: float) -> None:
    assert share_of(repr(share)) == share
    assert share_of(repr(share).replace(".", ",")) == share

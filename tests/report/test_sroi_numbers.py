"""Numbers of a calculation as people read them."""

from __future__ import annotations

import pytest

from sicheck.report.sroi import numbers as shown
from sicheck.texts import Phrases

DUTCH, ENGLISH = Phrases("nl", "sroi_report"), Phrases("en", "sroi_report")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1.43628, "1,44"),
        (0.994, "0,99"),
        (0.999999, "0,99"),
        (1.0, "1,00"),
        (0.0, "0,00"),
        (-0.001, "0,00"),
        (-2.5, "-2,50"),
    ],
)
def test_a_ratio_below_1_is_never_rounded_up_to_1(value: float, said: str) -> None:
    assert shown.ratio(value, "nl") == said


@pytest.mark.parametrize(
    ("value", "said"), [(1234567.4, "1.234.567"), (99.5, "99,50"), (7, "7"), (-0.004, "0"), (-1200, "-1.200")]
)
def test_cents_stand_where_they_tell_something(value: float, said: str) -> None:
    assert shown.amount(value, "nl") == said


def test_money_has_its_currency_where_each_language_puts_it() -> None:
    assert shown.money(1200, "EUR", DUTCH) == "1.200 EUR"
    assert shown.money(1200, "GBP", ENGLISH) == "GBP 1,200"


@pytest.mark.parametrize(("share", "said"), [(0.35, "35 %"), (0.6243, "62,4 %"), (0.29, "29 %"), (0.0004, "0,04 %")])
def test_a_share_has_a_decimal_where_it_has_one(share: float, said: str) -> None:
    assert shown.share(share, DUTCH) == said

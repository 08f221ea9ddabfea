"""Numbers of a calculation as people read them: a ratio, money, a share, the value of an assumption."""

from __future__ import annotations

from sicheck.sroi import SHARES, Assumption
from sicheck.texts import Phrases, number

LARGE = 100
"""From here on cents tell nothing."""
JUST_BELOW_1 = 0.99


def ratio(value: float, language: str) -> str:
    """A ratio in hundredths; one below 1 is never rounded up to 1."""
    shown = round(value, 2)
    return _plain(min(shown, JUST_BELOW_1) if value < 1 else shown, language, 2)


def amount(value: float, language: str) -> str:
    """An amount, in cents as long as they tell something."""
    return _plain(value, language, 0 if abs(value) >= LARGE or round(value, 2) == round(value) else 2)


def money(value: float, currency: str, phrase: Phrases) -> str:
    """An amount with its currency."""
    return phrase("money", amount=amount(value, phrase.language), currency=currency)


def share(value: float, phrase: Phrases) -> str:
    """A share of 0–1 in per cents, with a decimal where it has one."""
    return phrase("share", share=quantity(value * 100, phrase.language))


def quantity(value: float, language: str) -> str:
    """A number, with a decimal where it has one, or two below 1."""
    decimals = 1 if abs(value) >= 1 else 2
    return _plain(value, language, 0 if round(value, decimals) == round(value) else decimals)


def figure(assumption: Assumption, value: float, currency: str, phrase: Phrases) -> str:
    """A value that an assumption may take: a share, a number or money."""
    if assumption.kind in SHARES:
        return share(value, phrase)
    if assumption.kind == "quantity":
        return quantity(value, phrase.language)
    return money(value, currency, phrase)


def _plain(value: float, language: str, decimals: int) -> str:
    """Rounded, and never minus nothing."""
    return number(round(value, decimals) + 0.0, language, decimals)

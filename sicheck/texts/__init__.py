"""Phrases in one language, and how that language writes numbers and dates.

Each subject is a TOML file per language under `texts/<language>/`; English stands in for what is missing elsewhere.
"""

from __future__ import annotations

import datetime as dt
import math
import tomllib
from collections.abc import Mapping
from decimal import ROUND_FLOOR, Context, Decimal
from functools import lru_cache
from importlib.resources import files

from sicheck.texts.numbers import NUMBERS

LANGUAGES = ("en", "nl")


class Phrases:
    """The phrases of one subject in one language."""

    def __init__(self, language: str, subject: str) -> None:
        self.language = language
        self._own = table(language, subject)
        self._english = table("en", subject)

    def __call__(self, key: str, /, **values: object) -> str:
        """The phrase under a dotted key with its values filled in.

        Raises:
            KeyError: when not even English has it.
        """
        phrase = _find(self._own, key) or _find(self._english, key)
        if phrase is None:
            raise KeyError(key)
        return phrase.format(**values) if values else phrase

    def has(self, key: str) -> bool:
        """Whether there is a phrase under the key."""
        return (_find(self._own, key) or _find(self._english, key)) is not None


@lru_cache(maxsize=64)
def table(language: str, subject: str) -> Mapping[str, object]:
    """All phrases of a subject in one language; empty when that language has none."""
    source = files("sicheck.texts") / language / f"{subject}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}


def _find(table: Mapping[str, object], key: str) -> str | None:
    value: object = table
    for part in key.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value if isinstance(value, str) else None


def number(value: float | Decimal, language: str, decimals: int = 0) -> str:
    """A number for people: `1,234.5` in English, `1.234,5` in Dutch."""
    point, group = NUMBERS.get(language, NUMBERS["en"])
    text = f"{value:,.{decimals}f}"
    return text.translate({ord(","): group, ord("."): point})


def shown_score(score: float, language: str) -> str:
    """A score of 0–100 in whole points, cut off: what is shown never rounds up into a pass."""
    return number(math.floor(score), language)


def percentage(share: float, language: str) -> str:
    """A share of 0–1 in whole per cents, cut off."""
    return number(math.floor(round(share * 100, 9)), language) + ("%" if language == "en" else " %")


def cut(value: float | Decimal, language: str, beside: float | Decimal = 0.0) -> str:
    """A number that is held against another: cut off, never rounded up, and with enough decimals to tell them apart.

    What is below `beside` is shown below it, so that 69.999 beside 70 is 69.9.
    """
    exact = _exact(value)
    places = max(1, _decimals(_exact(beside)))
    shown = _WIDE.plus(exact.quantize(Decimal(1).scaleb(-places), ROUND_FLOOR, _WIDE))
    return number(shown, language, max(0, _decimals(shown)))


_WIDE = Context(prec=2000)
"""More digits than two numbers beside each other have."""


def _exact(value: float | Decimal) -> Decimal:
    """What stands there, digit for digit."""
    return value if isinstance(value, Decimal) else Decimal(repr(float(value)))


def _decimals(value: Decimal) -> int:
    return -int(value.normalize(_WIDE).as_tuple().exponent)


def date(value: dt.date, language: str) -> str:
    """A date for people: `23 November 2026`, `23 november 2026`."""
    months = Phrases(language, "report")("months").split()
    return f"{value.day} {months[value.month - 1]} {value.year}"

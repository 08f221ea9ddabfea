"""Values of requirements as people read them: cut off, so that what is too low never looks like enough."""

from __future__ import annotations

from decimal import Decimal

from sicheck.model.judgement import Value
from sicheck.texts import cut, number


def shown(value: Value, measure: str | None, language: str, beside: Value = None) -> str:
    """Points, levels or a share; `beside` is what it is held against."""
    if isinstance(value, bool | str) or value is None:
        return ""
    if measure == "coverage":
        share = cut(_hundredfold(value), language, _hundredfold(beside))
        return share + ("%" if language == "en" else " %")
    if measure in ("level", "evidenced_level"):
        return number(value, language)
    return cut(value, language, _number(beside))


def _hundredfold(value: Value) -> Decimal:
    """Exactly, as a person would multiply what is written."""
    return Decimal(repr(_number(value))).scaleb(2)


def _number(value: Value) -> float:
    return float(value) if isinstance(value, int | float) else 0.0

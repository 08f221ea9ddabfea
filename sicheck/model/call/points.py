"""Points of 100, and what people write instead."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from sicheck.model.numbers import HUNDRED, number_of, share_of

_THREE_DECIMALS = re.compile(r"[1-9]\d?[.,]\d{3}", re.ASCII)


def points_of(value: object) -> float:
    """A number; three decimals are decimals, as no score is in the thousands.

    `60%` and `12/20` are refused with the points that they are.

    Raises:
        PydanticCustomError: with the number that was probably meant, where one can be seen.
    """
    if isinstance(value, str) and _THREE_DECIMALS.fullmatch(value.strip()):
        return float(value.replace(",", "."))
    try:
        return number_of(value)
    except PydanticCustomError as error:
        raise _as_points(value) or error from None


def _as_points(value: object) -> PydanticCustomError | None:
    try:
        share = share_of(value)
    except PydanticCustomError:
        return None
    return PydanticCustomError("points-as-share", "points are expected", {"proposed": f"{share * HUNDRED:g}"})

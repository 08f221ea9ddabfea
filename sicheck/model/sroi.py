"""`sroi`: the value map; an incomplete one loads too, and is told apart when it is calculated."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from sicheck.model.annotations import Before
from sicheck.model.base import Many, Model, Stated, unless_blank, unless_null
from sicheck.model.types import Amount, Date, Number, Share, Text, Whole

MOST_OUTCOMES = 200
"""Priced outcomes in a map: published ones have a few dozen, and a stranger's file must not keep us busy."""
Timing = Literal["end-of-year", "mid-year", "year-1-undiscounted"]
Year = Annotated[Whole, Field(ge=1, le=100)]


def _ordered(low: float, best: float, high: float) -> None:
    if not low <= best <= high:
        raise PydanticCustomError("factor-order", "low, best and high are not in order")


class ShareRange(Model):
    """A share of 0 to 1 with its lowest and highest plausible value."""

    low: Share
    best: Share
    high: Share

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self.low, self.best, self.high)
        return self


class NumberRange(Model):
    """A number with its lowest and highest plausible value."""

    low: Number
    best: Number
    high: Number

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self.low, self.best, self.high)
        return self


class AmountRange(Model):
    """A number of 0 or more with its lowest and highest plausible value."""

    low: Amount
    best: Amount
    high: Amount

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self.low, self.best, self.high)
        return self


Range = ShareRange | NumberRange | AmountRange


def _as_range(value: object) -> object:
    if value is None or isinstance(value, dict | Model):
        return value
    return {"low": value, "best": value, "high": value}


Factor = Annotated[ShareRange | None, Before(_as_range)]
"""A share, or `{low, best, high}`."""

Figure = Annotated[NumberRange, Before(_as_range)]
"""A number, or `{low, best, high}`."""

Cost = Annotated[AmountRange | None, Before(_as_range)]
"""A number of 0 or more, or `{low, best, high}`."""


class Input(Stated):
    """What is put in: EUR in a year counted from 1."""

    name: Text | None = None
    stakeholder: Text | None = None
    value: Cost = None
    year: Annotated[Year, unless_null(1)] = 1


class Proxy(Model):
    """A financial proxy: EUR for one unit in one year, with its source and year."""

    value: Figure | None = None
    unit: Text | None = None
    source: Text | None = None
    year: Whole | None = None


class ValuedOutcome(Stated):
    """An outcome in EUR; the four factors are shares of 0 to 1, `attribution` is the share due to others."""

    name: Text | None = None
    stakeholder: Text | None = None
    quantity: Figure | None = None
    yearly: tuple[Figure, ...] | None = Field(default=None, max_length=100)
    proxy: Annotated[Proxy | None, AfterValidator(unless_blank)] = None
    duration: Annotated[Year, unless_null(1)] = 1
    starts: Annotated[Literal["during", "after"], unless_null("during")] = "during"
    deadweight: Factor = None
    displacement: Factor = None
    attribution: Factor = None
    drop_off: Factor = None
    zero_because: Text | None = None

    @model_validator(mode="after")
    def _valued_once(self) -> Self:
        if self.yearly is not None and (self.quantity is not None or self.proxy is not None):
            raise PydanticCustomError("outcome-twice", "both yearly and quantity with proxy")
        if self.quantity is not None and self.quantity.low < 0:
            raise PydanticCustomError("quantity-negative", "a quantity is 0 or more")
        return self


class HeldWhole(Stated):
    """An outcome that must not be priced: beside the ratio, never in it."""

    name: Text | None = None
    stakeholder: Text | None = None
    indicator: Text | None = None
    reading: Text | None = None


class CheckedWith(Stated):
    """Stakeholders who checked which outcomes matter, and when."""

    who: Text | None = None
    what: Text | None = None
    date: Date | None = None


class ValueMap(Stated):
    """A value map after A Guide to Social Return on Investment (2012)."""

    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$"), unless_null("EUR")] = "EUR"
    discount_rate: Factor = None
    timing: Annotated[Timing, unless_null("end-of-year")] = "end-of-year"
    inputs: Many[Input] | None = None
    outcomes: Annotated[Many[ValuedOutcome], Field(max_length=MOST_OUTCOMES)] | None = None
    held_whole: Many[HeldWhole] | None = None
    checked_with: Many[CheckedWith] | None = None

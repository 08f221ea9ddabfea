"""A funder's call: which criteria, how they weigh, what is required, and which exceptions were made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from sicheck.model.base import Many, Model, Part
from sicheck.model.call.measures import Measure, Points
from sicheck.model.call.requirements import BASELINE, CLEAR, Kind, Name, Requirement, Rule
from sicheck.model.call.texts import Texts, told
from sicheck.model.criteria.basics import AtLeastOne, Weight
from sicheck.model.types import Text, Until
from sicheck.resources import DEFAULT_SET

__all__ = [
    "BASELINE",
    "CLEAR",
    "Baseline",
    "Bonus",
    "Call",
    "Kind",
    "Measure",
    "Requirement",
    "StrikeOut",
    "Texts",
    "Waiver",
    "Weights",
    "told",
]

Said = Annotated[str, Field(min_length=1, max_length=2000)]
"""Words that have to be there."""


class Weights(Model):
    """The weights that differ from those of the criteria set, by id."""

    markers: Part[Mapping[str, Weight]] = Field(default_factory=dict)
    indicators: Part[Mapping[str, Weight]] = Field(default_factory=dict)


class StrikeOut(Model):
    """An indicator, or a whole marker, that this call does not look at."""

    id: Text
    reason: Texts


class Bonus(Model):
    """Points that are added to the overall score where a rule holds; nothing else is lifted by them."""

    id: Name
    when: Rule
    points: Annotated[Points, Field(gt=0)]
    text: Texts | None = None


class Baseline(Model):
    """An earlier JSON report: no marker may be more than `tolerance` points below what it was there."""

    not_worse_than: Said
    tolerance: Points = 0.0


class Waiver(Model):
    """An exception from one requirement for one project, up to and including a day."""

    require: Text
    project: Said
    reason: Said
    approved_by: Said
    expires: Until


class Call(Model):
    """The rules of a call."""

    sicheck_call: Literal["1"]
    id: Name
    title: Texts | None = None
    criteria: Said = DEFAULT_SET
    weights: Part[Weights] = Weights.model_construct()
    strike_out: Many[StrikeOut] = ()
    require: AtLeastOne[Requirement]
    bonus: Many[Bonus] = ()
    baseline: Baseline | None = None
    waivers: Many[Waiver] = ()

    def required(self) -> tuple[str, ...]:
        """The ids of all requirements, that of the baseline last."""
        return (*(each.id for each in self.require), *([BASELINE] if self.baseline else []))

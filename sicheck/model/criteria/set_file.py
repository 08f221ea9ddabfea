"""`set.yaml`: weights, verdict, and the rules that hold for the whole set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from sicheck.model.base import Many, Model, Some
from sicheck.model.criteria.basics import AtLeastOne, Cel, Id, Weight, Words, check_ids, filled
from sicheck.model.criteria.ladder import Indicator, Marker
from sicheck.model.criteria.mirrors import Diagnosis
from sicheck.model.criteria.rules import Knockout, Warn
from sicheck.model.types import Share, Text


class VerdictNeed(Model):
    """A condition on scores for a verdict, and what to say when it does not hold."""

    id: Id
    if_: Cel = Field(alias="if")
    missing: Words


BANDS = ("socially-innovative", "on-the-way", "not-yet")
"""From best to worst."""


class Band(Model):
    """A verdict and what it needs; the first band whose needs all hold is the verdict, else the last."""

    id: Literal["socially-innovative", "on-the-way", "not-yet"]
    needs: tuple[VerdictNeed, ...] = ()


class VerdictRules(Model):
    """Minimum coverage (shares, 0 to 1) of the whole and of a marker, and the bands from best to worst."""

    minimum_coverage: Share
    marker_coverage: Share
    bands: AtLeastOne[Band]

    @model_validator(mode="after")
    def _from_best_to_worst(self) -> Self:
        order = [BANDS.index(each.id) for each in self.bands]
        if order != sorted(set(order)) or self.bands[-1].id != BANDS[-1] or self.bands[-1].needs:
            raise PydanticCustomError("bands-order", "bands from best to worst, the last without needs")
        return self


MOST_MARKERS = 50


class EffortWeights(Model):
    """What an effort counts for when gains are compared."""

    small: Weight
    medium: Weight
    large: Weight


class SetFile(Model):
    """`set.yaml`: what holds for the whole criteria set, with what it takes from the set that it extends."""

    id: Id
    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    title: Words
    extends: Text | None = None
    leave_out: Some[str] = ()
    marker_weights: Annotated[Mapping[Id, Weight], Field(max_length=MOST_MARKERS), AfterValidator(filled)]
    aggregation: Literal["arithmetic", "geometric", "harmonic", "minimum"] = "arithmetic"
    effort: EffortWeights
    verdict: VerdictRules
    knockouts: Many[Knockout] = ()
    warnings: Many[Warn] = ()
    diagnoses: Many[Diagnosis] = ()

    @model_validator(mode="after")
    def _each_id_once(self) -> Self:
        for rules in (self.knockouts, self.warnings, self.diagnoses):
            check_ids(each.id for each in rules)
        for diagnosis in self.diagnoses:
            check_ids(each.id for each in diagnosis.axes)
            check_ids(each.id for each in diagnosis.results)
            check_ids(each.id for axis in diagnosis.axes for each in axis.signals)
        return self


@dataclass(frozen=True, eq=False)
class CriteriaSet:
    """A criteria set as the engine uses it: the set file and its markers in the set's order.

    `struck_out` holds by full id what a call does not look at: no score and no step knows of it, but diagnoses still
    read its level.
    """

    file: SetFile
    markers: tuple[Marker, ...]
    digest: str
    struck_out: Mapping[str, Indicator] = field(default_factory=dict)

    def indicators(self) -> Mapping[str, Indicator]:
        """Every indicator by its full id, in the order of the set."""
        return self._indicators

    def names(self) -> list[str]:
        """Every full id that means an indicator: those of now, of before, and what is struck out."""
        return [*self._indicators, *self._renamed, *self.struck_out]

    def name_now(self, name: str) -> str:
        """The full id that an indicator has now."""
        return self._renamed.get(name, name)

    @cached_property
    def _indicators(self) -> Mapping[str, Indicator]:
        return {f"{marker.id}.{each.id}": each for marker in self.markers for each in marker.indicators}

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        named = {**self._indicators, **self.struck_out}
        return {f"{name.partition('.')[0]}.{each.formerly}": name for name, each in named.items() if each.formerly}

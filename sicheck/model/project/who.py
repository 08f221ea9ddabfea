"""`project`: who you are, how far you are, how big it is, and who took the initiative."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from sicheck.model.base import Model, Part, Some
from sicheck.model.project.words import ActorKind, OrganisationKind, Origin, Stage
from sicheck.model.types import Amount, Date, Text, Until, Whole


class Size(Model):
    """How big it is: EUR a year, paid FTE, people. Context only, never for points."""

    budget_per_year: Amount | None = None
    paid_fte: Amount | None = None
    volunteers: Whole | None = None
    participants_per_year: Whole | None = None


class Initiative(Model):
    """Who took the initiative, from which origin, and why now."""

    by: Some[ActorKind] | None = None
    origin: Some[Origin] | None = None
    why_now: Text | None = None


class Who(Model):
    """The project in a nutshell. Only the name and the stage are required."""

    name: Annotated[Text, Field(min_length=1)]
    stage: Stage
    organisation: Text | None = None
    kind: OrganisationKind | None = None
    summary: Text | None = None
    start: Date | None = None
    end: Until | None = None
    place: Text | None = None
    size: Part[Size] = Size.model_construct()
    initiative: Part[Initiative] = Initiative.model_construct()

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise PydanticCustomError("end-before-start", "the end lies before the start")
        return self

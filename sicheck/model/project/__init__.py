"""The project file: one module a section, in the order in which a lead tells the story."""

from typing import Annotated, Literal

from pydantic import AfterValidator

from sicheck.model.base import Many, Model, Part, unless_blank
from sicheck.model.project.capacity import Capacity
from sicheck.model.project.changes import Change
from sicheck.model.project.creativity import Creativity
from sicheck.model.project.design import Design
from sicheck.model.project.impact import Impact
from sicheck.model.project.innovation import Innovation
from sicheck.model.project.need import Need
from sicheck.model.project.sources import NotApplicable, Source
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.sustainability import Sustainability
from sicheck.model.project.who import Who
from sicheck.model.sroi import ValueMap


class Project(Model):
    """A project as its lead describes it. Absent or null is unanswered; `[]` and `none` are answers."""

    sicheck: Literal["1"] = "1"
    project: Who
    need: Part[Need] = Need.model_construct()
    innovation: Part[Innovation] = Innovation.model_construct()
    changes: Many[Change] | None = None
    stakeholders: Many[Stakeholder] | None = None
    design: Part[Design] = Design.model_construct()
    creativity: Part[Creativity] = Creativity.model_construct()
    impact: Part[Impact] = Impact.model_construct()
    sustainability: Part[Sustainability] = Sustainability.model_construct()
    capacity: Part[Capacity] = Capacity.model_construct()
    sroi: Annotated[ValueMap | None, AfterValidator(unless_blank)] = None
    sources: Many[Source] | None = None
    not_applicable: Many[NotApplicable] | None = None

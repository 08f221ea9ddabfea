"""`capacity`: pressure, vision, load, team, culture, milestones and risks."""

from typing import Literal

from sicheck.model.base import Many, Model, Part, Some, Stated
from sicheck.model.project.words import InsideKind, Origin
from sicheck.model.types import Amount, Date, Text, Whole, YesNo


class Pressure(Stated):
    """Where the pressure to innovate comes from, and which chances and threats you see in it."""

    origin: Some[Origin] | None = None
    chances: Some[Text] | None = None
    threats: Some[Text] | None = None


class Vision(Stated):
    """A shared vision or strategy: what it says, written with which groups inside, when."""

    text: Text | None = None
    written_with: Some[InsideKind] | None = None
    date: Date | None = None


class Freed(Model):
    """Time that was made free: hours a month, and what was dropped for it."""

    hours_per_month: Amount | None = None
    dropped: Text | None = None


class LoadAsked(Model):
    """When people were asked about the load, and what they said."""

    date: Date | None = None
    outcome: Literal["fine", "high", "too-high"] | None = None


class LoadFigure(Stated):
    """A figure about the load, such as absence or volunteers who dropped out."""

    what: Text | None = None
    rising: YesNo | None = None


class Load(Stated):
    """What the same people carry now: other changes, unfinished ones of the last 24 months, time, pace."""

    other_changes: Whole | None = None
    unfinished: Whole | None = None
    freed: Part[Freed] = Freed.model_construct()
    say_in_pace: YesNo | None = None
    asked: Part[LoadAsked] = LoadAsked.model_construct()
    figures: Many[LoadFigure] | None = None


class TeamMember(Stated):
    """A task in the team: who does it, with how many hours a month, and whether they could take over the lead."""

    task: Literal["lead", "money", "partners", "design", "delivery", "measuring"] | None = None
    who: Text | None = None
    hours_per_month: Amount | None = None
    can_take_over: YesNo | None = None


class FixedTime(Model):
    """Fixed hours a month or EUR a year for trying things, beyond this project."""

    hours_per_month: Amount | None = None
    money_per_year: Amount | None = None


class UsedElsewhere(Model):
    """Something learned here that is used elsewhere in the organisation."""

    what: Text | None = None
    where: Text | None = None


class LastingGroup(Stated):
    """A group, network or tie that works without the project."""

    what: Text | None = None
    since: Date | None = None


class Culture(Stated):
    """Room to try beyond this project, and what lasts around it."""

    fixed_time: Part[FixedTime] = FixedTime.model_construct()
    who_may_start: Literal["anyone", "frontline", "management"] | None = None
    ideas_tried: Whole | None = None
    used_elsewhere: Part[UsedElsewhere] = UsedElsewhere.model_construct()
    lasting_groups: Many[LastingGroup] | None = None
    roles_taken_up: Whole | None = None


class Setback(Stated):
    """A setback, when, and how it was overcome."""

    what: Text | None = None
    date: Date | None = None
    overcome_by: Text | None = None


class Milestone(Stated):
    """A next milestone and its date."""

    what: Text | None = None
    date: Date | None = None


class Risk(Stated):
    """A risk and the plan B."""

    risk: Text | None = None
    plan_b: Text | None = None


class Capacity(Stated):
    """Whether you can carry this."""

    pressure: Part[Pressure] = Pressure.model_construct()
    vision: Part[Vision] = Vision.model_construct()
    load: Part[Load] = Load.model_construct()
    team: Many[TeamMember] | None = None
    culture: Part[Culture] = Culture.model_construct()
    setbacks: Many[Setback] | None = None
    milestones: Many[Milestone] | None = None
    risks: Many[Risk] | None = None

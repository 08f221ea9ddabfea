"""`stakeholders`: who is involved, inside and outside, with which say, task and commitment."""

from typing import Annotated, Literal

from pydantic import Field

from sicheck.model.annotations import Before
from sicheck.model.base import Many, Model, Part, Some, Stated
from sicheck.model.project.words import INSIDE, ActorKind, Say, Side
from sicheck.model.types import Date, Text, Whole, YesNo


class Role(Model):
    """The say in one phase: from `consult` on it counts with a date or a number, from `involve` on also with how."""

    role: Say | None = None
    date: Date | None = None
    n: Whole | None = None
    how: Text | None = None


def _role(value: object) -> object:
    return {"role": value} if isinstance(value, str) else _empty(value)


def _empty(value: object) -> object:
    return {} if value is None else value


InPhase = Annotated[Role, Before(_role)]
"""A role with its date, number and way; a single word may stand for the role alone."""


class Roles(Model):
    """The role in each of the five phases."""

    discover: InPhase = Role.model_construct()
    define: InPhase = Role.model_construct()
    develop: InPhase = Role.model_construct()
    deliver: InPhase = Role.model_construct()
    evaluate: InPhase = Role.model_construct()


class Changed(Model):
    """Something that was changed because of them."""

    what: Text | None = None
    date: Date | None = None


class ToldBack(Model):
    """What they were told about what was done with their input, and when."""

    what: Text | None = None
    date: Date | None = None


class Task(Model):
    """What they do for the project, and since when."""

    what: Text | None = None
    since: Date | None = None


class Agreement(Model):
    """A written agreement: which document, and its date."""

    document: Text | None = None
    date: Date | None = None


class Commitment(Model):
    """What they put in, how much, since when, and whether it is written down."""

    what: Literal["time", "people", "money", "place", "mandate", "data"] | None = None
    amount: Text | None = None
    since: Date | None = None
    written: YesNo | None = None


class Decides(Model):
    """What they decide on, in which body or by which agreement, and since when."""

    about: Some[Literal["plan", "budget", "people", "stopping"]] | None = None
    body: Text | None = None
    since: Date | None = None


class Concern(Model):
    """A doubt or objection, and your answer."""

    concern: Text | None = None
    answer: Text | None = None


class Stakeholder(Stated):
    """An actor or group, inside or outside the organisation."""

    name: Annotated[Text, Field(min_length=1)]
    kind: ActorKind | None = None
    side: Side | None = None
    target_group: YesNo | None = None
    speaks_for: Text | None = None
    shares_need: Text | None = None
    number: Whole | None = None
    roles: Part[Roles] = Roles.model_construct()
    changed: Many[Changed] | None = None
    told_back: Part[ToldBack] = ToldBack.model_construct()
    asked_last_year: Whole | None = None
    task: Part[Task] = Task.model_construct()
    agreement: Part[Agreement] = Agreement.model_construct()
    commitment: Many[Commitment] | None = None
    decides: Part[Decides] = Decides.model_construct()
    concerns: Many[Concern] | None = None

    @property
    def inside(self) -> bool:
        """Whether the actor stands inside the organisation; `side` goes before the kind."""
        return self.side == "inside" if self.side else self.kind in INSIDE

"""`changes`: what shifts in the system, from what to what, and how far that is."""

from typing import Literal

from pydantic import Field

from sicheck.model.base import Model, Part, Stated
from sicheck.model.project.words import Condition
from sicheck.model.types import Date, Text, Until


class Started(Model):
    """What was done, and when."""

    what: Text | None = None
    date: Date | None = None


class Seen(Model):
    """An actor outside the own organisation that does something differently: who, what, since when."""

    who: Text | None = None
    what: Text | None = None
    since: Date | None = None


class Anchored(Model):
    """What holds the change in place: in what, with which document or adopter, from when until when."""

    how: Literal["rule", "contract", "budget", "training", "taken-over"] | None = None
    document: Text | None = None
    adopter: Text | None = None
    since: Date | None = None
    until: Until | None = None


class Change(Stated):
    """A change in one of the six conditions of systems change (Kania, Kramer and Senge, 2018)."""

    condition: Condition | None = None
    from_: Text | None = Field(default=None, alias="from")
    to: Text | None = None
    sign: Text | None = None
    where: Text | None = None
    started: Part[Started] = Started.model_construct()
    seen: Part[Seen] = Seen.model_construct()
    anchored: Part[Anchored] = Anchored.model_construct()

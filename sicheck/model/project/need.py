"""`need`: who suffers from what, how you know, what exists already, and what keeps it in place."""

from typing import Literal

from sicheck.model.base import Many, Model, Part, Some, Stated
from sicheck.model.project.words import ActorKind, Basis, Whose
from sicheck.model.types import Date, Text, Whole


class HowMany(Model):
    """How many people, where, counted or estimated, in which year."""

    value: Whole | None = None
    basis: Basis | None = None
    area: Text | None = None
    year: Whole | None = None


class Figure(Stated):
    """A figure that supports the need, with its source and year."""

    what: Text | None = None
    value: Text | None = None
    source: Text | None = None
    year: Whole | None = None


class Voice(Stated):
    """A moment at which those concerned said it themselves."""

    who: Text | None = None
    how: Text | None = None
    n: Whole | None = None
    date: Date | None = None
    said: Text | None = None


class EarlierAnswer(Stated):
    """What exists already, and why it falls short."""

    what: Text | None = None
    falls_short: Text | None = None


class Party(Stated):
    """A kind of party without which it cannot be solved, and the part that it holds."""

    kind: ActorKind | None = None
    holds: Text | None = None


class KeptBy(Model):
    """Who or what keeps a cause in place, and why."""

    who: Text | None = None
    why: Text | None = None


class Done(Model):
    """Something that was done, and since when."""

    what: Text | None = None
    since: Date | None = None


class Cause(Stated):
    """A cause: with whom it lies, what keeps it in place, and what you do about it or to whom you leave it."""

    cause: Text | None = None
    lies_with: Literal["target-group", "own-organisation", "sector", "policy", "market", "views"] | None = None
    kept_by: Part[KeptBy] = KeptBy.model_construct()
    activity: Text | None = None
    left_to: Text | None = None
    done: Part[Done] = Done.model_construct()


class Check(Stated):
    """A moment at which the analysis of causes was checked with others."""

    group: Literal["target-group", "frontline", "others"] | None = None
    who: Text | None = None
    date: Date | None = None


class Need(Stated):
    """The societal need."""

    problem: Text | None = None
    whose: Some[Whose] | None = None
    observed_by: Text | None = None
    number: Part[HowMany] = HowMany.model_construct()
    figures: Many[Figure] | None = None
    voices: Many[Voice] | None = None
    earlier_answers: Many[EarlierAnswer] | None = None
    parties: Many[Party] | None = None
    causes: Many[Cause] | None = None
    analysis_checked: Many[Check] | None = None

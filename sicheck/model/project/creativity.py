"""`creativity`: how you came upon this: framings, alternatives, what was borrowed, norms, room to fail."""

from typing import Literal

from sicheck.model.base import Many, Model, Part, Some, Stated
from sicheck.model.project.words import View
from sicheck.model.types import Amount, Date, Text, YesNo


class Framing(Stated):
    """A version of the question: from whose view, and how you obtained it."""

    question: Text | None = None
    view: View | None = None
    whose: Text | None = None
    obtained: Text | None = None


class Alternative(Stated):
    """What else was considered: its kind, why (not), who brought it, on which occasion."""

    what: Text | None = None
    kind: Literal["offer", "process", "organisation", "somebody-else", "nothing"] | None = None
    because: Text | None = None
    brought_by: View | None = None
    occasion: Text | None = None
    date: Date | None = None


class Selection(Stated):
    """How was chosen: by which criteria, together with whom, when."""

    criteria: Some[Text] | None = None
    together_with: Some[View] | None = None
    date: Date | None = None


class Borrowed(Stated):
    """Something learned or taken over from elsewhere."""

    what: Text | None = None
    where: Text | None = None
    other: Some[Literal["sector", "country"]] | None = None
    contact: Text | None = None
    taken_over: Text | None = None
    date: Date | None = None
    result: Text | None = None
    works_along: Text | None = None


class NormDone(Model):
    """What was done against the norm in practice, and when."""

    what: Text | None = None
    date: Date | None = None


class NormMoved(Model):
    """How the norm moved: an exception, a rewritten rule, or others who dropped the habit."""

    how: Literal["exception", "rewritten", "dropped-by-others"] | None = None
    what: Text | None = None
    date: Date | None = None


class Norm(Stated):
    """A rule, habit or belief that you question: whose it is, what you do instead, and what came of it."""

    norm: Text | None = None
    kind: Literal["rule", "habit", "belief"] | None = None
    whose: Text | None = None
    instead: Text | None = None
    done: Part[NormDone] = NormDone.model_construct()
    holder_knows: Text | None = None
    moved: Part[NormMoved] = NormMoved.model_construct()


class StopRule(Model):
    """On which sign you stop or adjust, and who decides."""

    sign: Text | None = None
    who_decides: Text | None = None


class Failure(Model):
    """Something that failed: with whom it was discussed, when, and what is done differently since."""

    what: Text | None = None
    discussed_with: Text | None = None
    beyond_team: YesNo | None = None
    date: Date | None = None
    since_then: Text | None = None


class Room(Stated):
    """Whether it may fail: who said so and when, hours or EUR set apart, the stop rule, what failed."""

    said_by: Text | None = None
    said_on: Date | None = None
    hours_per_month: Amount | None = None
    money: Amount | None = None
    stop_rule: Part[StopRule] = StopRule.model_construct()
    failures: Many[Failure] | None = None


class Creativity(Stated):
    """How you came upon this."""

    question: Text | None = None
    framings: Many[Framing] | None = None
    chosen_because: Text | None = None
    first_idea: Text | None = None
    became: Text | None = None
    alternatives: Many[Alternative] | None = None
    selection: Part[Selection] = Selection.model_construct()
    borrowed: Many[Borrowed] | None = None
    norms: Many[Norm] | None = None
    room: Part[Room] = Room.model_construct()

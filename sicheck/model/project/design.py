"""`design`: research and trials with users, what the frontline knows, and who is hard to reach."""

from typing import Literal

from sicheck.model.base import Many, Model, Part, Stated
from sicheck.model.types import Date, Share, Text, Whole, YesNo


class Research(Stated):
    """A look into the situation of users: method, with whom, how many, when, what you learned."""

    method: Text | None = None
    where: Text | None = None
    with_users: YesNo | None = None
    n: Whole | None = None
    everyone: YesNo | None = None
    date: Date | None = None
    insight: Text | None = None


class Decision(Model):
    """What was decided because of a result."""

    kind: Literal["kept", "changed", "dropped", "stopped"] | None = None
    what: Text | None = None


class Trial(Stated):
    """Something tried: the question, what you would see, with whom, the result, what you learned and decided."""

    what: Text | None = None
    form: Literal["sketch", "role-play", "prototype", "trial-run"] | None = None
    question: Text | None = None
    expected: Text | None = None
    with_users: YesNo | None = None
    n: Whole | None = None
    date: Date | None = None
    result: Text | None = None
    learned: Text | None = None
    decision: Part[Decision] = Decision.model_construct()


class Heard(Model):
    """When and how the frontline was heard."""

    date: Date | None = None
    how: Text | None = None


class Condition(Model):
    """A point of feasibility or a precondition, how it is met and by whom."""

    point: Text | None = None
    met_by: Text | None = None


class FrontlineChange(Model):
    """Something that was changed because of the frontline."""

    what: Text | None = None
    date: Date | None = None


class MayAdjust(Model):
    """What the frontline may do on its own, where that was agreed and when."""

    what: Literal["adjust", "halt", "both"] | None = None
    agreed_in: Text | None = None
    date: Date | None = None


class Frontline(Stated):
    """Those who do the work (staff or volunteers): who, how many, heard when, and what came of it."""

    who: Text | None = None
    number: Whole | None = None
    heard: Part[Heard] = Heard.model_construct()
    feasibility: Many[Condition] | None = None
    preconditions: Many[Condition] | None = None
    changed: Many[FrontlineChange] | None = None
    may: Part[MayAdjust] = MayAdjust.model_construct()


class HardestToReach(Stated):
    """Who is hardest to reach, their share in the need and among participants (0 to 1), and who says so."""

    who: Text | None = None
    share_in_need: Share | None = None
    share_reached: Share | None = None
    basis: Literal["counted", "partner-estimate"] | None = None
    according_to: Text | None = None


class Barrier(Stated):
    """A barrier, the measure against it, and since when it is in place."""

    barrier: Text | None = None
    measure: Text | None = None
    since: Date | None = None


class Participation(Stated):
    """How taking part is made safe and fair: compensation, consent and privacy, telling back."""

    compensation: Text | None = None
    consent: Text | None = None
    told_back: Text | None = None


class Design(Stated):
    """How you work with users, the frontline and those hardest to reach."""

    research: Many[Research] | None = None
    trials: Many[Trial] | None = None
    frontline: Part[Frontline] = Frontline.model_construct()
    hardest_to_reach: Part[HardestToReach] = HardestToReach.model_construct()
    barriers: Many[Barrier] | None = None
    participation: Part[Participation] = Participation.model_construct()

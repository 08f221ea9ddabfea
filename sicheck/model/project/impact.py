"""`impact`: goal and chain, outcomes and measurements, your share, unwanted effects, learning."""

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from sicheck.model.base import Many, Model, Part, Stated
from sicheck.model.types import Date, Number, Share, Text, Whole, YesNo

OUTCOME_CHANGES = ("knowledge", "skill", "attitude", "behaviour", "situation", "relationships", "environment")
ShareBasis = Literal["participants-asked", "earlier-figures", "similar-place", "comparison", "study", "guess"]


class Link(Stated):
    """One chain: activity, the effect of it, and how that leads to the goal."""

    activity: Text | None = None
    effect: Text | None = None
    leads_to: Text | None = None


class Tested(Model):
    """How an assumption was tested, with whom, when, and whether it holds."""

    how: Text | None = None
    who: Text | None = None
    date: Date | None = None
    holds: YesNo | None = None


class Assumption(Stated):
    """An assumption at a link of the chain, its test, and how the chain was adapted where it did not hold."""

    assumption: Text | None = None
    at: Text | None = None
    tested: Part[Tested] = Tested.model_construct()
    adapted: Text | None = None


class Baseline(Model):
    """The value before, and its date; or why there was none."""

    value: Number | None = None
    date: Date | None = None
    none_because: Text | None = None


class Target(Model):
    """The value to reach, and by when."""

    value: Number | None = None
    date: Date | None = None


class Measurement(Stated):
    """A value, its date, for how many (`n`) of how many (`of`); `checked_by` is somebody independent."""

    value: Number | None = None
    date: Date | None = None
    n: Whole | None = None
    of: Whole | None = None
    checked_by: Text | None = None

    @model_validator(mode="after")
    def _part_of_all(self) -> Self:
        if self.n is not None and self.of is not None and self.n > self.of:
            raise PydanticCustomError("n-above-of", "n is more than of", {"n": self.n, "of": self.of})
        return self


class Outcome(Stated):
    """An outcome: who, which kind of change, how it is measured, from which baseline to which target."""

    name: Text | None = None
    who: Text | None = None
    change: (
        Literal[
            "knowledge",
            "skill",
            "attitude",
            "behaviour",
            "situation",
            "relationships",
            "environment",
            "reach",
            "activity",
            "product",
            "use",
            "satisfaction",
        ]
        | None
    ) = None
    measure: Text | None = None
    method: Text | None = None
    baseline: Part[Baseline] = Baseline.model_construct()
    target: Part[Target] = Target.model_construct()
    chosen_with: Text | None = None
    lasts: Text | None = None
    measurements: Many[Measurement] | None = None

    @property
    def real(self) -> bool:
        """Whether it is a change in or for people, not reach, activity, product, use or satisfaction."""
        return self.change in OUTCOME_CHANGES


class Observation(Stated):
    """An observed change in somebody of the target group: what, when, who says it."""

    what: Text | None = None
    who: Text | None = None
    date: Date | None = None
    said_by: Text | None = None


class Helper(Stated):
    """Somebody else who contributes to the effect, and how."""

    who: Text | None = None
    what: Text | None = None


class Portion(Stated):
    """A share from 0 to 1 in words and as a figure, with the basis for it."""

    what: Text | None = None
    share: Share | None = None
    basis: ShareBasis | None = None


class ContributionTest(Stated):
    """A comparison that tests your contribution, its result and date."""

    how: Literal["comparison-group", "waiting-list", "trend", "similar-area", "independent-source"] | None = None
    result: Text | None = None
    date: Date | None = None


class Contribution(Stated):
    """What would have happened anyway, who else helped, and how that was tested."""

    others: Many[Helper] | None = None
    anyway: Part[Portion] = Portion.model_construct()
    by_others: Part[Portion] = Portion.model_construct()
    tested: Many[ContributionTest] | None = None


class Asked(Model):
    """With whom and when the question was asked."""

    who: Text | None = None
    date: Date | None = None


class Watched(Model):
    """How an unwanted effect is watched, and since when."""

    how: Text | None = None
    since: Date | None = None


class ShownAbsent(Model):
    """A figure with its source that shows the effect does not occur."""

    figure: Text | None = None
    source: Text | None = None


class ActedOn(Model):
    """What was done about it, and when."""

    what: Text | None = None
    date: Date | None = None


class UnwantedEffect(Stated):
    """A possible unwanted effect, for whom, how it is watched, and what was done."""

    effect: Text | None = None
    for_whom: (
        Literal["target-group", "staff", "volunteers", "neighbours", "waiting-list", "environment", "others"] | None
    ) = None
    watched: Part[Watched] = Watched.model_construct()
    acted_on: Part[ActedOn] = ActedOn.model_construct()
    shown_absent: Part[ShownAbsent] = ShownAbsent.model_construct()


class Unintended(Stated):
    """For whom this could turn out badly."""

    asked: Many[Asked] | None = None
    effects: Many[UnwantedEffect] | None = None


class Review(Stated):
    """A moment at which results were discussed: when, with whom, what was decided."""

    date: Date | None = None
    who: Text | None = None
    target_group_judged: YesNo | None = None
    decision: Text | None = None


class SharedResult(Stated):
    """Where and when results were shared openly, and whether what did not work was told too."""

    where: Text | None = None
    date: Date | None = None
    with_what_failed: YesNo | None = None


class Learning(Stated):
    """Fixed moments, what was discussed and decided, and what was shared."""

    moments: Text | None = None
    reviews: Many[Review] | None = None
    shared: Many[SharedResult] | None = None


class Impact(Stated):
    """What changes, for whom, and because of whom."""

    goal: Text | None = None
    chain: Many[Link] | None = None
    assumptions: Many[Assumption] | None = None
    outcomes: Many[Outcome] | None = None
    observations: Many[Observation] | None = None
    contribution: Part[Contribution] = Contribution.model_construct()
    unintended: Part[Unintended] = Unintended.model_construct()
    learning: Part[Learning] = Learning.model_construct()

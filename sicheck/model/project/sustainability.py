"""`sustainability`: embedding, costs, funding, what comes after, the business case, scaling, the value model."""

from typing import Literal

from sicheck.model.base import Many, Model, Part, Some, Stated
from sicheck.model.types import Amount, Date, Text, Until, YesNo

RECURRING_KINDS = ("structural-subsidy", "regular-budget", "insurance", "sales", "membership")


class Owner(Model):
    """Who owns it after the project, in which role, and when they said yes."""

    who: Text | None = None
    role: Text | None = None
    accepted: Date | None = None


class RegularMeans(Model):
    """Fixed hours or a budget line from regular means: how much, from when."""

    what: Literal["hours", "budget"] | None = None
    amount: Text | None = None
    since: Date | None = None


class Written(Stated):
    """A document in which it is laid down, of which kind, in force from when until when."""

    document: Text | None = None
    kind: (
        Literal["procedure", "job-description", "multi-year-plan", "contract", "recognition", "statutes", "yearly-plan"]
        | None
    ) = None
    since: Date | None = None
    until: Until | None = None


class Embedding(Stated):
    """Where it lands when it is no longer a project."""

    where: Text | None = None
    owner: Part[Owner] = Owner.model_construct()
    regular_means: Part[RegularMeans] = RegularMeans.model_construct()
    written: Many[Written] | None = None


class Costs(Stated):
    """The full cost a year in EUR, after the temporary money too, and per participant or effect."""

    per_year: Amount | None = None
    all_included: YesNo | None = None
    per_year_after: Amount | None = None
    per_unit: Amount | None = None
    unit: Text | None = None


class Funding(Stated):
    """A source of money or in-kind support: EUR a year, temporary or not, until when, how certain."""

    name: Text | None = None
    funder: Text | None = None
    kind: (
        Literal[
            "structural-subsidy",
            "regular-budget",
            "insurance",
            "sales",
            "membership",
            "project-subsidy",
            "prize",
            "donation",
            "crowdfunding",
            "loan",
            "in-kind",
        ]
        | None
    ) = None
    amount: Amount | None = None
    temporary: YesNo | None = None
    since: Date | None = None
    until: Until | None = None
    certainty: Literal["hoped", "requested", "promised", "signed"] | None = None


class Finite(Model):
    """The project ends on purpose: who receives the result, and in which document that stands."""

    receiver: Text | None = None
    document: Text | None = None


class After(Stated):
    """What happens the day after the temporary money stops: the route, who decides, by when."""

    route: Text | None = None
    who_decides: Text | None = None
    decide_by: Date | None = None
    finite: Part[Finite] = Finite.model_construct()


class Payer(Stated):
    """Who pays (money, place or time), what they get for it, confirmed or renewed when."""

    who: Text | None = None
    gets: Text | None = None
    confirmed: Date | None = None
    renewed: Date | None = None


class PayerValue(Model):
    """What it saves or earns the payer in EUR per unit of `costs`, and the source of that figure."""

    amount: Amount | None = None
    source: Text | None = None


class BusinessCase(Stated):
    """Who pays and why."""

    payers: Many[Payer] | None = None
    value: Part[PayerValue] = PayerValue.model_construct()


class ForOthers(Model):
    """Written down for others: what must stay, what may differ, in which document."""

    must_stay: Text | None = None
    may_differ: Text | None = None
    document: Text | None = None


class Adopter(Stated):
    """Somebody else who committed themselves, or a decision-maker with a proposal: who, what, when."""

    who: Text | None = None
    what: Text | None = None
    date: Date | None = None


class RunsElsewhere(Stated):
    """Where it runs or lasts without the project: with whom, on what it rests, since when."""

    who: Text | None = None
    rests_on: Literal["durable-money", "rule", "own-strength"] | None = None
    what: Text | None = None
    since: Date | None = None


class Scaling(Stated):
    """Whether and how it grows: wider, up into policy, deeper, or small on purpose."""

    choice: Literal["out", "up", "deep", "stay"] | None = None
    why: Text | None = None
    for_others: Part[ForOthers] = ForOthers.model_construct()
    committed: Many[Adopter] | None = None
    runs_elsewhere: Many[RunsElsewhere] | None = None


class Collision(Model):
    """The last time that money and need collided: what you chose, when."""

    chose: Literal["need", "money", "never-happened"] | None = None
    what: Text | None = None
    date: Date | None = None


class Licence(Model):
    """Whose trust or permission you need, and what earns it."""

    whose: Text | None = None
    earned_by: Text | None = None


class ValueModel(Stated):
    """What comes first (need, members or return), where a surplus goes, how the price is set."""

    first: Literal["need", "members", "return"] | None = None
    document: Text | None = None
    surplus: Literal["all-back", "capped", "free", "no-surplus"] | None = None
    collision: Part[Collision] = Collision.model_construct()
    price: Some[Literal["free", "ability-to-pay", "set-by-government", "cost", "market"]] | None = None
    money_followed: YesNo | None = None
    licence: Many[Licence] | None = None


class Sustainability(Stated):
    """How it stays."""

    embedding: Part[Embedding] = Embedding.model_construct()
    costs: Part[Costs] = Costs.model_construct()
    requested: Amount | None = None
    funding: Many[Funding] | None = None
    after: Part[After] = After.model_construct()
    business_case: Part[BusinessCase] = BusinessCase.model_construct()
    scaling: Part[Scaling] = Scaling.model_construct()
    value_model: Part[ValueModel] = ValueModel.model_construct()

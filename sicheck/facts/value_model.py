"""Facts for the value model and the kinds of innovation: `sustainability.value_model`, `innovation`."""

from __future__ import annotations

from typing import Literal

from sicheck.facts.base import Fact, View, count, happened, named, said, word, yes

Leaning = Literal["social", "economic", "neither"]
SOCIAL_PRICES = ("free", "ability-to-pay", "set-by-government")
_FIRST: dict[str, Leaning] = {"need": "social", "members": "neither", "return": "economic"}
_SURPLUS: dict[str, Leaning] = {
    "all-back": "social",
    "no-surplus": "social",
    "capped": "neither",
    "free": "economic",
}
_COLLISION: dict[str, Leaning] = {"need": "social", "never-happened": "neither", "money": "economic"}


def _leanings(view: View) -> tuple[Leaning | None, ...]:
    """What comes first, the surplus, the last collision, the price, and what is followed; None is unanswered."""
    model = view.project.sustainability.value_model
    return (
        _FIRST.get(model.first or ""),
        _SURPLUS.get(model.surplus or ""),
        _COLLISION.get(model.collision.chose or ""),
        _price(view),
        _followed(view),
    )


def _price(view: View) -> Leaning | None:
    price = view.project.sustainability.value_model.price
    if not price:
        return None
    if any(each in SOCIAL_PRICES for each in price):
        return "social"
    return "economic" if "market" in price else "neither"


def _followed(view: View) -> Leaning | None:
    """Effects on people, or money alone; that neither is followed leans to neither."""
    if _effects_followed(view):
        return "social"
    money = view.project.sustainability.value_model.money_followed
    return None if money is None else "economic" if money else "neither"


def _effects_followed(view: View) -> bool:
    outcomes = (each for each in view.project.impact.outcomes or () if each.real and named(each.who))
    return any(m.value is not None and happened(view, m.date) for each in outcomes for m in each.measurements or ())


def _leans(view: View, towards: Leaning) -> int:
    return _leanings(view).count(towards)


def _licence(view: View) -> bool:
    licence = view.project.sustainability.value_model.licence or ()
    return any(named(each.whose) and named(each.earned_by) for each in licence)


def _kind(view: View, kind: str) -> bool:
    kinds = view.project.innovation.kinds or ()
    return any(each.kind == kind and named(each.what) and named(each.for_whom) for each in kinds)


def _means(view: View, kind: str) -> bool:
    return any(each.kind == kind and said(each.what) for each in view.project.innovation.means or ())


FACTS: tuple[Fact, ...] = (
    word("value_first", lambda view: view.project.sustainability.value_model.first or ""),
    word("value_surplus", lambda view: view.project.sustainability.value_model.surplus or ""),
    word("value_collision", lambda view: view.project.sustainability.value_model.collision.chose or ""),
    yes("value_price_social", lambda view: _price(view) == "social"),
    yes("value_price_answered", lambda view: _price(view) is not None),
    yes("value_effects_followed", _effects_followed),
    yes("value_followed_answered", lambda view: _followed(view) is not None),
    yes("value_licence_named", _licence),
    count("value_answered", lambda view: sum(each is not None for each in _leanings(view))),
    count("value_social", lambda view: _leans(view, "social")),
    yes("innovation_product", lambda view: _kind(view, "product")),
    yes("innovation_process", lambda view: _kind(view, "process")),
    yes("innovation_organisation_model", lambda view: _kind(view, "organisation-model")),
    yes("innovation_behaviour", lambda view: _means(view, "behaviour")),
    yes("innovation_collaboration", lambda view: _means(view, "collaboration")),
    yes("innovation_institution", lambda view: _means(view, "institution")),
    yes("innovation_enterprise", lambda view: _means(view, "enterprise")),
    yes("innovation_kinds_answered", lambda view: view.project.innovation.kinds is not None),
    yes("innovation_means_answered", lambda view: view.project.innovation.means is not None),
    word("technology_role", lambda view: view.project.innovation.technology.role or ""),
)

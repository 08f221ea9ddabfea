"""Facts for the value model and the kinds of innovation: `sustainability.value_model`, `innovation`."""

from __future__ import annotations

from sicheck.facts.base import Fact, View, count, distinct, named, said, word, yes

SOCIAL_PRICES = ("free", "ability-to-pay", "set-by-government")


def _leanings(view: View) -> dict[str, bool | None]:
    """Each of the five facts: true leans social, false leans economic, None is unanswered."""
    model = view.project.sustainability.value_model
    chose = model.collision.chose
    return {
        "first": None if model.first is None else model.first == "need",
        "surplus": None if model.surplus is None else model.surplus in ("all-back", "no-surplus"),
        "collision": None if chose in (None, "never-happened") else chose == "need",
        "price": None if model.price is None else any(each in SOCIAL_PRICES for each in model.price),
        "followed": True if _effects_followed(view) else None if model.money_followed is None else False,
    }


def _effects_followed(view: View) -> bool:
    return any(each.real and each.measurements for each in view.project.impact.outcomes or ())


def _kind(view: View, kind: str) -> bool:
    kinds = view.project.innovation.kinds or ()
    return any(each.kind == kind and named(each.what) and named(each.for_whom) for each in kinds)


def _means(view: View, kind: str) -> bool:
    return any(each.kind == kind and said(each.what) for each in view.project.innovation.means or ())


FACTS: tuple[Fact, ...] = (
    word("value_first", lambda view: view.project.sustainability.value_model.first or ""),
    word("value_surplus", lambda view: view.project.sustainability.value_model.surplus or ""),
    word("value_collision", lambda view: view.project.sustainability.value_model.collision.chose or ""),
    yes("value_price_social", lambda view: _leanings(view)["price"] is True),
    yes("value_price_answered", lambda view: _leanings(view)["price"] is not None),
    yes("value_effects_followed", _effects_followed),
    yes("value_money_followed", lambda view: view.project.sustainability.value_model.money_followed is True),
    count("value_answered", lambda view: sum(each is not None for each in _leanings(view).values())),
    count("value_social", lambda view: sum(each is True for each in _leanings(view).values())),
    yes("innovation_product", lambda view: _kind(view, "product")),
    yes("innovation_process", lambda view: _kind(view, "process")),
    yes("innovation_organisation_model", lambda view: _kind(view, "organisation-model")),
    yes("innovation_behaviour", lambda view: _means(view, "behaviour")),
    yes("innovation_collaboration", lambda view: _means(view, "collaboration")),
    yes("innovation_institution", lambda view: _means(view, "institution")),
    yes("innovation_enterprise", lambda view: _means(view, "enterprise")),
    yes(
        "innovation_kinds_answered",
        lambda view: distinct(each.kind for each in view.project.innovation.kinds or () if each.kind) > 0,
    ),
    word("technology_role", lambda view: view.project.innovation.technology.role or ""),
)

"""Facts for the value model and the kinds of innovation: `sustainability.value_model`, `innovation`."""

from __future__ import annotations

from sicheck.facts.base import Fact, View, count, happened, named, said, word, yes
from sicheck.facts.outcomes import real_outcomes
from sicheck.model.project.sustainability import ValueModel

SOCIAL_PRICES = ("free", "ability-to-pay", "set-by-government")


def _model(view: View) -> ValueModel:
    return view.project.sustainability.value_model


def _effects_followed(view: View) -> bool:
    measurements = (m for each in real_outcomes(view.project) for m in each.measurements or ())
    return any(each.value is not None and happened(view, each.date) for each in measurements)


def _followed_answered(view: View) -> bool:
    return _effects_followed(view) or _model(view).money_followed is not None


def _answered(view: View) -> int:
    """Of the five: what comes first, the surplus, the last collision, the price, and what is followed."""
    model = _model(view)
    words = (model.first, model.surplus, model.collision.chose, model.price)
    return sum(bool(each) for each in words) + _followed_answered(view)


def _price_social(view: View) -> bool:
    return any(each in SOCIAL_PRICES for each in _model(view).price or ())


def _licence(view: View) -> bool:
    return any(named(each.whose) and named(each.earned_by) for each in _model(view).licence or ())


def _kind(view: View, kind: str) -> bool:
    kinds = view.project.innovation.kinds or ()
    return any(each.kind == kind and named(each.what) and named(each.for_whom) for each in kinds)


def _means(view: View, kind: str) -> bool:
    return any(each.kind == kind and said(each.what) for each in view.project.innovation.means or ())


FACTS: tuple[Fact, ...] = (
    word("value_first", lambda view: _model(view).first or ""),
    word("value_surplus", lambda view: _model(view).surplus or ""),
    word("value_collision", lambda view: _model(view).collision.chose or ""),
    yes("value_price_social", _price_social),
    yes("value_price_answered", lambda view: bool(_model(view).price)),
    yes("value_effects_followed", _effects_followed),
    yes("value_followed_answered", _followed_answered),
    count("value_answered", _answered),
    yes("value_licence_named", _licence),
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

"""Facts for sustainability: embedding, scaling and the business case of `sustainability`."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.model.project.sustainability import Payer, RunsElsewhere


def _owner_accepted(view: View) -> bool:
    owner = view.project.sustainability.embedding.owner
    return named(owner.who) and named(owner.role) and happened(view, owner.accepted)


def _regular_means(view: View) -> bool:
    means = view.project.sustainability.embedding.regular_means
    how_much = any(each.isalnum() for each in means.amount or "")
    return means.what is not None and how_much and happened(view, means.since)


def _written(view: View) -> int:
    return distinct(
        each.document
        for each in view.project.sustainability.embedding.written or ()
        if named(each.document)
        and each.kind
        and happened(view, each.since)
        and (each.until is None or each.until >= view.date)
    )


def _full_cost(view: View) -> bool:
    costs = view.project.sustainability.costs
    return bool(costs.per_year) and costs.all_included is True


def _unit_cost(view: View) -> bool:
    costs = view.project.sustainability.costs
    return bool(costs.per_unit) and named(costs.unit)


def _payers(view: View) -> Iterator[Payer]:
    payers = view.project.sustainability.business_case.payers or ()
    return (each for each in payers if named(each.who) and said(each.gets) and happened(view, each.confirmed))


def _renewed(view: View) -> int:
    return distinct(each.who for each in _payers(view) if happened(view, each.renewed) and _later(each))


def _later(payer: Payer) -> bool:
    """Renewed after it was confirmed: the same yes is not two."""
    return payer.confirmed is not None and payer.renewed is not None and payer.renewed > payer.confirmed


def _value_covers_cost(view: View) -> bool:
    """The figure with its source is at least the unit cost, both from the whole project."""
    value, costs = view.project.sustainability.business_case.value, view.whole.sustainability.costs
    enough = value.amount is not None and costs.per_unit is not None and value.amount >= costs.per_unit
    return enough and named(value.source)


def _scaling_chosen(view: View) -> bool:
    scaling = view.project.sustainability.scaling
    return scaling.choice is not None and said(scaling.why)


def _for_others(view: View) -> bool:
    written = view.project.sustainability.scaling.for_others
    return named(written.must_stay) and named(written.may_differ)


def _committed(view: View) -> int:
    """Those who committed themselves or hold a proposal, and those who already run it; who does both counts once."""
    adopters = view.project.sustainability.scaling.committed or ()
    committed = (each for each in adopters if named(each.who) and said(each.what) and happened(view, each.date))
    return distinct([*(each.who for each in committed), *(each.who for each in _running(view))])


def _running(view: View) -> Iterator[RunsElsewhere]:
    elsewhere = view.project.sustainability.scaling.runs_elsewhere or ()
    return (each for each in elsewhere if named(each.who) and named(each.what) and happened(view, each.since))


def finite(view: View) -> bool:
    """Whether the project ends on purpose: who receives the result, and the document in which that stands."""
    end = view.project.sustainability.after.finite
    return named(end.receiver) and named(end.document)


FACTS: tuple[Fact, ...] = (
    yes("embedding_place", lambda view: said(view.project.sustainability.embedding.where)),
    yes("owner_accepted", _owner_accepted),
    yes("embedding_regular_means", _regular_means),
    count("embedding_written", _written),
    yes("cost_full", _full_cost),
    yes("cost_per_unit", _unit_cost),
    count("payers_confirmed", lambda view: distinct(each.who for each in _payers(view))),
    count("payers_renewed", _renewed),
    yes("value_covers_cost", _value_covers_cost),
    yes("scaling_chosen", _scaling_chosen),
    yes("scaling_for_others", _for_others),
    count("scaling_committed", _committed),
    count("runs_elsewhere", lambda view: distinct(each.who for each in _running(view))),
    count("runs_elsewhere_durably", lambda view: distinct(each.who for each in _running(view) if each.rests_on)),
    yes("finite_by_design", finite),
)

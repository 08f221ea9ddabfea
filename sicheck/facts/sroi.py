"""Facts about the value map: `sroi`. On the evidenced view, what must hold for "every" is read from the whole."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck import sroi
from sicheck.facts.base import Fact, View, count, distinct, happened, named, number, said, yes
from sicheck.model.project import Project
from sicheck.model.sroi import ShareRange, ValuedOutcome, ValueMap

SMALL_BUDGET = 25_000
"""EUR a year under which a project may leave the SROI out; our own choice."""


def _map(project: Project) -> ValueMap:
    return project.sroi or ValueMap()


def _priced(project: Project) -> list[ValuedOutcome]:
    return [each for each in _map(project).outcomes or () if named(each.name) and _is_priced(each)]


def _is_priced(outcome: ValuedOutcome) -> bool:
    by_proxy = outcome.quantity is not None and outcome.proxy is not None and outcome.proxy.value is not None
    return by_proxy or bool(outcome.yearly)


def _outcomes(view: View) -> int:
    value_map = _map(view.project)
    priced = {each.name for each in value_map.outcomes or () if _is_countable(each)}
    whole = {each.name for each in value_map.held_whole or () if named(each.name) and named(each.stakeholder)}
    return len(priced | whole)


def _is_countable(outcome: ValuedOutcome) -> bool:
    return named(outcome.name) and named(outcome.stakeholder) and (outcome.quantity is not None or bool(outcome.yearly))


def _inputs_known(view: View) -> bool:
    """There is an input, and every one has a name and a value."""
    inputs = _map(view.whole).inputs or ()
    return bool(inputs) and bool(view.project.sroi) and all(named(each.name) and each.value for each in inputs)


def _sourced(view: View) -> int:
    return distinct(each.name for each in _priced(view.project) if _has_source(each) and _is_adjusted(each))


def _has_source(outcome: ValuedOutcome) -> bool:
    return outcome.proxy is not None and named(outcome.proxy.source)


def _is_adjusted(outcome: ValuedOutcome) -> bool:
    return outcome.deadweight is not None and outcome.attribution is not None


def _complete(view: View) -> bool:
    """Every priced outcome: four adjustments (0 only with a reason), a proxy with source and year."""
    every = _priced(view.whole)
    adjusted = all(_is_fully_adjusted(each) and _has_source(each) and _has_year(each) for each in every)
    return bool(_priced(view.project)) and adjusted and not sroi.incomplete(_map(view.whole))


def _has_year(outcome: ValuedOutcome) -> bool:
    return outcome.proxy is not None and bool(outcome.proxy.year)


def _factors(outcome: ValuedOutcome) -> tuple[ShareRange | None, ...]:
    return (outcome.deadweight, outcome.displacement, outcome.attribution, outcome.drop_off)


def _is_fully_adjusted(outcome: ValuedOutcome) -> bool:
    factors = _factors(outcome)
    zeros = any(each is not None and each.high == 0 for each in factors)
    return None not in factors and (not zeros or said(outcome.zero_because))


def _ranges(view: View) -> int:
    return sum(_ranged(each) for each in _priced(view.project))


def _ranged(outcome: ValuedOutcome) -> int:
    proxy = outcome.proxy.value if outcome.proxy else None
    return _wide((*_factors(outcome), outcome.quantity, proxy))


def _wide(assumptions: Iterable[object]) -> int:
    return sum(getattr(each, "low", 0) != getattr(each, "high", 0) for each in assumptions)


def _ratio_low(view: View) -> float:
    """From the whole map; the evidenced view only needs a map that it can see."""
    value_map = _map(view.whole)
    if not _priced(view.project) or sroi.incomplete(value_map):
        return 0.0
    return sroi.ratio_low(value_map)


def _checked(view: View) -> int:
    checked = _map(view.project).checked_with or ()
    return distinct((each.who, each.date) for each in checked if named(each.who) and happened(view, each.date))


def _may_be_left_out(view: View) -> bool:
    who = view.whole.project
    budget = who.size.budget_per_year
    return who.stage == "idea" or (budget is not None and budget < SMALL_BUDGET)


FACTS: tuple[Fact, ...] = (
    count("sroi_outcomes", _outcomes),
    yes("sroi_inputs_known", _inputs_known),
    count("sroi_sourced", _sourced),
    yes("sroi_complete", _complete),
    count("sroi_ranges", _ranges),
    number("sroi_ratio_low", 0.0, _ratio_low),
    count("sroi_checked", _checked),
    yes("sroi_may_be_left_out", _may_be_left_out),
)

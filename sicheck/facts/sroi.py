"""Facts about the value map: `sroi`. On the evidenced view, what must hold for "every" is read from the whole."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck import sroi
from sicheck.facts.base import Fact, View, count, distinct, happened, named, number, said, yes
from sicheck.model.project import Project
from sicheck.model.sroi import ValuedOutcome, ValueMap

SMALL_BUDGET = 25_000
"""EUR a year under which a project may leave the SROI out; our own choice."""


_CORRECTIONS = ("deadweight", "displacement", "attribution", "drop_off")
_EMPTY = ValueMap.model_construct()


def _map(project: Project) -> ValueMap:
    return project.sroi or _EMPTY


def _priced(project: Project) -> list[ValuedOutcome]:
    """Effects with for whom and how many, and a price."""
    return [each for each in _map(project).outcomes or () if _is_countable(each) and _is_priced(each)]


def _is_priced(outcome: ValuedOutcome) -> bool:
    return (outcome.proxy is not None and outcome.proxy.value is not None) or bool(outcome.yearly)


def _is_countable(outcome: ValuedOutcome) -> bool:
    counted = (outcome.quantity is not None and outcome.quantity.best > 0) or bool(outcome.yearly)
    return named(outcome.name) and named(outcome.stakeholder) and counted


def _name(outcome: ValuedOutcome) -> str:
    return f"{outcome.name} {outcome.stakeholder}"


def _outcomes(view: View) -> int:
    value_map = _map(view.project)
    counted = [_name(each) for each in value_map.outcomes or () if _is_countable(each)]
    kept = [each.name for each in value_map.held_whole or () if named(each.name) and named(each.stakeholder)]
    return distinct([*counted, *kept])


def _inputs_known(view: View) -> bool:
    """There is an input, and every one has a name and a value."""
    every = _map(view.whole).inputs or ()
    return bool(_map(view.project).inputs) and all(
        named(each.name) and each.value and each.value.best > 0 for each in every
    )


def _sourced(view: View) -> int:
    return distinct(_name(each) for each in _priced(view.project) if _has_source(each) and _is_adjusted(each))


def _has_source(outcome: ValuedOutcome) -> bool:
    return outcome.proxy is not None and named(outcome.proxy.source)


def _is_adjusted(outcome: ValuedOutcome) -> bool:
    return outcome.deadweight is not None and outcome.attribution is not None


def _every_priced(view: View) -> list[ValuedOutcome]:
    """Everything that is in the sum, also without a name; nothing when the view holds no priced effect."""
    return [each for each in _map(view.whole).outcomes or () if _is_priced(each)] if _priced(view.project) else []


def _corrected(view: View) -> bool:
    every = _every_priced(view)
    return bool(every) and all(_is_corrected(each) for each in every)


def _is_corrected(outcome: ValuedOutcome) -> bool:
    """Four corrections, 0 only with a reason."""
    asked = (getattr(outcome, name) for name in _CORRECTIONS if _is_asked(outcome, name))
    return all(each is not None and (each.best > 0 or said(outcome.zero_because)) for each in asked)


def _is_asked(outcome: ValuedOutcome, correction: str) -> bool:
    """What lasts one year has no drop-off."""
    return correction != "drop_off" or max(outcome.duration, len(outcome.yearly or ())) > 1


def _adjustments(view: View) -> int:
    every = _every_priced(view)
    return sum(bool(every) and all(_has(each, name) for each in every) for name in _CORRECTIONS)


def _has(outcome: ValuedOutcome, correction: str) -> bool:
    return getattr(outcome, correction) is not None or not _is_asked(outcome, correction)


def _proxies_dated(view: View) -> bool:
    every = _every_priced(view)
    return bool(every) and all(_has_source(each) and each.proxy is not None and each.proxy.year for each in every)


def _complete(view: View) -> bool:
    return bool(_priced(view.project)) and not sroi.incomplete(_map(view.whole))


def _ranges(view: View) -> int:
    return distinct((_name(each), which) for each in _priced(view.project) for which in _wide(each))


def _wide(outcome: ValuedOutcome) -> Iterator[str]:
    """Which of the assumptions have a low and a high that differ."""
    value_map = ValueMap.model_construct(outcomes=(outcome,))
    return (f"{each.path}" for each in sroi.assumptions(value_map) if each.is_range)


def _ratio(view: View) -> float:
    return sroi.calculate(_map(view.whole)).ratio if _complete(view) else 0.0


def _ratio_low(view: View) -> float:
    """From the whole map; the evidenced view only needs a priced effect that it can see."""
    return sroi.bounds(_map(view.whole)).low if _complete(view) else 0.0


def _checked(view: View) -> int:
    checked = _map(view.project).checked_with or ()
    return distinct(f"{each.who} {each.date}" for each in checked if named(each.who) and happened(view, each.date))


def _may_be_left_out(view: View) -> bool:
    who = view.whole.project
    budget = who.size.budget_per_year
    return who.stage == "idea" or (budget is not None and budget < SMALL_BUDGET)


FACTS: tuple[Fact, ...] = (
    count("sroi_outcomes", _outcomes),
    yes("sroi_inputs_known", _inputs_known),
    count("sroi_sourced", _sourced),
    count("sroi_adjustments", _adjustments),
    yes("sroi_corrected", _corrected),
    yes("sroi_proxies_dated", _proxies_dated),
    yes("sroi_complete", _complete),
    count("sroi_ranges", _ranges),
    number("sroi_ratio", 0.0, _ratio),
    number("sroi_ratio_low", 0.0, _ratio_low),
    count("sroi_checked", _checked),
    yes("sroi_may_be_left_out", _may_be_left_out),
)

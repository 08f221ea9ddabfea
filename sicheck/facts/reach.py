"""Facts about those hardest to reach: `design.hardest_to_reach`, `barriers` and `participation`."""

from __future__ import annotations

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes

FAIR_REACH = 0.75
"""Share among participants over share in the need from which the hardest to reach count as reached; our own choice."""
_ROUNDING = 1e-9
"""Shares are decimals: 30 % is exactly three quarters of 40 %, also when floating point says a hair less."""


def _measures(view: View) -> int:
    return _counted_measures(view, carried_out=False)


def _measures_done(view: View) -> int:
    return _counted_measures(view, carried_out=True)


def _counted_measures(view: View, *, carried_out: bool) -> int:
    return distinct(
        each.measure
        for each in view.project.design.barriers or ()
        if named(each.barrier) and said(each.measure) and (happened(view, each.since) or not carried_out)
    )


def _safe_conditions(view: View) -> int:
    participation = view.project.design.participation
    return sum(said(each) for each in (participation.compensation, participation.consent, participation.told_back))


def _reached_fairly(view: View) -> bool:
    """Counted, or estimated by a partner who is named; the share in the need is more than nothing."""
    hardest = view.project.design.hardest_to_reach
    known = hardest.basis == "counted" or (hardest.basis is not None and named(hardest.according_to))
    if not (known and hardest.share_in_need and hardest.share_reached is not None):
        return False
    return hardest.share_reached + _ROUNDING >= FAIR_REACH * hardest.share_in_need


FACTS: tuple[Fact, ...] = (
    yes("reach_hardest_named", lambda view: named(view.project.design.hardest_to_reach.who)),
    count("reach_measures", _measures),
    count("reach_measures_done", _measures_done),
    count("reach_safe_conditions", _safe_conditions),
    yes("reach_fair", _reached_fairly),
)

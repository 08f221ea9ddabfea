"""Facts for stakeholder focus: `stakeholders` and `design`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.facts.people import (
    actors,
    inside,
    outside,
    phases_with,
    puts_in,
    say_rank,
    spokespeople,
    substantiated,
    target_group,
    workers,
)
from sicheck.model.project.design import Condition, Research, Trial
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import PHASES, Phase, Say

ENOUGH_USERS = 5
"""At least five people, or everyone if there are fewer; our own choice."""
FAIR_REACH = 0.75
"""Share among participants over share in the need from which the hardest to reach count as reached; our own choice."""


def _heard(view: View) -> tuple[Stakeholder, ...]:
    """Those concerned and those who speak for them."""
    return (*target_group(view.project), *spokespeople(view.project))


def _phases(view: View, at_least: Say, people: Iterable[Stakeholder]) -> set[Phase]:
    return phases_with(view, people, at_least)


def _informed(view: View) -> bool:
    roles = (getattr(each.roles, phase) for each in _heard(view) for phase in PHASES)
    return any(say_rank(each) > 0 and substantiated(view, each) for each in roles)


def _told_back(view: View) -> bool:
    return any(said(each.told_back.what) and happened(view, each.told_back.date) for each in _heard(view))


def _changed_by_them(view: View) -> int:
    return distinct(
        change.what
        for each in _heard(view)
        for change in each.changed or ()
        if said(change.what) and happened(view, change.date)
    )


def _decides(view: View, people: Iterable[Stakeholder]) -> Iterator[Stakeholder]:
    return (
        each
        for each in people
        if each.decides.about
        and (named(each.decides.body) or named(each.agreement.document))
        and happened(view, each.decides.since)
    )


def _frontline_named(view: View) -> bool:
    frontline = view.project.design.frontline
    listed = any(named(each.name) and each.number for each in workers(view.project))
    return (named(frontline.who) and bool(frontline.number)) or listed


def _frontline_heard(view: View) -> bool:
    """Before delivery: an idea, a known start that is not earlier, or a role in an earlier phase that counts."""
    heard = view.project.design.frontline.heard
    who = view.project.project
    in_time = who.stage == "idea" or (who.start and heard.date and heard.date <= who.start)
    before = phases_with(view, workers(view.project), "consult") & {"discover", "define", "develop"}
    return bool(before) or (named(heard.how) and happened(view, heard.date) and bool(in_time))


def _met(conditions: Iterable[Condition] | None) -> int:
    return distinct(each.point for each in conditions or () if said(each.point) and named(each.met_by))


def _frontline_changed(view: View) -> int:
    own = view.project.design.frontline.changed or ()
    listed = (change for each in workers(view.project) for change in each.changed or ())
    return distinct(each.what for each in (*own, *listed) if said(each.what) and happened(view, each.date))


def _frontline_may_adjust(view: View) -> bool:
    may = view.project.design.frontline.may
    return may.what is not None and named(may.agreed_in) and happened(view, may.date)


def _gave_input(view: View, people: Iterable[Stakeholder]) -> int:
    """Actors who did more than take notice: consulted or more, a task, or something put in."""
    return distinct(
        each.name
        for each in people
        if phases_with(view, [each], "consult") or named(each.task.what) or puts_in(view, each)
    )


def _research(view: View, *, with_users: bool) -> Iterator[Research]:
    for each in view.project.design.research or ():
        enough = each.everyone or (each.n or 0) >= ENOUGH_USERS
        if (not with_users and named(each.method) and (named(each.where) or each.with_users)) or (with_users and named(each.method) and each.with_users and enough and _learned(view, each)):
            yield each


def _learned(view: View, research: Research) -> bool:
    return happened(view, research.date) and said(research.insight)


def _user_trials(view: View) -> Iterator[Trial]:
    return (
        each
        for each in view.project.design.trials or ()
        if named(each.what) and each.form and each.with_users and each.n and happened(view, each.date)
    )


def _user_trial_changes(view: View) -> int:
    return distinct(
        each.decision.what
        for each in _user_trials(view)
        if each.decision.kind not in (None, "kept") and said(each.decision.what)
    )


def _measures(view: View, *, carried_out: bool = False) -> int:
    return distinct(
        each.measure
        for each in view.project.design.barriers or ()
        if named(each.barrier) and said(each.measure) and (happened(view, each.since) or not carried_out)
    )


def _safe_conditions(view: View) -> int:
    participation = view.project.design.participation
    return sum(said(each) for each in (participation.compensation, participation.consent, participation.told_back))


def _reached_fairly(view: View) -> bool:
    hardest = view.project.design.hardest_to_reach
    if not (hardest.basis and hardest.share_in_need and hardest.share_reached is not None):
        return False
    known_by = hardest.basis == "counted" or named(hardest.according_to)
    return known_by and hardest.share_reached >= FAIR_REACH * hardest.share_in_need


FACTS: tuple[Fact, ...] = (
    count("say_phases", lambda view: len(_phases(view, "consult", _heard(view)))),
    yes("say_before_solution", lambda view: bool(_phases(view, "consult", _heard(view)) & {"discover", "define"})),
    yes("say_informed", _informed),
    yes("say_told_back", _told_back),
    count("say_involved_phases", lambda view: len(_phases(view, "involve", _heard(view)))),
    count("say_changed", _changed_by_them),
    yes("say_decides", lambda view: any(True for _ in _decides(view, target_group(view.project)))),
    yes("frontline_named", _frontline_named),
    yes("frontline_heard", _frontline_heard),
    count("frontline_feasibility_met", lambda view: _met(view.project.design.frontline.feasibility)),
    count("frontline_preconditions_met", lambda view: _met(view.project.design.frontline.preconditions)),
    count("frontline_changed", _frontline_changed),
    yes("frontline_may_adjust", _frontline_may_adjust),
    count("support_actors", lambda view: _gave_input(view, actors(view.project))),
    count("support_inside", lambda view: _gave_input(view, inside(view.project))),
    count("support_outside", lambda view: _gave_input(view, outside(view.project))),
    count(
        "support_inside_costly",
        lambda view: distinct(each.name for each in inside(view.project) if puts_in(view, each)),
    ),
    count(
        "support_outside_costly",
        lambda view: distinct(each.name for each in outside(view.project) if puts_in(view, each)),
    ),
    count("support_inside_say", lambda view: distinct(each.name for each in _decides(view, inside(view.project)))),
    count("support_outside_say", lambda view: distinct(each.name for each in _decides(view, outside(view.project)))),
    count(
        "users_looked_into",
        lambda view: distinct(
            each.method for each in (*_research(view, with_users=False), *_research(view, with_users=True))
        ),
    ),
    count(
        "users_researched", lambda view: distinct((each.method, each.date) for each in _research(view, with_users=True))
    ),
    count("users_tried", lambda view: distinct((each.what, each.date) for each in _user_trials(view))),
    count("users_rounds", lambda view: distinct(each.date for each in _user_trials(view))),
    count("users_changed", _user_trial_changes),
    yes("reach_hardest_named", lambda view: named(view.project.design.hardest_to_reach.who)),
    count("reach_measures", lambda view: _measures(view)),
    count("reach_measures_done", lambda view: _measures(view, carried_out=True)),
    count("reach_safe_conditions", _safe_conditions),
    yes("reach_fair", _reached_fairly),
)

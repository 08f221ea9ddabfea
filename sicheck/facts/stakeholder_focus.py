"""Facts for stakeholder focus: `stakeholders` and `design`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.facts.people import (
    BEFORE_DELIVERY,
    actors,
    decides_along,
    inside,
    outside,
    phases_with,
    puts_in,
    spokespeople,
    target_group,
    workers,
)
from sicheck.model.project.design import Condition, Research, Trial
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import DECIDERS, PHASES, WORKERS

ENOUGH_USERS = 5
"""At least five people, or everyone if there are fewer; our own choice."""
FAIR_REACH = 0.75
"""Share among participants over share in the need from which the hardest to reach count as reached; our own choice."""
_ROUNDING = 1e-9
"""Shares are decimals: 30 % is exactly three quarters of 40 %, also when floating point says a hair less."""
_OWN_HANDS = ("core-group", "members", "citizens", "target-group")
"""Initiators who may do the work themselves; management and board lead it."""


# Those concerned: the target group and who speaks for it.


def _heard(view: View) -> tuple[Stakeholder, ...]:
    return (*target_group(view.project), *spokespeople(view.project))


def _informed(view: View) -> bool:
    """Told what and how at a past date, or more than told."""
    heard = _heard(view)
    roles = (getattr(each.roles, phase) for each in heard for phase in PHASES)
    told = any(each.role == "inform" and said(each.how) and happened(view, each.date) for each in roles)
    return told or bool(phases_with(view, heard, "consult"))


def _told_back(view: View) -> bool:
    """Told what was done with their input; those who decide along need not be told what they decided."""
    told = any(said(each.told_back.what) and happened(view, each.told_back.date) for each in _heard(view))
    return told or _decides(view)


def _decides(view: View) -> bool:
    """Those concerned themselves: who speaks for them may advise and make along, but does not decide in their place."""
    return any(decides_along(view, each) for each in target_group(view.project))


def _changed(view: View, changes: Iterable[tuple[str | None, dt.date | None]]) -> int:
    return distinct(what for what, date in changes if said(what) and happened(view, date))


def _changed_by(people: Iterable[Stakeholder]) -> Iterator[tuple[str | None, dt.date | None]]:
    return ((change.what, change.date) for each in people for change in each.changed or ())


# A formal say: on what, in which body or by which agreement, since when.


def _with_formal_say(view: View, people: Iterable[Stakeholder]) -> int:
    return distinct(each.name for each in people if decides_along(view, each))


def _codetermining(view: View) -> Iterator[Stakeholder]:
    """Actors inside who do not lead: that management or board decides is no co-determination."""
    doers = _doers(view)
    return (each for each in inside(view.project) if each.kind not in DECIDERS or each in doers)


# Those who do the work: staff, volunteers, and initiators who do it themselves.


def _doers(view: View) -> tuple[Stakeholder, ...]:
    return (*workers(view.project), *_initiators_at_work(view))


def _initiators_at_work(view: View) -> tuple[Stakeholder, ...]:
    by = view.project.project.initiative.by or ()
    own = (each for each in actors(view.project) if each.kind in _OWN_HANDS and each.kind in by)
    return tuple(each for each in own if _has_task(view, each))


def _has_task(view: View, actor: Stakeholder) -> bool:
    return named(actor.task.what) and (actor.task.since is None or happened(view, actor.task.since))


def _frontline_named(view: View) -> bool:
    frontline = view.project.design.frontline
    listed = any(named(each.name) and each.number for each in _doers(view))
    return (named(frontline.who) and bool(frontline.number)) or listed


def _frontline_heard(view: View) -> bool:
    """By a role before delivery that counts, or heard in time: when and how."""
    heard = view.project.design.frontline.heard
    before = phases_with(view, _doers(view), "consult") & set(BEFORE_DELIVERY)
    return bool(before) or (named(heard.how) and happened(view, heard.date) and _in_time(view, heard.date))


def _in_time(view: View, date: dt.date | None) -> bool:
    """Nothing is delivered at stage idea; later only a known start tells, unless who does the work took the initiative.

    The first written meeting of initiators who do the work themselves lies before delivery by its nature.
    """
    who = view.project.project
    initiated = set(who.initiative.by or ()) & {*WORKERS, *(each.kind for each in _doers(view))}
    return who.stage == "idea" or bool(initiated) or bool(who.start and date and date <= who.start)


def _met(*lists: Iterable[Condition] | None) -> int:
    conditions = (each for some in lists for each in some or ())
    return distinct(each.point for each in conditions if said(each.point) and named(each.met_by))


def _feasibility_met(view: View) -> int:
    return _met(view.project.design.frontline.feasibility)


def _preconditions_met(view: View) -> int:
    return _met(view.project.design.frontline.preconditions)


def _points_met(view: View) -> int:
    frontline = view.project.design.frontline
    return _met(frontline.feasibility, frontline.preconditions)


def _frontline_changed(view: View) -> int:
    own = view.project.design.frontline.changed or ()
    return _changed(view, (*((each.what, each.date) for each in own), *_changed_by(_doers(view))))


def _frontline_may_adjust(view: View) -> bool:
    may = view.project.design.frontline.may
    return may.what is not None and named(may.agreed_in) and happened(view, may.date)


# Support: who did more than take notice, and what was put in.


def _takes_part(view: View, actor: Stakeholder) -> bool:
    """Consulted or more, a task, something put in, or a formal say."""
    asked = bool(phases_with(view, [actor], "consult"))
    return asked or _has_task(view, actor) or puts_in(view, actor) or decides_along(view, actor)


def _taking_part(view: View, people: Iterable[Stakeholder]) -> int:
    return distinct(each.name for each in people if _takes_part(view, each))


def _putting_in(view: View, people: Iterable[Stakeholder]) -> int:
    return distinct(each.name for each in people if puts_in(view, each))


# Research and trials with users.


def _not_planned(view: View, date: dt.date | None) -> bool:
    return date is None or happened(view, date)


def _looked_into(view: View) -> int:
    return distinct(
        each.method
        for each in view.project.design.research or ()
        if named(each.method) and (named(each.where) or each.with_users) and _not_planned(view, each.date)
    )


def _researched(view: View) -> int:
    research = view.project.design.research or ()
    return distinct((each.method, each.date) for each in research if _is_research_with_users(view, each))


def _is_research_with_users(view: View, research: Research) -> bool:
    enough = research.everyone or (research.n or 0) >= ENOUGH_USERS
    learned = happened(view, research.date) and said(research.insight)
    return named(research.method) and bool(research.with_users and enough) and learned


def _user_trials(view: View) -> tuple[Trial, ...]:
    return tuple(
        each
        for each in view.project.design.trials or ()
        if named(each.what) and each.form and each.with_users and each.n and happened(view, each.date)
    )


def _rounds(view: View) -> set[dt.date]:
    return {each.date for each in _user_trials(view) if each.date}


def _changed_between_rounds(view: View) -> int:
    """What changed after a round that another round followed; after the last one nothing was tried again yet."""
    last = max(_rounds(view), default=view.date)
    return distinct(
        each.decision.what
        for each in _user_trials(view)
        if each.date != last and each.decision.kind not in (None, "kept") and said(each.decision.what)
    )


# Those hardest to reach.


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
    count("say_phases", lambda view: len(phases_with(view, _heard(view), "consult"))),
    yes("say_before_solution", lambda view: bool(phases_with(view, _heard(view), "consult") & {"discover", "define"})),
    yes("say_informed", _informed),
    yes("say_told_back", _told_back),
    count("say_involved_phases", lambda view: len(phases_with(view, _heard(view), "involve"))),
    count("say_changed", lambda view: _changed(view, _changed_by(_heard(view)))),
    yes("say_decides", _decides),
    yes("frontline_named", _frontline_named),
    yes("frontline_heard", _frontline_heard),
    count("frontline_feasibility_met", _feasibility_met),
    count("frontline_preconditions_met", _preconditions_met),
    count("frontline_points_met", _points_met),
    count("frontline_changed", _frontline_changed),
    yes("frontline_may_adjust", _frontline_may_adjust),
    count("support_actors", lambda view: _taking_part(view, actors(view.project))),
    count("support_inside", lambda view: _taking_part(view, inside(view.project))),
    count("support_outside", lambda view: _taking_part(view, outside(view.project))),
    count("support_inside_costly", lambda view: _putting_in(view, inside(view.project))),
    count("support_outside_costly", lambda view: _putting_in(view, outside(view.project))),
    count("support_inside_say", lambda view: _with_formal_say(view, _codetermining(view))),
    count("support_outside_say", lambda view: _with_formal_say(view, outside(view.project))),
    count("users_looked_into", _looked_into),
    count("users_researched", _researched),
    count("users_tried", lambda view: distinct((each.what, each.date) for each in _user_trials(view))),
    count("users_rounds", lambda view: len(_rounds(view))),
    count("users_changed", _changed_between_rounds),
    yes("reach_hardest_named", lambda view: named(view.project.design.hardest_to_reach.who)),
    count("reach_measures", _measures),
    count("reach_measures_done", _measures_done),
    count("reach_safe_conditions", _safe_conditions),
    yes("reach_fair", _reached_fairly),
)

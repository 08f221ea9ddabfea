"""Facts about those who do the work: `design.frontline` and `stakeholders`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.facts.people import (
    BEFORE_DELIVERY,
    changed,
    changed_by,
    decides_along,
    doers,
    phases_with,
)
from sicheck.model.project.design import Condition
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import WORKERS

_STEERING = {"plan", "stopping"}
"""What those who do the work may adjust or halt when they decide along on it."""


def _frontline_named(view: View) -> bool:
    frontline = view.project.design.frontline
    listed = any(named(each.name) and each.number for each in doers(view))
    return (named(frontline.who) and bool(frontline.number)) or listed


def _frontline_heard(view: View) -> bool:
    """By a role before delivery that counts, or heard in time: when and how."""
    heard = view.project.design.frontline.heard
    before = phases_with(view, doers(view), "consult") & set(BEFORE_DELIVERY)
    return bool(before) or (named(heard.how) and happened(view, heard.date) and _in_time(view, heard.date))


def _in_time(view: View, date: dt.date | None) -> bool:
    """Nothing is delivered at stage idea; later only a known start tells, unless who does the work took the initiative.

    The first written meeting of initiators who do the work themselves lies before delivery by its nature.
    """
    who = view.project.project
    initiated = set(who.initiative.by or ()) & {*WORKERS, *(each.kind for each in doers(view))}
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
    return changed(view, (*((each.what, each.date) for each in own), *changed_by(doers(view))))


def _frontline_may_adjust(view: View) -> bool:
    """By an agreement, or because they decide along on the plan, or on stopping."""
    may = view.project.design.frontline.may
    agreed = may.what is not None and named(may.agreed_in) and happened(view, may.date)
    return agreed or any(_steers(view, each) for each in doers(view))


def _steers(view: View, actor: Stakeholder) -> bool:
    return decides_along(view, actor) and not _STEERING.isdisjoint(actor.decides.about or ())


FACTS: tuple[Fact, ...] = (
    yes("frontline_named", _frontline_named),
    yes("frontline_heard", _frontline_heard),
    count("frontline_feasibility_met", _feasibility_met),
    count("frontline_preconditions_met", _preconditions_met),
    count("frontline_points_met", _points_met),
    count("frontline_changed", _frontline_changed),
    yes("frontline_may_adjust", _frontline_may_adjust),
)

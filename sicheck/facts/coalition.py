"""Facts for the coalition reaction and for who was heard: the ten signals of both coalitions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.facts.people import (
    BEFORE_DELIVERY,
    actors,
    costly,
    deciders,
    decides_along,
    inside,
    is_concerned,
    outside,
    phases_with,
    puts_in,
    say_rank,
    sector,
    spokespeople,
    target_group,
    workers,
)
from sicheck.model.project import Project
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import PHASES, SAYS, WORKERS, Phase

CONSULT = SAYS.index("consult")
REGULATORS = ("government", "funder")
PERSONS = ("target-group", "family")
"""Kinds that are people concerned, not an organisation."""
AFFECTED = ("citizens", "family", "representatives")
"""Outsiders who feel a change beside the target group, and are asked about it."""
BOTH_LINES = 2
OFTEN = 3
"""Asked so many times in a year without an answer is survey fatigue; our own choice."""


def _is_planned(view: View, date: dt.date | None) -> bool:
    return date is not None and date > view.date


# Inside: who decides, and who does the work.


def _is_without_staff(project: Project) -> bool:
    return project.project.kind == "citizens-initiative" or project.project.size.paid_fte == 0


def _line(view: View, of: Callable[[Project], Iterable[Stakeholder]]) -> list[Stakeholder]:
    """Who decides, or who does the work, inside; without staff these are the same people when only one is named."""
    named_so = [each for each in of(view.project) if each.inside]
    return list(inside(view.project)) if not named_so and _is_without_staff(view.project) else named_so


def _inside_actors(view: View) -> int:
    """Without staff one described actor stands for both lines."""
    found = distinct(each.name for each in inside(view.project))
    return max(found, BOTH_LINES) if found and _is_without_staff(view.project) else found


def _deciders_put_in(view: View) -> bool:
    """Who decides: by their position, or because they decide along, as in a team that steers itself."""
    along = [each for each in inside(view.project) if decides_along(view, each)]
    return any(puts_in(view, each) for each in (*_line(view, deciders), *along))


def _workers_involved(view: View) -> bool:
    return bool(phases_with(view, _line(view, workers), "involve") & set(BEFORE_DELIVERY))


def _workers_changed(view: View) -> bool:
    listed = ((each.what, each.date) for worker in _line(view, workers) for each in worker.changed or ())
    own = ((each.what, each.date) for each in view.project.design.frontline.changed or ())
    return any(said(what) and happened(view, date) for what, date in (*listed, *own))


def _vision_shared(view: View) -> bool:
    vision = view.project.capacity.vision
    groups = set(vision.written_with or ())
    shared = len(groups) >= BOTH_LINES and bool(groups & set(WORKERS))
    together = shared or (bool(groups) and _is_without_staff(view.project))
    return said(vision.text) and together and not _is_planned(view, vision.date)


def _inside_say(view: View) -> bool:
    team = view.project.capacity.team or ()
    owner = any(each.task == "lead" and named(each.who) and each.hours_per_month for each in team)
    return owner or any(decides_along(view, each) for each in inside(view.project))


# Outside: those concerned, partners, payers.


def _concerned(view: View) -> list[Stakeholder]:
    """The outsiders who will feel the change: the target group, or others where that is the own staff or members."""
    concerned = target_group(view.project)
    found = [each for each in (*concerned, *spokespeople(view.project)) if not each.inside]
    within = bool(concerned) and all(each.inside for each in concerned)
    return [*found, *(each for each in outside(view.project) if within and each.kind in AFFECTED)]


def _partners(view: View) -> list[Stakeholder]:
    """Organisations and groups outside that put in something that costs, with a date."""
    others = (each for each in outside(view.project) if not is_concerned(each) and each.kind not in PERSONS)
    return [each for each in others if puts_in(view, each)]


def _partner_sectors(view: View) -> int:
    """Partners of an unknown sector together count as one, and only when there is no other."""
    partners = _partners(view)
    return len({sector(view.project, each) for each in partners} - {None}) or min(len(partners), 1)


def _payer_committed(view: View) -> bool:
    return any(_pays(view, each) or _regulates_along(view, each) for each in outside(view.project))


def _pays(view: View, actor: Stakeholder) -> bool:
    return any(each.what == "money" and costly(view, each) for each in actor.commitment or ())


def _regulates_along(view: View, actor: Stakeholder) -> bool:
    at_the_table = puts_in(view, actor) or bool(phases_with(view, [actor], "consult"))
    return actor.kind in REGULATORS and at_the_table


# What was heard of those concerned, on the lead's own word: with or without a date, but never planned.


def _heard_people(view: View) -> tuple[Stakeholder, ...]:
    return (*target_group(view.project), *spokespeople(view.project))


def _say(view: View, actor: Stakeholder, phase: Phase) -> int:
    role = getattr(actor.roles, phase)
    return 0 if _is_planned(view, role.date) else say_rank(role)


def _consulted(view: View, phases: Iterable[Phase]) -> bool:
    people = _heard_people(view)
    return any(_say(view, each, phase) >= CONSULT for phase in phases for each in people)


def _own_initiative(view: View) -> bool:
    """Taken by those concerned themselves, who are described: as target group, or by how they share the need."""
    by = view.project.project.initiative.by or ()
    people = target_group(view.project)
    return ("target-group" in by and bool(people)) or ("citizens" in by and any(said(p.shares_need) for p in people))


def _roles_answered(view: View) -> bool:
    """Said of every phase that is over before delivery; at stage idea the solution is not developed yet."""
    over = BEFORE_DELIVERY[:2] if view.project.project.stage == "idea" else BEFORE_DELIVERY
    people = _heard_people(view)
    told = all(any(getattr(each.roles, phase).role for each in people) for phase in over)
    return told or _own_initiative(view) or _consulted(view, BEFORE_DELIVERY)


def _told_back(view: View, people: Iterable[Stakeholder]) -> bool:
    return named(view.project.design.participation.told_back) or any(named(each.told_back.what) for each in people)


def _answered_to(view: View) -> bool:
    people = _heard_people(view)
    changed = (change for each in people for change in each.changed or ())
    return any(named(each.what) for each in changed) or _told_back(view, people)


def _effect_answered(view: View) -> bool:
    """Whether it was said at all what changed because of them, or that nothing did."""
    return _answered_to(view) or any(each.changed is not None for each in _heard_people(view))


def _often_asked(view: View) -> Iterator[Stakeholder]:
    asked = (each for each in actors(view.project) if is_concerned(each) or each.kind in AFFECTED)
    return (each for each in asked if (each.asked_last_year or 0) >= OFTEN)


def _asked_without_answer(view: View) -> bool:
    return any(not _told_back(view, [each]) for each in _often_asked(view))


FACTS: tuple[Fact, ...] = (
    count("coalition_inside_actors", _inside_actors),
    count("coalition_outside_actors", lambda view: distinct(each.name for each in outside(view.project))),
    yes("coalition_deciders_put_in", _deciders_put_in),
    yes("coalition_workers_involved", _workers_involved),
    yes("coalition_workers_changed", _workers_changed),
    yes("coalition_vision_shared", _vision_shared),
    yes("coalition_inside_say", _inside_say),
    count("coalition_concerned_phases", lambda view: len(phases_with(view, _concerned(view), "consult"))),
    count("coalition_partners", lambda view: distinct(each.name for each in _partners(view))),
    count("coalition_partner_sectors", _partner_sectors),
    yes("coalition_payer_committed", _payer_committed),
    yes("coalition_outside_decides", lambda view: any(decides_along(view, each) for each in outside(view.project))),
    yes("say_roles_answered", _roles_answered),
    yes("say_own_initiative", _own_initiative),
    yes("say_heard_before_delivery", lambda view: _consulted(view, BEFORE_DELIVERY)),
    yes("say_consulted", lambda view: _consulted(view, PHASES)),
    yes("say_answered_to", _answered_to),
    yes("say_effect_answered", _effect_answered),
    yes("say_asked_without_answer", _asked_without_answer),
)

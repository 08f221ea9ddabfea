"""Facts for the coalition reaction and for who was heard: the ten signals of both coalitions."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.facts.people import (
    BEFORE_DELIVERY,
    deciders,
    inside,
    outside,
    phases_with,
    puts_in,
    say_rank,
    sector,
    spokespeople,
    target_group,
    workers,
)
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import PHASES, SAYS, WORKERS

REGULATORS = ("government", "funder")


def _concerned(view: View) -> list[Stakeholder]:
    """The outsiders who will feel the change: the target group, or clients and family when staff are the target."""
    people = (*target_group(view.project), *spokespeople(view.project))
    return [each for each in people if not each.inside]


def _before_delivery(view: View) -> bool:
    return bool(phases_with(view, workers(view.project), "involve") & set(BEFORE_DELIVERY))


def _changed_by_workers(view: View) -> bool:
    listed = (each for worker in workers(view.project) for each in worker.changed or ())
    own = view.project.design.frontline.changed or ()
    return any(said(each.what) and happened(view, each.date) for each in (*listed, *own))


def _vision_shared(view: View) -> bool:
    vision = view.project.capacity.vision
    groups = set(vision.written_with or ())
    return said(vision.text) and len(groups) > 1 and bool(groups & set(WORKERS)) and happened(view, vision.date)


def _inside_say(view: View) -> bool:
    owner = any(
        each.task == "lead" and named(each.who) and each.hours_per_month for each in view.project.capacity.team or ()
    )
    return owner or _decide(view, inside(view.project))


def _decide(view: View, people: Iterable[Stakeholder]) -> bool:
    return any(
        each.decides.about
        and (named(each.decides.body) or named(each.agreement.document))
        and happened(view, each.decides.since)
        for each in people
    )


def _outside_partners(view: View) -> list[Stakeholder]:
    """Organisations outside that put in something that costs, with a date."""
    return [each for each in outside(view.project) if not each.target_group and puts_in(view, each)]


def _committed_payer(view: View) -> bool:
    return any(
        each.kind in REGULATORS and (puts_in(view, each) or phases_with(view, [each], "consult"))
        for each in outside(view.project)
    )


def _roles_answered(view: View) -> bool:
    """Roles are stated for the target group or who speaks for it; an initiative of their own is an answer too."""
    people = (*target_group(view.project), *spokespeople(view.project))
    return _own_initiative(view) or any(getattr(each.roles, phase).role for each in people for phase in PHASES)


def _own_initiative(view: View) -> bool:
    by = view.project.project.initiative.by or ()
    sharing = any(said(each.shares_need) for each in view.project.stakeholders or ())
    return "target-group" in by or ("citizens" in by and sharing)


def _heard_before_delivery(view: View) -> bool:
    """On the lead's own word: a role of at least consult before delivery, with or without a date."""
    people = (*target_group(view.project), *spokespeople(view.project))
    roles = (getattr(each.roles, phase) for each in people for phase in BEFORE_DELIVERY)
    return any(say_rank(each) >= SAYS.index("consult") for each in roles)


def _consulted(view: View) -> bool:
    people = (*target_group(view.project), *spokespeople(view.project))
    return any(say_rank(getattr(each.roles, phase)) >= SAYS.index("consult") for each in people for phase in PHASES)


def _answered_to(view: View) -> bool:
    people = (*target_group(view.project), *spokespeople(view.project))
    return any(named(each.told_back.what) or each.changed for each in people)


def _say_effect_answered(view: View) -> bool:
    """Whether it was said at all what changed because of them, or that nothing did."""
    people = (*target_group(view.project), *spokespeople(view.project))
    return any(each.changed is not None or each.told_back.model_fields_set for each in people)


def _asked_without_answer(view: View) -> bool:
    people = target_group(view.project)
    return any((each.asked_last_year or 0) >= 3 and not named(each.told_back.what) for each in people)


FACTS: tuple[Fact, ...] = (
    count("coalition_inside_actors", lambda view: distinct(each.name for each in inside(view.project))),
    count("coalition_outside_actors", lambda view: distinct(each.name for each in outside(view.project))),
    yes("coalition_deciders_put_in", lambda view: any(puts_in(view, each) for each in deciders(view.project))),
    yes("coalition_workers_involved", _before_delivery),
    yes("coalition_workers_changed", _changed_by_workers),
    yes("coalition_vision_shared", _vision_shared),
    yes("coalition_inside_say", _inside_say),
    count("coalition_concerned_phases", lambda view: len(phases_with(view, _concerned(view), "consult"))),
    count("coalition_partners", lambda view: distinct(each.name for each in _outside_partners(view))),
    count(
        "coalition_partner_sectors",
        lambda view: distinct(sector(view.project, each) or each.name for each in _outside_partners(view)),
    ),
    yes("coalition_payer_committed", _committed_payer),
    yes("coalition_outside_decides", lambda view: _decide(view, outside(view.project))),
    yes("say_roles_answered", _roles_answered),
    yes("say_own_initiative", _own_initiative),
    yes("say_heard_before_delivery", _heard_before_delivery),
    yes("say_consulted", _consulted),
    yes("say_answered_to", _answered_to),
    yes("say_effect_answered", _say_effect_answered),
    yes("say_asked_without_answer", _asked_without_answer),
)

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
    owner = any(each.task == "lead" and named(each.who) and each.hours_per_month for each in view.project.capacity.team or ())
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
    count("coalition_inside_actors", lambda view: distinct(each.name for each in inside(view.project)), "actors inside that are described", "beschreven actoren binnen de organisatie"),
    count("coalition_outside_actors", lambda view: distinct(each.name for each in outside(view.project)), "actors outside that are described", "beschreven actoren buiten de organisatie"),
    yes("coalition_deciders_put_in", lambda view: any(puts_in(view, each) for each in deciders(view.project)), "somebody who decides put in something that costs", "iemand die beslist bracht iets in dat kost"),
    yes("coalition_workers_involved", _before_delivery, "those who do the work were at least involved before delivery", "wie het werk doet, adviseerde minstens mee vóór de uitvoering"),
    yes("coalition_workers_changed", _changed_by_workers, "something was changed because of what those who do the work know", "er is iets veranderd door wat basiswerkers weten"),
    yes("coalition_vision_shared", _vision_shared, "a vision is written with at least two internal groups, those who do the work among them", "een visie is geschreven met minstens twee interne groepen, onder wie wie het werk doet"),
    yes("coalition_inside_say", _inside_say, "the inside has a formal say, or a named owner with hours", "binnen is er formele zeggenschap, of een benoemde trekker met uren"),
    count("coalition_concerned_phases", lambda view: len(phases_with(view, _concerned(view), "consult")), "phases in which outsiders who will feel the change were at least consulted", "fasen waarin wie de verandering zal voelen minstens geraadpleegd is"),
    count("coalition_partners", lambda view: distinct(each.name for each in _outside_partners(view)), "outside parties that put in something that costs, with date", "partijen buiten die iets inbrachten dat kost, met datum"),
    count("coalition_partner_sectors", lambda view: distinct(sector(view.project, each) or each.name for each in _outside_partners(view)), "sectors of those parties", "sectoren van die partijen"),
    yes("coalition_payer_committed", _committed_payer, "somebody outside who pays, recognises or regulates is at the table or committed", "iemand buiten die betaalt, erkent of regelt, zit mee aan tafel of verbond zich"),
    yes("coalition_outside_decides", lambda view: _decide(view, outside(view.project)), "outside actors decide along", "actoren buiten beslissen mee"),
    yes("say_roles_answered", _roles_answered, "the role of the target group per phase is answered", "de rol van de doelgroep per fase is ingevuld"),
    yes("say_own_initiative", _own_initiative, "the initiative came from those concerned themselves", "het initiatief kwam van de mensen om wie het gaat"),
    yes("say_heard_before_delivery", _heard_before_delivery, "the target group was at least consulted before delivery, by the lead's own word", "de doelgroep is vóór de uitvoering minstens geraadpleegd, zoals de trekker het zegt"),
    yes("say_consulted", _consulted, "the target group was consulted or more in some phase, by the lead's own word", "de doelgroep is in een fase geraadpleegd of meer, zoals de trekker het zegt"),
    yes("say_answered_to", _answered_to, "something was changed because of them, or they were told what was done with it", "er is iets door hen veranderd, of ze hoorden wat ermee gebeurde"),
    yes("say_effect_answered", _say_effect_answered, "it is said what changed because of them, or that nothing did", "er is gezegd wat er door hen veranderde, of dat er niets veranderde"),
    yes("say_asked_without_answer", _asked_without_answer, "asked three or more times in a year without being told what was done with it", "drie keer of meer bevraagd in een jaar zonder te horen wat ermee gebeurde"),
)  # fmt: skip

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
        if not with_users and named(each.method) and (named(each.where) or each.with_users):
            yield each
        elif with_users and named(each.method) and each.with_users and enough and _learned(view, each):
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
    count("say_phases", lambda view: len(_phases(view, "consult", _heard(view))), "phases in which the target group, or who speaks for it, was at least consulted (with date or number)", "fasen waarin de doelgroep, of wie voor haar spreekt, minstens geraadpleegd is (met datum of aantal)"),
    yes("say_before_solution", lambda view: bool(_phases(view, "consult", _heard(view)) & {"discover", "define"}), "consulted while discovering or defining, before the solution was chosen", "geraadpleegd bij het ontdekken of afbakenen, vóór de oplossing vastlag"),
    yes("say_informed", _informed, "the target group was informed or more", "de doelgroep is geïnformeerd, of meer"),
    yes("say_told_back", _told_back, "they were told what was done with their input, at a date", "ze hoorden wat er met hun inbreng gebeurde, met datum"),
    count("say_involved_phases", lambda view: len(_phases(view, "involve", _heard(view))), "phases in which they advised or made it together (how, and date or number)", "fasen waarin ze adviseerden of coproduceerden (hoe, en datum of aantal)"),
    count("say_changed", _changed_by_them, "things that were changed because of them, with date", "dingen die door hen veranderd zijn, met datum"),
    yes("say_decides", lambda view: any(True for _ in _decides(view, target_group(view.project))), "those concerned decide along on plan, budget, people or stopping, in a body or by agreement", "de mensen om wie het gaat beslissen mee over plan, budget, mensen of stoppen, in een orgaan of volgens een afspraak"),
    yes("frontline_named", _frontline_named, "who does the work is named, with how many they are", "wie het werk doet is benoemd, met hun aantal"),
    yes("frontline_heard", _frontline_heard, "those who do the work were heard before delivery started", "wie het werk doet, is gehoord vóór de uitvoering begon"),
    count("frontline_feasibility_met", lambda view: _met(view.project.design.frontline.feasibility), "points of feasibility with how they are met", "punten over uitvoerbaarheid met hoe eraan voldaan wordt"),
    count("frontline_preconditions_met", lambda view: _met(view.project.design.frontline.preconditions), "preconditions with how they are met", "randvoorwaarden met hoe eraan voldaan wordt"),
    count("frontline_changed", _frontline_changed, "things that were changed because of those who do the work, with date", "dingen die veranderd zijn door wie het werk doet, met datum"),
    yes("frontline_may_adjust", _frontline_may_adjust, "it is agreed where and when that the frontline may adjust or halt", "er is afgesproken, waar en wanneer, dat basiswerkers mogen bijsturen of stoppen"),
    count("support_actors", lambda view: _gave_input(view, actors(view.project)), "actors who did more than take notice", "actoren die meer deden dan kennisnemen"),
    count("support_inside", lambda view: _gave_input(view, inside(view.project)), "such actors inside", "zulke actoren binnen de organisatie"),
    count("support_outside", lambda view: _gave_input(view, outside(view.project)), "such actors outside", "zulke actoren buiten de organisatie"),
    count("support_inside_costly", lambda view: distinct(each.name for each in inside(view.project) if puts_in(view, each)), "actors inside who put in something that costs, with date", "actoren binnen die iets inbrachten dat kost, met datum"),
    count("support_outside_costly", lambda view: distinct(each.name for each in outside(view.project) if puts_in(view, each)), "actors outside who put in something that costs, with date", "actoren buiten die iets inbrachten dat kost, met datum"),
    count("support_inside_say", lambda view: distinct(each.name for each in _decides(view, inside(view.project))), "actors inside with a formal say: body or agreement, since when", "actoren binnen met formele zeggenschap: orgaan of afspraak, sinds wanneer"),
    count("support_outside_say", lambda view: distinct(each.name for each in _decides(view, outside(view.project))), "actors outside with a formal say: body or agreement, since when", "actoren buiten met formele zeggenschap: orgaan of afspraak, sinds wanneer"),
    count("users_looked_into", lambda view: distinct(each.method for each in (*_research(view, with_users=False), *_research(view, with_users=True))), "looks into the situation of users: how and where", "keren dat de situatie van gebruikers bekeken is: hoe en waar"),
    count("users_researched", lambda view: distinct((each.method, each.date) for each in _research(view, with_users=True)), "research with users: method, at least 5 or everyone, date, insight", "onderzoek mét gebruikers: methode, minstens 5 of iedereen, datum, inzicht"),
    count("users_tried", lambda view: distinct((each.what, each.date) for each in _user_trials(view)), "testable things that users tried, with date", "tastbare dingen die gebruikers uitprobeerden, met datum"),
    count("users_rounds", lambda view: distinct(each.date for each in _user_trials(view)), "rounds of trying at different dates", "rondes van uitproberen op verschillende data"),
    count("users_changed", _user_trial_changes, "things that were changed, dropped or stopped after users tried", "dingen die veranderd, geschrapt of gestopt zijn nadat gebruikers het uitprobeerden"),
    yes("reach_hardest_named", lambda view: named(view.project.design.hardest_to_reach.who), "who in the target group is hardest to reach", "wie binnen de doelgroep het moeilijkst te bereiken is"),
    count("reach_measures", lambda view: _measures(view), "barriers with a measure", "drempels met een maatregel"),
    count("reach_measures_done", lambda view: _measures(view, carried_out=True), "measures that are carried out, since when", "maatregelen die uitgevoerd zijn, sinds wanneer"),
    count("reach_safe_conditions", _safe_conditions, "conditions of safe and fair participation: compensation, consent, telling back (0 to 3)", "voorwaarden voor veilige, eerlijke deelname: vergoeding, toestemming, terugkoppeling (0 tot 3)"),
    yes("reach_fair", _reached_fairly, "their share among participants is at least three quarters of their share in the need", "hun aandeel bij de deelnemers is minstens drie kwart van hun aandeel in de nood"),
)  # fmt: skip

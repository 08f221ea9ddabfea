"""Facts for system change: `need`, `innovation`, `changes`, and who carries it."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.facts.people import outside, own_sector, sector
from sicheck.model.project.changes import Anchored, Change
from sicheck.model.project.need import Cause
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import DEEP_CONDITIONS, VISIBLE_CONDITIONS

OLDEST_FIGURE = 5
"""Years that a figure may be old at the start of the project; our own choice."""
_CARRIERS = ("citizens", "civil-society", "social-economy")
_DECIDERS = ("citizens", "civil-society")


def _need_described(view: View) -> bool:
    return said(view.project.need.problem) and bool(view.project.need.whose)


def _need_number_known(view: View) -> bool:
    number = view.project.need.number
    return bool(number.value) and number.basis is not None and named(number.area)


def _need_figures(view: View) -> int:
    start = min(view.project.project.start or view.date, view.date).year
    return distinct(
        each.what
        for each in view.project.need.figures or ()
        if named(each.what) and named(each.source) and each.year and start - OLDEST_FIGURE <= each.year <= view.date.year
    )


def _need_voices(view: View) -> int:
    return distinct(
        (each.who, each.date)
        for each in view.project.need.voices or ()
        if named(each.who) and (named(each.how) or said(each.said)) and happened(view, each.date)
    )


def _need_answers_compared(view: View) -> int:
    answers = view.project.need.earlier_answers or ()
    return distinct(each.what for each in answers if named(each.what) and said(each.falls_short))


def _need_parties(view: View) -> int:
    return distinct(each.kind for each in view.project.need.parties or () if each.kind and named(each.holds))


def _causes(view: View) -> Iterator[Cause]:
    return (each for each in view.project.need.causes or () if said(each.cause))


def _outside_causes(view: View) -> Iterator[Cause]:
    return (each for each in _causes(view) if each.lies_with not in (None, "target-group"))


def _is_tackled(cause: Cause) -> bool:
    return named(cause.kept_by.who) and named(cause.kept_by.why) and said(cause.activity)


def _causes_worked_on(view: View) -> Iterator[Cause]:
    return (
        each
        for each in _outside_causes(view)
        if _is_tackled(each) and said(each.done.what) and happened(view, each.done.since)
    )


def _causes_analysis_checked(view: View) -> int:
    return distinct(
        (each.group, each.date)
        for each in view.project.need.analysis_checked or ()
        if each.group in ("target-group", "frontline") and happened(view, each.date)
    )


def _changes(view: View) -> Iterator[Change]:
    return (each for each in view.project.changes or () if each.condition)


def _described(view: View) -> Iterator[Change]:
    return (each for each in _changes(view) if said(each.from_) and said(each.to))


def _shifted(view: View, conditions: tuple[str, ...]) -> int:
    return distinct(each.condition for each in _described(view) if each.condition in conditions and _is_seen(view, each))


def _is_seen(view: View, change: Change) -> bool:
    return named(change.seen.who) and said(change.seen.what) and happened(view, change.seen.since)


def _in_force(view: View, anchored: Anchored) -> bool:
    proven = named(anchored.document) or named(anchored.adopter)
    return bool(anchored.how) and proven and happened(view, anchored.since) and not _ended(view, anchored)


def _ended(view: View, anchored: Anchored) -> bool:
    return anchored.until is not None and anchored.until < view.date


def _novelty_kinds(view: View) -> int:
    kinds = view.project.innovation.kinds or ()
    return distinct(each.kind for each in kinds if each.kind and said(each.what) and named(each.for_whom))


def _novelty_compared(view: View, *, only_elsewhere: bool = False) -> int:
    return distinct(
        each.what
        for each in view.project.innovation.compared or ()
        if named(each.what) and named(each.where) and said(each.difference) and (each.elsewhere or not only_elsewhere)
    )


def _novelty_beyond_offer(view: View) -> bool:
    innovation = view.project.innovation
    kinds = (each for each in innovation.kinds or () if said(each.what) and named(each.for_whom))
    means = (each for each in innovation.means or () if each.kind and said(each.what))
    return any(each.kind in ("process", "organisation-model") for each in kinds) or any(True for _ in means)


def _novelty_recognised(view: View) -> int:
    recognised = view.project.innovation.recognised or ()
    return distinct(each.who for each in recognised if named(each.who) and each.how and happened(view, each.date))


def _with_task(view: View) -> Iterator[Stakeholder]:
    return (each for each in outside(view.project) if named(each.task.what))


def _sectors(view: View) -> set[str]:
    found = {sector(view.project, each) for each in _with_task(view)} | {own_sector(view.project)}
    return {each for each in found if each is not None}


def _codeciders(view: View) -> set[str]:
    """Sectors that decide along by a written agreement or in a body, the own organisation among them."""
    found = {
        sector(view.project, each)
        for each in outside(view.project)
        if each.decides.about and (named(each.agreement.document) or named(each.decides.body))
        and happened(view, each.decides.since)
    }
    return {each for each in found if each is not None}


def _decided_together(view: View) -> bool:
    """Two kinds of parties decide together, citizens or civil society among them, and some of it is on paper."""
    deciding = _codeciders(view)
    together = deciding | ({own_sector(view.project) or ""} - {""} if deciding else set())
    written = any(named(each.agreement.document) for each in outside(view.project) if each.decides.about)
    return written and len(together) > 1 and any(each in together for each in _DECIDERS)


FACTS: tuple[Fact, ...] = (
    yes("need_described", _need_described, "it is described what is wrong and whose need it is", "beschreven wat er misloopt en wiens nood het is"),
    yes("need_number_known", _need_number_known, "how many people, where, counted or estimated", "hoeveel mensen, waar, geteld of geschat"),
    count("need_figures", _need_figures, "figures with source and year, at most 5 years old at the start", "cijfers met bron en jaar, bij de start hoogstens 5 jaar oud"),
    count("need_voices", _need_voices, "dated moments at which those concerned said it themselves", "gedateerde momenten waarop de mensen om wie het gaat het zelf zeiden"),
    count("need_answers_compared", _need_answers_compared, "existing answers with why they fall short", "bestaande antwoorden met waarom ze tekortschieten"),
    count("need_parties", _need_parties, "kinds of parties that each hold a part of the solution", "soorten partijen die elk een stuk van de oplossing in handen hebben"),
    count("causes_named", lambda view: distinct(each.cause for each in _causes(view)), "causes that are named", "oorzaken die benoemd zijn"),
    count("causes_outside", lambda view: distinct(each.cause for each in _outside_causes(view)), "causes that do not lie with the target group", "oorzaken die niet bij de doelgroep zelf liggen"),
    count("causes_outside_tackled", lambda view: distinct(each.cause for each in _outside_causes(view) if _is_tackled(each)), "such causes with who or what keeps them in place, why, and an activity aimed at them", "zulke oorzaken met wie of wat ze in stand houdt, waarom, en een activiteit die erop mikt"),
    count("causes_answered", lambda view: distinct(each.cause for each in _causes(view) if said(each.activity) or named(each.left_to)), "causes with an activity, or knowingly left to somebody", "oorzaken met een activiteit, of bewust aan iemand anders gelaten"),
    count("causes_outside_worked_on", lambda view: distinct(each.cause for each in _causes_worked_on(view)), "tackled outside causes of which the activity was carried out, with its date", "aangepakte oorzaken buiten de doelgroep waarvan de activiteit uitgevoerd is, met datum"),
    count("causes_analysis_checked", _causes_analysis_checked, "dated moments at which the analysis was checked with the target group or the frontline", "gedateerde momenten waarop de analyse getoetst is bij doelgroep of basiswerkers"),
    count("changes_named", lambda view: distinct((each.condition, each.to) for each in _changes(view) if said(each.to)), "changes in one of the six conditions with what should change", "veranderingen in een van de zes voorwaarden, met wat er moet veranderen"),
    count("changes_conditions", lambda view: distinct(each.condition for each in _described(view)), "different conditions with from what to what", "verschillende voorwaarden met van wat naar wat"),
    count("changes_deep_with_sign", lambda view: distinct(each.condition for each in _described(view) if each.condition in DEEP_CONDITIONS and said(each.sign)), "deeper conditions (relationships, power, mental models) with the sign by which it will be seen", "diepere voorwaarden (relaties, macht, denkbeelden) met het teken waaraan je het zult zien"),
    count("changes_visible_shifted", lambda view: _shifted(view, VISIBLE_CONDITIONS), "visible conditions that really shifted: with whom, since when", "zichtbare voorwaarden die echt verschoven zijn: bij wie, sinds wanneer"),
    count("changes_deep_shifted", lambda view: _shifted(view, DEEP_CONDITIONS), "deeper conditions that really shifted: with whom, since when", "diepere voorwaarden die echt verschoven zijn: bij wie, sinds wanneer"),
    count("changes_with_sign", lambda view: distinct((each.condition, each.sign) for each in _changes(view) if said(each.to) and said(each.sign)), "intended changes with the sign by which they will be seen", "beoogde veranderingen met het teken waaraan je ze zult zien"),
    count("changes_started", lambda view: distinct((each.condition, each.started.what) for each in _changes(view) if said(each.started.what) and happened(view, each.started.date)), "changes that were started: what was done, when", "veranderingen die gestart zijn: wat er gebeurd is, wanneer"),
    count("changes_seen_elsewhere", lambda view: distinct((each.condition, each.seen.who) for each in _changes(view) if _is_seen(view, each)), "changes by which somebody outside does something differently: who, what, since when", "veranderingen waardoor iemand buiten de eigen organisatie iets anders doet: wie, wat, sinds wanneer"),
    count("changes_anchored", lambda view: distinct((each.condition, each.anchored.how) for each in _changes(view) if _in_force(view, each.anchored)), "changes anchored with a document or adopter, still in force", "veranderingen verankerd met een document of overnemer, nog altijd van kracht"),
    count("novelty_kinds", _novelty_kinds, "kinds of innovation with what is new or improved and for whom", "soorten vernieuwing met wat nieuw of verbeterd is en voor wie"),
    count("novelty_compared", _novelty_compared, "existing offers compared with: where, and the difference", "bestaand aanbod waarmee vergeleken is: waar, en wat het verschil is"),
    count("novelty_compared_elsewhere", lambda view: _novelty_compared(view, only_elsewhere=True), "compared offers from outside the own municipality or organisation", "vergeleken aanbod van buiten de eigen gemeente of organisatie"),
    yes("novelty_beyond_offer", _novelty_beyond_offer, "not only the offer changes: also process, organisation, behaviour, collaboration or an institution", "niet alleen het aanbod verandert: ook de manier van werken, organiseren of samenwerken, gedrag of een instelling"),
    count("novelty_recognised", _novelty_recognised, "outsiders who recognised it as new or took over the way of working, with date", "buitenstaanders die het als vernieuwend erkennen of de werkwijze overnamen, met datum"),
    yes("ownership_carrier_named", lambda view: named(view.project.project.organisation) and view.project.project.kind is not None, "who carries it is named, with its kind", "de trekker is benoemd, met het soort organisatie"),
    count("ownership_parties", lambda view: distinct(each.name for each in _with_task(view)), "other parties with a task", "andere partijen met een taak"),
    count("ownership_sectors", lambda view: len(_sectors(view)) if any(True for _ in _with_task(view)) else 0, "sectors that carry tasks, the own organisation's among them", "sectoren die taken dragen, die van de eigen organisatie inbegrepen"),
    yes("ownership_civil", lambda view: any(each in _sectors(view) for each in _CARRIERS), "citizens, civil society or social entrepreneurs carry tasks", "burgers, middenveld of sociaal ondernemers dragen taken"),
    yes("ownership_decided_together", _decided_together, "by a written agreement two kinds of parties decide together, citizens or civil society among them", "een schriftelijke afspraak waardoor twee soorten partijen samen beslissen, onder wie burgers of middenveld"),
)  # fmt: skip

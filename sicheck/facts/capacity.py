"""Facts for change fatigue, change for change's sake, culture and competences: `capacity` and where it came from."""

from __future__ import annotations

from sicheck.facts.base import Fact, View, count, distinct, happened, named, number, said, word, yes

IMPOSED = ("obligation", "call", "management-decision")
FASHIONS = ("call", "obligation", "competitor", "trend")
DAYS_IN_MONTH = 365.25 / 12
NOT_A_NEED = ("own-organisation", "owners")


def _origins(view: View) -> set[str]:
    return set(view.project.project.initiative.origin or ())


def _pressures(view: View) -> set[str]:
    return set(view.project.capacity.pressure.origin or ()) or _origins(view)


def _only(found: set[str], words: tuple[str, ...]) -> bool:
    return bool(found) and found <= set(words)


def _time_freed(view: View) -> bool:
    freed = view.project.capacity.load.freed
    return bool(freed.hours_per_month) or named(freed.dropped)


def _time_answered(view: View) -> bool:
    freed = view.project.capacity.load.freed
    return freed.hours_per_month is not None or freed.dropped is not None


def _load_too_high(view: View) -> bool:
    load = view.project.capacity.load
    return load.asked.outcome == "too-high" or any(each.rising and named(each.what) for each in load.figures or ())


def _load_asked(view: View) -> bool:
    load = view.project.capacity.load
    return load.asked.outcome is not None or load.figures is not None


def _roles(view: View, *tasks: str) -> set[str]:
    team = view.project.capacity.team or ()
    return {each.task for each in team if each.task in tasks and named(each.who) and each.hours_per_month}


def _successors(view: View) -> int:
    team = view.project.capacity.team or ()
    return distinct(each.who for each in team if named(each.who) and each.can_take_over)


def _lasting(view: View) -> int:
    groups = view.project.capacity.culture.lasting_groups or ()
    return distinct(each.what for each in groups if named(each.what) and happened(view, each.since))


def _setbacks(view: View) -> int:
    setbacks = view.project.capacity.setbacks or ()
    return distinct(each.what for each in setbacks if named(each.what) and named(each.overcome_by) and happened(view, each.date))


def _milestones(view: View) -> int:
    milestones = view.project.capacity.milestones or ()
    return distinct(each.what for each in milestones if named(each.what) and each.date is not None)


def _months_running(view: View) -> float:
    start = view.project.project.start
    return max(0.0, (view.date - start).days / DAYS_IN_MONTH) if start else 0.0


def _need_is_societal(view: View) -> bool:
    return any(each not in NOT_A_NEED for each in view.project.need.whose or ())


FACTS: tuple[Fact, ...] = (
    word("stage", lambda view: view.project.project.stage, "the stage: idea, pilot, running or scaling", "het stadium: idea, pilot, running of scaling"),
    number("project_months_running", 0.0, _months_running, "months since the start", "maanden sinds de start"),
    yes("project_starts_later", lambda view: view.project.project.start is not None and view.project.project.start > view.date, "the start lies in the future", "de start ligt in de toekomst"),
    yes("need_whose_answered", lambda view: bool(view.project.need.whose), "it is said whose need it is", "er is gezegd wiens nood het is"),
    yes("need_societal", _need_is_societal, "the need is not only that of the own organisation or its owners", "de nood is niet alleen die van de eigen organisatie of haar eigenaars"),
    yes("origin_answered", lambda view: bool(_origins(view)), "it is said where the project came from", "er is gezegd waar het project vandaan kwam"),
    yes("origin_fashion_only", lambda view: _only(_origins(view), FASHIONS), "the origin is only a call, an obligation, a competitor or a trend", "de aanleiding is enkel een oproep, verplichting, concurrent of trend"),
    yes("pressure_imposed", lambda view: _only(_pressures(view), IMPOSED), "the change is imposed: only obligation, call or management decision", "de verandering is opgelegd: enkel verplichting, oproep of beslissing van de leiding"),
    yes("pressure_chances", lambda view: bool(view.project.capacity.pressure.chances), "chances are named", "er zijn kansen genoemd"),
    yes("pressure_threats", lambda view: bool(view.project.capacity.pressure.threats), "threats are named", "er zijn bedreigingen genoemd"),
    yes("pressure_chances_answered", lambda view: view.project.capacity.pressure.chances is not None, "the question about chances is answered", "de vraag naar kansen is ingevuld"),
    yes("vision_written", lambda view: said(view.project.capacity.vision.text), "a vision is written", "er is een visie geschreven"),
    yes("vision_answered", lambda view: view.project.capacity.vision.text is not None or bool(view.project.capacity.vision.written_with), "the question about a vision is answered", "de vraag naar een visie is ingevuld"),
    yes("need_proof_answered", lambda view: view.project.need.figures is not None or view.project.need.voices is not None, "figures or voices are answered", "cijfers of stemmen zijn ingevuld"),
    yes("answers_asked", lambda view: view.project.need.earlier_answers is not None or view.project.innovation.compared is not None, "existing answers are answered", "bestaande antwoorden zijn ingevuld"),
    yes("answers_looked_at", lambda view: bool(view.project.need.earlier_answers or view.project.innovation.compared), "at least one existing answer was looked at", "minstens één bestaand antwoord is bekeken"),
    yes("keeps_or_stops_answered", lambda view: view.project.innovation.keeps is not None or view.project.innovation.stops is not None, "what is kept and what stops is answered", "wat blijft en wat stopt is ingevuld"),
    yes("keeps_or_stops", lambda view: bool(view.project.innovation.keeps or view.project.innovation.stops), "something is named that is kept or that stops", "er is iets genoemd dat blijft of dat stopt"),
    yes("outcomes_answered", lambda view: view.project.impact.outcomes is not None, "outcomes are answered", "effecten zijn ingevuld"),
    yes("outcome_with_target", lambda view: any(each.real and each.target.value is not None for each in view.project.impact.outcomes or ()), "an outcome has a target", "een effect heeft een streefdoel"),
    yes("solution_chosen", lambda view: view.project.innovation.solution_chosen is True, "the solution is chosen", "de oplossing is gekozen"),
    count("load_other_changes", lambda view: view.project.capacity.load.other_changes or 0, "other changes that the same people carry now", "andere veranderingen die dezelfde mensen nu dragen"),
    yes("load_other_changes_answered", lambda view: view.project.capacity.load.other_changes is not None, "the number of other changes is answered", "het aantal andere veranderingen is ingevuld"),
    count("load_unfinished", lambda view: view.project.capacity.load.unfinished or 0, "changes of the last 24 months that were stopped or replaced before being evaluated", "veranderingen van de laatste 24 maanden die stopten of vervangen zijn vóór ze geëvalueerd waren"),
    yes("load_unfinished_answered", lambda view: view.project.capacity.load.unfinished is not None, "the number of unfinished changes is answered", "het aantal onafgewerkte veranderingen is ingevuld"),
    yes("load_time_freed", _time_freed, "time was freed, or something dropped", "er is tijd vrijgemaakt, of iets geschrapt"),
    yes("load_time_answered", _time_answered, "freed time is answered", "vrijgemaakte tijd is ingevuld"),
    yes("load_say_in_pace", lambda view: view.project.capacity.load.say_in_pace is True, "people have a say in the pace", "mensen bepalen mee het tempo"),
    yes("load_pace_answered", lambda view: view.project.capacity.load.say_in_pace is not None, "the say in the pace is answered", "de inspraak in het tempo is ingevuld"),
    yes("load_too_high", _load_too_high, "people say the load is too high, or a figure is rising", "mensen zeggen dat het te veel is, of een cijfer stijgt"),
    yes("load_asked", _load_asked, "people were asked about the load, or a figure is known", "mensen zijn bevraagd over de last, of er is een cijfer"),
    yes("culture_fixed_means", lambda view: bool(view.project.capacity.culture.fixed_time.hours_per_month or view.project.capacity.culture.fixed_time.money_per_year), "fixed time or money for trying, beyond this project", "vaste tijd of geld om te proberen, buiten dit project"),
    yes("culture_ideas_from_below", lambda view: view.project.capacity.culture.who_may_start in ("anyone", "frontline") and (view.project.capacity.culture.ideas_tried or 0) > 0, "anyone or the frontline may start something, and did in the last year", "iedereen of de basiswerkers mogen iets starten, en deden dat het laatste jaar"),
    count("culture_successors", _successors, "people who could take over the lead", "mensen die de trekkersrol kunnen overnemen"),
    yes("culture_used_elsewhere", lambda view: named(view.project.capacity.culture.used_elsewhere.what) and named(view.project.capacity.culture.used_elsewhere.where), "something learned here is used elsewhere in the organisation", "iets wat hier geleerd is, wordt elders in de organisatie gebruikt"),
    count("culture_lasting_groups", _lasting, "groups or ties that work without the project", "groepen of banden die zonder het project werken"),
    count("culture_roles_taken_up", lambda view: view.project.capacity.culture.roles_taken_up or 0, "people of the target group who took up a role for others", "mensen uit de doelgroep die een rol voor anderen opnamen"),
    yes("culture_organisation_answered", lambda view: bool(view.project.capacity.culture.model_fields_set - {"evidence", "lasting_groups", "roles_taken_up"}), "the culture of the organisation is answered", "de cultuur van de organisatie is ingevuld"),
    yes("team_money_and_partners", lambda view: _roles(view, "money", "partners") == {"money", "partners"}, "somebody for money and somebody for partners, with hours", "iemand voor geld en iemand voor partners, met uren"),
    yes("team_answered", lambda view: view.project.capacity.team is not None, "the team is answered", "het team is ingevuld"),
    count("setbacks_overcome", _setbacks, "setbacks that were overcome: what, date, how", "tegenslagen die overwonnen zijn: wat, wanneer, hoe"),
    count("milestones_dated", _milestones, "milestones with a date", "mijlpalen met een datum"),
)  # fmt: skip

"""Facts for creativity: `creativity` and the trials of `design`."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.model.project.creativity import Alternative, Borrowed, Framing, Norm
from sicheck.model.project.design import Trial

FROM_OUTSIDE = ("target-group", "frontline", "outsider")


def _question(view: View) -> bool:
    creativity = view.project.creativity
    return said(creativity.question) or any(said(each.question) for each in creativity.framings or ())


def _framings(view: View) -> Iterator[Framing]:
    framings = view.project.creativity.framings or ()
    return (each for each in framings if said(each.question) and each.view and named(each.whose))


def _framings_of_users(view: View) -> int:
    return distinct(
        each.question for each in _framings(view) if each.view in ("target-group", "frontline") and named(each.obtained)
    )


def _led_elsewhere(view: View) -> bool:
    creativity = view.project.creativity
    different = (creativity.first_idea or "").casefold() != (creativity.became or "").casefold()
    return said(creativity.first_idea) and said(creativity.became) and different


def _alternatives(view: View) -> Iterator[Alternative]:
    return (each for each in view.project.creativity.alternatives or () if said(each.what))


def _with_reason(view: View) -> Iterator[Alternative]:
    return (each for each in _alternatives(view) if said(each.because))


def _brought_in(view: View) -> int:
    return distinct(
        each.what
        for each in _alternatives(view)
        if each.brought_by in FROM_OUTSIDE and named(each.occasion) and happened(view, each.date)
    )


def _chosen_together(view: View) -> bool:
    selection = view.project.creativity.selection
    together = any(each in ("target-group", "frontline") for each in selection.together_with or ())
    return together and happened(view, selection.date)


def _borrowed(view: View) -> Iterator[Borrowed]:
    return (each for each in view.project.creativity.borrowed or () if named(each.what) and named(each.where))


def _taken_over(view: View) -> Iterator[Borrowed]:
    return (
        each
        for each in _borrowed(view)
        if each.other and named(each.contact) and said(each.taken_over) and happened(view, each.date)
    )


def _norms(view: View) -> Iterator[Norm]:
    return (each for each in view.project.creativity.norms or () if said(each.norm) and each.kind)


def _replaced(view: View) -> Iterator[Norm]:
    return (each for each in _norms(view) if said(each.instead) and named(each.whose))


def _broken(view: View) -> Iterator[Norm]:
    return (
        each
        for each in _replaced(view)
        if named(each.done.what) and happened(view, each.done.date) and named(each.holder_knows)
    )


def _moved(view: View) -> int:
    moved = (each for each in _broken(view) if each.moved.how and said(each.moved.what))
    return distinct(each.norm for each in moved if happened(view, each.moved.date))


def _room_said(view: View) -> bool:
    room = view.project.creativity.room
    return named(room.said_by) and happened(view, room.said_on)


def _room_failures(view: View) -> int:
    return distinct(
        each.what
        for each in view.project.creativity.room.failures or ()
        if named(each.what) and each.beyond_team and named(each.discussed_with) and said(each.since_then)
        and happened(view, each.date)
    )


def _trials(view: View) -> Iterator[Trial]:
    return (each for each in view.project.design.trials or () if named(each.what))


def _planned(view: View) -> int:
    questions = (each for each in _trials(view) if said(each.question) and named(each.expected))
    return distinct(each.question for each in questions)


def _done(view: View) -> Iterator[Trial]:
    return (
        each
        for each in _trials(view)
        if said(each.question) and happened(view, each.date) and named(each.result)
    )


def _learned(view: View) -> Iterator[Trial]:
    return (each for each in _done(view) if said(each.learned))


def _decided(view: View) -> int:
    return distinct(
        each.decision.what
        for each in _learned(view)
        if each.decision.kind not in (None, "kept") and said(each.decision.what)
    )


FACTS: tuple[Fact, ...] = (
    yes("framing_question", _question, "the question is written as a question", "de vraag staat er als vraag"),
    count("framings", lambda view: distinct(each.question for each in _framings(view)), "framings with whose view they are", "versies van de vraag met uit wiens standpunt"),
    count("framings_views", lambda view: distinct(each.view for each in _framings(view)), "different views among them", "verschillende standpunten daarbij"),
    count("framings_of_users", _framings_of_users, "framings from the target group or the frontline, with how they were obtained", "versies vanuit de doelgroep of de basiswerkers, met hoe verkregen"),
    yes("framing_chosen_why", lambda view: said(view.project.creativity.chosen_because), "why this framing was chosen", "waarom deze versie gekozen is"),
    yes("framing_led_elsewhere", _led_elsewhere, "the first idea, and the other thing that it became", "het eerste idee, en het andere dat het geworden is"),
    count("alternatives", lambda view: distinct(each.what for each in _alternatives(view)), "alternatives that were considered", "alternatieven die overwogen zijn"),
    count("alternatives_with_reason", lambda view: distinct(each.what for each in _with_reason(view)), "alternatives with why or why not", "alternatieven met waarom wel of niet"),
    count("alternatives_kinds", lambda view: distinct(each.kind for each in _with_reason(view) if each.kind), "different kinds of alternatives", "verschillende soorten alternatieven"),
    count("alternatives_brought_in", _brought_in, "alternatives brought in by target group, frontline or outsider, with occasion and date", "alternatieven aangebracht door doelgroep, basiswerkers of buitenstaander, met gelegenheid en datum"),
    count("alternatives_criteria", lambda view: distinct(each for each in view.project.creativity.selection.criteria or () if named(each)), "criteria by which was chosen", "criteria waarmee gekozen is"),
    yes("alternatives_chosen_together", _chosen_together, "chosen together with target group or frontline, at a date", "samen met doelgroep of basiswerkers gekozen, met datum"),
    count("borrowed_examples", lambda view: distinct(each.what for each in _borrowed(view)), "examples from elsewhere: what, where", "voorbeelden van elders: wat, waar"),
    count("borrowed_other_world", lambda view: distinct(each.what for each in _borrowed(view) if each.other), "examples from another sector or country", "voorbeelden uit een andere sector of een ander land"),
    count("borrowed_taken_over", lambda view: distinct(each.what for each in _taken_over(view)), "things taken over or adapted after contact: what, from whom, date", "dingen overgenomen of aangepast na contact: wat, van wie, wanneer"),
    count("borrowed_proven", lambda view: distinct(each.what for each in _taken_over(view) if said(each.result) or named(each.works_along)), "of these: tried with a result, or somebody from there works along", "daarvan: uitgeprobeerd met resultaat, of iemand van daar werkt mee"),
    count("norms_named", lambda view: distinct(each.norm for each in _norms(view)), "rules, habits or beliefs that are questioned", "regels, gewoontes of overtuigingen die in vraag gesteld worden"),
    count("norms_replaced", lambda view: distinct(each.norm for each in _replaced(view)), "norms with whose they are and what is done instead", "normen met van wie ze zijn en wat er in de plaats komt"),
    count("norms_broken", lambda view: distinct(each.norm for each in _broken(view)), "norms departed from in practice, with the knowledge of whoever holds them", "normen waarvan in praktijk afgeweken is, met medeweten van wie ze bewaakt"),
    count("norms_moved", _moved, "norms that moved: exception, rewritten rule, or others dropped the habit", "normen die verschoven zijn: uitzondering, herschreven regel, of anderen lieten de gewoonte los"),
    yes("room_said", _room_said, "somebody with authority said that it may fail: who, when", "iemand met gezag zei dat het mag mislukken: wie, wanneer"),
    yes("room_means", lambda view: bool(view.project.creativity.room.hours_per_month or view.project.creativity.room.money), "hours or money set apart for trying", "uren of geld apart gehouden om te proberen"),
    yes("room_stop_rule", lambda view: said(view.project.creativity.room.stop_rule.sign) and named(view.project.creativity.room.stop_rule.who_decides), "a rule for stopping or adjusting: on what sign, who decides", "een afspraak over stoppen of bijsturen: bij welk signaal, wie beslist"),
    count("room_failures_discussed", _room_failures, "failures discussed beyond the team, with what is done differently since", "mislukkingen besproken buiten het team, met wat sindsdien anders gaat"),
    count("experiments_planned", _planned, "experiments with a question and what you would see", "experimenten met de vraag en wat je zou zien"),
    count("experiments_done", lambda view: distinct((each.what, each.date) for each in _done(view)), "experiments that were done: question, date, result", "uitgevoerde experimenten: vraag, datum, resultaat"),
    count("experiments_learned", lambda view: distinct((each.what, each.date) for each in _learned(view)), "experiments with what was learned", "experimenten met wat jullie leerden"),
    count("experiments_decided", _decided, "things stopped, dropped or changed because of a result", "dingen die gestopt, geschrapt of veranderd zijn door een resultaat"),
)  # fmt: skip

"""Facts for creativity: `creativity` and the trials of `design`."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.model.project.creativity import Alternative, Borrowed, Framing, Norm
from sicheck.model.project.design import Trial

FROM_OUTSIDE = ("target-group", "frontline", "outsider")


def _question(view: View) -> bool:
    """A question mark is what makes a text a question; without it anything could stand there."""
    creativity = view.project.creativity
    questions = (creativity.question, *(each.question for each in creativity.framings or ()))
    return any(each is not None and said(each) and "?" in each for each in questions)


def _framings(view: View) -> Iterator[Framing]:
    framings = view.project.creativity.framings or ()
    return (each for each in framings if said(each.question) and each.view and named(each.whose))


def _framings_of_users(view: View) -> int:
    return distinct(
        each.question for each in _framings(view) if each.view in ("target-group", "frontline") and named(each.obtained)
    )


def _led_elsewhere(view: View) -> bool:
    ideas = (view.project.creativity.first_idea, view.project.creativity.became)
    return all(said(each) for each in ideas) and distinct(ideas) > 1


def _alternatives(view: View) -> Iterator[Alternative]:
    """What else was considered, in a sentence; doing nothing says enough by its kind."""
    alternatives = view.project.creativity.alternatives or ()
    return (each for each in alternatives if said(each.what) or (each.kind == "nothing" and named(each.what)))


def _with_reason(view: View) -> Iterator[Alternative]:
    return (each for each in _alternatives(view) if said(each.because))


def _brought_in(view: View) -> int:
    return distinct(
        each.what
        for each in _with_reason(view)
        if each.brought_by in FROM_OUTSIDE and named(each.occasion) and happened(view, each.date)
    )


def _chosen_together(view: View) -> bool:
    selection = view.project.creativity.selection
    together = any(each in ("target-group", "frontline") for each in selection.together_with or ())
    return together and happened(view, selection.date)


def _criteria(view: View) -> int:
    return distinct(each for each in view.project.creativity.selection.criteria or () if named(each))


def _borrowed(view: View) -> Iterator[Borrowed]:
    return (each for each in view.project.creativity.borrowed or () if named(each.what) and named(each.where))


def _from_another_world(view: View) -> Iterator[Borrowed]:
    return (each for each in _borrowed(view) if each.other)


def _taken_over(view: View) -> Iterator[Borrowed]:
    return (
        each
        for each in _from_another_world(view)
        if named(each.contact) and said(each.taken_over) and happened(view, each.date)
    )


def _proven(view: View) -> int:
    return distinct(each.what for each in _taken_over(view) if said(each.result) or named(each.works_along))


def _norms(view: View) -> Iterator[Norm]:
    return (each for each in view.project.creativity.norms or () if said(each.norm) and each.kind)


def _replaced(view: View) -> Iterator[Norm]:
    return (each for each in _norms(view) if said(each.instead) and named(each.whose))


def _broken(view: View) -> Iterator[Norm]:
    """Done, and a sentence tells who of those that hold the norm knows and how; a bare `no` is no knowledge."""
    return (
        each
        for each in _replaced(view)
        if named(each.done.what) and happened(view, each.done.date) and said(each.holder_knows)
    )


def _moved(view: View) -> int:
    moved = (each for each in _broken(view) if each.moved.how and said(each.moved.what))
    return distinct(each.norm for each in moved if happened(view, each.moved.date))


def _room_said(view: View) -> bool:
    room = view.project.creativity.room
    return named(room.said_by) and happened(view, room.said_on)


def _room_means(view: View) -> bool:
    room = view.project.creativity.room
    return bool(room.hours_per_month or room.money)


def _room_stop_rule(view: View) -> bool:
    rule = view.project.creativity.room.stop_rule
    return said(rule.sign) and named(rule.who_decides)


def _room_failures(view: View) -> int:
    return distinct(
        each.what
        for each in view.project.creativity.room.failures or ()
        if named(each.what)
        and each.beyond_team
        and named(each.discussed_with)
        and said(each.since_then)
        and happened(view, each.date)
    )


def _trials(view: View) -> Iterator[Trial]:
    return (each for each in view.project.design.trials or () if named(each.what) and said(each.question))


def _is_done(view: View, trial: Trial) -> bool:
    return happened(view, trial.date) and named(trial.result)


def _planned(view: View) -> int:
    """What you would see; once it was done, what you saw tells as much."""
    return distinct(each.question for each in _trials(view) if named(each.expected) or _is_done(view, each))


def _done(view: View) -> int:
    return distinct((each.what, each.date) for each in _trials(view) if _is_done(view, each))


def _learned(view: View) -> Iterator[Trial]:
    return (each for each in _trials(view) if _is_done(view, each) and said(each.learned))


def _lessons(view: View) -> int:
    """The same experiment twice counts once, and so does the same lesson."""
    experiments = distinct((each.what, each.date) for each in _learned(view))
    return min(experiments, distinct(each.learned for each in _learned(view)))


def _decided(view: View) -> int:
    return distinct(
        each.decision.what
        for each in _learned(view)
        if each.decision.kind not in (None, "kept") and said(each.decision.what)
    )


FACTS: tuple[Fact, ...] = (
    yes("framing_question", _question),
    count("framings", lambda view: distinct(each.question for each in _framings(view))),
    count("framings_views", lambda view: distinct(each.view for each in _framings(view))),
    count("framings_of_users", _framings_of_users),
    yes("framing_chosen_why", lambda view: said(view.project.creativity.chosen_because)),
    yes("framing_led_elsewhere", _led_elsewhere),
    count("alternatives", lambda view: distinct(each.what for each in _alternatives(view))),
    count("alternatives_with_reason", lambda view: distinct(each.what for each in _with_reason(view))),
    count("alternatives_kinds", lambda view: distinct(each.kind for each in _with_reason(view) if each.kind)),
    count("alternatives_brought_in", _brought_in),
    count("alternatives_criteria", _criteria),
    yes("alternatives_chosen_together", _chosen_together),
    count("borrowed_examples", lambda view: distinct(each.what for each in _borrowed(view))),
    count("borrowed_other_world", lambda view: distinct(each.what for each in _from_another_world(view))),
    count("borrowed_taken_over", lambda view: distinct(each.what for each in _taken_over(view))),
    count("borrowed_proven", _proven),
    count("norms_named", lambda view: distinct(each.norm for each in _norms(view))),
    count("norms_replaced", lambda view: distinct(each.norm for each in _replaced(view))),
    count("norms_broken", lambda view: distinct(each.norm for each in _broken(view))),
    count("norms_moved", _moved),
    yes("room_said", _room_said),
    yes("room_means", _room_means),
    yes("room_stop_rule", _room_stop_rule),
    count("room_failures_discussed", _room_failures),
    count("experiments_planned", _planned),
    count("experiments_done", _done),
    count("experiments_learned", _lessons),
    count("experiments_decided", _decided),
)

"""Facts for system change: `need`, `innovation`, `changes`, and who carries it."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.facts.people import (
    actors,
    agreed,
    decides_along,
    outside,
    own_sector,
    sector,
    spokespeople,
    target_group,
    works,
)
from sicheck.model.project.changes import Change
from sicheck.model.project.need import Cause, Figure
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import DEEP_CONDITIONS, VISIBLE_CONDITIONS

OLDEST_FIGURE = 5
"""Years that a figure may be old at the start of the project; our own choice."""
_CIVIL = ("citizens", "civil-society")
_PEOPLE = "people"
_OWN = "own"


# Need.


def _need_described(view: View) -> bool:
    return said(view.project.need.problem) and bool(view.project.need.whose)


def _need_number_known(view: View) -> bool:
    number = view.project.need.number
    return bool(number.value) and number.basis is not None and named(number.area)


def _need_figures(view: View) -> int:
    start = min(view.project.project.start or view.date, view.date).year
    return distinct(
        (each.what, each.year)
        for each in view.project.need.figures or ()
        if _is_figure(each) and each.year and start - OLDEST_FIGURE <= each.year <= view.date.year
    )


def _is_figure(figure: Figure) -> bool:
    return named(figure.what) and named(figure.source) and bool(figure.value)


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
    return distinct(each.kind for each in view.project.need.parties or () if each.kind and said(each.holds))


# Root causes.


def _causes(view: View) -> Iterator[Cause]:
    return (each for each in view.project.need.causes or () if said(each.cause))


def _outside_causes(view: View) -> Iterator[Cause]:
    return (each for each in _causes(view) if each.lies_with not in (None, "target-group"))


def _is_tackled(cause: Cause) -> bool:
    return named(cause.kept_by.who) and said(cause.kept_by.why) and said(cause.activity)


def _is_worked_on(view: View, cause: Cause) -> bool:
    return said(cause.activity) and said(cause.done.what) and happened(view, cause.done.since)


def _causes_analysis_checked(view: View) -> int:
    return distinct(
        (each.who, each.date)
        for each in view.project.need.analysis_checked or ()
        if each.group in ("target-group", "frontline") and named(each.who) and happened(view, each.date)
    )


# Changes: `conditions-shifted` asks which kind of change it is, `signs-of-change` how far it is.


def _changes(view: View) -> Iterator[Change]:
    return (each for each in view.project.changes or () if each.condition and said(each.to))


def _described(view: View, among: tuple[str, ...] = (*VISIBLE_CONDITIONS, *DEEP_CONDITIONS)) -> Iterator[Change]:
    """Changes in one of these conditions from something to something else."""
    return (
        each
        for each in _changes(view)
        if each.condition in among and said(each.from_) and distinct((each.from_, each.to)) > 1
    )


def _is_seen(view: View, change: Change) -> bool:
    return named(change.seen.who) and said(change.seen.what) and happened(view, change.seen.since)


def _is_in_force(view: View, change: Change) -> bool:
    anchored = change.anchored
    proven = named(anchored.document) or named(anchored.adopter)
    ended = anchored.until is not None and anchored.until < view.date
    return anchored.how is not None and proven and happened(view, anchored.since) and not ended


def _is_real(view: View, change: Change) -> bool:
    """What is seen or in force needs no sign by which it will be seen, and has started, also when that is not told."""
    return _is_seen(view, change) or _is_in_force(view, change)


def _is_shifted(view: View, change: Change) -> bool:
    """Seen in somebody, or in force with whom: here the own organisation counts as much as another."""
    with_whom = named(change.where) or named(change.anchored.adopter)
    return _is_seen(view, change) or (_is_in_force(view, change) and with_whom)


def _has_sign(view: View, change: Change) -> bool:
    return said(change.sign) or _is_real(view, change)


def _is_started(view: View, change: Change) -> bool:
    return (said(change.started.what) and happened(view, change.started.date)) or _is_real(view, change)


def _shifted(view: View, among: tuple[str, ...]) -> int:
    return distinct(each.condition for each in _described(view, among) if _is_shifted(view, each))


def _deep_with_sign(view: View) -> int:
    return distinct(each.condition for each in _described(view, DEEP_CONDITIONS) if _has_sign(view, each))


# Novelty.


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


# Ownership.


def _carrier_named(view: View) -> bool:
    return named(view.project.project.organisation) and view.project.project.kind is not None


def _with_task(view: View) -> Iterator[Stakeholder]:
    """Outside parties with a task; which of them are others shows once the carrier is named."""
    own = view.project.project.organisation
    others = (each for each in outside(view.project) if named(own) and distinct((each.name, own)) > 1)
    return (each for each in others if named(each.task.what))


def _sectors(view: View) -> set[str]:
    """Sectors that carry tasks, the own organisation's among them as soon as somebody else does."""
    carrying = [each for each in _with_task(view) if works(view, each)]
    found = {sector(view.project, each) for each in carrying} | ({own_sector(view.project)} if carrying else set())
    return {each for each in found if each is not None}


def _ownership_sectors(view: View) -> int:
    """Citizens and civil society are one here: neighbours who help a neighbourhood group are no other sector."""
    return distinct("civil-society" if each in _CIVIL else each for each in _sectors(view))


def _ownership_civil(view: View) -> bool:
    """Those concerned themselves count too, on whichever side they stand: staff as target group carry tasks."""
    carriers = _sectors(view) & {*_CIVIL, "social-economy"}
    return bool(carriers) or any(works(view, each) for each in target_group(view.project))


def _deciding(view: View) -> list[Stakeholder]:
    return [each for each in actors(view.project) if decides_along(view, each)]


def _deciding_kinds(view: View) -> set[str]:
    """Kinds of parties that decide, the own side among them as soon as somebody decides along."""
    found = {kind for each in _deciding(view) for kind in _kinds_of(view, each)}
    return found | {_own_kind(view)} if found else found


def _kinds_of(view: View, actor: Stakeholder) -> Iterator[str]:
    """The own kind or a sector; those concerned, or who speaks for them, are people beside that."""
    if actor in (*target_group(view.project), *spokespeople(view.project)):
        yield _PEOPLE
    like_own = actor.inside or actor.kind == "fellow-organisation"
    of = _own_kind(view) if like_own else sector(view.project, actor)
    if of is not None:
        yield _PEOPLE if of == "citizens" else of


def _own_kind(view: View) -> str:
    return _PEOPLE if view.project.project.kind == "citizens-initiative" else _OWN


FACTS: tuple[Fact, ...] = (
    yes("need_described", _need_described),
    yes("need_number_known", _need_number_known),
    count("need_figures", _need_figures),
    count("need_voices", _need_voices),
    count("need_answers_compared", _need_answers_compared),
    count("need_parties", _need_parties),
    count("causes_named", lambda view: distinct(each.cause for each in _causes(view))),
    count("causes_outside", lambda view: distinct(each.cause for each in _outside_causes(view))),
    count(
        "causes_outside_tackled",
        lambda view: distinct(each.cause for each in _outside_causes(view) if _is_tackled(each)),
    ),
    count(
        "causes_answered",
        lambda view: distinct(each.cause for each in _causes(view) if said(each.activity) or named(each.left_to)),
    ),
    count(
        "causes_outside_worked_on",
        lambda view: distinct(each.cause for each in _outside_causes(view) if _is_worked_on(view, each)),
    ),
    count("causes_analysis_checked", _causes_analysis_checked),
    count("changes_named", lambda view: distinct((each.condition, each.to) for each in _changes(view))),
    count("changes_conditions", lambda view: distinct(each.condition for each in _described(view))),
    count("changes_deep_with_sign", _deep_with_sign),
    count("changes_visible_shifted", lambda view: _shifted(view, VISIBLE_CONDITIONS)),
    count("changes_deep_shifted", lambda view: _shifted(view, DEEP_CONDITIONS)),
    count(
        "changes_with_sign",
        lambda view: distinct((each.condition, each.to) for each in _changes(view) if _has_sign(view, each)),
    ),
    count(
        "changes_started",
        lambda view: distinct((each.condition, each.to) for each in _changes(view) if _is_started(view, each)),
    ),
    count(
        "changes_seen_elsewhere",
        lambda view: distinct((each.condition, each.seen.who) for each in _changes(view) if _is_seen(view, each)),
    ),
    count(
        "changes_anchored",
        lambda view: distinct((each.condition, each.to) for each in _changes(view) if _is_in_force(view, each)),
    ),
    count("novelty_kinds", _novelty_kinds),
    count("novelty_compared", _novelty_compared),
    count("novelty_compared_elsewhere", lambda view: _novelty_compared(view, only_elsewhere=True)),
    yes("novelty_beyond_offer", _novelty_beyond_offer),
    count("novelty_recognised", _novelty_recognised),
    yes("ownership_carrier_named", _carrier_named),
    count("ownership_parties", lambda view: distinct(each.name for each in _with_task(view))),
    count("ownership_sectors", _ownership_sectors),
    yes("ownership_civil", _ownership_civil),
    count("ownership_deciding_kinds", lambda view: len(_deciding_kinds(view))),
    yes("ownership_people_decide", lambda view: _PEOPLE in _deciding_kinds(view)),
    yes("ownership_decision_written", lambda view: any(agreed(view, each) for each in _deciding(view))),
)

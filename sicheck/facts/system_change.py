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
        if named(each.what)
        and named(each.source)
        and each.year
        and start - OLDEST_FIGURE <= each.year <= view.date.year
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
    return distinct(
        each.condition for each in _described(view) if each.condition in conditions and _is_seen(view, each)
    )


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
        if each.decides.about
        and (named(each.agreement.document) or named(each.decides.body))
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
    count("causes_outside_worked_on", lambda view: distinct(each.cause for each in _causes_worked_on(view))),
    count("causes_analysis_checked", _causes_analysis_checked),
    count(
        "changes_named", lambda view: distinct((each.condition, each.to) for each in _changes(view) if said(each.to))
    ),
    count("changes_conditions", lambda view: distinct(each.condition for each in _described(view))),
    count(
        "changes_deep_with_sign",
        lambda view: distinct(
            each.condition for each in _described(view) if each.condition in DEEP_CONDITIONS and said(each.sign)
        ),
    ),
    count("changes_visible_shifted", lambda view: _shifted(view, VISIBLE_CONDITIONS)),
    count("changes_deep_shifted", lambda view: _shifted(view, DEEP_CONDITIONS)),
    count(
        "changes_with_sign",
        lambda view: distinct(
            (each.condition, each.sign) for each in _changes(view) if said(each.to) and said(each.sign)
        ),
    ),
    count(
        "changes_started",
        lambda view: distinct(
            (each.condition, each.started.what)
            for each in _changes(view)
            if said(each.started.what) and happened(view, each.started.date)
        ),
    ),
    count(
        "changes_seen_elsewhere",
        lambda view: distinct((each.condition, each.seen.who) for each in _changes(view) if _is_seen(view, each)),
    ),
    count(
        "changes_anchored",
        lambda view: distinct(
            (each.condition, each.anchored.how) for each in _changes(view) if _in_force(view, each.anchored)
        ),
    ),
    count("novelty_kinds", _novelty_kinds),
    count("novelty_compared", _novelty_compared),
    count("novelty_compared_elsewhere", lambda view: _novelty_compared(view, only_elsewhere=True)),
    yes("novelty_beyond_offer", _novelty_beyond_offer),
    count("novelty_recognised", _novelty_recognised),
    yes(
        "ownership_carrier_named",
        lambda view: named(view.project.project.organisation) and view.project.project.kind is not None,
    ),
    count("ownership_parties", lambda view: distinct(each.name for each in _with_task(view))),
    count("ownership_sectors", lambda view: len(_sectors(view)) if any(True for _ in _with_task(view)) else 0),
    yes("ownership_civil", lambda view: any(each in _sectors(view) for each in _CARRIERS)),
    yes("ownership_decided_together", _decided_together),
)

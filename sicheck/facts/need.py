"""Facts about the need and its causes: `need`."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.model.project.need import Cause, Figure

OLDEST_FIGURE = 5
"""Years that a figure may be old at the start of the project; our own choice."""


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
)

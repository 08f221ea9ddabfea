"""Facts about research and trials with users: `design.research` and `design.trials`."""

from __future__ import annotations

import datetime as dt

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said
from sicheck.model.project.design import Research, Trial

ENOUGH_USERS = 5
"""At least five people, or everyone if there are fewer; our own choice."""


def _not_planned(view: View, date: dt.date | None) -> bool:
    return date is None or happened(view, date)


def _looked_into(view: View) -> int:
    return distinct(
        each.method
        for each in view.project.design.research or ()
        if named(each.method) and (named(each.where) or each.with_users) and _not_planned(view, each.date)
    )


def _researched(view: View) -> int:
    research = view.project.design.research or ()
    return distinct((each.method, each.date) for each in research if _is_research_with_users(view, each))


def _is_research_with_users(view: View, research: Research) -> bool:
    enough = research.everyone or (research.n or 0) >= ENOUGH_USERS
    learned = happened(view, research.date) and said(research.insight)
    return named(research.method) and bool(research.with_users and enough) and learned


def _user_trials(view: View) -> tuple[Trial, ...]:
    return tuple(
        each
        for each in view.project.design.trials or ()
        if named(each.what) and each.form and each.with_users and each.n and happened(view, each.date)
    )


def _rounds(view: View) -> set[dt.date]:
    return {each.date for each in _user_trials(view) if each.date}


def _changed_between_rounds(view: View) -> int:
    """What changed after a round that another round followed; after the last one nothing was tried again yet."""
    last = max(_rounds(view), default=view.date)
    return distinct(
        each.decision.what
        for each in _user_trials(view)
        if each.date != last and each.decision.kind not in (None, "kept") and said(each.decision.what)
    )


FACTS: tuple[Fact, ...] = (
    count("users_looked_into", _looked_into),
    count("users_researched", _researched),
    count("users_tried", lambda view: distinct((each.what, each.date) for each in _user_trials(view))),
    count("users_rounds", lambda view: len(_rounds(view))),
    count("users_changed", _changed_between_rounds),
)

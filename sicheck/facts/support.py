"""Facts about support inside and outside: `stakeholders`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.facts.base import Fact, View, count, distinct
from sicheck.facts.people import (
    actors,
    decides_along,
    does_the_work,
    has_task,
    inside,
    outside,
    phases_with,
    puts_in,
)
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import DECIDERS


def _with_formal_say(view: View, people: Iterable[Stakeholder]) -> int:
    return distinct(each.name for each in people if decides_along(view, each))


def _codetermining(view: View) -> Iterator[Stakeholder]:
    """Actors inside who do not lead: that management or board decides is no co-determination."""
    return (each for each in inside(view.project) if each.kind not in DECIDERS or does_the_work(view, each))


def _takes_part(view: View, actor: Stakeholder) -> bool:
    """Consulted or more, a task, something put in, or a formal say."""
    asked = bool(phases_with(view, [actor], "consult"))
    return asked or has_task(view, actor) or puts_in(view, actor) or decides_along(view, actor)


def _taking_part(view: View, people: Iterable[Stakeholder]) -> int:
    return distinct(each.name for each in people if _takes_part(view, each))


def _putting_in(view: View, people: Iterable[Stakeholder]) -> int:
    return distinct(each.name for each in people if puts_in(view, each))


FACTS: tuple[Fact, ...] = (
    count("support_actors", lambda view: _taking_part(view, actors(view.project))),
    count("support_inside", lambda view: _taking_part(view, inside(view.project))),
    count("support_outside", lambda view: _taking_part(view, outside(view.project))),
    count("support_inside_costly", lambda view: _putting_in(view, inside(view.project))),
    count("support_outside_costly", lambda view: _putting_in(view, outside(view.project))),
    count("support_inside_say", lambda view: _with_formal_say(view, _codetermining(view))),
    count("support_outside_say", lambda view: _with_formal_say(view, outside(view.project))),
)

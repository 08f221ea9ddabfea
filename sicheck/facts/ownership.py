"""Facts about who carries the project: `stakeholders` and `project`."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, named, yes
from sicheck.facts.people import (
    actors,
    agreed,
    decides_along,
    is_concerned,
    outside,
    own_sector,
    sector,
    speaks_for_them,
    target_group,
    works,
)
from sicheck.model.project.stakeholders import Stakeholder

_CIVIL = ("citizens", "civil-society")
_PEOPLE = "people"
_OWN = "own"


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
    if is_concerned(actor) or speaks_for_them(actor):
        yield _PEOPLE
    like_own = actor.inside or actor.kind == "fellow-organisation"
    of = _own_kind(view) if like_own else sector(view.project, actor)
    if of is not None:
        yield _PEOPLE if of == "citizens" else of


def _own_kind(view: View) -> str:
    return _PEOPLE if view.project.project.kind == "citizens-initiative" else _OWN


FACTS: tuple[Fact, ...] = (
    yes("ownership_carrier_named", _carrier_named),
    count("ownership_parties", lambda view: distinct(each.name for each in _with_task(view))),
    count("ownership_sectors", _ownership_sectors),
    yes("ownership_civil", _ownership_civil),
    count("ownership_deciding_kinds", lambda view: len(_deciding_kinds(view))),
    yes("ownership_people_decide", lambda view: _PEOPLE in _deciding_kinds(view)),
    yes("ownership_decision_written", lambda view: any(agreed(view, each) for each in _deciding(view))),
)

"""Who counts as what among the stakeholders, and when a role or a commitment counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from sicheck.facts.base import View, distinct, happened, named, said
from sicheck.model.project import Project
from sicheck.model.project.stakeholders import Commitment, Role, Stakeholder
from sicheck.model.project.words import DECIDERS, PHASES, SAYS, SECTOR, SPOKESPEOPLE, WORKERS, Phase, Say

BEFORE_DELIVERY: tuple[Phase, ...] = ("discover", "define", "develop")
COSTLY = ("time", "people", "money", "place", "mandate")
_INFORM = SAYS.index("inform")
_CONSULT = SAYS.index("consult")
_SECTORS = {**SECTOR, "volunteers": "citizens", "members": "citizens", "staff-representation": "civil-society"}
"""Also of kinds that stand inside unless the lead puts them outside, such as a trade union."""
_OWN_HANDS = ("core-group", "members", "citizens", "target-group")
"""Initiators who may do the work themselves; management and board lead it."""


def actors(project: Project) -> tuple[Stakeholder, ...]:
    """Everybody who is named."""
    return project.stakeholders or ()


def is_concerned(actor: Stakeholder) -> bool:
    """Whether the actor is one of those concerned, inside or outside, as an initiator who shares the need is.

    An outright `target_group: no` goes before what sharing the need would mean.
    """
    shares = said(actor.shares_need) if actor.target_group is None else actor.target_group
    return actor.kind == "target-group" or shares


def speaks_for_them(actor: Stakeholder) -> bool:
    """Whether the actor is a representative or family, and says for whom."""
    return actor.kind in SPOKESPEOPLE and named(actor.speaks_for)


def target_group(project: Project) -> tuple[Stakeholder, ...]:
    """Those concerned themselves."""
    return tuple(each for each in actors(project) if is_concerned(each))


def spokespeople(project: Project) -> tuple[Stakeholder, ...]:
    """Representatives and family who say for whom they speak."""
    return tuple(each for each in actors(project) if speaks_for_them(each))


def workers(project: Project) -> tuple[Stakeholder, ...]:
    """Frontline staff and volunteers; in a citizens' initiative the core group too."""
    return tuple(each for each in actors(project) if each.kind in _working_kinds(project))


def _working_kinds(project: Project) -> tuple[str, ...]:
    return (*WORKERS, "core-group") if project.project.kind == "citizens-initiative" else WORKERS


def deciders(project: Project) -> tuple[Stakeholder, ...]:
    """Those who decide inside: management, board, core group."""
    return tuple(each for each in actors(project) if each.kind in DECIDERS)


def inside(project: Project) -> tuple[Stakeholder, ...]:
    """Actors inside the organisation."""
    return tuple(each for each in actors(project) if each.inside)


def outside(project: Project) -> tuple[Stakeholder, ...]:
    """Actors outside the organisation whose kind or side is known."""
    return tuple(each for each in actors(project) if not each.inside and (each.kind or each.side))


def say_rank(role: Role) -> int:
    """0 for none or unknown, 1 inform, 2 consult, 3 involve, 4 collaborate, 5 empower (IAP2 spectrum)."""
    return SAYS.index(role.role) if role.role else 0


def counted_say(view: View, role: Role) -> int:
    """The rank as far as it is substantiated.

    More than inform needs a past date, or a number of people when no date is given; more than consult needs how.
    So a grander word without its facts counts as a humbler one, never as less than that.
    """
    dated = happened(view, role.date) or (role.date is None and bool(role.n))
    highest = _INFORM if not dated else _CONSULT if not named(role.how) else len(SAYS)
    return min(say_rank(role), highest)


def substantiated(view: View, role: Role) -> bool:
    """Whether a role counts in full: consult with a past date or a number of people, from involve on also how."""
    return 0 < say_rank(role) == counted_say(view, role)


def phases_with(view: View, people: Iterable[Stakeholder], at_least: Say) -> set[Phase]:
    """The phases in which somebody of these has at least this say, as far as it is substantiated."""
    wanted = SAYS.index(at_least)
    return {phase for each in people for phase in PHASES if _say_in(view, each, phase) >= wanted}


def _say_in(view: View, actor: Stakeholder, phase: Phase) -> int:
    """Whoever has a task that started makes it together in delivery, whatever the role says."""
    said_of_role = counted_say(view, getattr(actor.roles, phase))
    works_along = phase == "deliver" and works(view, actor)
    return max(said_of_role, SAYS.index("collaborate")) if works_along else said_of_role


def works(view: View, actor: Stakeholder) -> bool:
    """Whether the actor has a task, since a past date."""
    return named(actor.task.what) and happened(view, actor.task.since)


def costly(view: View, commitment: Commitment) -> bool:
    """Whether something that costs was put in: time, people, money, place or mandate, since a past date."""
    return commitment.what in COSTLY and happened(view, commitment.since)


def puts_in(view: View, actor: Stakeholder) -> bool:
    """Whether the actor put in something that costs."""
    return any(costly(view, each) for each in actor.commitment or ())


def agreed(view: View, actor: Stakeholder) -> bool:
    """Whether there is a written agreement; one dated after the assessment date is only planned."""
    agreement = actor.agreement
    return named(agreement.document) and (agreement.date is None or happened(view, agreement.date))


def decides_along(view: View, actor: Stakeholder) -> bool:
    """Whether the actor decides along on something, in a body or by a written agreement, since a past date."""
    settled = named(actor.decides.body) or agreed(view, actor)
    return bool(actor.decides.about) and settled and happened(view, actor.decides.since)


def sector(project: Project, actor: Stakeholder) -> str | None:
    """The sector of an outside actor; a fellow organisation shares that of the project's own."""
    if actor.kind == "fellow-organisation":
        return own_sector(project)
    return _SECTORS.get(actor.kind or "")


def own_sector(project: Project) -> str | None:
    """The sector of the organisation or group that carries the project; a partnership has none of its own."""
    kind = project.project.kind
    return None if kind == "partnership" else SECTOR.get(kind or "")


def does_the_work(view: View, actor: Stakeholder) -> bool:
    """Whether the actor does the work: frontline staff, volunteers, and initiators who do it themselves."""
    by = view.project.project.initiative.by or ()
    initiator = actor.kind in _OWN_HANDS and actor.kind in by
    return actor.kind in _working_kinds(view.project) or (initiator and has_task(view, actor))


def doers(view: View) -> tuple[Stakeholder, ...]:
    """Those who do the work."""
    return tuple(each for each in actors(view.project) if does_the_work(view, each))


def has_task(view: View, actor: Stakeholder) -> bool:
    """Whether the actor has a task that is not still to begin."""
    return named(actor.task.what) and (actor.task.since is None or happened(view, actor.task.since))


def changed(view: View, changes: Iterable[tuple[str | None, dt.date | None]]) -> int:
    """How many different things were changed, each a statement with a past date."""
    return distinct(what for what, date in changes if said(what) and happened(view, date))


def changed_by(people: Iterable[Stakeholder]) -> Iterator[tuple[str | None, dt.date | None]]:
    """What is said to be changed because of these, and when."""
    return ((change.what, change.date) for each in people for change in each.changed or ())

"""Who counts as what among the stakeholders, and when a role or a commitment counts."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.facts.base import View, happened, named, said
from sicheck.model.project import Project
from sicheck.model.project.stakeholders import Commitment, Role, Stakeholder
from sicheck.model.project.words import DECIDERS, PHASES, SAYS, SECTOR, SPOKESPEOPLE, WORKERS, Phase, Say

BEFORE_DELIVERY: tuple[Phase, ...] = ("discover", "define", "develop")
COSTLY = ("time", "people", "money", "place", "mandate")


def actors(project: Project) -> tuple[Stakeholder, ...]:
    """Everybody who is named."""
    return project.stakeholders or ()


def target_group(project: Project) -> tuple[Stakeholder, ...]:
    """Those concerned themselves, inside or outside, initiators who share the need among them."""
    return tuple(
        each for each in actors(project) if each.target_group or each.kind == "target-group" or said(each.shares_need)
    )


def spokespeople(project: Project) -> tuple[Stakeholder, ...]:
    """Representatives and family who say for whom they speak."""
    return tuple(each for each in actors(project) if each.kind in SPOKESPEOPLE and named(each.speaks_for))


def workers(project: Project) -> tuple[Stakeholder, ...]:
    """Those who do the work: frontline staff and volunteers."""
    return tuple(each for each in actors(project) if each.kind in WORKERS)


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


def substantiated(view: View, role: Role) -> bool:
    """Whether a role counts: from consult on with a past date or a number of people, from involve on also how."""
    rank = say_rank(role)
    dated = happened(view, role.date) or (role.date is None and bool(role.n))
    if rank <= SAYS.index("inform"):
        return rank > 0
    return dated and (rank < SAYS.index("involve") or named(role.how))


def phases_with(view: View, people: Iterable[Stakeholder], at_least: Say) -> set[Phase]:
    """The phases in which somebody of these has at least this say, by a role that counts."""
    wanted = SAYS.index(at_least)
    return {
        phase
        for each in people
        for phase in PHASES
        if say_rank(getattr(each.roles, phase)) >= wanted and substantiated(view, getattr(each.roles, phase))
    }


def costly(view: View, commitment: Commitment) -> bool:
    """Whether something that costs was put in: time, people, money, place or mandate, since a past date."""
    return commitment.what in COSTLY and happened(view, commitment.since)


def puts_in(view: View, actor: Stakeholder) -> bool:
    """Whether the actor put in something that costs."""
    return any(costly(view, each) for each in actor.commitment or ())


def sector(project: Project, actor: Stakeholder) -> str | None:
    """The sector of an outside actor; a fellow organisation shares that of the project's own."""
    return own_sector(project) if actor.kind == "fellow-organisation" else SECTOR.get(actor.kind or "")


def own_sector(project: Project) -> str | None:
    """The sector of the organisation or group that carries the project."""
    return SECTOR.get(project.project.kind or "")

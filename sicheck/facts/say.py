"""Facts about the say of those concerned, the target group and who speaks for it: `stakeholders`."""

from __future__ import annotations

from sicheck.facts.base import Fact, View, count, happened, said, yes
from sicheck.facts.people import (
    changed,
    changed_by,
    decides_along,
    phases_with,
    spokespeople,
    target_group,
)
from sicheck.model.project.stakeholders import Stakeholder
from sicheck.model.project.words import PHASES


def _heard(view: View) -> tuple[Stakeholder, ...]:
    return (*target_group(view.project), *spokespeople(view.project))


def _informed(view: View) -> bool:
    """Told what and how at a past date, or more than told."""
    heard = _heard(view)
    roles = (getattr(each.roles, phase) for each in heard for phase in PHASES)
    told = any(each.role == "inform" and said(each.how) and happened(view, each.date) for each in roles)
    return told or bool(phases_with(view, heard, "consult"))


def _told_back(view: View) -> bool:
    """Told what was done with their input; those who decide along need not be told what they decided."""
    told = any(said(each.told_back.what) and happened(view, each.told_back.date) for each in _heard(view))
    return told or _decides(view)


def _decides(view: View) -> bool:
    """Those concerned themselves: who speaks for them may advise and make along, but does not decide in their place."""
    return any(decides_along(view, each) for each in target_group(view.project))


FACTS: tuple[Fact, ...] = (
    count("say_phases", lambda view: len(phases_with(view, _heard(view), "consult"))),
    yes("say_before_solution", lambda view: bool(phases_with(view, _heard(view), "consult") & {"discover", "define"})),
    yes("say_informed", _informed),
    yes("say_told_back", _told_back),
    count("say_involved_phases", lambda view: len(phases_with(view, _heard(view), "involve"))),
    count("say_changed", lambda view: changed(view, changed_by(_heard(view)))),
    yes("say_decides", _decides),
)

"""Rules of the funder's own: tried when a call is read, and told at their line where one fails on a project."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sicheck.catalogue.sample import SOME_DAY, empty_project, full_project
from sicheck.catalogue.trials import Values, condition_problem
from sicheck.catalogue.variables import PROJECT
from sicheck.facts import View, derive
from sicheck.model.call import Call
from sicheck.model.mistake import Mistake
from sicheck.model.shape import Path


class OwnRule(NamedTuple):
    """A rule of the funder's own, with the id of what rests on it and its path in the call."""

    id: str
    condition: str
    path: Path


def own_rules(call: Call) -> Iterator[OwnRule]:
    """The rules of the requirements, then those of the bonuses."""
    for at, each in enumerate(call.require):
        if each.when is not None:
            yield OwnRule(each.id, each.when, ("require", at, "when"))
    for at, bonus in enumerate(call.bonus):
        yield OwnRule(bonus.id, bonus.when, ("bonus", at, "when"))


def rule_mistakes(call: Call) -> Iterator[Mistake]:
    """What is wrong with each rule, tried alone on an empty and on a full project."""
    rules = list(own_rules(call))
    tries = _tries() if rules else []
    for each in rules:
        if problem := condition_problem(each.condition, PROJECT, tries):
            yield Mistake(problem, each.path)


def _tries() -> list[Values]:
    projects = (empty_project(), full_project())
    return [derive(View(each, each, SOME_DAY)) for each in projects]

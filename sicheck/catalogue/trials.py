"""One condition on trial: compiled, its fields and ids known, and evaluated alone on several projects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from sicheck.catalogue.fields import unknown_fields, unknown_ids
from sicheck.errors import Problem
from sicheck.model.shape import near
from sicheck.rules import Kinds, RuleError, Rules

Values = Mapping[str, object]
"""Everything that a condition may read, for one project."""

_UNDECLARED = re.compile(r"undeclared reference to '(\w+)'")


def condition_problem(condition: str, kinds: Kinds, tries: Sequence[Values]) -> Problem | None:
    """Why a condition over these kinds of variables can't be used, or None; it is tried on each of the projects."""
    if unknown := _unknown(condition, tries[0]):
        return unknown
    rules = Rules(kinds)
    names = {name for name, _ in kinds}
    try:
        rules.check(condition)
        for values in tries:
            rules.over({}, **{name: value for name, value in values.items() if name in names}).holds(condition)
    except RuleError as error:
        return _failed(condition, error.why, names)
    return None


def _failed(condition: str, why: str, names: Iterable[str]) -> Problem:
    """A name that is not there is told as that, with the one that was probably meant; all else in the words of CEL."""
    if unknown := _UNDECLARED.search(why):
        meant = near(unknown[1], list(names))
        return Problem("condition-name-near" if meant else "condition-name", {"name": unknown[1], "near": meant or ""})
    return Problem("condition-wrong", {"condition": condition, "why": why.removeprefix(f"{condition}: ")})


def _unknown(condition: str, values: Values) -> Problem | None:
    """The first field or id in a condition that is not there."""
    found = [
        *(("condition-field", *each) for each in unknown_fields(condition)),
        *(("condition-id", *each) for each in unknown_ids(condition, values)),
    ]
    for kind, name, allowed in found[:1]:
        return Problem(kind, {"field": name, "near": near(name, allowed) or ", ".join(allowed)})
    return None

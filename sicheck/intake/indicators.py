"""What is left out as not applicable, held against the criteria set: by id, by the end of it or by title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from sicheck.errors import Problem
from sicheck.model.meaning import folded
from sicheck.model.mistake import Mistake
from sicheck.model.shape import near

if TYPE_CHECKING:
    from sicheck.model.criteria import CriteriaSet
    from sicheck.model.project import Project

MOST_COMPARED = 50
"""How many unknown names are compared at most with those of the set."""


def indicator_mistakes(project: Project, criteria: CriteriaSet) -> Iterator[Mistake]:
    """Each `not_applicable` entry whose indicator the criteria set does not have, with the one that was meant."""
    known = frozenset(criteria.names())
    names = _Names(criteria)
    left = MOST_COMPARED
    for position, each in enumerate(project.not_applicable or ()):
        if each.indicator not in known:
            left -= 1
            yield _unknown(each.indicator, names.meant(each.indicator) if left >= 0 else None, position)


def _unknown(written: str, meant: str | None, position: int) -> Mistake:
    kind = "indicator-unknown-near" if meant else "indicator-unknown"
    return Mistake(Problem(kind, {"value": written, "near": meant}), ("not_applicable", position, "indicator"))


class _Names:
    """What people call the indicators of a set."""

    def __init__(self, criteria: CriteriaSet) -> None:
        self._criteria = criteria

    def meant(self, written: str) -> str | None:
        """The id of the one indicator with that name, or with one like it."""
        names = self._by_name
        like = folded(written) if folded(written) in names else near(folded(written), list(names))
        return names[like] if like else None

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        """Each name that only one indicator has: its id, the end of that, its title in each language."""
        found: dict[str, set[str]] = {name: {name} for name in self._criteria.names()}
        for name, each in self._criteria.indicators().items():
            for other in (name.rpartition(".")[2], *map(folded, each.title.values())):
                found.setdefault(other, set()).add(name)
        return {name: ids.pop() for name, ids in found.items() if len(ids) == 1}

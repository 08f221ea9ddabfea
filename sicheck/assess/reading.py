"""One look at a project: its facts bound once, and the level of every indicator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sicheck.catalogue.variables import PROJECT
from sicheck.facts import View, answered, derive, sections
from sicheck.model.criteria import CriteriaSet, Indicator
from sicheck.rules import Bound, Rules


@dataclass(frozen=True)
class Reading:
    """A project, or its evidenced part, as the conditions see it."""

    view: View
    values: Mapping[str, object]
    bound: Bound

    def level(self, indicator: Indicator) -> int:
        """The highest k such that levels 1..k hold; 0 when the question was not answered."""
        if not answered(self.view.project, indicator.reads):
            return 0
        reached = 0
        for level in indicator.levels:
            if not all(self.bound.holds(each.if_) for each in level.needs):
                break
            reached = level.level
        return reached

    def missing(self, indicator: Indicator, level: int) -> tuple[int, ...]:
        """The positions of the unmet conditions of the level above."""
        if level >= len(indicator.levels):
            return ()
        needs = indicator.levels[level].needs
        return tuple(place for place, each in enumerate(needs) if not self.bound.holds(each.if_))

    def levels(self, criteria: CriteriaSet) -> dict[str, int]:
        """The level of every indicator by its full id."""
        return {name: self.level(each) for name, each in criteria.indicators().items()}


def read_view(view: View) -> Reading:
    """Derives the facts of a view and binds them."""
    values = {**derive(view), **sections(view.project)}
    return Reading(view, values, Rules(PROJECT).over(values))

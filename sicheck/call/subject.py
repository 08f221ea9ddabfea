"""The project that a call judges: what was found, and what rules of the funder's own may read of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sicheck.call.file import CallFile
from sicheck.catalogue.reads import reads_in
from sicheck.catalogue.variables import PROJECT
from sicheck.facts import SECTION_NAMES, Derived, View, derive
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment
from sicheck.model.judgement import BonusResult, earned
from sicheck.rules import Bound, RuleError, Rules

HIGHEST = 100.0


@dataclass(frozen=True)
class Subject:
    """One project with its assessment by the criteria as the call weighs them."""

    call: CallFile
    file: ProjectFile
    found: Assessment

    @cached_property
    def bonus(self) -> tuple[BonusResult, ...]:
        """Every bonus of the call."""
        return tuple(BonusResult(each.id, self.holds(each.when), each.points) for each in self.call.call.bonus)

    @cached_property
    def score(self) -> float | None:
        """The overall score with its bonus points, 100 at most; a bonus makes no score where there is none."""
        score = self.found.overall.score
        if score is None:
            return None
        return min(HIGHEST, score + earned(self.bonus))

    def holds(self, condition: str) -> bool:
        """Whether a rule holds for the project.

        Raises:
            SicheckError: when it can't be evaluated on it, at its line in the call.
        """
        try:
            return self._bound.holds(condition)
        except RuleError as error:
            raise self.call.failed(condition, error.why) from error

    def line(self, condition: str) -> int | None:
        """The line of the first field that a rule reads; of a fact, that of the first section it was computed from."""
        paths = (path for read in reads_in(condition) for path in self._paths(read.name, read.keys))
        lines = self.file.document.lines
        return next((lines[part] for path in paths for part in (path[:2], path[:1]) if part in lines), None)

    def _paths(self, name: str, keys: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        """Where a section or a fact stands in the file; a name that a rule gives to the items of a list is neither."""
        if name in SECTION_NAMES:
            return [(name, *keys)]
        sections = self._facts.known(name)[1] if name in self._facts else ()
        return [(section,) for section in SECTION_NAMES if section in sections]

    @cached_property
    def _facts(self) -> Derived:
        return derive(View(self.file.project, self.file.project, self.found.date))

    @cached_property
    def _bound(self) -> Bound:
        return Rules(PROJECT).over(self._facts)

"""Conditions of one assessment as nodes: what they read, in the whole project and in its evidenced part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sicheck.assess.reading import Readings
from sicheck.catalogue.reads import Read, reads_in
from sicheck.explain.keys_read import keys_read
from sicheck.explain.nodes import ConditionNode, FactNode
from sicheck.explain.telling import FACT_NAMES, Telling


@dataclass(frozen=True)
class Looks:
    """Both looks at a project; `more` holds what some conditions read beside the facts."""

    telling: Telling
    readings: Readings
    more: Mapping[str, object] = field(default_factory=dict)

    def evaluated(self, condition: str, text: str = "") -> ConditionNode:
        """A condition over facts and sections, evaluated as an assessment does.

        Raises:
            RuleError: when it can't be evaluated on this project.
        """
        proven = self.readings.evidenced
        holds = self.readings.described.bound.holds(condition)
        return self.judged(condition, text, holds=holds, evidenced=proven.bound.holds(condition) if proven else None)

    def judged(
        self, condition: str, text: str = "", *, holds: bool | None, evidenced: bool | None = None
    ) -> ConditionNode:
        """A condition of which the assessment says whether it holds."""
        facts = tuple(self.fact(read) for read in reads_in(condition))
        return ConditionNode(" ".join(condition.split()), text, holds, evidenced, facts)

    def fact(self, read: Read) -> FactNode:
        """What a condition reads, with what it means and where it stands."""
        proven = self.readings.evidenced
        value = read.value(self.more if read.name in self.more else self.readings.described.values)
        evidenced = read.value(proven.values) if proven and read.name not in self.more else None
        return FactNode(read.text, value, evidenced, self.telling.meaning(read), self._line(read))

    def _line(self, read: Read) -> int | None:
        """Where the first of its keys is answered; what says who the project is only after the others."""
        keys = keys_read()[read.name] if read.name in FACT_NAMES else (".".join((read.name, *read.keys)),)
        return self.readings.line(sorted(keys, key=lambda each: each.startswith("project.")))

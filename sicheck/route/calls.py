"""A call as a goal: passing its gate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from sicheck.call import CallFile, judge
from sicheck.call.judging import verdict_of, waivers_of
from sicheck.model.assessment import Assessment
from sicheck.model.call import BASELINE, CLEAR, Requirement
from sicheck.model.judgement import RequirementResult
from sicheck.route.asked import baseline_needs, needs_of, weakest_needs
from sicheck.route.goals import Way
from sicheck.route.needs import Need
from sicheck.route.outcome import Outcome


@dataclass(frozen=True)
class CallGoal:
    """What the gate of a call calls passed; the requirements `aside` are left out of it."""

    call: CallFile
    aside: frozenset[str] = frozenset()

    @cached_property
    def conditions(self) -> tuple[str, ...]:
        """The funder's own rules, and those of the bonuses."""
        own = (each.when for each in self.call.call.require if each.when)
        return tuple(dict.fromkeys(chain(own, (each.when for each in self.call.call.bonus))))

    def reached(self, outcome: Outcome) -> bool:
        """Whether the verdict is that it passed; what is evidenced is only worked out where it could decide."""
        at_best = not self._open(outcome, outcome.at_best)
        return at_best and not (self._rests_on_evidence and self._open(outcome, outcome.standing))

    def open(self, outcome: Outcome) -> list[str]:
        """The ids of the requirements that stand in the way."""
        return [each.id for each in self._open(outcome, outcome.standing)]

    def only(self, requirement: str) -> CallGoal:
        """The same goal with everything but one requirement aside."""
        return replace(self, aside=frozenset(self.call.call.required()) - {requirement})

    def spares(self, knockout: str) -> bool:
        """Those that it asks about, be it as a warning; of the others its gate says nothing."""
        return any({knockout, CLEAR}.intersection(each.knockouts or ()) for each in self.call.call.require)

    def ways(self, now: Outcome) -> Sequence[Way]:
        """All requirements together; where another aggregation than the mean rules, also with every marker as high."""
        bonuses = self.call.call.bonus
        asked = [each for each in self.call.call.require if self._is_asked(each.id, now)]
        mean = (*chain.from_iterable(needs_of(now, each, bonuses) for each in asked), *self._baseline(now))
        if now.criteria.file.aggregation == "arithmetic":
            return (mean,)
        return (mean, (*mean, *chain.from_iterable(weakest_needs(now, each, bonuses) for each in asked)))

    @cached_property
    def _rests_on_evidence(self) -> bool:
        return any(each.measure and each.measure.key.startswith("evidenced") for each in self._asked())

    def _asked(self) -> Iterator[Requirement]:
        return (each for each in self.call.call.require if each.id not in self.aside)

    def _open(self, outcome: Outcome, found: Assessment) -> list[RequirementResult]:
        results = judge(self.call, outcome.file, found).requirements
        return [each for each in results if each.id not in self.aside and verdict_of([each]) != "passed"]

    def _is_asked(self, requirement: str, now: Outcome) -> bool:
        waived = (each.require for each in waivers_of(self.call, now.file, now.date))
        return requirement not in (*self.aside, *waived)

    def _baseline(self, now: Outcome) -> Iterator[Need]:
        stated = self.call.call.baseline
        earlier = self.call.earlier.get(now.file.project.project.name)
        if stated and earlier and self._is_asked(BASELINE, now):
            yield from baseline_needs(now, stated, earlier.markers)

"""What a route may lead to: a score or a verdict. A goal says when it is reached, and where a search is to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol

from sicheck.model.assessment import Verdict
from sicheck.model.criteria.set_file import BANDS
from sicheck.route.bands import ways_to_band
from sicheck.route.coverage import assessable_needs
from sicheck.route.needs import Need, marker_need, score_need
from sicheck.route.outcome import Outcome

Way = tuple[Need, ...]
"""What the levels have to be worth, all of it, on one way to a goal."""


class Goal(Protocol):
    """Something that a project with lines added may reach."""

    @property
    def conditions(self) -> tuple[str, ...]:
        """Conditions over a project, beside those of the criteria set, that its ways ask for under `rule`."""

    def reached(self, outcome: Outcome) -> bool:
        """Whether this outcome is there; nothing else decides."""

    def spares(self, knockout: str) -> bool:
        """Whether no step may trigger this knock-out, by its id, where it is not triggered now."""

    def ways(self, now: Outcome) -> Sequence[Way]:
        """The ways that a search follows from where a project stands; a need that no outcome could do without is best.

        They are optimistic: where one holds, the goal is worth a try.
        """


@dataclass(frozen=True)
class ScoreGoal:
    """An overall score of at least `least` (0–100), compared unrounded."""

    least: float
    conditions: ClassVar[tuple[str, ...]] = ()

    def reached(self, outcome: Outcome) -> bool:
        """Whether there is a score, and it is high enough."""
        return outcome.score is not None and outcome.score >= self.least

    def spares(self, _: str) -> bool:
        """Every knock-out."""
        return True

    def ways(self, now: Outcome) -> Sequence[Way]:
        """The weighted mean high enough; where another aggregation rules, also every marker high enough."""
        answered = assessable_needs(now)
        mean = (score_need(now, self.least), *answered)
        if now.criteria.file.aggregation == "arithmetic":
            return (mean,)
        return (mean, (*(marker_need(each, self.least) for each in now.markers), *answered))


@dataclass(frozen=True)
class VerdictGoal:
    """A verdict, or a better one."""

    verdict: Literal["socially-innovative", "on-the-way"]
    conditions: ClassVar[tuple[str, ...]] = ()

    def reached(self, outcome: Outcome) -> bool:
        """Whether the verdict is as good; the evidenced score is only worked out where it could decide."""
        return self._is_met_by(outcome.at_best.overall.verdict) and self._is_met_by(outcome.standing.overall.verdict)

    def spares(self, _: str) -> bool:
        """Every knock-out."""
        return True

    def ways(self, now: Outcome) -> Sequence[Way]:
        """Those that the bands of the criteria set leave open."""
        return ways_to_band(self.verdict, now)

    def _is_met_by(self, verdict: Verdict) -> bool:
        return verdict in BANDS and BANDS.index(verdict) <= BANDS.index(self.verdict)

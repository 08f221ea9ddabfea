"""The rungs that a project can still climb: what each costs, and what it was seen to lift."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from sicheck.model.criteria import CriteriaSet, Level
from sicheck.route.outcome import Outcome, Rung
from sicheck.route.start import Start
from sicheck.route.together import Together, lifted_together

Spares = Callable[[str], bool]
"""Whether a knock-out, by its id, may not come to be triggered."""


@dataclass(frozen=True)
class Avoided:
    """A rung that no route takes, with the knock-outs that its lines would trigger."""

    rung: Rung
    knockouts: tuple[str, ...]


@dataclass(frozen=True)
class Ladders:
    """For each indicator the highest level that its own rungs reach, and to which level each rung lifts what.

    What a rung lifts is seen on the project as it stands, after the rungs of the same indicator below it. `together`
    holds what no rung lifts alone.
    """

    criteria: CriteriaSet
    top: Mapping[str, int]
    lifts: Mapping[Rung, Mapping[str, int]]
    avoided: tuple[Avoided, ...]
    together: Mapping[str, Together] = field(default_factory=dict)

    def level(self, rung: Rung) -> Level:
        """The level of the criteria set that a rung reaches."""
        return self.criteria.indicators()[rung.indicator].levels[rung.level - 1]

    def cost(self, rung: Rung) -> float:
        """The effort of one rung, by the weights of the criteria set."""
        return _cost(self.criteria, rung)

    def rungs(self) -> tuple[Rung, ...]:
        """Every rung, in the order of the set."""
        return tuple(self.lifts)


@dataclass
class _Climb:
    """One indicator climbed as far as it goes on its own."""

    start: Start
    spares: Spares
    name: str
    top: int
    lifts: dict[Rung, Mapping[str, int]] = field(default_factory=dict)
    avoided: Avoided | None = None

    def climb(self, most: int) -> None:
        """Rung after rung, until the top, a knock-out, or lines that do not lift the indicator here."""
        before = self.start.now
        while self.top < most:
            rung = Rung(self.name, self.top + 1)
            outcome = self.start.after((*self.lifts, rung))
            if not self._is_step(rung, outcome):
                break
            self.lifts[rung] = dict(_lifted(before, outcome))
            self.top, before = outcome.levels[self.name], outcome

    def _is_step(self, rung: Rung, outcome: Outcome) -> bool:
        new = outcome.triggered - self.start.now.triggered
        if triggered := set(filter(self.spares, new)):
            self.avoided = Avoided(rung, tuple(sorted(triggered)))
        return not triggered and outcome.levels.get(self.name, 0) >= rung.level


def _lifted(before: Outcome, after: Outcome) -> Iterator[tuple[str, int]]:
    """What stands higher than before; where something that did not apply now does, that too."""
    yield from ((name, level) for name, level in after.levels.items() if level > before.levels.get(name, 0))


def ladders(start: Start, spares: Spares) -> Ladders:
    """The ladder of every indicator that applies, up to where it would trigger a knock-out that is to be spared."""
    indicators = start.criteria.indicators()
    climbs = [_Climb(start, spares, name, start.now.levels[name]) for name in indicators if name in start.now.levels]
    for each in climbs:
        each.climb(len(indicators[each.name].levels))
    lifts = {rung: lifted for each in climbs for rung, lifted in each.lifts.items()}
    return Ladders(
        start.criteria,
        {each.name: each.top for each in climbs},
        lifts,
        tuple(each.avoided for each in climbs if each.avoided),
        dict(lifted_together(start, lifts, partial(_cost, start.criteria))),
    )


def _cost(criteria: CriteriaSet, rung: Rung) -> float:
    level = criteria.indicators()[rung.indicator].levels[rung.level - 1]
    weight: float = getattr(criteria.file.effort, level.effort)
    return weight

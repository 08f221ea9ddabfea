"""Which ways the bands of a verdict leave open: thresholds found by trying the set's own conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sicheck.assess.scores import floor_score, on_track, overall_coverage
from sicheck.catalogue.variables import VERDICT
from sicheck.model.criteria.set_file import BANDS, Band
from sicheck.route.coverage import assessable_needs, coverage_need
from sicheck.route.needs import Need, level_need, marker_need, on_track_need, score_need
from sicheck.route.outcome import STATES, Outcome
from sicheck.rules import Rules

_BEST = {"score": 100.0, "weakest_marker": 100.0, "coverage": 1.0, "on_track": 1.0}
_HALVINGS = 40
"""So often halved, 100 points are less than a billionth."""


@dataclass(frozen=True)
class _Bar:
    """The needs of a band at one stage, over scores of which what is not named is at its best."""

    band: Band
    stage: str

    def met(self, scores: Mapping[str, object]) -> bool:
        fixed = {"evidenced": 100.0, "stage": self.stage, "knockouts_unknown": 0}
        bound = Rules(VERDICT).over({**_BEST, **fixed, **scores})
        return all(bound.holds(need.if_) for need in self.band.needs)

    def least(self, name: str, held: Mapping[str, object]) -> float:
        """The lowest value with which the band can still be met; 0 when any value will do, or when it is held."""
        if name in held or self.met({**held, name: 0.0}):
            return 0.0
        low, high = 0.0, _BEST[name]
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (low, middle) if self.met({**held, name: middle}) else (middle, high)
        return high


def ways_to_band(verdict: str, now: Outcome) -> tuple[tuple[Need, ...], ...]:
    """For the weakest band that is good enough: everything raised, or all but one of the scores, which stays.

    Bands with an "or" in them have several ways.
    """
    bands = [each for each in now.criteria.file.verdict.bands if BANDS.index(each.id) <= BANDS.index(verdict)]
    if not bands:
        return ()
    bar = _Bar(bands[-1], now.file.project.project.stage)
    stays = [{}, *({name: value} for name, value in _scores(now).items())]
    thresholds = [{name: bar.least(name, held) for name in _BEST} for held in stays if bar.met(held)]
    return tuple(_way(now, bar, each) for position, each in enumerate(thresholds) if each not in thresholds[:position])


def _scores(now: Outcome) -> dict[str, float]:
    return {
        "score": now.score or 0.0,
        "weakest_marker": min((floor_score(each) or 0.0 for each in now.markers), default=0.0),
        "coverage": overall_coverage(now.criteria, now.markers),
        "on_track": on_track(now.markers),
    }


def _way(now: Outcome, bar: _Bar, least: Mapping[str, float]) -> tuple[Need, ...]:
    return (
        score_need(now, least["score"]),
        *(marker_need(each, least["weakest_marker"]) for each in now.markers),
        coverage_need(now, least["coverage"]),
        on_track_need(now, least["on_track"]),
        *assessable_needs(now),
        *_knockout_needs(now, bar),
    )


def _knockout_needs(now: Outcome, bar: _Bar) -> Iterator[Need]:
    """None triggered; none unknown either where the band asks that."""
    least = "unknown" if bar.met({"knockouts_unknown": 1}) else "clear"
    yield from (level_need(each.id, STATES.index(least)) for each in now.knockouts)

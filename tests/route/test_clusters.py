"""Indicators that lift each other are climbed together, as long as that can be looked through."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.catalogue import load
from sicheck.route.clusters import clusters, options
from sicheck.route.ladders import Ladders
from sicheck.route.outcome import Rung

WHOLE = load()
NAMES = list(WHOLE.indicators())[:6]
LEVELS = range(1, 5)


def ladders(lifts: Mapping[Rung, Mapping[str, int]], names: list[str]) -> Ladders:
    """Four levels of each, and what some rungs lift beside their own."""
    rungs = [Rung(name, level) for name in names for level in LEVELS]
    return Ladders(
        WHOLE,
        dict.fromkeys(names, 4),
        {each: {each.indicator: each.level, **lifts.get(each, {})} for each in rungs},
        (),
    )


def test_what_lifts_nothing_else_climbs_on_its_own() -> None:
    assert clusters(ladders({}, NAMES[:3]), NAMES) == [(name,) for name in NAMES[:3]]


def test_what_lifts_another_climbs_with_it() -> None:
    found = clusters(ladders({Rung(NAMES[2], 1): {NAMES[0]: 2}}, NAMES[:3]), NAMES)
    assert found == [(NAMES[0], NAMES[2]), (NAMES[1],)]


def test_what_lifts_the_same_knockout_climbs_together() -> None:
    lifts = {Rung(name, 1): {"top-down": 2} for name in NAMES[:2]}
    assert clusters(ladders(lifts, NAMES[:3]), [*NAMES, "top-down"]) == [(*NAMES[:2], "top-down"), (NAMES[2],)]


def test_what_nobody_wants_ties_nothing_together() -> None:
    lifts = {Rung(name, 1): {"top-down": 2} for name in NAMES[:2]}
    assert clusters(ladders(lifts, NAMES[:2]), NAMES) == [(name,) for name in NAMES[:2]]


def test_too_many_together_climb_one_by_one() -> None:
    lifts = {Rung(name, 1): dict.fromkeys(NAMES, 1) for name in NAMES}
    assert clusters(ladders(lifts, NAMES), NAMES) == [(name,) for name in NAMES]


def test_a_level_that_another_lifts_to_costs_nothing() -> None:
    both = ladders({Rung(NAMES[0], 1): {NAMES[1]: 3}}, NAMES[:2])
    found = {tuple(each.levels.values()): each.rungs for each in options(both, tuple(NAMES[:2]), {})}
    assert found[1, 3] == (Rung(NAMES[0], 1),)
    assert found[1, 4] == (Rung(NAMES[0], 1), Rung(NAMES[1], 4))

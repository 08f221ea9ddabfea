"""A route to a call, written into the file, passes its gate; and no part of it does."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

import pytest
from helpers import DAY, EXAMPLES
from routes import called, judged, written_in

from sicheck.call import CallFile, Judged, gate_verdict, read_call_file
from sicheck.call.judging import verdict_of
from sicheck.intake import ProjectFile, read_project_file
from sicheck.route import CallRoute, Rung, route_to_call
from sicheck.route.order import flat
from sicheck.route.start import Start

FILES = {path.stem: read_project_file(path) for path in sorted(EXAMPLES.glob("*.yaml"))}
OWN = {
    "points": "require: [{id: total, overall: {score: 70}}, {id: floor, each_marker: {score: 50}}]",
    "levels": "require: [{id: each, each_indicator: {level: 1}}, {id: all, overall: {coverage: 80%}}]",
    "proven": "require: [{id: proof, overall: {evidenced: 45}}, {id: total, overall: {score: 65}}]",
    "own-rules": "require:\n"
    "  - {id: both, when: learning_reviews >= 1 && say_decides && framings >= 2}\n"
    "  - {id: total, overall: {score: 60}}\n"
    "  - {id: clear, knockouts: clear, level_is: warn}\n"
    "bonus: [{id: b, when: borrowed_examples >= 1 && norms_named >= 1, points: 8}]",
    "weighed": "weights: {markers: {creativity: 5}, indicators: {impact-driven.learning: 4}}\n"
    "strike_out: [{id: system-change.need, reason: x}, {id: sustainability, reason: x}]\n"
    "require: [{id: total, overall: {score: 72}}, {id: people, marker: stakeholder-focus, score: 60}]",
}
CALLS = {
    **{name: called(rules) for name, rules in OWN.items()},
    **{path.stem: read_call_file(str(path), "en") for path in sorted((EXAMPLES / "calls").glob("*.yaml"))},
}
MOST_IN_FULL = 10
each_route = pytest.mark.parametrize(("name", "call"), [(name, call) for name in FILES for call in CALLS])


@lru_cache
def route_of(name: str, call: str) -> CallRoute:
    return route_to_call(FILES[name], CALLS[call], DAY)


def rungs_of(found: CallRoute) -> list[Rung]:
    return [rung for step in found.route.steps for rung in step.rungs]


def open_in(call: CallFile, file: ProjectFile) -> list[str]:
    """The ids of the requirements at which the gate stops."""
    return [each.id for each in judged(call, file).requirements if verdict_of([each]) != "passed"]


@each_route
def test_the_route_written_into_the_file_brings_all_that_a_step_can_reach(name: str, call: str) -> None:
    found = route_of(name, call)
    file = written_in(FILES[name], CALLS[call].criteria, rungs_of(found))
    assert found.route.is_reached
    assert set(open_in(CALLS[call], file)) <= set(found.unreachable)


@each_route
def test_where_a_step_reaches_everything_the_gate_passes_the_file(name: str, call: str) -> None:
    found = route_of(name, call)
    file = written_in(FILES[name], CALLS[call].criteria, rungs_of(found))
    verdict = gate_verdict(CALLS[call], [Judged(name, judged(CALLS[call], file))], DAY)
    assert (verdict.exit_code == 0) is not bool(found.unreachable)


@each_route
def test_no_step_can_be_left_out_and_of_a_short_route_no_subset_is_enough(name: str, call: str) -> None:
    found = route_of(name, call)
    start = Start(FILES[name], CALLS[call].criteria, DAY, found.goal.conditions)
    parts = [step.rungs for step in found.route.steps]
    sizes = range(len(parts)) if len(parts) <= MOST_IN_FULL else [len(parts) - 1]
    subsets = (flat(subset) for size in sizes for subset in combinations(parts, size))
    assert [subset for subset in subsets if found.goal.reached(start.after(subset))] == []


@each_route
def test_what_is_called_unreachable_is_open_after_every_step_there_is(name: str, call: str) -> None:
    found = route_of(name, call)
    start = Start(FILES[name], CALLS[call].criteria, DAY, found.goal.conditions)
    everything = tuple(
        Rung(indicator, level.level) for indicator, each in start.criteria.indicators().items() for level in each.levels
    )
    assert set(found.unreachable) <= set(open_in(CALLS[call], start.after(everything).file))


@each_route
def test_no_knockout_that_the_call_asks_about_is_triggered_by_a_route(name: str, call: str) -> None:
    found = route_of(name, call)
    new = found.route.end.triggered - found.route.now.triggered
    assert not any(map(found.goal.spares, new))


def test_the_same_file_gives_the_same_route() -> None:
    again = route_to_call(FILES["zorgrobot"], CALLS["points"], DAY)
    assert rungs_of(again) == rungs_of(route_of("zorgrobot", "points")) != []

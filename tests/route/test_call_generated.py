"""What holds for a route of any project to any call."""

from __future__ import annotations

from itertools import combinations

from helpers import DAY, Tree
from hypothesis import given, settings
from hypothesis import strategies as st
from routes import called, judged, written_in
from strategies import CRITERIA, trees

from sicheck.call.judging import verdict_of
from sicheck.intake import read_project
from sicheck.route import route_to_call
from sicheck.route.order import flat
from sicheck.route.outcome import Rungs
from sicheck.route.start import Start
from sicheck.yamlio import write

MOST_IN_FULL = 9
MARKERS = [each.id for each in CRITERIA.markers]
RULES = [
    "causes_named >= 1",
    "say_decides",
    "norms_named >= 1 && experiments_done >= 1",
    "cost_full || embedding_place",
]
points = st.integers(0, 80)
shares = st.floats(0, 1).map(lambda each: f"{each:.0%}")
requirements = st.one_of(
    points.map(lambda each: {"overall": {"score": each}}),
    points.map(lambda each: {"each_marker": {"score": each}}),
    shares.map(lambda each: {"overall": {"coverage": each}}),
    st.tuples(st.sampled_from(MARKERS), points).map(lambda each: {"marker": each[0], "score": each[1]}),
    st.tuples(st.sampled_from(MARKERS), points).map(lambda each: {"marker": each[0], "evidenced": each[1]}),
    st.tuples(st.sampled_from(sorted(CRITERIA.indicators())), st.integers(0, 4)).map(
        lambda each: {"indicator": each[0], "level": each[1]}
    ),
    st.just({"knockouts": "clear"}),
    st.sampled_from(RULES).map(lambda each: {"when": each}),
)


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Two or three requirements, some of them warnings, and perhaps a bonus."""
    asked = draw(st.lists(requirements, min_size=2, max_size=3))
    levels = [draw(st.sampled_from(["error", "error", "warn"])) for _ in asked]
    bonus = draw(st.lists(st.sampled_from(RULES), max_size=2, unique=True))
    return write(
        {
            "require": [{"id": f"r{at}", "level_is": levels[at], **each} for at, each in enumerate(asked)],
            "bonus": [{"id": f"b{at}", "when": each, "points": 6} for at, each in enumerate(bonus)],
        }
    )


@settings(max_examples=15, deadline=None)
@given(trees(), rules())
def test_a_route_written_into_the_file_passes_and_nothing_can_be_left_out(tree: Tree, text: str) -> None:
    file, call = read_project(write(tree).encode(), "project.yaml", None), called(text)
    found = route_to_call(file, call, DAY)
    parts = [step.rungs for step in found.route.steps]
    start = Start(file, call.criteria, DAY, found.goal.conditions)

    def enough(subset: tuple[Rungs, ...]) -> bool:
        return found.goal.reached(start.after(flat(subset)))

    sizes = range(len(parts)) if len(parts) <= MOST_IN_FULL else [len(parts) - 1]
    assert not any(enough(subset) for size in sizes for subset in combinations(parts, size))
    results = judged(call, written_in(file, call.criteria, flat(tuple(parts)))).requirements
    still_open = {each.id for each in results if verdict_of([each]) != "passed"}
    assert (still_open <= set(found.unreachable)) is found.route.is_reached

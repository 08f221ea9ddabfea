from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sicheck.evidence import counting_sources, evidenced_view
from sicheck.facts import View
from sicheck.facts.measurements import FACTS, way_to_target
from sicheck.model.project import Project
from sicheck.model.project.impact import Outcome

TODAY = dt.date(2026, 11, 23)
SOURCES = [{"id": "list", "title": "The filled-in lists", "file": "lists.pdf"}]
PROVEN: dict[str, Any] = {"evidence": ["list"]}
LONELY = {
    "who": "lonely neighbours",
    "change": "relationships",
    "baseline": {"value": 60, "date": "2024-09"},
    "target": {"value": 40, "date": "2026-01"},
}
WORST = {fact.name: fact.worst for fact in FACTS}


def project_of(*outcomes: dict[str, Any], **impact: Any) -> Project:
    tree = {
        "project": {"name": "Kitchen", "stage": "running"},
        "impact": {"outcomes": list(outcomes), **impact},
        "sources": SOURCES,
    }
    return Project.model_validate(tree)


def computed(view: View) -> dict[str, Any]:
    return {fact.name: fact.compute(view) for fact in FACTS}


def facts(*outcomes: dict[str, Any], **impact: Any) -> dict[str, Any]:
    project = project_of(*outcomes, **impact)
    return computed(View(project, project, TODAY))


def evidenced(*outcomes: dict[str, Any]) -> dict[str, Any]:
    project = project_of(*outcomes)
    return computed(View(evidenced_view(project, counting_sources(project)), project, TODAY))


def measured(value: float, date: str = "2026-05-10", n: int | None = 14, of: int | None = 20, **more: Any) -> Any:
    return {"value": value, "date": date, "n": n, "of": of, **more}


def lonely(*measurements: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**LONELY, "measurements": list(measurements), **more}


def outcome(baseline: float | None, target: float | None) -> Outcome:
    return Outcome.model_validate({"baseline": {"value": baseline}, "target": {"value": target}})


# The way to the target.


@pytest.mark.parametrize(
    ("baseline", "target", "value", "way"),
    [
        (0, 10, 5, 0.5),
        (10, 50, 30, 0.5),
        (60, 40, 50, 0.5),
        (60, 40, 40, 1.0),
        (60, 40, 30, 1.5),
        (60, 40, 70, -0.5),
        (-10, 10, 0, 0.5),
        (None, 40, 30, 0.75),
        (None, -40, -10, 0.25),
        (80, 80, 80, 1.0),
        (80, 80, 79, None),
        (80, 80, 81, None),
        (None, 0, 0, 1.0),
        (None, 0, 3, None),
        (60, None, 40, None),
        (None, None, 40, None),
    ],
)
def test_the_way_runs_from_baseline_to_target_in_either_direction(
    baseline: float | None, target: float | None, value: float, way: float | None
) -> None:
    assert way_to_target(outcome(baseline, target), value) == way


numbers = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False)


@given(st.none() | numbers, st.none() | numbers, numbers)
def test_the_way_is_a_number_or_unknown_and_never_a_crash(
    baseline: float | None, target: float | None, value: float
) -> None:
    way = way_to_target(outcome(baseline, target), value)
    assert way is None or not math.isnan(way)


# What counts as measured.


def test_a_project_without_outcomes_is_at_the_worst() -> None:
    project = Project.model_validate({"project": {"name": "Kitchen", "stage": "running"}})
    assert computed(View(project, project, TODAY)) == WORST


@pytest.mark.parametrize(
    "measurement",
    [
        {"date": "2026-05-10", "n": 14, "of": 20},
        {"value": 38, "n": 14, "of": 20},
        {"value": 38, "date": "2026-11-24", "n": 14, "of": 20},
    ],
)
def test_a_measurement_without_value_or_past_date_counts_for_nothing(measurement: dict[str, Any]) -> None:
    assert facts(lonely(measurement)) == {**WORST, "impact_measurements_answered": True}


def test_a_measurement_of_today_counts() -> None:
    assert facts(lonely(measured(38, "2026-11-23")))["impact_halfway"] == 1


@pytest.mark.parametrize("change", ["reach", "activity", "product", "use", "satisfaction"])
def test_an_output_was_never_measured_as_an_outcome(change: str) -> None:
    found = facts(lonely(measured(38), change=change))
    assert found == {**WORST, "impact_measurements_answered": True}


@pytest.mark.parametrize(
    ("n", "of", "counts"),
    [
        (1, 1, True),
        (14, 20, True),
        (20, 20, True),
        (0, 20, False),
        (0, 0, False),
        (None, 20, False),
        (14, None, False),
    ],
)
def test_measured_afterwards_says_for_how_many_of_how_many(n: int | None, of: int | None, *, counts: bool) -> None:
    assert facts(lonely(measured(38, n=n, of=of)))["impact_counted_afterwards"] == counts


@pytest.mark.parametrize(
    ("n", "of", "enough"),
    [(10, 400, True), (9, 400, False), (3, 6, True), (2, 5, False), (3, 5, True), (1, 1, True)],
)
def test_enough_people_are_ten_or_half_of_them(n: int, of: int, *, enough: bool) -> None:
    assert facts(lonely(measured(38, n=n, of=of)))["impact_before_and_after"] == enough


@pytest.mark.parametrize(("date", "counts"), [("2024-08-31", False), ("2024-09-01", False), ("2024-09-02", True)])
def test_afterwards_is_later_than_the_baseline(date: str, *, counts: bool) -> None:
    found = facts(lonely(measured(38, date)))
    assert found["impact_counted_afterwards"] == counts
    assert found["impact_observed"] == 1


@pytest.mark.parametrize(
    ("baseline", "counts"),
    [
        ({"value": 60, "date": "2024-09"}, True),
        ({"value": 60}, False),
        ({"value": 60, "date": "2027-01"}, False),
        ({"date": "2024-09"}, False),
        ({"none_because": "nobody had ever asked them"}, False),
        ({"value": 60, "none_because": "this is the street nearby"}, True),
        ({"value": 60, "date": "2026-05-10", "none_because": "this is the street nearby"}, True),
        ({}, False),
    ],
)
def test_before_is_a_dated_value_or_a_figure_to_compare_with(baseline: dict[str, Any], *, counts: bool) -> None:
    assert facts(lonely(measured(38), baseline=baseline))["impact_before_and_after"] == counts


def test_levels_ask_for_whom_it_changed_and_the_knockout_does_not() -> None:
    found = facts(lonely(measured(38), who=None))
    assert (found["impact_observed"], found["impact_counted_afterwards"], found["impact_halfway"]) == (0, 0, 0)
    assert (found["impact_measured"], found["impact_ways_known"], found["impact_best_way_to_target"]) == (1, 1, 1.1)


# Observations.

SEEN = {"what": "she cooks for the man downstairs", "who": "a woman of 78", "said_by": "the guide", "date": "2026-05"}


def test_an_observation_and_a_measured_outcome_are_both_observed() -> None:
    assert facts(lonely(measured(38)), observations=[SEEN])["impact_observed"] == 2


def test_the_same_observation_twice_counts_once() -> None:
    again = {**SEEN, "what": "She cooks for the man downstairs."}
    assert facts(observations=[SEEN, again])["impact_observed"] == 1


@pytest.mark.parametrize(
    "part", [{"what": "she cooks"}, {"who": None}, {"said_by": ""}, {"date": "2026-12"}, {"date": None}]
)
def test_an_observation_lacks_nothing_and_is_past(part: dict[str, Any]) -> None:
    assert facts(observations=[{**SEEN, **part}])["impact_observed"] == 0


# Halfway, met, and reached.


@pytest.mark.parametrize(
    ("value", "halfway", "met"), [(51, 0, 0), (50, 1, 0), (41, 1, 0), (40, 1, 1), (20, 1, 1), (90, 0, 0)]
)
def test_less_is_better_when_the_target_lies_below_the_baseline(value: float, halfway: int, met: int) -> None:
    found = facts(lonely(measured(value)))
    assert (found["impact_halfway"], found["impact_target_met"]) == (halfway, met)


def test_the_last_measurement_counts_in_whatever_order_they_are_written() -> None:
    better, worse = measured(38, "2025-05-10"), measured(58, "2026-05-10")
    assert facts(lonely(worse, better)) == facts(lonely(better, worse))
    assert facts(lonely(worse, better))["impact_halfway"] == 0


def test_of_one_day_the_worst_counts_in_whatever_order() -> None:
    better, worse = measured(38), measured(58)
    assert facts(lonely(worse, better)) == facts(lonely(better, worse))
    assert facts(lonely(worse, better))["impact_best_way_to_target"] == 0.1


def test_a_last_measurement_in_too_few_people_counts_for_the_knockout_only() -> None:
    found = facts(lonely(measured(45, "2025-05-10"), measured(58, n=2)))
    assert (found["impact_halfway"], found["impact_best_way_to_target"]) == (1, 0.1)


def test_a_planned_measurement_is_never_the_last() -> None:
    assert facts(lonely(measured(45), measured(60, "2027-05-10")))["impact_halfway"] == 1


def test_one_good_outcome_beside_a_bad_one_is_one_outcome() -> None:
    bad = lonely(measured(70), who="newcomers")
    found = facts(lonely(measured(38)), bad)
    assert (found["impact_before_and_after"], found["impact_halfway"], found["impact_ways_known"]) == (2, 1, 2)


def test_the_same_outcome_twice_in_the_same_words_is_one_with_both_measurements() -> None:
    found = facts(lonely(measured(38, "2025-05-10")), lonely(measured(58)))
    assert (found["impact_before_and_after"], found["impact_halfway"]) == (1, 0)


@pytest.mark.parametrize(
    ("measurements", "reached"),
    [
        ([measured(38)], 0),
        ([measured(38, checked_by="university college")], 1),
        ([measured(38, checked_by="?")], 0),
        ([measured(41, checked_by="university college")], 0),
        ([measured(39, "2025-09-01"), measured(39, "2026-02-28")], 0),
        ([measured(39, "2025-09-01"), measured(39, "2026-03-01")], 1),
        ([measured(39, "2025-09-01"), measured(39, "2025-12-01"), measured(39, "2026-03-01")], 1),
        ([measured(39, "2025-03-01"), measured(52, "2025-11-01"), measured(39, "2026-05-01")], 0),
        ([measured(39, "2025-03-01"), measured(39, "2025-11-01"), measured(52, "2026-05-01")], 0),
        ([measured(39, "2025-03-01", n=2), measured(39, "2026-05-01")], 0),
        ([measured(38, "2025-05-01", checked_by="university college"), measured(52)], 0),
        ([measured(38, n=2, checked_by="university college")], 0),
    ],
)
def test_reached_is_met_and_lasting_without_a_break_or_met_and_checked(
    measurements: list[dict[str, Any]], reached: int
) -> None:
    assert facts(lonely(*measurements))["impact_reached"] == reached


def test_a_target_at_the_baseline_is_met_when_it_holds_exactly() -> None:
    kept = lonely(measured(60, checked_by="university college"), target={"value": 60, "date": "2026-01"})
    assert facts(kept)["impact_reached"] == 1


# What the knock-out reads.


def test_of_several_outcomes_the_best_way_counts() -> None:
    found = facts(lonely(measured(58)), lonely(measured(48), who="newcomers"))
    assert found["impact_best_way_to_target"] == pytest.approx(0.6)


def test_an_outcome_that_got_worse_is_no_lower_than_silence() -> None:
    assert facts(lonely(measured(90)))["impact_best_way_to_target"] == 0.0


@pytest.mark.parametrize("target", [{}, {"date": "2026-01"}, {"value": 60, "date": "2026-01"}])
def test_without_a_target_to_compare_with_the_way_is_unknown_and_not_zero(target: dict[str, Any]) -> None:
    found = facts(lonely(measured(38), target=target))
    assert (found["impact_measured"], found["impact_ways_known"]) == (1, 0)


@pytest.mark.parametrize(
    ("date", "due", "after"),
    [
        ("2026-05-10", "2026-05-10", 1),
        ("2026-05-10", "2026-05-11", 0),
        ("2026-05-10", "2026-05-09", 1),
        ("2026-05-10", None, 0),
        ("2026-12-10", "2026-05-10", 0),
    ],
)
def test_measured_at_or_after_the_date_of_the_target(date: str, due: str | None, after: int) -> None:
    found = facts(lonely(measured(38, date), target={"value": 40, "date": due}))
    assert found["impact_measured_after_target_date"] == after


def test_a_target_of_only_a_date_is_never_due() -> None:
    assert facts(lonely(measured(38), target={"date": "2026-01"}))["impact_measured_after_target_date"] == 0


@pytest.mark.parametrize(
    ("outcomes", "answered"),
    [
        ([], True),
        ([LONELY], False),
        ([{**LONELY, "measurements": []}], True),
        ([{**LONELY, "measurements": "none"}], True),
        ([LONELY, lonely(measured(38), who="newcomers")], True),
    ],
)
def test_nothing_measured_is_an_answer_and_silence_is_not(outcomes: list[dict[str, Any]], *, answered: bool) -> None:
    assert facts(*outcomes)["impact_measurements_answered"] == answered


# Evidence.


def test_a_measurement_without_evidence_of_its_own_leaves_the_evidenced_view() -> None:
    assert evidenced(lonely(measured(38), **PROVEN))["impact_measured"] == 0


def test_an_outcome_without_evidence_takes_its_proven_measurements_along() -> None:
    assert evidenced(lonely(measured(38, **PROVEN)))["impact_measured"] == 0


def test_a_proven_measurement_of_a_proven_outcome_counts_in_full() -> None:
    proven = lonely(measured(38, checked_by="university college", **PROVEN), **PROVEN)
    assert evidenced(proven) == facts(proven)


def test_a_target_is_due_in_the_evidenced_view_when_the_last_measurement_is_proven() -> None:
    older = measured(45, "2026-02-01", **PROVEN)
    assert evidenced(lonely(older, **PROVEN))["impact_measured_after_target_date"] == 1
    assert evidenced(lonely(older, measured(38), **PROVEN))["impact_measured_after_target_date"] == 0


def test_when_the_last_measurement_is_not_proven_an_older_one_does_not_take_its_place() -> None:
    found = evidenced(lonely(measured(38, "2025-05-10", **PROVEN), measured(58), **PROVEN))
    assert (found["impact_measured"], found["impact_ways_known"], found["impact_halfway"]) == (1, 0, 0)


def test_of_one_day_the_worst_counts_even_when_only_the_better_one_is_proven() -> None:
    found = evidenced(lonely(measured(38, **PROVEN), measured(45), **PROVEN))
    assert (found["impact_halfway"], found["impact_ways_known"]) == (0, 0)


def test_a_proven_measurement_counts_when_the_very_same_stands_there_unproven_too() -> None:
    assert evidenced(lonely(measured(38), measured(38, **PROVEN), **PROVEN))["impact_halfway"] == 1


def test_lasting_is_proven_by_measurements_that_are_proven_at_both_ends() -> None:
    first, last = measured(39, "2025-03-01"), measured(39, "2026-05-01", **PROVEN)
    assert evidenced(lonely(first, last, **PROVEN))["impact_reached"] == 0
    assert evidenced(lonely({**first, **PROVEN}, last, **PROVEN))["impact_reached"] == 1


def test_an_unproven_break_in_between_is_not_forgotten() -> None:
    first, last = measured(39, "2025-03-01", **PROVEN), measured(39, "2026-05-01", **PROVEN)
    assert evidenced(lonely(first, measured(52, "2025-11-01"), last, **PROVEN))["impact_reached"] == 0


def test_proving_an_outcome_that_is_listed_twice_never_lowers_it() -> None:
    older = lonely(measured(38, "2025-05-10", **PROVEN), **PROVEN)
    newer = lonely(measured(58, **PROVEN))
    assert evidenced(older, newer)["impact_best_way_to_target"] == 0.0
    assert evidenced(older, {**newer, **PROVEN})["impact_best_way_to_target"] == 0.1


values = st.sampled_from([38.0, 40.0, 45.0, 50.0, 58.0, 70.0])
dates = st.sampled_from(["2024-09-01", "2025-03-01", "2025-11-01", "2026-05-01", "2027-01-01"])
people = st.sampled_from([None, 2, 12, 20])
checkers = st.sampled_from([None, "university college"])
some_measurements = st.lists(st.builds(measured, values, dates, people, checked_by=checkers), max_size=4)
targets = st.sampled_from([{}, {"value": 40, "date": "2026-01"}, {"value": 60, "date": "2026-01"}])
some_outcomes = st.lists(
    st.builds(
        lambda found, who, target: lonely(*found, who=who, target=target),
        some_measurements,
        st.sampled_from(["lonely neighbours", "newcomers", None]),
        targets,
    ),
    min_size=1,
    max_size=3,
)


def proven(outcomes: list[dict[str, Any]], marks: list[bool]) -> list[dict[str, Any]]:
    left = iter(marks)

    def marked(item: dict[str, Any]) -> dict[str, Any]:
        return {**item, "evidence": ["list"] if next(left, False) else []}

    return [marked({**each, "measurements": [marked(one) for one in each["measurements"]]}) for each in outcomes]


@given(some_outcomes, st.lists(st.booleans(), min_size=15, max_size=15), st.integers(min_value=0, max_value=14))
def test_one_more_piece_of_evidence_never_lowers_a_fact(
    outcomes: list[dict[str, Any]], marks: list[bool], one_more: int
) -> None:
    more = [mark or position == one_more for position, mark in enumerate(marks)]
    before, after = evidenced(*proven(outcomes, marks)), evidenced(*proven(outcomes, more))
    assert all(after[name] >= before[name] for name in before)


@given(some_outcomes, st.lists(st.booleans(), min_size=15, max_size=15))
def test_the_evidenced_view_never_shows_more_than_the_whole(outcomes: list[dict[str, Any]], marks: list[bool]) -> None:
    described, shown = facts(*proven(outcomes, marks)), evidenced(*proven(outcomes, marks))
    assert all(described[name] >= shown[name] for name in shown)

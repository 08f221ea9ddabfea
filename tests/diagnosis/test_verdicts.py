"""Each verdict of the set with its reasons, on the projects of its cases, and each threshold at its edge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from helpers import DAY, ROOT

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.catalogue.variables import VERDICT
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Overall
from sicheck.model.project import Project
from sicheck.rules import Rules
from sicheck.yamlio import Document, Tree, read

CRITERIA = load()
CASES = ROOT / "criteria" / "social-innovation" / "cases" / "verdicts.yaml"
NOTHING, KNOCKOUT, IDEA, PILOT, UNTOLD, RUNNING = range(6)


def case(number: int) -> dict[str, Any]:
    cases: Tree = read(CASES.read_bytes(), CASES.name).tree
    assert isinstance(cases, list)
    found = cases[number]
    assert isinstance(found, dict)
    project = found["project"]
    assert isinstance(project, dict)
    who = project.get("project", {})
    assert isinstance(who, dict)
    return {**project, "project": {"name": "Case", "stage": "pilot", **who}}


def overall(tree: Mapping[str, Any]) -> Overall:
    file = ProjectFile(Project.model_validate(tree), Document("p.yaml", b"", {}, {}), "")
    return assess(file, CRITERIA, DAY).overall


def reasons(tree: Mapping[str, Any]) -> tuple[str, list[str]]:
    found = overall(tree)
    return found.verdict, [each.id for each in found.reasons]


def without(tree: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: each for key, each in tree.items() if key not in keys}


def at_stage(tree: dict[str, Any], stage: str) -> dict[str, Any]:
    return {**tree, "project": {**tree["project"], "stage": stage}}


def test_too_little_answered_tells_which_markers() -> None:
    found = overall(case(NOTHING))
    assert [each.id for each in found.reasons] == ["coverage-too-low", "marker-coverage-too-low"]
    assert found.reasons[1].about == tuple(CRITERIA.file.marker_weights)
    assert (found.verdict, found.score) == ("not-assessable", None)


def test_one_marker_untold_is_enough_to_wait() -> None:
    found = overall(case(UNTOLD))
    assert [(each.id, each.about) for each in found.reasons] == [("marker-coverage-too-low", ("creativity",))]


def test_a_knock_out_is_the_only_reason() -> None:
    assert reasons(case(KNOCKOUT)) == ("not-yet", ["no-societal-need"])


def test_an_idea_on_its_way_hears_what_is_still_needed() -> None:
    verdict, why = reasons(case(IDEA))
    assert verdict == "on-the-way"
    assert why == ["score-below-60", "marker-below-50", "evidenced-below-40", "knockout-open", "still-an-idea"]


def test_the_same_as_a_pilot_is_not_on_its_way_yet() -> None:
    assert reasons(case(PILOT)) == ("not-yet", ["neither-halfway-nor-on-track"])


def test_everything_met() -> None:
    assert reasons(case(RUNNING)) == ("socially-innovative", ["all-needs-met"])


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        (without(case(RUNNING), "sources"), ["evidenced-below-40"]),
        (at_stage(case(RUNNING), "idea"), ["still-an-idea"]),
        (
            {**case(RUNNING), "innovation": without(case(RUNNING)["innovation"], "technology")},
            ["knockout-open"],
        ),
        (
            {
                **case(RUNNING),
                "impact": without(case(RUNNING)["impact"], "assumptions", "learning", "unintended", "chain"),
            },
            ["marker-below-50"],
        ),
    ],
)
def test_each_need_keeps_the_strongest_word_back_by_itself(changed: dict[str, Any], why: list[str]) -> None:
    assert reasons(changed) == ("on-the-way", why)


HIGH = {
    "score": 60.0,
    "evidenced": 40.0,
    "coverage": 0.8,
    "weakest_marker": 50.0,
    "on_track": 0.0,
    "knockouts_unknown": 0,
    "stage": "pilot",
}


def unmet(**changes: object) -> tuple[list[str], list[str]]:
    bound = Rules(VERDICT).over({**HIGH, **changes})
    strongest, middle = ([need.id for need in each.needs if not bound.holds(need.if_)] for each in BANDS)
    return strongest, middle


BANDS = CRITERIA.file.verdict.bands[:2]


def test_the_thresholds_themselves_are_enough() -> None:
    assert unmet() == ([], [])


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"score": 59.9}, "score-below-60"),
        ({"weakest_marker": 49.9}, "marker-below-50"),
        ({"evidenced": 39.9}, "evidenced-below-40"),
        ({"coverage": 0.79}, "coverage-below-80"),
        ({"knockouts_unknown": 1}, "knockout-open"),
        ({"stage": "idea"}, "still-an-idea"),
    ],
)
def test_just_below_a_threshold_is_not_enough(changes: dict[str, object], missing: str) -> None:
    assert unmet(**changes) == ([missing], [])


@pytest.mark.parametrize(
    ("score", "weakest", "on_track", "holds"),
    [
        (40.0, 20.0, 0.0, True),
        (39.9, 20.0, 0.0, False),
        (40.0, 19.9, 0.0, False),
        (0.0, 0.0, 0.7, True),
        (0.0, 0.0, 0.69, False),
    ],
)
def test_on_the_way_by_the_score_or_by_the_stage(score: float, weakest: float, on_track: float, *, holds: bool) -> None:
    _, middle = unmet(score=score, weakest_marker=weakest, on_track=on_track)
    assert (middle == []) is holds


def test_the_last_verdict_needs_nothing() -> None:
    assert CRITERIA.file.verdict.bands[2].needs == ()


def test_the_ids_of_the_set_are_kept() -> None:
    file = CRITERIA.file
    assert (file.id, file.version) == ("social-innovation", "1.0.0")
    assert [each.id for each in file.knockouts] == [
        "top-down",
        "technology-without-impact",
        "ends-with-funding",
        "no-societal-need",
    ]
    assert [each.id for each in file.diagnoses] == [
        "coalition-reaction",
        "value-model",
        "kinds-of-innovation",
        "change-for-changes-sake",
        "change-fatigue",
        "culture-and-resilience",
        "entrepreneurial-competences",
    ]
    assert set(file.marker_weights.values()) == {1.0}

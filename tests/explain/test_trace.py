"""Derivations: every number follows from those below it, and every condition says what the engine says."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from typing import Any

import pytest
from helpers import DAY, EXAMPLES, ROOT
from syrupy.assertion import SnapshotAssertion

from sicheck import scoring
from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.errors import SicheckError
from sicheck.explain import Trace, branch, find, trace
from sicheck.intake import ProjectFile, read_project, read_project_file
from sicheck.model.assessment import Assessment
from sicheck.outputs import Look
from sicheck.outputs.derivation import trace_text
from sicheck.outputs.explain_json import trace_json
from sicheck.texts import LANGUAGES

SMALL = str(ROOT / "tests" / "sets" / "small")
LEAST = b"project: {name: Our idea, stage: idea}\n"
PROJECTS = ["least", *sorted(path.stem for path in EXAMPLES.glob("*.yaml"))]
Data = dict[str, Any]

every_project = pytest.mark.parametrize("project", PROJECTS)


@lru_cache(maxsize=32)
def file(project: str) -> ProjectFile:
    if project == "least":
        return read_project(LEAST, "least.yaml", None)
    return read_project_file(EXAMPLES / f"{project}.yaml")


@lru_cache(maxsize=64)
def traced(project: str, language: str = "en", criteria: str = "social-innovation") -> Trace:
    return trace(file(project), load(criteria), language, DAY)


@lru_cache(maxsize=64)
def data(project: str) -> Data:
    found: Data = json.loads(trace_json(traced(project)))
    return found


@lru_cache(maxsize=32)
def assessed(project: str) -> Assessment:
    return assess(file(project), load(), DAY)


def indicators(project: str) -> list[Data]:
    return [each for marker in data(project)["markers"] for each in marker["indicators"]]


def mean(parts: list[Data], key: str) -> float:
    """The weighted mean of what has a value, as a reader would reckon it from the data alone."""
    known = [each for each in parts if each[key] is not None]
    return math.fsum(each[key] * each["weight"] for each in known) / math.fsum(each["weight"] for each in known)


def levels_in_a_row(levels: list[Data], key: str) -> int:
    """How many levels from the first on have only conditions that hold."""
    held = [all(each[key] for each in level["conditions"]) for level in levels]
    return [*held, False].index(False)


# Laws: each number from those below it.


@every_project
def test_a_level_is_that_up_to_which_every_condition_holds(project: str) -> None:
    for each, result in zip(indicators(project), assessed(project).indicators().values(), strict=True):
        if result.level is not None:
            described = levels_in_a_row(each["levels"], "holds")
            evidenced = min(described, levels_in_a_row(each["levels"], "evidenced"))
            assert (each["id"], described, evidenced) == (result.id, result.level, result.evidenced_level)


@every_project
def test_an_indicator_scores_its_share_of_the_levels(project: str) -> None:
    for each in indicators(project):
        if each["level"] is not None:
            assert each["score"] == 100 * each["level"] / each["max_level"]
            assert each["evidenced"] == 100 * each["evidenced_level"] / each["max_level"]


@every_project
@pytest.mark.parametrize("key", ["score", "evidenced"])
def test_a_marker_is_the_weighted_mean_of_its_indicators(project: str, key: str) -> None:
    for each, result in zip(data(project)["markers"], assessed(project).markers, strict=True):
        expected = mean(each["indicators"], key) if each["coverage"] >= each["minimum_coverage"] else None
        assert expected == each[key] == getattr(result, key)


@every_project
def test_coverage_is_the_answered_share_of_what_counts(project: str) -> None:
    for each, result in zip(data(project)["markers"], assessed(project).markers, strict=True):
        counted = math.fsum(one["weight"] for one in each["indicators"] if one["counted"])
        answered = math.fsum(one["weight"] for one in each["indicators"] if one["counted"] and one["answered"])
        assert (answered / counted if counted else 0.0) == each["coverage"] == result.coverage


@every_project
@pytest.mark.parametrize("key", ["score", "evidenced"])
def test_the_whole_is_the_weighted_mean_of_the_markers(project: str, key: str) -> None:
    overall = data(project)["overall"]
    assert overall["aggregation"] == "arithmetic"
    known = overall["coverage"] >= overall["minimum_coverage"]
    assert all(each[key] is not None for each in overall["markers"]) or overall[key] is None
    expected = mean(overall["markers"], key) if known and overall[key] is not None else None
    assert expected == overall[key] == getattr(assessed(project).overall, key)


@every_project
def test_the_shares_of_the_markers_follow_from_their_weights(project: str) -> None:
    markers = data(project)["overall"]["markers"]
    total = math.fsum(each["weight"] for each in markers)
    assert [each["share"] for each in markers] == [each["weight"] / total for each in markers]


@every_project
def test_the_verdict_is_the_first_whose_thresholds_all_hold(project: str) -> None:
    overall = data(project)["overall"]
    if overall["decided_by"] == "bands":
        first = next(each for each in overall["bands"] if all(one["holds"] for one in each["conditions"]))
        assert first["id"] == overall["verdict"]


@every_project
def test_the_verdict_says_what_decided_it(project: str) -> None:
    triggered = any(each["state"] == "triggered" for each in data(project)["knockouts"])
    overall = data(project)["overall"]
    expected = "knockouts" if triggered else "coverage" if overall["score"] is None else "bands"
    assert overall["decided_by"] == expected


@every_project
def test_the_state_of_a_knockout_follows_from_its_conditions(project: str) -> None:
    for each, result in zip(data(project)["knockouts"], assessed(project).knockouts, strict=True):
        known, hit = each["answered_when"]["holds"], each["triggered_when"]["holds"]
        assert result.state == ("unknown" if not known else "triggered" if hit else "clear")


@every_project
def test_a_point_of_attention_appears_when_its_condition_holds(project: str) -> None:
    found = [each["id"] for each in data(project)["warnings"] if each["condition"]["holds"]]
    assert found == list(assessed(project).warnings)


@every_project
def test_an_axis_counts_the_signals_that_hold(project: str) -> None:
    for each, result in zip(data(project)["diagnoses"], assessed(project).diagnoses, strict=True):
        for axis in each["axes"]:
            held = sum(one["holds"] is True for one in axis["signals"])
            value = held / len(axis["signals"]) if axis["read_as"] == "share" else held
            assert value == axis["value"] == result.values[axis["id"]]


@every_project
def test_the_result_of_a_diagnosis_is_the_first_condition_that_holds(project: str) -> None:
    rules = load().file.diagnoses
    for each, rule, result in zip(data(project)["diagnoses"], rules, assessed(project).diagnoses, strict=True):
        taken = [one["holds"] for one in each["results"]].index(True)
        assert rule.results[taken].id == result.place
        assert [one["holds"] for one in each["results"][:taken]] == [False] * taken


@every_project
def test_a_condition_of_one_yes_or_no_fact_holds_as_the_fact_does(project: str) -> None:
    conditions = (one for each in indicators(project) for level in each["levels"] for one in level["conditions"])
    alone = [one for one in conditions if [fact["name"] for fact in one["facts"]] == [one["condition"]]]
    assert alone
    assert [one for one in alone if one["holds"] is not one["facts"][0]["value"]] == []


@every_project
def test_every_fact_has_a_meaning_and_no_derived_one_is_without_a_value(project: str) -> None:
    conditions = (one for each in indicators(project) for level in each["levels"] for one in level["conditions"])
    facts = [fact for one in conditions for fact in one["facts"]]
    assert [each for each in facts if not each["meaning"]] == []
    assert [each for each in facts if each["value"] is None and "." not in each["name"]] == []


# What is told.


def test_a_project_without_evidence_has_no_evidenced_side() -> None:
    levels = [level for each in indicators("least") for level in each["levels"]]
    assert {level["evidenced"] for level in levels} == {None}


def test_a_fact_tells_its_line_in_the_project_file() -> None:
    [found] = branch(traced("buurtkeuken"), find(load(), "need_voices")).facts
    lines = (EXAMPLES / "buurtkeuken.yaml").read_text(encoding="utf-8").split("\n")
    assert found.fact.line is not None
    assert lines[found.fact.line - 1].strip() == "voices:"


def test_a_fact_on_evidence_may_be_less() -> None:
    [found] = branch(traced("buurtkeuken"), find(load(), "causes_named")).facts
    assert (found.fact.value, found.fact.evidenced) == (2, 1)


def test_what_does_not_apply_tells_why_and_has_no_levels() -> None:
    text = LEAST + b"not_applicable: [{indicator: sustainability.sroi, reason: we are five volunteers}]\n"
    found = trace(read_project(text, "p.yaml", None), load(), "nl", DAY)
    [node] = branch(found, find(load(), "sustainability.sroi")).indicators
    assert (node.level, node.score, node.levels) == (None, None, ())
    assert "niet van toepassing: we are five volunteers" in trace_text(found, Look(80))


# Branches.


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("system-change", ["markers"]),
        ("system-change.need", ["indicators"]),
        ("need", ["indicators"]),
        ("sroi", ["indicators"]),
        ("top-down", ["knockouts"]),
        ("sham-say", ["warnings"]),
        ("coalition-reaction", ["diagnoses"]),
        ("change-fatigue", ["warnings", "diagnoses"]),
        ("on-the-way", ["overall"]),
        ("need_voices", ["facts"]),
        ("need.voices", ["facts"]),
    ],
)
def test_a_branch_holds_only_what_the_name_is_about(name: str, parts: list[str]) -> None:
    found = json.loads(trace_json(branch(traced("buurtkeuken"), find(load(), name))))
    every = ("overall", "markers", "indicators", "knockouts", "warnings", "diagnoses", "facts")
    assert [part for part in every if found[part]] == parts


def test_a_branch_is_the_same_as_that_part_of_the_whole() -> None:
    found = branch(traced("buurtkeuken"), find(load(), "creativity.reframing")).indicators
    assert found[0] in [each for marker in traced("buurtkeuken").markers for each in marker.indicators]


@pytest.mark.parametrize("name", ["frontline-idea", "need.observed_by", "sources.title"])
def test_what_no_score_depends_on_has_no_branch(name: str) -> None:
    with pytest.raises(SicheckError) as told:
        branch(traced("least"), find(load(), name))
    assert [each.id for each in told.value.problems] == ["explain-no-branch"]


# On the screen, and as data.


@every_project
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_wider_than_the_screen_and_none_ends_in_a_space(project: str, language: str, width: int) -> None:
    lines = trace_text(traced(project, language), Look(width)).split("\n")
    assert [line for line in lines if len(line) > width or line != line.rstrip()] == []


def test_a_screen_without_unicode_gets_ascii() -> None:
    assert trace_text(traced("buurtkeuken", "nl"), Look(80, unicode=False)).isascii()


@pytest.mark.parametrize("project", ["buurtkeuken", "duo-for-a-job"])
@pytest.mark.parametrize(("language", "foreign"), [("nl", " the "), ("en", " het ")])
def test_nothing_of_ours_stands_there_in_the_other_language(project: str, language: str, foreign: str) -> None:
    _, *lines = trace_text(traced(project, language), Look(100)).lower().split("\n")  # the first holds their name
    assert [line for line in lines if foreign in line] == []


def test_a_sum_can_be_redone_by_hand() -> None:
    text = trace_text(branch(traced("buurtkeuken", "nl"), find(load(), "system-change")), Look(80))
    assert "  83,33 = (100 + 75 + 75 + 75 + 75 + 100) ÷ 6\n" in text


def test_weights_stand_in_the_sum_where_they_differ() -> None:
    text = trace_text(traced("buurtkeuken", "en", SMALL), Look(100))
    assert " × 2) ÷ " in text
    assert " × 3) ÷ 4\n" in text


def test_the_words_of_a_stranger_do_not_turn_the_screen_around() -> None:
    text = 'project: {name: "Ons\u202e [bold]project[/]", stage: idea}\n'.encode()
    shown = trace_text(trace(read_project(text, "p.yaml", None), load(), "nl", DAY), Look(80))
    assert shown.startswith("Ons [bold]project[/] · idee")


def test_the_derivation(snapshot: SnapshotAssertion) -> None:
    assert trace_text(traced("duo-for-a-job", "nl"), Look(80)) == snapshot


def test_json_has_numbers_unrounded_and_ids_in_english() -> None:
    found = json.loads(trace_json(traced("buurtkeuken", "nl")))
    marker = found["markers"][0]
    assert (marker["id"], marker["title"], marker["score"]) == ("system-change", "Systeemverandering", 500 / 6)
    assert (found["overall"]["verdict"], found["overall"]["decided_by"]) == ("socially-innovative", "bands")
    assert found["date"] == "2026-11-23"


@every_project
def test_the_numbers_are_the_same_in_every_language(project: str) -> None:
    def numbers(language: str) -> list[object]:
        return [(each.id, each.score, each.evidenced, each.coverage) for each in traced(project, language).markers]

    assert numbers("nl") == numbers("en")


@pytest.mark.parametrize(
    ("method", "said"), [("geometric", "meetkundig"), ("harmonic", "harmonisch"), ("minimum", "laagste")]
)
def test_another_aggregation_is_told_in_words(method: scoring.Method, said: str) -> None:
    small = load(SMALL)
    other = small.__class__(small.file.model_copy(update={"aggregation": method}), small.markers, small.digest)
    found = trace(file("buurtkeuken"), other, "nl", DAY)
    assert f"= het {said}" in " ".join(trace_text(found, Look(100)).split())


def test_a_verdict_names_the_knockout_that_decided_it() -> None:
    text = trace_text(branch(traced("zorgrobot"), find(load(), "not-yet")), Look(80))
    assert "Decided by a knock-out: Technology without impact reached." in text

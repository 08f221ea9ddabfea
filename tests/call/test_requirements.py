"""Each kind of requirement: met, not met, or not to be judged; reckoned on the small set of `tests/sets/small`."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pytest
from calls import TABLE, call, judged, only, refused, report
from helpers import Tree

from sicheck.errors import SicheckError
from sicheck.model.judgement import RequirementResult

NOTHING: Tree = {"project": {"name": "Empty", "stage": "pilot"}}
NO_MONEY: Tree = {key: each for key, each in TABLE.items() if key != "sustainability"}
OWNERS: Tree = {**TABLE, "need": {"problem": "many people eat alone", "whose": ["owners"]}}
SILENT: Tree = {**TABLE, "need": {}}
LEFT_OUT: Tree = {
    **TABLE,
    "project": {"name": "A", "stage": "pilot", "size": {"budget_per_year": 10}},
    "not_applicable": [{"indicator": "money.sroi", "reason": "we are five volunteers"}],
}


def found(line: Mapping[str, object], tree: Mapping[str, object] = TABLE) -> RequirementResult:
    return only(call([{"id": "it", **line}]), tree)


NUMBERS = [
    ("overall", {}, "score", 53.125),
    ("overall", {}, "evidenced", 40.625),
    ("overall", {}, "coverage", 0.9),
    ("each_marker", {}, "score", 50.0),
    ("each_marker", {}, "evidenced", 12.5),
    ("each_marker", {}, "coverage", 0.75),
    ("marker", {"marker": "why"}, "score", 62.5),
    ("marker", {"marker": "why"}, "evidenced", 12.5),
    ("marker", {"marker": "why"}, "coverage", 0.75),
]


def line(kind: str, beside: Mapping[str, object], key: str, least: float) -> Mapping[str, object]:
    digits = f"{least:.17f}"
    return {**beside, key: digits} if beside else {kind: {key: digits}}


@pytest.mark.parametrize(("kind", "beside", "key", "actual"), NUMBERS)
def test_exactly_the_minimum_is_met_and_the_next_number_above_it_is_not(
    kind: str, beside: Mapping[str, object], key: str, actual: float
) -> None:
    at, above = (found(line(kind, beside, key, least)) for least in (actual, math.nextafter(actual, math.inf)))
    assert (at.found, at.actual, at.required) == ("met", actual, actual)
    assert (above.found, above.actual) == ("not-met", actual)
    assert above.required == math.nextafter(actual, math.inf)


@pytest.mark.parametrize(("kind", "beside", "key", "_"), [each for each in NUMBERS if each[2] != "coverage"])
def test_a_score_that_nobody_can_tell_is_never_too_low(
    kind: str, beside: Mapping[str, object], key: str, _: float
) -> None:
    result = found(line(kind, beside, key, 100), NOTHING)
    assert (result.found, result.actual) == ("not-assessable", None)
    assert found(line(kind, beside, key, 0), NOTHING).found == "not-assessable"


def test_of_nothing_answered_the_coverage_is_known() -> None:
    assert found({"overall": {"coverage": 0.5}}, NOTHING)[3:5] == ("not-met", 0.0)


def test_a_marker_that_is_surely_too_low_goes_before_one_that_nobody_can_tell() -> None:
    result = found({"each_marker": {"score": 70}}, NO_MONEY)
    assert (result.found, result.actual) == ("not-met", 62.5)
    assert [(each.id, each.state, each.actual) for each in result.parts] == [
        ("why", "not-met", 62.5),
        ("money", "not-assessable", None),
    ]


def test_a_marker_that_nobody_can_tell_leaves_the_others_undecided() -> None:
    result = found({"each_marker": {"score": 60}}, NO_MONEY)
    assert (result.found, result.actual) == ("not-assessable", None)


@pytest.mark.parametrize(
    ("asked", "tree", "state", "actual"),
    [
        ({"indicator": "why.need", "level": 1}, TABLE, "met", 1),
        ({"indicator": "why.need", "level": 2}, TABLE, "not-met", 1),
        ({"indicator": "why.need", "evidenced_level": 1}, TABLE, "met", 1),
        ({"indicator": "why.alternatives", "evidenced_level": 1}, TABLE, "not-met", 0),
        ({"indicator": "why.causes", "level": 0}, TABLE, "not-assessable", None),
        ({"indicator": "why.causes", "level": 1}, TABLE, "not-assessable", None),
        ({"indicator": "why.causes", "evidenced_level": 1}, TABLE, "not-assessable", None),
        ({"indicator": "why.causes", "level": 1}, {**TABLE, "need": {"causes": "none"}}, "not-met", 0),
        ({"indicator": "money.sroi", "level": 1}, LEFT_OUT, "not-assessable", None),
    ],
)
def test_an_indicator_by_its_level_or_its_level_on_evidence(
    asked: Tree, tree: Tree, state: str, actual: float | None
) -> None:
    result = found(asked, tree)
    assert (result.found, result.actual) == (state, actual)


def test_what_does_not_apply_says_so_where_it_is_asked_for() -> None:
    assert found({"indicator": "money.sroi", "level": 1}, LEFT_OUT).because == "not-applicable"
    assert found({"indicator": "why.causes", "level": 1}).because is None


@pytest.mark.parametrize(
    ("least", "tree", "state", "actual"),
    [
        (1, TABLE, "not-assessable", None),
        (0, TABLE, "not-assessable", None),
        (1, {**TABLE, "need": {"causes": "none"}}, "not-met", 0),
        (1, {**LEFT_OUT, "need": {"problem": "many people eat alone", "whose": ["community"]}}, "not-assessable", None),
    ],
)
def test_each_indicator_counts_the_lowest_that_is_known(
    least: int, tree: Tree, state: str, actual: float | None
) -> None:
    result = found({"each_indicator": {"level": least}}, tree)
    assert (result.found, result.actual) == (state, actual)


def test_each_indicator_leaves_out_what_does_not_apply() -> None:
    need = {"problem": "many people eat alone", "whose": ["community"], "causes": [{"cause": "no place to eat"}]}
    result = found({"each_indicator": {"level": 1}}, {**LEFT_OUT, "need": need})
    assert (result.found, result.actual) == ("met", 1)
    assert "money.sroi" not in {each.id for each in result.parts}


def test_where_no_indicator_applies_nothing_can_be_told_of_each() -> None:
    struck_out = [{"id": each, "reason": "r"} for each in ("why", "money.cost")]
    by = call([{"id": "it", "each_indicator": {"level": 1}}], strike_out=struck_out)
    assert (only(by, LEFT_OUT).found, only(by, LEFT_OUT).actual) == ("not-assessable", None)


@pytest.mark.parametrize("asked", ["clear", ["clear"], ["no-need"], ["no-need", "no-need"], ["clear", "no-need"]])
@pytest.mark.parametrize(
    ("tree", "state", "actual"),
    [
        (TABLE, "met", "clear"),
        (OWNERS, "not-met", "triggered"),
        (SILENT, "not-assessable", "unknown"),
    ],
)
def test_a_knock_out_is_clear_triggered_or_unknown(asked: object, tree: Tree, state: str, actual: str) -> None:
    result = found({"knockouts": asked}, tree)
    assert (result.found, result.actual, result.required) == (state, actual, "clear")
    assert [(each.id, each.state, each.actual) for each in result.parts] == [("no-need", state, actual)]


FOUR = "social-innovation"
OF_FOUR = ("top-down", "technology-without-impact", "ends-with-funding", "no-societal-need")


def test_only_the_knock_outs_that_are_named_count() -> None:
    tree = {**NOTHING, "innovation": {"technology": {"role": "none"}}}
    one = only(call([{"id": "it", "knockouts": ["technology-without-impact"]}], FOUR), tree)
    everything = only(call([{"id": "it", "knockouts": "clear"}], FOUR), tree)
    assert (one.found, [each.id for each in one.parts]) == ("met", ["technology-without-impact"])
    assert (everything.found, tuple(each.id for each in everything.parts)) == ("not-assessable", OF_FOUR)


def test_a_set_without_knock_outs_has_none_to_be_triggered(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("sets")
    own = folder / "mild"
    own.mkdir()
    (own / "set.yaml").write_text(
        f"id: mild\nversion: 1.0.0\ntitle: {{en: Mild, nl: Mild}}\nextends: {FOUR}\nleave_out: [{', '.join(OF_FOUR)}]\n"
    )
    result = only(call([{"id": "it", "knockouts": "clear"}], "mild", folder), NOTHING)
    assert (result.found, result.actual, result.parts) == ("met", "clear", ())


@pytest.mark.parametrize(
    ("place", "state", "actual"), [("Gent", "met", True), ("Brugge", "not-met", False), (None, "not-met", False)]
)
def test_a_rule_of_the_funder_holds_or_does_not(place: str | None, state: str, actual: bool) -> None:  # noqa: FBT001
    who = {"name": "A", "stage": "pilot", "place": place}
    result = found({"when": "project.place == 'Gent'"}, {**TABLE, "project": who})
    assert (result.found, result.actual, result.required) == (state, actual, True)


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("project.stage == 'pilot'", 3),
        ("project.place == 'Gent'", 1),
        ("need.whose == ['community'] && sustainability != null", 6),
        ("causes_named == 0", 4),
        ("sroi == null", None),
        ("stakeholders.exists(value, value.name == 'x')", None),
        ("stakeholders.all(level, level.name == 'x') && project.name != ''", 2),
    ],
)
def test_a_rule_points_at_the_first_field_that_it_reads(rule: str, line: int | None) -> None:
    assert found({"when": rule}).line == line


def test_a_rule_that_fails_on_a_project_is_told_at_its_line() -> None:
    by = call([{"id": "it", "when": "changes.exists(c, c.evidence[0] == 'count')"}])
    with pytest.raises(SicheckError) as failed:
        judged(by, {**TABLE, "changes": [{"condition": "policies"}]})
    (problem,) = failed.value.problems
    assert (problem.id, problem.values["rule"]) == ("call-rule-failed", "it")
    assert problem.place is not None
    assert (problem.place.file, problem.place.line, problem.place.column) == ("call.yaml", 6, 11)
    assert only(by, {**TABLE, "changes": [{"condition": "policies", "evidence": ["count"]}]}).found == "met"


def test_a_bonus_that_fails_on_a_project_is_told_at_its_line() -> None:
    by = call(bonus=[{"id": "b", "when": "changes.exists(c, c.evidence[0] == 'count')", "points": 1}])
    with pytest.raises(SicheckError) as failed:
        judged(by, {**TABLE, "changes": [{"condition": "policies"}]})
    (problem,) = failed.value.problems
    assert problem.place is not None
    assert (problem.id, problem.values["rule"], problem.place.line) == ("call-rule-failed", "b", 10)


def test_a_requirement_is_an_error_unless_it_is_a_warning() -> None:
    lines = [
        {"id": "a", "overall": {"score": 50}},
        {"id": "b", "overall": {"score": 50}, "level_is": "warn"},
        {"id": "c", "overall": {"score": 50}, "level_is": "error"},
    ]
    assert [each.is_error for each in judged(call(lines)).requirements] == [True, False, True]


def test_the_results_stand_in_the_order_of_the_call() -> None:
    lines = [{"id": name, "overall": {"score": 50}} for name in ("z", "a", "m")]
    assert [each.id for each in judged(call(lines)).requirements] == ["z", "a", "m"]


@pytest.mark.parametrize(
    ("asked", "most"),
    [
        ({"indicator": "why.need", "level": 3}, 2),
        ({"indicator": "why.causes", "level": 2}, 1),
        ({"indicator": "why.need", "evidenced_level": 5}, 2),
        ({"each_indicator": {"level": 2}}, 1),
        ({"each_indicator": {"evidenced_level": 9}}, 1),
    ],
)
def test_a_level_that_is_not_there_can_not_be_asked(asked: Tree, most: int) -> None:
    (problem,) = refused([{"id": "it", **asked}])
    assert (problem.id, problem.values["most"]) == ("requirement-level-high", most)


def test_a_level_that_only_what_is_struck_out_lacks_can_be_asked_of_each() -> None:
    gone = [{"id": each, "reason": "r"} for each in ("money", "why.causes", "why.alternatives")]
    result = only(call([{"id": "it", "each_indicator": {"level": 2}}], strike_out=gone))
    assert (result.found, result.actual) == ("not-met", 1)


def test_the_line_of_a_requirement_is_that_of_the_weakest_fact_it_rests_on() -> None:
    lines = [
        {"id": "one", "indicator": "why.need", "level": 2},
        {"id": "all", "overall": {"score": 99}},
        {"id": "money", "marker": "money", "score": 99},
        {"id": "out", "knockouts": "clear"},
        {"id": "unanswered", "indicator": "why.causes", "level": 1},
    ]
    row = report(call(lines)).judgement
    assert row is not None
    assert [each.line for each in row.requirements] == [5, 5, 14, 6, None]

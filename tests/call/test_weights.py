"""Weights and strike-outs of a call change only what they say: by hand on a small set, by law on the set of sicheck."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import pytest
from calls import TABLE, assess, call, project
from helpers import DAY, Tree
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import CRITERIA, trees

from sicheck import assess as engine
from sicheck.call import CallFile
from sicheck.catalogue import load
from sicheck.intake import check_indicators
from sicheck.model.assessment import Assessment
from sicheck.model.criteria import CriteriaSet

LAW = settings(max_examples=40, deadline=None)
OWN = "social-innovation"


def gone(*names: str) -> list[Tree]:
    return [{"id": name, "reason": "not for us"} for name in names]


def scores(found: Assessment) -> dict[str, float | None]:
    return {each.id: each.score for each in found.markers} | {"overall": found.overall.score}


def exact(value: Fraction | int) -> float:
    return float(value)


# By hand. In the small set need weighs 1, causes 1, alternatives 2; why weighs 1 and money 3.
# The table reaches: need 1 of 2 (50), causes unanswered (0), alternatives 1 of 1 (100); cost 1 of 1 (100), sroi 0.

WHY = Fraction(50 * 1 + 0 * 1 + 100 * 2, 1 + 1 + 2)
MONEY = Fraction(100 * 1 + 0 * 1, 1 + 1)


def test_without_weights_or_strike_outs_nothing_changes() -> None:
    assert scores(assess(call())) == {"why": WHY, "money": MONEY, "overall": exact((WHY * 1 + MONEY * 3) / 4)}


def test_the_weight_of_a_marker_changes_the_overall_alone() -> None:
    found = assess(call(weights={"markers": {"money": 1}}))
    assert scores(found) == {"why": WHY, "money": MONEY, "overall": exact((WHY * 1 + MONEY * 1) / 2)}
    assert [each.weight for each in found.markers] == [1 / 2, 1 / 2]
    assert found.overall.evidenced == (12.5 * 1 + 50 * 1) / 2
    why_answered, money_answered = Fraction(3, 4), Fraction(1, 2)
    why_asked, money_asked = Fraction(4, 4), Fraction(1, 2)
    assert found.overall.coverage == exact((why_answered + money_answered) / (why_asked + money_asked))


def test_the_weight_of_an_indicator_changes_its_marker_and_the_overall() -> None:
    found = assess(call(weights={"indicators": {"why.need": 3}}))
    why = Fraction(50 * 3 + 0 * 1 + 100 * 2, 3 + 1 + 2)
    assert scores(found) == {"why": exact(why), "money": MONEY, "overall": exact((why * 1 + MONEY * 3) / 4)}
    assert found.indicators()["why.need"].weight == 3
    assert [each.coverage for each in found.markers] == [exact(Fraction(3 + 2, 3 + 1 + 2)), 1]


def test_what_is_struck_out_leaves_numerator_and_denominator() -> None:
    found = assess(call(strike_out=gone("why.causes")))
    why = exact(Fraction(50 * 1 + 100 * 2, 1 + 2))
    assert scores(found) == {"why": why, "money": MONEY, "overall": exact((Fraction(why) * 1 + MONEY * 3) / 4)}
    assert [each.coverage for each in found.markers] == [1, 1]
    assert found.overall.coverage == 1
    assert "why.causes" not in found.indicators()


def test_a_marker_that_is_struck_out_leaves_the_overall() -> None:
    found = assess(call(strike_out=gone("money")))
    assert scores(found) == {"why": WHY, "overall": WHY}
    assert [each.weight for each in found.markers] == [1]
    assert found.overall.coverage == 3 / 4


def test_a_marker_of_which_all_is_struck_out_is_struck_out() -> None:
    one_by_one = assess(call(strike_out=gone("money.cost", "money.sroi")))
    assert one_by_one == assess(call(strike_out=gone("money")))
    assert one_by_one == assess(call(strike_out=gone("money", "money.cost")))


def test_weights_and_strike_outs_go_together() -> None:
    found = assess(call(weights={"indicators": {"why.alternatives": 7}}, strike_out=gone("why.need", "money.sroi")))
    why, money = Fraction(0 * 1 + 100 * 7, 1 + 7), Fraction(100)
    assert scores(found) == {"why": exact(why), "money": money, "overall": exact((why * 1 + money * 3) / 4)}


def test_no_step_is_advised_for_what_is_struck_out() -> None:
    assert "why.causes" in {each.indicator for each in assess(call()).advice}
    assert "why.causes" not in {each.indicator for each in assess(call(strike_out=gone("why.causes"))).advice}


def test_what_a_step_adds_is_reckoned_with_the_weights_of_the_call() -> None:
    step = next(each for each in assess(call(weights={"markers": {"why": 9}})).advice if each.indicator == "why.causes")
    after = Fraction(50 * 1 + 100 * 1 + 100 * 2, 4)
    assert step.gain == pytest.approx(exact((after - WHY) * 9 / 12))


def test_a_project_may_leave_out_what_is_struck_out_all_the_same() -> None:
    by = call(strike_out=gone("money.sroi"))
    tree = {**TABLE, "not_applicable": [{"indicator": "money.sroi", "reason": "we are five volunteers"}]}
    check_indicators(project(tree), by.criteria)
    assert scores(assess(by, tree)) == scores(assess(by))


def test_id_and_digest_stay_those_of_the_set() -> None:
    by = call(weights={"markers": {"money": 1}}, strike_out=gone("why.need"))
    assert (by.criteria.file.id, by.criteria.digest) == ("small", by.whole.digest)


# What was renamed.


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    """A folder with a set in which room to fail has another id than before, and one without it."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "set.yaml").write_text(
        f"id: own\nversion: 1.0.0\ntitle: {{en: Own, nl: Eigen}}\nextends: {OWN}\n"
    )
    lines = "id: creativity\nindicators:\n  - id: norm-breaking\n    formerly: breaking-norms\n"
    (tmp_path / "own" / "creativity.yaml").write_text(lines)
    return tmp_path


def test_an_id_of_before_means_what_it_is_called_now(renamed: Path) -> None:
    old, new = "creativity.breaking-norms", "creativity.norm-breaking"
    lines = [{"id": "a", "indicator": old, "level": 1}, {"id": "b", "marker": "creativity", "score": 1}]
    by = call(lines, "own", renamed, weights={"indicators": {old: 3}})
    assert by.call.require[0].indicator == new
    assert by.criteria.indicators()[new].weight == 3
    assert list(call(lines[1:], "own", renamed, strike_out=gone(old)).criteria.struck_out) == [new]


def test_a_project_may_leave_out_by_an_id_of_before_what_is_struck_out(renamed: Path) -> None:
    by = call(criteria="own", folder=renamed, strike_out=gone("creativity.norm-breaking"))
    tree = {**TABLE, "not_applicable": [{"indicator": "creativity.breaking-norms", "reason": "there are no norms"}]}
    check_indicators(project(tree), by.criteria)
    assert by.criteria.name_now("creativity.breaking-norms") == "creativity.norm-breaking"


# Laws.

STRUCK_OUT = [
    ("creativity.room-to-fail",),
    ("system-change.need", "sustainability.sroi"),
    ("impact-driven",),
    ("stakeholder-focus.support", "stakeholder-focus.inclusion", "creativity"),
]


@lru_cache
def by_call(struck_out: Sequence[str]) -> CallFile:
    return call(criteria=OWN, strike_out=gone(*struck_out))


@pytest.fixture(scope="module")
def left_out(tmp_path_factory: pytest.TempPathFactory) -> dict[Sequence[str], CriteriaSet]:
    """A set of one's own that leaves out the same; and all diagnoses, since some read a level that is not there."""
    folder = tmp_path_factory.mktemp("sets")
    return {each: _without(folder / str(at), each) for at, each in enumerate(STRUCK_OUT)}


def _without(folder: Path, names: Sequence[str]) -> CriteriaSet:
    folder.mkdir()
    rules = dict.fromkeys(
        [*(each.id for each in CRITERIA.file.diagnoses), *(each.id for each in CRITERIA.file.warnings)]
    )
    (folder / "set.yaml").write_text(
        "id: less\nversion: 1.0.0\ntitle: {en: Less, nl: Minder}\n"
        f"extends: {OWN}\nleave_out: [{', '.join([*names, *rules])}]\n"
    )
    return load(str(folder))


@LAW
@given(trees(), st.sampled_from(STRUCK_OUT))
def test_striking_out_scores_as_a_set_that_leaves_it_out(
    left_out: dict[Sequence[str], CriteriaSet], tree: Tree, struck_out: Sequence[str]
) -> None:
    here = assess(by_call(struck_out), tree)
    there = engine.assess(project(tree), left_out[struck_out], DAY)
    assert (here.overall, here.markers, here.knockouts) == (there.overall, there.markers, there.knockouts)
    assert (here.advice, here.sroi) == (there.advice, there.sroi)


@LAW
@given(trees(), st.sampled_from(STRUCK_OUT))
def test_striking_out_leaves_everything_else_as_it_is(tree: Tree, struck_out: Sequence[str]) -> None:
    with_call, without = assess(by_call(struck_out), tree), engine.assess(project(tree), CRITERIA, DAY)
    kept = with_call.indicators()
    left = {name: each for name, each in without.indicators().items() if name in kept}
    assert kept == left
    assert set(without.indicators()) - set(kept) == set(by_call(struck_out).criteria.struck_out)
    for key in ("knockouts", "warnings", "diagnoses", "sroi"):
        assert getattr(with_call, key) == getattr(without, key)


@LAW
@given(trees())
def test_the_weights_that_the_set_has_change_nothing(tree: Tree) -> None:
    assert assess(_as_it_is(), tree) == engine.assess(project(tree), CRITERIA, DAY)


@lru_cache
def _as_it_is() -> CallFile:
    markers = dict.fromkeys(CRITERIA.file.marker_weights, 1)
    return call(criteria=OWN, weights={"markers": markers, "indicators": dict.fromkeys(CRITERIA.indicators(), 1)})


@LAW
@given(trees(), st.sampled_from(sorted(CRITERIA.file.marker_weights)), st.sampled_from(["0.25", "3"]))
def test_the_weight_of_a_marker_changes_no_marker(tree: Tree, marker: str, weight: str) -> None:
    here, plain = assess(_weighed(marker, weight), tree), engine.assess(project(tree), CRITERIA, DAY)
    assert [each._replace(weight=0) for each in here.markers] == [each._replace(weight=0) for each in plain.markers]


@lru_cache
def _weighed(marker: str, weight: str) -> CallFile:
    return call(criteria=OWN, weights={"markers": {marker: weight}})

"""What may be written as a target, and what is said of the rest."""

from __future__ import annotations

import pytest

from sicheck.errors import SicheckError
from sicheck.route import ScoreGoal, VerdictGoal
from sicheck.route.targets import target


@pytest.mark.parametrize(
    ("written", "goal"),
    [
        ("70", ScoreGoal(70.0)),
        ("0", ScoreGoal(0.0)),
        ("100", ScoreGoal(100.0)),
        ("62.5", ScoreGoal(62.5)),
        ("62,5", ScoreGoal(62.5)),
        ("on-the-way", VerdictGoal("on-the-way")),
        ("socially-innovative", VerdictGoal("socially-innovative")),
    ],
)
def test_a_target_is_a_score_or_a_verdict(written: str, goal: ScoreGoal | VerdictGoal) -> None:
    assert target(written) == goal


@pytest.mark.parametrize(
    "written", ["", "abc", "-1", "nan", "inf", "1e2", "70 %", "not-yet", "7_0", "\u0667\u0660", " 70", "x" * 5000]
)
def test_anything_else_is_no_target(written: str) -> None:
    with pytest.raises(SicheckError) as found:
        target(written)
    assert [each.id for each in found.value.problems] == ["target-unknown"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("socialy-innovative", "socially-innovative"),
        ("Socially-Innovative", "socially-innovative"),
        ("on_the_way", "on-the-way"),
        ("on-the-wai", "on-the-way"),
    ],
)
def test_a_slip_gets_the_verdict_that_was_meant(written: str, meant: str) -> None:
    with pytest.raises(SicheckError) as found:
        target(written)
    assert [(each.id, each.values["near"]) for each in found.value.problems] == [("target-unknown-near", meant)]


@pytest.mark.parametrize("written", ["100.01", "101", "9" * 400])
def test_no_score_is_higher_than_100(written: str) -> None:
    with pytest.raises(SicheckError) as found:
        target(written)
    assert [each.id for each in found.value.problems] == ["target-too-high"]

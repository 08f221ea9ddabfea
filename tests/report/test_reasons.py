"""The reasons of a verdict: where the lowest marker decides, which that is and what helps it most."""

from __future__ import annotations

import pytest
from helpers import DAY, EXAMPLES

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.intake import read_project_file
from sicheck.model.assessment import Reason
from sicheck.report.rules import reason_rows
from sicheck.report.wording import Wording

CRITERIA = load()


def wording(language: str) -> Wording:
    file = read_project_file(EXAMPLES / "buurtkeuken.yaml")
    return Wording(assess(file, CRITERIA, DAY), file, CRITERIA, language)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_lowest_marker_and_its_best_step_are_named(language: str) -> None:
    words = wording(language)
    lowest = min(words.assessment.markers, key=lambda each: each.score or 0.0)
    steps = [each for each in words.assessment.advice if each.indicator.startswith(f"{lowest.id}.")]
    best = max(steps, key=lambda each: each.gain or 0.0)
    [row] = reason_rows(words, Reason("marker-below-50"))
    assert words.say(words.sources[best.indicator].title) in row.text
    assert words.say(next(each.title for each in CRITERIA.markers if each.id == lowest.id)) in row.text


def test_a_reason_about_something_else_names_no_step() -> None:
    [row] = reason_rows(wording("en"), Reason("coverage-below-80"))
    assert "lowest marker" not in row.text

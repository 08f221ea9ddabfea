"""The picture of a diagnosis: which word stands in which corner."""

from __future__ import annotations

from typing import Any

import pytest
from helpers import DAY, EXAMPLES

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.intake import read_project_file
from sicheck.model.assessment import DiagnosisResult
from sicheck.model.criteria import Diagnosis
from sicheck.report import report
from sicheck.report.picture import picture_row
from sicheck.report.rows import AxisRow, PictureRow, SignalRow
from sicheck.report.wording import Wording

CRITERIA = load()
FILE = read_project_file(EXAMPLES / "buurtkeuken.yaml")
FOUND = assess(FILE, CRITERIA, DAY)
WORDS = Wording(FOUND, FILE, CRITERIA, "en")
TITLES = {"strong": "strong", "outside": "outside", "weak": "weak", "cannot-say": "cannot say", "imposed": "imposed"}


def axis(name: str, held: int, signals: int = 5, *, is_share: bool = True) -> AxisRow:
    rows = tuple(SignalRow("s", holds=place < held) for place in range(signals))
    return AxisRow(name, name, held / signals, is_share=is_share, signals=rows, band=None)


def diagnosis(**conditions: str) -> Diagnosis:
    results: Any = [
        {"id": name.replace("_", "-"), "title": _both(TITLES[name.replace("_", "-")]), "if": each, "text": _both("t")}
        for name, each in conditions.items()
    ]
    source = {"label": "added", "literature": ["A book"], "note": _both("n")}
    words = {"title": _both("D"), "question": _both("?")}
    return Diagnosis.model_validate({"id": "d", **words, "source": source, "reads": ["need"], "results": results})


def _both(text: str) -> dict[str, str]:
    return {"en": text, "nl": text}


PLAIN = diagnosis(
    cannot_say="stage == 'idea' && value.a < 0.6",
    strong="value.a >= 0.6 && value.b >= 0.4",
    outside="value.b >= 0.4",
    imposed="pressure_imposed",
    weak="true",
)


def drawn(place: str, *axes: AxisRow, of: Diagnosis = PLAIN) -> PictureRow | None:
    return picture_row(WORDS, of, DiagnosisResult("d", place, {}, {}), axes)


def test_the_words_of_the_corners_come_from_the_conditions() -> None:
    found = drawn("strong", axis("a", 4), axis("b", 2))
    assert found is not None
    assert found.corners == {
        (False, False): "weak",
        (False, True): "outside",
        (True, False): "weak",
        (True, True): "strong",
    }


def test_an_axis_is_strong_from_the_share_in_the_conditions() -> None:
    found = drawn("strong", axis("a", 4), axis("b", 2))
    assert found is not None
    assert found.strong == (3, 2)


def test_the_corner_of_the_project_has_the_word_of_its_own_result() -> None:
    found = drawn("imposed", axis("a", 0), axis("b", 1))
    assert found is not None
    assert found.corners[False, False] == "imposed"


@pytest.mark.parametrize(
    ("place", "axes"),
    [
        ("cannot-say", (axis("a", 0), axis("b", 0))),
        ("weak", (axis("a", 0),)),
        ("weak", (axis("a", 0), axis("b", 0), axis("c", 0))),
        ("weak", (axis("a", 0), axis("b", 0, is_share=False))),
        ("weak", (axis("a", 0), axis("other", 0))),
        ("weak", (axis("a", 0), axis("b", 0, signals=12))),
    ],
    ids=["no place", "one axis", "three axes", "a count", "an axis without a threshold", "more than fits"],
)
def test_what_two_shares_do_not_decide_has_no_picture(place: str, axes: tuple[AxisRow, ...]) -> None:
    assert drawn(place, *axes) is None


@pytest.mark.parametrize("threshold", ["value.a > 0.6", "value.a >= value.b", "level['x'] >= 0.6"])
def test_conditions_that_ask_something_else_draw_nothing(threshold: str) -> None:
    other = diagnosis(strong=threshold, weak="true")
    assert drawn("strong", axis("a", 4), axis("b", 4), of=other) is None


@pytest.mark.parametrize(
    ("example", "corner", "word"),
    [
        ("buurtkeuken", (True, True), "verbindend"),
        ("fietsbib-zonder-vervolg", (True, False), "introvert"),
        ("wijkpunt-van-bovenaf", (False, True), "extravert"),
        ("zorgrobot", (False, False), "eerder ondergaan dan sturen"),
    ],
)
def test_an_example_stands_in_the_corner_of_its_result(example: str, corner: tuple[bool, bool], word: str) -> None:
    file = read_project_file(EXAMPLES / f"{example}.yaml")
    (row,) = (each for each in report(assess(file, CRITERIA, DAY), file, CRITERIA, "nl").diagnoses if each.picture)
    assert row.picture is not None
    here = (row.picture.across.held >= row.picture.strong[0], row.picture.up.held >= row.picture.strong[1])
    assert (here, row.picture.corners[here]) == (corner, word)


def test_both_sides_of_the_coalition_are_strong_from_three_signals() -> None:
    (row,) = (each for each in report(FOUND, FILE, CRITERIA, "en").diagnoses if each.picture)
    assert row.picture is not None
    assert row.picture.strong == (3, 3)

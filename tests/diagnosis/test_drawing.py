"""Diagnoses on a screen: in short and in full."""

from __future__ import annotations

import pytest
from helpers import DAY

from sicheck.outputs import Look
from sicheck.outputs.terminal import as_terminal
from sicheck.report.rows import AxisRow, DiagnosisRow, OwnWordsRow, Report, SignalRow

SIGNALS = (SignalRow("it holds", holds=True), SignalRow("it lacks", holds=False), SignalRow("it is open", holds=None))


def axis(*signals: SignalRow, is_share: bool = False, band: str | None = None) -> AxisRow:
    return AxisRow("axis", "Axis", 1.0, is_share=is_share, signals=signals, band=band)


def drawn(axes: tuple[AxisRow, ...], own_words: tuple[OwnWordsRow, ...] = (), *, full: bool = False) -> list[str]:
    row = DiagnosisRow("mirror", "Mirror", "Which?", "here", "here", "You are here.", "Go on.", axes, own_words)
    report = Report(
        language="en",
        date=DAY,
        version="1",
        criteria={"title": "Set", "version": "1.0.0"},
        project={"name": "Kitchen", "stage": "pilot", "file": "p.yaml"},
        summary=None,
        score=None,
        evidenced=None,
        coverage=0.0,
        answered=0,
        asked=0,
        verdict="not-assessable",
        reasons=(),
        markers=(),
        knockouts=(),
        warnings=(),
        diagnoses=(row,),
        advice=(),
        sroi=None,
    )
    text = as_terminal(report, Look(width=80, colour=False, unicode=True, full=full))
    lines = [line.strip() for line in text.splitlines()]
    start = lines.index("Mirror: here")
    return [line for line in lines[start + 1 : lines.index("", start)] if line and not line.startswith("sicheck")]


def test_a_share_is_a_bar_with_what_is_missing() -> None:
    assert drawn((axis(*SIGNALS, is_share=True),)) == [
        "You are here.",
        "▒·· Axis: 1 of 3",
        "not yet: it lacks",
        "cannot say: it is open",
    ]


def test_a_share_of_which_all_holds_misses_nothing() -> None:
    assert drawn((axis(SIGNALS[0], is_share=True),)) == ["You are here.", "▒ Axis: 1 of 1"]


def test_a_count_shows_what_holds_and_nothing_where_nothing_does() -> None:
    assert drawn((axis(*SIGNALS),)) == ["You are here.", "Axis: it holds"]
    assert drawn((axis(*SIGNALS[1:]),)) == ["You are here."]


def test_a_band_already_stands_in_the_title() -> None:
    assert drawn((axis(*SIGNALS, band="rooted"),)) == ["You are here."]


@pytest.mark.parametrize(("band", "line"), [("rooted", "Axis: 1 of 3, rooted"), (None, "Axis: 1 of 3")])
def test_in_full_every_signal_is_shown_with_the_advice(band: str | None, line: str) -> None:
    found = drawn((axis(*SIGNALS, band=band),), full=True)
    assert found == ["You are here.", "Go on.", line, "✔ it holds", "• it lacks", "? it is open"]


def test_own_words_are_shown_in_full_where_there_are_any() -> None:
    words = (OwnWordsRow("WHY", ("no bus", "nobody alone")), OwnWordsRow("HOW", ()))
    assert drawn((), words, full=True) == ["You are here.", "Go on.", "WHY: no bus · nobody alone"]
    assert drawn((), words) == ["You are here."]

"""What is drawn with characters: the picture of two axes, the timeline of the money, and the bars of the markers."""

from __future__ import annotations

import datetime as dt

import pytest
from helpers import DAY
from odd_reports import example

from sicheck.outputs import Look
from sicheck.outputs.ascii import as_ascii
from sicheck.outputs.picture import picture
from sicheck.outputs.terminal import as_terminal
from sicheck.outputs.timeline import LENGTH, timeline
from sicheck.report.rows import AxisRow, MoneyRow, PictureRow, SignalRow, SourceRow, SourceState

# The picture.


def axis(title: str, held: int, signals: int = 5) -> AxisRow:
    rows = tuple(SignalRow("s", holds=place < held) for place in range(signals))
    return AxisRow(title, title, held / signals, is_share=True, signals=rows, band=None)


def square(across: AxisRow, up: AxisRow, strong: tuple[int, int] = (3, 3), word: str = "both strong") -> PictureRow:
    corners = {(False, False): "weak", (False, True): "outward", (True, False): "inward", (True, True): word}
    return PictureRow(across, up, strong, corners)


def test_the_picture_has_every_place_and_marks_one() -> None:
    assert picture(square(axis("Inside", 4), axis("Outside", 1)), "you") == [
        "↑ Outside",
        "   outward             │ both strong",
        "5    .      .      .   │   .      .      .",
        "4    .      .      .   │   .      .      .",
        "3    .      .      .   │   .      .      .",
        "  ─────────────────────┼─────────────────────",
        "   weak                │ inward",
        "2    .      .      .   │   .      .      .",
        "1    .      .      .   │   .      ●      .",
        "0    .      .      .   │   .      .      .",
        "     0      1      2       3      4      5",
        "  ● you                 Inside →",
    ]


def test_the_line_lies_where_an_axis_becomes_strong() -> None:
    lines = picture(square(axis("Inside", 2, 3), axis("Outside", 3, 3), strong=(2, 3)), "you")
    assert lines[2:4] == ["3    .      .   │   ●      .", "  ──────────────┼──────────────"]


def test_long_words_take_more_lines() -> None:
    lines = picture(square(axis("Inside", 4), axis("Outside", 4), word="undergoing rather than steering"), "you")
    assert [line.split("│")[1].strip() for line in lines[1:3]] == ["undergoing rather", "than steering"]


@pytest.mark.parametrize("signals", range(1, 10))
def test_every_picture_fits_the_narrowest_screen(signals: int) -> None:
    drawn = picture(square(axis("Inside", 1, signals), axis("Outside", 0, signals), strong=(1, 1)), "you")
    assert max(map(len, drawn)) <= 56


# The timeline.


def money(*sources: SourceRow) -> MoneyRow:
    return MoneyRow(sources, 0, None, None, 0, has_temporary=True, line=None)


def source(state: SourceState, until: dt.date | None = None) -> SourceRow:
    return SourceRow(("S",), None, None, until, state)


def bar(found: SourceRow, *others: SourceRow) -> str:
    return "".join(timeline(money(found, *others), DAY).bar(found))


@pytest.mark.parametrize(
    ("found", "drawn"),
    [
        (source("lasting"), "█" * LENGTH),
        (source("temporary-open"), "?" + "·" * (LENGTH - 1)),
        (source("open"), "?" + "·" * (LENGTH - 1)),
        (source("over", dt.date(2020, 1, 1)), "·" * LENGTH),
        (source("hoped", dt.date(2028, 1, 1)), "·" * LENGTH),
        (source("requested"), "·" * LENGTH),
        (source("temporary", DAY), "▒" + "·" * (LENGTH - 1)),
    ],
)
def test_the_bar_of_a_source(found: SourceRow, drawn: str) -> None:
    assert bar(found) == drawn


def test_what_ends_halfway_is_half_a_bar() -> None:
    halfway, end = source("temporary", dt.date(2029, 6, 13)), source("until", dt.date(2030, 12, 31))
    assert bar(halfway, end).count("▒") == LENGTH // 2


def test_the_last_end_is_an_edge() -> None:
    assert bar(source("until", dt.date(2030, 12, 31))).endswith("█····")


@pytest.mark.parametrize("year", [2026, 2027, 2029, 2031, 2036, 2080, 9999])
def test_years_stand_apart_within_the_line(year: int) -> None:
    line = timeline(money(source("until", dt.date(year, 12, 31))), DAY).years()
    assert len(line) <= LENGTH + 2
    assert all(len(each) == 4 for each in line.split())


def test_a_project_at_the_end_of_time_has_a_timeline() -> None:
    found = source("until", dt.date(9999, 12, 31))
    assert len("".join(timeline(money(found), dt.date(2999, 1, 1)).bar(found))) == LENGTH


# The bars.

HALF = "█████▒▒▒▒▒·····│????"


def bars(width: int = 80, **changes: float | None) -> list[str]:
    found = example("buurtkeuken", "en")
    markers = tuple(each._replace(**changes) for each in found.markers[:1])  # type: ignore[arg-type]
    lines = as_terminal(found._replace(markers=markers), Look(width)).splitlines()
    start = lines.index("The markers")
    return lines[start + 1 : lines.index("", start)]


def test_a_bar_shows_evidenced_described_expected_and_not_answered() -> None:
    assert HALF in bars(60, score=50.0, evidenced=25.0, expected=75.0, coverage=0.8)[1]


def test_the_figures_stand_beside_the_bar() -> None:
    figures = bars(score=50.0, evidenced=25.0, expected=75.0, coverage=0.8)[1].split("?")[-1]
    assert figures.split() == ["50", "25", "80%"]


def test_too_little_answered_has_no_figures() -> None:
    assert bars(score=None, evidenced=None, expected=75.0, coverage=0.2)[1].split()[-3:] == ["–", "–", "20%"]


def test_a_narrow_screen_has_the_bar_below_the_title() -> None:
    assert bars(60, score=50.0, evidenced=25.0, expected=75.0, coverage=0.8)[:2] == [
        "  System change",
        f"  {HALF}  50 · evidenced 25 · answered 80%",
    ]


# ASCII.


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("één café", "een cafe"),
        ("e\u0301e\u0301n", "een"),
        ("€ 5 … “zo” – ‘dus’", "EUR 5 ... \"zo\" - 'dus'"),
        ("1 → 2 · ½", "1 -> 2 - 1/2"),
        ("œuvre straße ĳs", "oeuvre strasse ijs"),
        ("日本 😀", "?? ?"),
        ("plain", "plain"),
    ],
)
def test_text_for_a_screen_without_unicode(text: str, shown: str) -> None:
    assert as_ascii(text) == shown

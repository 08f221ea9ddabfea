"""The first screen: where do we stand, why, and the five markers at a glance."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from sicheck.outputs.terminal.marks import Marks, heading, indented, item, words
from sicheck.report.rows import MarkerRow, Report
from sicheck.texts import Phrases, percentage, shown_score

WIDE = 64
"""Columns from which the expected score fits beside the others."""
LONGEST_BAR = 40
_STYLES = {
    "socially-innovative": "bold green",
    "on-the-way": "bold yellow",
    "not-yet": "bold magenta",
    "not-assessable": "bold blue",
}


def opening(report: Report, marks: Marks, width: int) -> Group:
    """The verdict with its reasons, and the marker bars."""
    phrase = Phrases(report.language, "report")
    return Group(
        words(f"{report.project['name']} · {phrase('stage.' + str(report.project['stage']))}", "bold"),
        *([words(report.summary, "dim")] if report.summary else []),
        Text(""),
        words(_verdict(report, phrase), _STYLES[report.verdict]),
        words(_says(report, phrase)),
        *_reasons(report, marks, phrase),
        heading(phrase("heading.markers")),
        *(_marker(each, report, marks, width, phrase) for each in report.markers),
        indented(words(_legend(marks, phrase), "dim")),
    )


def _verdict(report: Report, phrase: Phrases) -> str:
    verdict = phrase(f"verdict.{report.verdict}")
    return f"{verdict[0].upper()}{verdict[1:]} – {_numbers(report, phrase)}"


def _numbers(report: Report, phrase: Phrases) -> str:
    coverage = phrase("score.coverage", coverage=percentage(report.coverage, report.language))
    if report.score is None or report.evidenced is None:
        return f"{phrase('score.unknown')} · {coverage}"
    score = phrase("score.line", score=shown_score(report.score, report.language))
    evidenced = phrase("score.evidenced", evidenced=shown_score(report.evidenced, report.language))
    return f"{score} · {evidenced} · {coverage}"


def _says(report: Report, phrase: Phrases) -> str:
    key = f"verdict-says.{report.verdict}"
    if report.triggered():
        return phrase(f"{key}-knockout")
    if report.verdict == "on-the-way" and report.project["stage"] == "idea":
        return phrase(f"{key}-idea")
    return phrase(key, answered=report.answered, asked=report.asked)


def _reasons(report: Report, marks: Marks, phrase: Phrases) -> list[RenderableType]:
    """What still lacks for the verdict above, or why there is none."""
    if report.verdict == "socially-innovative":
        return []
    rows: list[RenderableType] = [item(marks.dot, each.text) for each in report.reasons]
    key = f"reasons.{report.verdict}"
    return [words(phrase(key)), *rows] if phrase.has(key) and not report.triggered() else rows


def _legend(marks: Marks, phrase: Phrases) -> str:
    return phrase("bar.legend", proven=marks.proven, described=marks.described, mark=marks.expected)


def _marker(row: MarkerRow, report: Report, marks: Marks, width: int, phrase: Phrases) -> Group:
    return Group(
        indented(words(row.title, "bold")),
        indented(_bar(row, marks, min(LONGEST_BAR, width - 4))),
        indented(words(_figures(row, report, phrase, width), "dim")),
    )


def _figures(row: MarkerRow, report: Report, phrase: Phrases, width: int) -> str:
    coverage = percentage(row.coverage, report.language)
    if row.score is None or row.evidenced is None:
        return phrase("bar.unknown", coverage=coverage)
    shown = {name: shown_score(value, report.language) for name, value in _scores(row, row.score, row.evidenced)}
    return phrase("bar.row" if width >= WIDE else "bar.row-short", coverage=coverage, **shown)


def _scores(row: MarkerRow, score: float, evidenced: float) -> list[tuple[str, float]]:
    return [("score", score), ("evidenced", evidenced), ("expected", row.expected)]


def _bar(row: MarkerRow, marks: Marks, length: int) -> Text:
    """Evidenced, as described and still empty, with a mark where the stage expects the score to be."""
    reached, proven = (int((value or 0) / 100 * length) for value in (row.score, row.evidenced))
    here = min(length - 1, int(row.expected / 100 * length))
    bar = Text(no_wrap=True, overflow="crop")
    for place in range(length):
        bar.append(*_cell(place, reached, proven, here, marks))
    return bar


def _cell(place: int, reached: int, proven: int, here: int, marks: Marks) -> tuple[str, str]:
    if place == here:
        return marks.expected, "bold"
    if place < proven:
        return marks.proven, "green"
    return (marks.described, "yellow") if place < reached else (marks.empty, "dim")

"""The sentences of a report that a terminal and a page have in common."""

from __future__ import annotations

from sicheck.report.rows import AxisRow, IndicatorRow, KnockoutRow, MarkerRow, Report, StepRow
from sicheck.texts import Phrases, number, percentage, shown_score

MOST_STEPS = 3
"""Steps that are shown: nobody takes more at a time."""
LEAST_SHOWN = 0.1
"""Points of 100: below that a gain is called small."""


def verdict(report: Report, phrase: Phrases) -> str:
    """The verdict with the three numbers."""
    return " · ".join(verdict_parts(report, phrase))


def verdict_parts(report: Report, phrase: Phrases) -> list[str]:
    """The verdict with the score, the evidenced score, and how much was answered."""
    word = phrase(f"verdict.{report.verdict}")
    first, *others = _numbers(report, phrase)
    return [f"{word[0].upper()}{word[1:]} – {first}", *others]


def _numbers(report: Report, phrase: Phrases) -> list[str]:
    coverage = phrase("score.coverage", coverage=percentage(report.coverage, report.language))
    if report.score is None or report.evidenced is None:
        return [phrase("score.unknown"), coverage]
    score = phrase("score.line", score=shown_score(report.score, report.language))
    evidenced = phrase("score.evidenced", evidenced=shown_score(report.evidenced, report.language))
    return [score, evidenced, coverage]


def says(report: Report, phrase: Phrases) -> list[str]:
    """What the verdict means, kindly; nothing where its name says it all."""
    key = f"verdict-says.{report.verdict}"
    if report.triggered():
        return [phrase(f"{key}-knockout")]
    if report.verdict == "on-the-way":
        return [phrase(f"{key}-idea")] if report.project["stage"] == "idea" else []
    return [phrase(key, answered=report.answered, asked=report.asked)]


def reasons(report: Report, phrase: Phrases) -> tuple[str | None, list[str]]:
    """What still lacks for the verdict above, or why there is none: a line above it, and each reason."""
    if report.verdict == "socially-innovative":
        return None, []
    key = f"reasons.{report.verdict}"
    above = phrase(key) if phrase.has(key) and not report.triggered() else None
    return above, [each.text for each in report.reasons]


def marker_scores(row: MarkerRow, language: str) -> dict[str, str] | None:
    """Score, evidenced, expected and answered as they are shown; None when too little is answered."""
    if row.score is None or row.evidenced is None:
        return None
    scores = {"score": row.score, "evidenced": row.evidenced, "expected": row.expected}
    shown = {name: shown_score(value, language) for name, value in scores.items()}
    return {**shown, "coverage": percentage(row.coverage, language)}


def effort_and_gain(row: StepRow, phrase: Phrases) -> str:
    """From level to level, the effort, and what it adds to the overall."""
    return " · ".join(step_parts(row, phrase))


def step_parts(row: StepRow, phrase: Phrases) -> list[str]:
    """From level to level, the effort, what it adds to the overall, and whether the stage expects it."""
    levels = phrase("step.levels", **{"from": row.from_level, "to": row.to_level})
    return [levels, *weighed(row, phrase), *([phrase("step.gap")] if row.is_gap and not row.is_question else [])]


def weighed(row: StepRow, phrase: Phrases) -> list[str]:
    """The effort of a step and what it adds, each on its own."""
    effort = phrase("step.effort", effort=phrase(f"effort.{row.effort}"))
    return [effort, *([] if row.gain is None else [phrase("step.wins", gain=gain(row.gain, phrase.language, phrase))])]


def gain(points: float, language: str, phrase: Phrases) -> str:
    """What a step adds, in points of 100."""
    if points <= 0:
        return phrase("step.gain-none")
    small = points < LEAST_SHOWN
    return phrase("step.gain-small") if small else phrase("step.gain", gain=number(points, language, 1))


def left_open(report: Report) -> list[IndicatorRow]:
    """What was asked and not answered; where nothing is filled in, without what already stands among the steps."""
    shown = {each.indicator for each in report.advice[:MOST_STEPS]} if report.is_blank else set()
    return [each for each in report.left_open() if each.id not in shown]


def already_there(row: StepRow, phrase: Phrases) -> list[str]:
    """Which sections the file has already: none may stand in it twice."""
    return [phrase("step.present", key=key, line=line) for key, line in row.present.items()]


def promises(phrase: Phrases) -> list[str]:
    """What a score is not."""
    return [phrase(f"promise.{key}") for key in ("mirror", "evidence", "thresholds")]


def level(row: IndicatorRow, phrase: Phrases) -> str:
    """The level of a criterion beside the highest, the evidenced and the expected one."""
    values = {"level": row.level, "most": row.max_level, "evidenced": row.evidenced_level, "expected": row.expected}
    return phrase("indicator.level", **values)


def refused(row: IndicatorRow, phrase: Phrases) -> str:
    """That a criterion counts although the project leaves it out, and when it may be left out."""
    told = phrase("indicator.refused", reason=row.reason)
    return f"{told} {phrase('indicator.may-be-left-out', rule=row.rule)}" if row.rule else told


def knockout_state(row: KnockoutRow, phrase: Phrases) -> str:
    """The state of a knock-out; a clear one rests on evidence, or on the project's own word."""
    evidenced = row.state == "clear" and row.evidenced
    return phrase(f"knockout-state.{'clear-evidenced' if evidenced else row.state}")


def axis_measure(row: AxisRow, phrase: Phrases) -> str:
    """How many signals of an axis hold, and its word where it has one."""
    count = phrase("diagnosis.share", held=row.held, all=len(row.signals))
    return f"{row.title}: {count}" + (f", {row.band}" if row.band else "")


def explain(name: str) -> str:
    """The command that tells more about a finding."""
    return f"sicheck explain {name}"


def pointers(name: str, line: int | None, phrase: Phrases) -> list[str]:
    """Where a finding stands in the project file, as far as that is known, and the command that tells more."""
    return [*([phrase("finding.line", line=line)] if line else []), explain(name)]

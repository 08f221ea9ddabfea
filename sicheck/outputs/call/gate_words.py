"""What a gate found of all projects together, in the sentences that a terminal and a page have in common."""

from __future__ import annotations

from collections import Counter

from sicheck.errors import Problem
from sicheck.outputs.call import words
from sicheck.outputs.problems import worded
from sicheck.report.rows import Batch, CallRow, JudgementRow, Report, UnreadRow
from sicheck.texts import Phrases, cut, date

VERDICTS = ("passed", "not-passed", "not-assessable", "error")
MOST_MISTAKES = 5
"""Mistakes of one file that are told; those who mend the file see all of them."""


def about_call(row: CallRow, batch: Batch, phrase: Phrases) -> list[str]:
    """The file of the call, the criteria with their version, and the date."""
    criteria = {"title": row.criteria["title"], "version": row.criteria["version"]}
    day = date(batch.date, phrase.language)
    return [phrase("gate.file", file=row.file), phrase("gate.criteria", **criteria), phrase("gate.date", date=day)]


def mistake(problem: Problem, language: str) -> tuple[str, str]:
    """A mistake behind its place, and what to do."""
    what, remedy = worded(problem, language)
    place = problem.place
    where = ":".join(str(each) for each in (place.file, place.line, place.column) if each) if place else ""
    return f"{where}  {what}".strip(), remedy


def title(report: Report) -> list[str]:
    """The name of a project, its stage and its file."""
    stage = Phrases(report.language, "report")(f"stage.{report.project['stage']}")
    return [str(report.project["name"]), stage, str(report.project["file"])]


def name(row: Report | UnreadRow) -> str:
    """The name of a project; of what could not be read, that of its file."""
    return row.file if isinstance(row, UnreadRow) else str(row.project["name"])


def verdict_of(row: Report | UnreadRow) -> str:
    """The verdict on one project; what could not be read has none, which is an error."""
    found = judgement(row)
    return found.verdict if found else "error"


def judgement(row: Report | UnreadRow) -> JudgementRow | None:
    """What the call says of a project, where it could be judged."""
    return row.judgement if isinstance(row, Report) else None


def score(row: Report | UnreadRow, language: str) -> str:
    """The overall score with its bonus, where there is one."""
    found = judgement(row)
    return "–" if found is None or found.score is None else cut(found.score, language)


def met(row: Report | UnreadRow) -> str:
    """How many of the requirements are met, of all."""
    found = judgement(row)
    return f"{sum(each.state == 'met' for each in found.requirements)}/{len(found.requirements)}" if found else "–"


def totals(batch: Batch, phrase: Phrases) -> list[str]:
    """How many projects have which verdict."""
    return words.counts("projects", VERDICTS, Counter(map(verdict_of, batch.projects)), phrase)

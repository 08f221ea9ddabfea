"""The requirements of a call: how each stands, what was found, and what helps most."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs.call import words
from sicheck.outputs.markdown.blocks import bullets
from sicheck.outputs.markdown.inert import code, inert
from sicheck.report.rows import CallRow, JudgementRow, Report, RequirementRow
from sicheck.texts import Phrases

SIGNS = {"not-met": "✘", "not-assessable": "?", "warned": "•", "waived": "~", "met": "✔"}


def requirements(report: Report) -> Iterator[str]:
    """The requirements inside a report, where a call was named."""
    row = report.judgement
    if row is None:
        return
    phrase = Phrases(report.language, "call")
    yield from (f"## {inert(phrase('gate.asked', title=row.call.title))}", "")
    yield from (*weighing(row.call, phrase), "")
    yield from verdict(report, row, phrase)
    yield from (*not_met(row, phrase), *met(row, phrase), "")
    yield from way(report, row, phrase)


def weighing(row: CallRow, phrase: Phrases) -> Iterator[str]:
    """How the call weighs the criteria otherwise, as a list."""
    yield from bullets(map(inert, words.weighing(row, phrase)))


def verdict(report: Report, row: JudgementRow, phrase: Phrases) -> Iterator[str]:
    """The verdict, the score, and how many requirements stand how."""
    parts = [words.overall(report, row, phrase), *words.standings(row, phrase)]
    yield from (f"**{words.verdict(row.verdict, phrase)}** – {inert(' · '.join(parts))}", "")


def not_met(row: JudgementRow, phrase: Phrases) -> Iterator[str]:
    """What is open, what does not decide, the exceptions, and the bonus, as a list."""
    yield from (line for each in words.not_met(row) for line in _open(each, phrase))
    yield from bullets(inert(words.bonus(each, phrase)) for each in row.bonus)


def _open(row: RequirementRow, phrase: Phrases) -> Iterator[str]:
    yield f"- {SIGNS[words.standing(row)]} **{inert(row.text)}** – {words.state(row, phrase)}"
    details = (words.finding(row, phrase), *words.waiver(row, phrase), *words.helps(row, phrase))
    yield from (f"  - {inert(each)}" for each in details)


def met(row: JudgementRow, phrase: Phrases) -> list[str]:
    """What is met, as a list."""
    return bullets(f"{SIGNS['met']} {inert(each.text)} – {inert(words.state(each, phrase))}" for each in words.met(row))


def way(report: Report, row: JudgementRow, phrase: Phrases) -> Iterator[str]:
    """The command that shows the way to what is open."""
    if words.is_open(row):
        yield from (f"{phrase('gate.way')} {code(words.way(report, row))}", "")

"""What a call says of a project, in the sentences that a terminal and a page have in common."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Mapping

from sicheck.report.rows import BonusRow, CallRow, JudgementRow, Report, RequirementRow, WeightRow
from sicheck.texts import Phrases, cut, date

STANDINGS = ("not-met", "not-assessable", "warned", "waived", "met")
"""How a requirement stands, what is open first; `warned` is not met and does not decide."""
_MEASURED = ("overall", "each_marker", "marker", "each_indicator", "indicator")
"""Kinds of requirements of which a number says more than that they are met."""


def standing(row: RequirementRow) -> str:
    """How a requirement stands: its state, or `warned`."""
    return "warned" if row.state == "not-met" and not row.is_error else row.state


def not_met(row: JudgementRow) -> list[RequirementRow]:
    """The requirements that are not met, what is open first; exceptions are among them."""
    found = (each for each in row.requirements if each.state != "met")
    return sorted(found, key=lambda each: STANDINGS.index(standing(each)))


def met(row: JudgementRow) -> list[RequirementRow]:
    """The requirements that are met."""
    return [each for each in row.requirements if each.state == "met"]


def weighing(row: CallRow, phrase: Phrases) -> list[str]:
    """How the scores differ from those by the criteria as they are: other weights, and what is struck out and why."""
    weights = ", ".join(_weight(each, phrase) for each in row.other_weights())
    struck_out = (phrase("gate.struck-out", title=each.title, reason=each.reason) for each in row.struck_out)
    return [*([phrase("gate.weights", weights=weights)] if weights else []), *struck_out]


def _weight(row: WeightRow, phrase: Phrases) -> str:
    values = {"weight": _exact(row.weight, phrase), "usual": _exact(row.usual, phrase)}
    return phrase("gate.weight", title=row.title, **values)


def _exact(value: float, phrase: Phrases) -> str:
    """A number that a funder chose, with all its decimals."""
    return cut(value, phrase.language, value)


def verdict(name: str, phrase: Phrases) -> str:
    """The verdict as a sentence begins."""
    word = phrase(f"verdict.{name}")
    return word[0].upper() + word[1:]


def is_open(row: JudgementRow) -> bool:
    """Whether something keeps the project from passing."""
    return row.verdict != "passed"


def standings(row: JudgementRow, phrase: Phrases) -> list[str]:
    """How many requirements stand how."""
    return counts("count", STANDINGS, Counter(map(standing, row.requirements)), phrase)


def counts(subject: str, order: Iterable[str], found: Mapping[str, int], phrase: Phrases) -> list[str]:
    """How often each thing was found, as far as it was."""
    return [phrase(f"{subject}.{each}", count=found[each]) for each in order if found[each]]


def overall(report: Report, row: JudgementRow, phrase: Phrases) -> str:
    """The overall score; where there is a bonus, with it and without."""
    if row.score is None or report.score is None:
        return Phrases(phrase.language, "report")("score.unknown")
    score, with_bonus = (cut(each, phrase.language) for each in (report.score, row.score))
    points = _exact(row.points, phrase)
    shown = phrase("found.with-bonus", actual=with_bonus, score=score, points=points) if row.points else score
    return phrase("gate.overall", score=shown)


def bonus(row: BonusRow, phrase: Phrases) -> str:
    """A bonus that was earned, or was not."""
    return phrase("gate.bonus" if row.holds else "gate.no-bonus", text=row.text, points=_exact(row.points, phrase))


def state(row: RequirementRow, phrase: Phrases) -> str:
    """How a requirement stands, in words; of one that is met the number, where that says more."""
    if row.state == "met":
        return row.finding if row.kind in _MEASURED else phrase("state.met")
    found = standing(row)
    return phrase("gate.warned" if found == "warned" else f"state.{found}")


def waiver(row: RequirementRow, phrase: Phrases) -> list[str]:
    """The exception that holds: until when, by whom and why."""
    if row.waiver is None:
        return []
    values = {"approved_by": row.waiver.approved_by, "reason": row.waiver.reason}
    return [phrase("gate.waiver", date=date(row.waiver.expires, phrase.language), **values)]


def finding(row: RequirementRow, phrase: Phrases) -> str:
    """What was found, and the line of the weakest fact that it rests on."""
    where = Phrases(phrase.language, "report")("finding.line", line=row.line) if row.line else ""
    return f"{row.finding} ({where})" if where else row.finding


def helps(row: RequirementRow, phrase: Phrases) -> list[str]:
    """What would help most."""
    return [phrase("gate.helps", titles=", ".join(row.helps))] if row.helps else []


def way(report: Report, row: JudgementRow) -> str:
    """The command that shows the cheapest way to what the call asks."""
    return shlex.join(["sicheck", "advise", str(report.project["file"]), "--call", row.call.file])

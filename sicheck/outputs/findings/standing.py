"""How one project, or several together, stand, in a few words."""

from __future__ import annotations

from sicheck.outputs.findings.records import say
from sicheck.report.rows import Batch, JudgementRow, Report
from sicheck.texts import Phrases, shown_score


def standing(batch: Batch) -> str:
    """The verdict of a call and the score of one project; of several, how many passed or how many there are."""
    return " · ".join(_one(batch) if len(batch.projects) == 1 else _several(batch))


def verdict_of(batch: Batch) -> str | None:
    """What the call says of all together; None without a call, or where not one project could be read."""
    if batch.gate:
        return batch.gate.verdict
    found = _judged(batch)
    return found[0].verdict if len(found) == 1 else None


def _one(batch: Batch) -> list[str]:
    verdict = verdict_of(batch)
    word = [Phrases(batch.language, "call")(f"verdict.{verdict}")] if verdict else []
    scores = [_score(each) for each in batch.reports()]
    return [*word, *scores] or [say(batch.language, "badge.unread")]


def _several(batch: Batch) -> list[str]:
    judged, count = _judged(batch), len(batch.projects)
    if judged or batch.gate:
        passed = sum(each.verdict == "passed" for each in judged)
        return [say(batch.language, "badge.passed", passed=passed, count=count)]
    unread = len(batch.unread())
    also = [say(batch.language, "badge.also-unread", count=unread)] if unread else []
    return [say(batch.language, "badge.projects", count=count), *also]


def _judged(batch: Batch) -> list[JudgementRow]:
    return [each.judgement for each in batch.reports() if each.judgement]


def _score(report: Report) -> str:
    """In whole points, cut off."""
    score = (report.judgement or report).score
    if score is None:
        return say(report.language, "badge.unknown")
    return say(report.language, "badge.score", score=shown_score(score, report.language))

"""What no step brings, and what would: an answer, a knock-out out of the way, or proof."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sicheck.model.assessment import IndicatorResult
from sicheck.report.route.rows import Target
from sicheck.report.rules import reason_rows
from sicheck.report.wording import Wording
from sicheck.route import Outcome, VerdictGoal
from sicheck.texts import Phrases

MOST_HINTS = 3
"""Indicators whose proof is asked for by name."""


def needed(words: Wording, goal: Target, end: Outcome) -> Iterator[str]:
    """Why there is no score, or no better verdict, after all steps."""
    if isinstance(goal, VerdictGoal) or end.score is None:
        yield from (row.text for each in end.standing.overall.reasons for row in reason_rows(words, each))
    if isinstance(goal, VerdictGoal):
        yield from open_knockouts(words, [each.id for each in end.knockouts])


def open_knockouts(words: Wording, names: Collection[str]) -> Iterator[str]:
    """Of the knock-outs named: the question of each that is unknown, the advice of each that is triggered."""
    for rule, found in zip(words.criteria.file.knockouts, words.assessment.knockouts, strict=True):
        if found.state != "clear" and found.id in names:
            said = rule.text.unknown if found.state == "unknown" else rule.advice
            yield f"{words.say(rule.title)}: {words.say(said)}"


def proofs(words: Wording, names: Collection[str]) -> Iterator[str]:
    """That only sources help; and which, for the indicators of these markers or ids farthest from being proven."""
    yield Phrases(words.language, "call")("route.proof")
    found = [each for each in _named(words, names) if _lacks(each)]
    for each in sorted(found, key=_lacks, reverse=True)[:MOST_HINTS]:
        source = words.sources[each.id]
        yield f"{words.say(source.title)}: {words.say(source.evidence_hint)}"


def _named(words: Wording, names: Collection[str]) -> Iterator[IndicatorResult]:
    for marker in words.assessment.markers:
        yield from (each for each in marker.indicators if not names or marker.id in names or each.id in names)


def _lacks(indicator: IndicatorResult) -> int:
    """The levels that are stated and not proven."""
    return (indicator.level or 0) - (indicator.evidenced_level or 0)

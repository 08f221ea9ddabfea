"""What was found for a requirement, in words."""

from __future__ import annotations

from collections.abc import Sequence

from sicheck.model.judgement import Judgement, PartResult, RequirementResult
from sicheck.report.call.values import shown
from sicheck.report.rows import PartRow
from sicheck.report.wording import Wording
from sicheck.texts import Phrases, cut

MOST_PARTS = 6
"""Parts that are named in a sentence."""


def part_rows(words: Wording, result: RequirementResult) -> tuple[PartRow, ...]:
    """The parts of a requirement with their titles, in the order of the set."""
    titles = _knockouts(words) if result.kind == "knockouts" else _criteria(words)
    phrase = Phrases(words.language, "call")
    return tuple(_part(each, titles[each.id], result, phrase) for each in result.parts)


def _knockouts(words: Wording) -> dict[str, str]:
    return {each.id: words.say(each.title) for each in words.criteria.file.knockouts}


def _criteria(words: Wording) -> dict[str, str]:
    markers = {each.id: words.say(each.title) for each in words.criteria.markers}
    return markers | {name: words.say(each.title) for name, each in words.sources.items()}


def _part(part: PartResult, title: str, result: RequirementResult, phrase: Phrases) -> PartRow:
    if isinstance(part.actual, str):
        told = phrase(f"knockout.{part.actual}", title=title)
    elif part.actual is None:
        told = title
    else:
        key = "change" if result.kind == "baseline" else "part"
        told = phrase(f"found.{key}", title=title, actual=_value(part.actual, result, phrase))
    return PartRow(part.id, title, part.state, part.actual, told)


def finding(words: Wording, judged: Judgement, result: RequirementResult, parts: Sequence[PartRow]) -> str:
    """What was found, beside what is asked."""
    phrase = Phrases(words.language, "call")
    if result.because:
        return phrase(f"found.{result.because}")
    if result.kind == "when":
        return phrase("found.when-met" if result.actual else "found.when-not-met")
    if result.kind in ("knockouts", "baseline"):
        return phrase(f"found.{result.kind}-{result.found}", parts=_concerned(result, parts))
    return _number(words, judged, result, parts)


def _number(words: Wording, judged: Judgement, result: RequirementResult, parts: Sequence[PartRow]) -> str:
    phrase = Phrases(words.language, "call")
    values = {
        "actual": _with_bonus(words, judged, result),
        "required": _value(result.required, result, phrase),
        "parts": _concerned(result, parts),
    }
    several = len(parts) > 1 and bool(values["parts"])
    if result.found == "not-assessable":
        return phrase("found.unknown-parts" if several else "found.unknown", **values)
    if result.found == "met":
        return phrase("found.met", **values)
    return phrase("found.not-met-parts" if several else "found.not-met", **values)


def _concerned(result: RequirementResult, parts: Sequence[PartRow]) -> str:
    """The parts that decided, where they are not met."""
    if result.found == "met":
        return ""
    found = [each.finding for each in parts if each.state == result.found]
    more = [f"+{len(found) - MOST_PARTS}"] if len(found) > MOST_PARTS else []
    return ", ".join([*found[:MOST_PARTS], *more])


def _with_bonus(words: Wording, judged: Judgement, result: RequirementResult) -> str:
    """The actual value; of the overall score also what it is made of, where there is a bonus."""
    phrase = Phrases(words.language, "call")
    value = _value(result.actual, result, phrase)
    if result.kind != "overall" or result.measure != "score" or not judged.points:
        return value
    points = cut(judged.points, phrase.language, judged.points)
    score = _value(words.assessment.overall.score, result, phrase)
    return phrase("found.with-bonus", actual=value, score=score, points=points)


def _value(value: object, result: RequirementResult, phrase: Phrases) -> str:
    if not isinstance(value, int | float):
        return ""
    told = shown(value, result.measure, phrase.language, result.required)
    return phrase("found.level", actual=told) if result.measure in ("level", "evidenced_level") else told

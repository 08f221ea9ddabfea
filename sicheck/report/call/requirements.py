"""One requirement in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sicheck.model.assessment import IndicatorResult
from sicheck.model.judgement import Judgement, RequirementResult
from sicheck.report.call.findings import finding, part_rows
from sicheck.report.rows import RequirementRow, WaiverRow
from sicheck.report.wording import Wording

MOST_HELPS = 2
"""Steps that are named where a requirement is not met."""


def requirement_row(
    words: Wording, texts: Mapping[str, str], judged: Judgement, result: RequirementResult
) -> RequirementRow:
    """A requirement with what was found, where in the file, and what would help; `texts` tells by id what is asked."""
    parts = part_rows(words, result)
    row = RequirementRow(
        id=result.id,
        kind=result.kind,
        measure=result.measure,
        state=result.state,
        found=result.found,
        is_error=result.is_error,
        actual=result.actual,
        required=result.required,
        text=texts[result.id],
        finding=finding(words, judged, result, parts),
        parts=parts,
        waiver=_waiver(words, result),
        line=_line(words, result),
    )
    return row._replace(helps=tuple(_helps(words, result))) if row.is_open else row


def _waiver(words: Wording, result: RequirementResult) -> WaiverRow | None:
    if result.waiver is None:
        return None
    return WaiverRow(result.id, str(words.file.project.project.name), *result.waiver)


def _line(words: Wording, result: RequirementResult) -> int | None:
    """The line of the rule's own field, of the knock-out, or of the weakest fact among what it looks at."""
    if result.kind in ("when", "knockouts"):
        wanted = {each.id for each in result.parts if each.state == result.found}
        knockouts = (each.line for each in words.assessment.knockouts if each.id in wanted and each.line)
        return result.line or next(knockouts, None)
    return next((each.line for each in _weakest(words, result) if each.line), None)


def _weakest(words: Wording, result: RequirementResult) -> list[IndicatorResult]:
    """The indicators that a requirement rests on, those farthest below what their stage expects first."""
    return sorted(_concerned(words, result), key=lambda each: ((each.level or 0) - each.expected, each.level or 0))


def _concerned(words: Wording, result: RequirementResult) -> Iterator[IndicatorResult]:
    names = {each.id for each in result.parts if each.state == result.found} or {each.id for each in result.parts}
    for marker in words.assessment.markers:
        for each in marker.indicators:
            if each.level is not None and (not names or names & {marker.id, each.id}):
                yield each


def _helps(words: Wording, result: RequirementResult) -> Iterator[str]:
    """What would lift it most for its effort, in the order of the advice."""
    if result.kind in ("when", "knockouts"):
        return
    concerned = {each.id for each in _concerned(words, result)}
    steps = [each.indicator for each in words.assessment.advice if each.indicator in concerned]
    yield from _titled(words, steps[:MOST_HELPS])


def _titled(words: Wording, names: Sequence[str]) -> Iterable[str]:
    return (words.say(words.sources[name].title) for name in names)

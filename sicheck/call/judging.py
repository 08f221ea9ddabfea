"""A call and an assessment make a verdict, requirement by requirement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from sicheck.call.earlier import Earlier
from sicheck.call.file import CallFile
from sicheck.call.parts import compared, lowest, worst_of
from sicheck.call.requirements import requirement_result
from sicheck.call.subject import Subject
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment
from sicheck.model.call import BASELINE, Baseline, Waiver
from sicheck.model.judgement import CallVerdict, Judgement, PartResult, RequirementResult, WaiverResult


def judge(call: CallFile, file: ProjectFile, found: Assessment) -> Judgement:
    """What a call says of a project; `found` is its assessment by the criteria as the call weighs them.

    Raises:
        SicheckError: when a rule of the call can't be evaluated on this project, at its line.
    """
    subject = Subject(call, file, found)
    results = [requirement_result(subject, each) for each in call.call.require]
    results += [_against_earlier(subject, call, call.call.baseline)] if call.call.baseline else []
    waivers = waivers_of(call, file, found.date)
    waived = tuple(_waived(each, waivers) for each in results)
    return Judgement(verdict_of(waived), waived, subject.bonus, subject.score)


def verdict_of(results: Sequence[RequirementResult]) -> CallVerdict:
    """Not passed before not to be judged; the state of a warning decides nothing, unless nobody can tell it."""
    if any(each.state == "not-met" and each.is_error for each in results):
        return "not-passed"
    return "not-assessable" if any(each.state == "not-assessable" for each in results) else "passed"


def waivers_of(call: CallFile, file: ProjectFile, date: dt.date) -> list[Waiver]:
    """The exceptions of a project that are not over on a date."""
    name = file.project.project.name
    return [each for each in call.call.waivers if each.project == name and each.expires >= date]


def _waived(result: RequirementResult, waivers: Sequence[Waiver]) -> RequirementResult:
    """The result with its waiver, where it needs one and has one; no number changes."""
    waiver = next((each for each in waivers if each.require == result.id), None)
    if waiver is None or result.found == "met":
        return result
    return result._replace(waiver=WaiverResult(waiver.reason, waiver.approved_by, waiver.expires))


def _against_earlier(subject: Subject, call: CallFile, baseline: Baseline) -> RequirementResult:
    """No marker is more than the tolerance below what it was; a marker that had no score then can't be worse now."""
    result = RequirementResult(BASELINE, "baseline", "score", "not-assessable", None, 0.0 - baseline.tolerance)
    earlier = call.earlier.get(subject.file.project.project.name)
    if earlier is None:
        return result._replace(because="baseline-none")
    if not _is_comparable(earlier, call):
        return result._replace(because="baseline-differs")
    parts = tuple(_differences(subject, earlier, baseline))
    state = worst_of(parts) if parts else "met"
    return result._replace(found=state, actual=lowest(parts), parts=parts)


def _is_comparable(earlier: Earlier, call: CallFile) -> bool:
    """Whether all markers are there, made of the same indicators, by the same rules, with the same weights."""
    then = {
        name: earlier.weights.get(name, each.weight)
        for name, each in call.whole.indicators().items()
        if earlier.struck_out.isdisjoint((name, name.partition(".")[0]))
    }
    now = {name: each.weight for name, each in call.criteria.indicators().items()}
    is_whole = earlier.markers.keys() >= {each.id for each in call.criteria.markers}
    return is_whole and earlier.criteria == call.whole.digest and then == now


def _differences(subject: Subject, earlier: Earlier, baseline: Baseline) -> Iterator[PartResult]:
    for each in subject.found.markers:
        before = earlier.markers.get(each.id)
        if before is not None:
            change = None if each.score is None else each.score - before
            yield PartResult(each.id, compared(change, -baseline.tolerance), change)

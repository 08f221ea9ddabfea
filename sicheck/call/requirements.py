"""What each requirement finds: the actual value beside the required one, and whether that is enough."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sicheck.call.parts import compared, indicator_part, knockout_part, lowest, marker_part, worst_of
from sicheck.call.subject import Subject
from sicheck.model.call import CLEAR, Kind, Measure, Requirement
from sicheck.model.judgement import PartResult, RequirementResult, RequirementState, Value


def requirement_result(subject: Subject, requirement: Requirement) -> RequirementResult:
    """One requirement on one project.

    Raises:
        SicheckError: when a rule of the funder's own can't be evaluated on the project.
    """
    return _JUDGES[requirement.kind](subject, requirement)


def _overall(subject: Subject, requirement: Requirement) -> RequirementResult:
    measure = _measure(requirement)
    actual = subject.score if measure.key == "score" else getattr(subject.found.overall, measure.key)
    return _result(requirement, compared(actual, measure.least), actual)


def _each_marker(subject: Subject, requirement: Requirement) -> RequirementResult:
    measure = _measure(requirement)
    return _of_parts(requirement, tuple(marker_part(each, measure) for each in subject.found.markers))


def _marker(subject: Subject, requirement: Requirement) -> RequirementResult:
    found = next(each for each in subject.found.markers if each.id == requirement.marker)
    return _of_parts(requirement, (marker_part(found, _measure(requirement)),))


def _each_indicator(subject: Subject, requirement: Requirement) -> RequirementResult:
    """What does not apply is left out."""
    measure = _measure(requirement)
    applicable = (each for each in subject.found.indicators().values() if each.level is not None)
    return _of_parts(requirement, tuple(indicator_part(each, measure) for each in applicable))


def _indicator(subject: Subject, requirement: Requirement) -> RequirementResult:
    found = subject.found.indicators()[str(requirement.indicator)]
    result = _of_parts(requirement, (indicator_part(found, _measure(requirement)),))
    return result._replace(because="not-applicable") if found.level is None else result


def _knockouts(subject: Subject, requirement: Requirement) -> RequirementResult:
    """The state of the worst of those that are asked; a set without knock-outs has none to be triggered."""
    asked = requirement.knockouts or ()
    found = subject.found.knockouts
    parts = tuple(knockout_part(each) for each in found if each.id in asked or CLEAR in asked)
    state = worst_of(parts) if parts else "met"
    actual = next((each.actual for each in parts if each.state == state), CLEAR)
    return _result(requirement, state, actual, parts, CLEAR)


def _when(subject: Subject, requirement: Requirement) -> RequirementResult:
    condition = str(requirement.when)
    holds = subject.holds(condition)
    result = _result(requirement, "met" if holds else "not-met", holds, required=True)
    return result._replace(line=subject.line(condition))


_JUDGES: Mapping[Kind, Callable[[Subject, Requirement], RequirementResult]] = {
    "overall": _overall,
    "each_marker": _each_marker,
    "marker": _marker,
    "each_indicator": _each_indicator,
    "indicator": _indicator,
    "knockouts": _knockouts,
    "when": _when,
}


def _measure(requirement: Requirement) -> Measure:
    assert requirement.measure is not None  # noqa: S101 - by its model
    return requirement.measure


def _of_parts(requirement: Requirement, parts: tuple[PartResult, ...]) -> RequirementResult:
    return _result(requirement, worst_of(parts), lowest(parts), parts)


def _result(
    requirement: Requirement,
    state: RequirementState,
    actual: Value,
    parts: tuple[PartResult, ...] = (),
    required: Value = None,
) -> RequirementResult:
    measure = requirement.measure
    return RequirementResult(
        id=requirement.id,
        kind=requirement.kind,
        measure=measure.key if measure else None,
        found=state,
        actual=actual,
        required=measure.least if measure else required,
        is_error=requirement.level_is == "error",
        parts=parts,
    )

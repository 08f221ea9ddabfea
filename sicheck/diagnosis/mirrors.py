"""Diagnoses and warnings: mirrors that never change a score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sicheck.catalogue.variables import RESULTS, SIGNALS, WARNINGS
from sicheck.model.assessment import DiagnosisResult
from sicheck.model.criteria import Axis, Diagnosis, Signal, Warn
from sicheck.rules import Bound, Rules


def diagnosis_results(
    diagnoses: Sequence[Diagnosis], values: Mapping[str, object], levels: Mapping[str, int]
) -> tuple[DiagnosisResult, ...]:
    """The first result that holds for each diagnosis, with the value of each axis and every signal."""
    known = {"level": dict(levels)}
    bound = Rules(SIGNALS).over(values, **known)
    return tuple(_diagnose(each, values, known, bound) for each in diagnoses)


def _diagnose(
    diagnosis: Diagnosis, values: Mapping[str, object], known: Mapping[str, object], bound: Bound
) -> DiagnosisResult:
    signals = {each.id: _signal(each, bound) for axis in diagnosis.axes for each in axis.signals}
    measured = {axis.id: _value(axis, signals) for axis in diagnosis.axes}
    judged = {f"{axis.id}_judged": _judged(axis, signals) for axis in diagnosis.axes}
    results = Rules(RESULTS).over(values, **known, value={**measured, **judged})
    place = next((each for each in diagnosis.results if results.holds(each.if_)), diagnosis.results[-1])
    return DiagnosisResult(
        id=diagnosis.id,
        place=place.id,
        values=measured,
        signals=signals,
        bands={axis.id: _band(axis, signals) for axis in diagnosis.axes if axis.bands},
        remarks=tuple(position for position, each in enumerate(place.remarks) if results.holds(each.if_)),
    )


def _signal(signal: Signal, bound: Bound) -> bool | None:
    if signal.judged is not None and not bound.holds(signal.judged):
        return None
    return bound.holds(signal.if_)


def _value(axis: Axis, signals: Mapping[str, bool | None]) -> float:
    held = _held(axis, signals)
    return held / len(axis.signals) if axis.read_as == "share" else held


def _held(axis: Axis, signals: Mapping[str, bool | None]) -> int:
    return sum(signals[each.id] is True for each in axis.signals)


def _judged(axis: Axis, signals: Mapping[str, bool | None]) -> int:
    return sum(signals[each.id] is not None for each in axis.signals)


def _band(axis: Axis, signals: Mapping[str, bool | None]) -> str | None:
    if _judged(axis, signals) < axis.at_least:
        return None
    reached = [each.id for each in axis.bands if each.from_ <= _held(axis, signals)]
    return reached[-1] if reached else None


def warning_ids(
    warnings: Sequence[Warn], values: Mapping[str, object], diagnoses: Sequence[DiagnosisResult]
) -> tuple[str, ...]:
    """The warnings that hold, in the order of the set."""
    bound = Rules(WARNINGS).over(values, result={each.id: each.result for each in diagnoses})
    return tuple(each.id for each in warnings if bound.holds(each.when))

"""Knock-outs, points of attention and diagnoses: why they say what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sicheck.explain.looks import Looks
from sicheck.explain.nodes import ConditionNode
from sicheck.explain.outcomes import AxisNode, DiagnosisNode, KnockoutNode, SignalNode, WarningNode
from sicheck.model.assessment import Assessment, DiagnosisResult, KnockoutResult
from sicheck.model.criteria import Axis, Diagnosis, Knockout, Signal, Warn


def knockout_node(looks: Looks, rule: Knockout, result: KnockoutResult) -> KnockoutNode:
    """A knock-out with both its conditions."""
    return KnockoutNode(
        id=rule.id,
        title=looks.telling.say(rule.title),
        state=result.state,
        evidenced=result.evidenced,
        line=result.line,
        answered_when=looks.evaluated(rule.answered_when, looks.telling.phrase("label.answered-when")),
        triggered_when=looks.evaluated(rule.triggered_when, looks.telling.phrase("label.triggered-when")),
    )


def warning_node(looks: Looks, rule: Warn, assessment: Assessment) -> WarningNode:
    """A point of attention with its condition."""
    holds = rule.id in assessment.warnings
    with_results = replace(looks, more={"result": {each.id: each.result for each in assessment.diagnoses}})
    condition = with_results.judged(rule.when, looks.telling.phrase("label.when"), holds=holds)
    return WarningNode(rule.id, looks.telling.say(rule.title), holds, condition)


def diagnosis_node(looks: Looks, rule: Diagnosis, assessment: Assessment) -> DiagnosisNode:
    """A diagnosis with its signals, and the results in the order in which they are looked at."""
    result = next(each for each in assessment.diagnoses if each.id == rule.id)
    levels = {name: each.level or 0 for name, each in assessment.indicators().items()}
    judging = replace(looks, more={"level": levels, "value": {**result.values, **_judged(rule, result)}})
    place = next(each for each in rule.results if each.id == result.place)
    return DiagnosisNode(
        id=rule.id,
        title=looks.telling.say(rule.title),
        result=result.result,
        result_title=looks.telling.say(place.title),
        axes=tuple(_axis_node(judging, each, result) for each in rule.axes),
        results=tuple(_results(judging, rule, result)),
    )


def _judged(rule: Diagnosis, result: DiagnosisResult) -> dict[str, int]:
    """Of how many signals of each axis something can be said."""
    return {
        f"{axis.id}_judged": sum(result.signals[each.id] is not None for each in axis.signals) for axis in rule.axes
    }


def _axis_node(looks: Looks, axis: Axis, result: DiagnosisResult) -> AxisNode:
    signals = tuple(_signal_node(looks, each, result.signals[each.id]) for each in axis.signals)
    band = next((each for each in axis.bands if each.id == result.bands[axis.id]), None)
    return AxisNode(
        id=axis.id,
        title=looks.telling.say(axis.title),
        read_as=axis.read_as,
        value=result.values[axis.id],
        band=band.id if band else None,
        band_title=looks.telling.say(band.title) if band else None,
        signals=signals,
    )


def _signal_node(looks: Looks, signal: Signal, holds: bool | None) -> SignalNode:  # noqa: FBT001 - three values, not a switch
    """A signal with the condition that decided: where too little is said to tell, the one that says so."""
    if holds is None and signal.judged is not None:
        condition = looks.judged(signal.judged, looks.telling.phrase("label.judged-when"), holds=False)
    else:
        condition = looks.judged(signal.if_, holds=holds)
    return SignalNode(signal.id, looks.telling.say(signal.text), holds, condition)


def _results(looks: Looks, rule: Diagnosis, result: DiagnosisResult) -> Iterator[ConditionNode]:
    """The first that holds is taken; nobody looks at those after it."""
    taken = [each.id for each in rule.results].index(result.place)
    for position, each in enumerate(rule.results):
        holds = None if position > taken else position == taken
        yield looks.judged(each.if_, looks.telling.say(each.title), holds=holds)

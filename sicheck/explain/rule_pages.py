"""Pages about knock-outs, points of attention and diagnoses."""

from __future__ import annotations

from sicheck.explain.page import Item, Page, filled
from sicheck.explain.parts import conditioned, part, read_from, said, source, variables
from sicheck.explain.telling import Telling
from sicheck.explain.uses import uses
from sicheck.model.criteria import Axis, DiagnosisResult, Signal

STATES = ("triggered", "clear", "unknown")


def knockout_page(telling: Telling, name: str) -> Page:
    """A knock-out: what it says in each state, when that is, and what to do."""
    rule = next(each for each in telling.criteria.file.knockouts if each.id == name)
    states = (
        Item(state, telling.say(getattr(rule.text, state)), telling.report(f"knockout-state.{state}"))
        for state in STATES
    )
    conditions = (
        conditioned(telling, "answered-when", rule.answered_when),
        conditioned(telling, "triggered-when", rule.triggered_when),
    )
    parts = (
        part(telling, "states", *states),
        part(telling, "rule", *conditions),
        said(telling, "advice", rule.advice),
        read_from(telling, "keys", rule.reads),
        variables(telling, (rule.answered_when, rule.triggered_when)),
        source(telling, rule.source),
    )
    return Page("knockout", name, telling.say(rule.title), telling.phrase("kind.knockout"), filled(parts))


def warning_page(telling: Telling, name: str) -> Page:
    """A point of attention: what it says and when, and what to do."""
    rule = next(each for each in telling.criteria.file.warnings if each.id == name)
    parts = (
        said(telling, "what", rule.text),
        part(telling, "rule", conditioned(telling, "when", rule.when)),
        said(telling, "advice", rule.advice),
        variables(telling, (rule.when,)),
        source(telling, rule.source),
    )
    return Page("warning", name, telling.say(rule.title), telling.phrase("kind.warning"), filled(parts))


def diagnosis_page(telling: Telling, name: str) -> Page:
    """A diagnosis: its axes with their signals, and what can come out."""
    rule = next(each for each in telling.criteria.file.diagnoses if each.id == name)
    conditions = (each.condition for each in uses(telling.criteria) if (each.kind, each.id) == ("diagnosis", name))
    parts = (
        said(telling, "question", rule.question),
        part(telling, "signals", *(_axis(telling, each) for each in rule.axes)),
        part(telling, "results", *(_result(telling, each) for each in rule.results)),
        read_from(telling, "keys", rule.reads),
        variables(telling, conditions),
        source(telling, rule.source),
    )
    return Page("diagnosis", name, telling.say(rule.title), telling.phrase("kind.diagnosis"), filled(parts))


def _axis(telling: Telling, axis: Axis) -> Item:
    signals = (_signal(telling, each) for each in axis.signals)
    bands = (
        Item(each.id, telling.say(each.text) if each.text else "", _band(telling, each.from_, telling.say(each.title)))
        for each in axis.bands
    )
    text = telling.phrase(f"axis.{axis.read_as}", signals=len(axis.signals))
    return Item(axis.id, text, telling.say(axis.title), items=(*signals, *bands))


def _band(telling: Telling, least: int, title: str) -> str:
    return telling.phrase("axis.band", least=least, title=title)


def _signal(telling: Telling, signal: Signal) -> Item:
    judged = (conditioned(telling, "judged-when", signal.judged),) if signal.judged else ()
    return Item(signal.id, telling.say(signal.text), signal.id, " ".join(signal.if_.split()), judged)


def _result(telling: Telling, result: DiagnosisResult) -> Item:
    remarks = (
        Item("remark", telling.say(each.text), telling.phrase("label.remark"), " ".join(each.if_.split()))
        for each in result.remarks
    )
    advice = [Item("advice", telling.say(result.advice), telling.phrase("label.todo"))] if result.advice else []
    condition = [] if result.if_ == "true" else [conditioned(telling, "result-when", result.if_)]
    label = f"{telling.say(result.title)} ({result.id})"
    return Item(result.id, telling.say(result.text), label, items=(*condition, *remarks, *advice))

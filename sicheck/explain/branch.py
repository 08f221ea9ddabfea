"""The part of a derivation that is about one id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sicheck.errors import Problem, SicheckError
from sicheck.explain.index import Found
from sicheck.explain.keys_read import keys_read, leads_to
from sicheck.explain.nodes import IndicatorNode
from sicheck.explain.outcomes import DiagnosisNode, FactUseNode, UseNode
from sicheck.explain.topics import Topic
from sicheck.explain.trace import Trace

_SCORED = ("marker", "indicator", "knockout", "warning", "diagnosis", "verdict", "fact")


def branch(whole: Trace, found: Found) -> Trace:
    """The derivation with only what a name stands for; of a key of the project file, the facts computed from it.

    Raises:
        SicheckError: when nothing is reckoned from it.
    """
    ids = {(each.kind, each.id) for each in _topics(found)}
    indicators = (each for marker in whole.markers for each in marker.indicators)
    return replace(
        whole,
        overall=whole.overall if any(kind == "verdict" for kind, _ in ids) else None,
        markers=tuple(each for each in whole.markers if ("marker", each.id) in ids),
        indicators=tuple(each for each in indicators if ("indicator", each.id) in ids),
        knockouts=tuple(each for each in whole.knockouts if ("knockout", each.id) in ids),
        warnings=tuple(each for each in whole.warnings if ("warning", each.id) in ids),
        diagnoses=tuple(each for each in whole.diagnoses if ("diagnosis", each.id) in ids),
        facts=tuple(_facts(whole, [name for kind, name in ids if kind == "fact"])),
    )


def _topics(found: Found) -> Sequence[Topic]:
    """What has a score goes before the keys of the file that have the same name."""
    every = (*found.topics, *found.others)
    scored = [each for each in found.topics if each.kind in _SCORED] or [each for each in every if each.kind in _SCORED]
    facts = [Topic("fact", name) for each in every if each.kind == "key" for name in _computed_from(each.id)]
    if not (scored or facts):
        raise SicheckError([Problem("explain-no-branch", {"value": every[0].id})])
    return scored or facts


def _computed_from(path: str) -> Iterator[str]:
    yield from (fact for fact, read in keys_read().items() if any(leads_to(path, key) for key in read))


def _facts(whole: Trace, names: Sequence[str]) -> Iterator[FactUseNode]:
    """Each fact that any condition reads, with those conditions."""
    every = tuple(_uses(whole))
    for name in keys_read():
        using = [(use, fact) for use in every for fact in use.condition.facts if fact.name == name]
        if name in names and using:
            yield FactUseNode(using[0][1], tuple(use for use, _ in using))


def _uses(whole: Trace) -> Iterator[UseNode]:
    for marker in whole.markers:
        for indicator in marker.indicators:
            yield from _of_indicator(indicator)
    for knockout in whole.knockouts:
        yield UseNode("knockout", knockout.id, None, knockout.answered_when)
        yield UseNode("knockout", knockout.id, None, knockout.triggered_when)
    yield from (UseNode("warning", each.id, None, each.condition) for each in whole.warnings)
    for diagnosis in whole.diagnoses:
        yield from _of_diagnosis(diagnosis)
    for band in whole.overall.bands if whole.overall else ():
        yield from (UseNode("verdict", band.id, None, each) for each in band.conditions)


def _of_indicator(node: IndicatorNode) -> Iterator[UseNode]:
    yield from (UseNode("indicator", node.id, None, each) for each in node.exceptions)
    for level in node.levels:
        yield from (UseNode("indicator", node.id, level.level, each) for each in level.conditions)


def _of_diagnosis(node: DiagnosisNode) -> Iterator[UseNode]:
    signals = (signal.condition for axis in node.axes for signal in axis.signals)
    yield from (UseNode("diagnosis", node.id, None, each) for each in (*signals, *node.results))

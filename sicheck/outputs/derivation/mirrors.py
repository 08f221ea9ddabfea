"""Knock-outs, points of attention and diagnoses."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.explain.outcomes import AxisNode, DiagnosisNode, KnockoutNode, SignalNode, WarningNode
from sicheck.outputs.derivation.lines import Line, Words, condition_lines, sign


def knockout_lines(node: KnockoutNode, words: Words) -> Iterator[Line]:
    """A knock-out: its state, and the two conditions behind it."""
    state = "clear-evidenced" if node.state == "clear" and node.evidenced else node.state
    title = f"{node.title} ({node.id})"
    yield 0, f"{title}: {words.report(f'knockout-state.{state}')}{words.line(node.line)}"
    for each in (node.answered_when, node.triggered_when):
        yield 2, f"{each.text}:"
        yield from condition_lines(each, words, 4, both=True)


def warning_lines(node: WarningNode, words: Words) -> Iterator[Line]:
    """A point of attention: whether it appears, and its condition."""
    yield 0, f"{node.title} ({node.id}): {words.phrase('trace.shown' if node.holds else 'trace.not-shown')}"
    yield from condition_lines(node.condition, words, 2)


def diagnosis_lines(node: DiagnosisNode, words: Words) -> Iterator[Line]:
    """A diagnosis: its signals, and which result fits first."""
    yield 0, f"{node.title} ({node.id}): {node.result_title}"
    for axis in node.axes:
        yield 2, _axis(axis, words)
        for signal in axis.signals:
            yield from _signal_lines(signal, words)
    yield 2, f"{words.phrase('heading.results')}:"
    for each in node.results:
        yield 4, f"{sign(each.holds)} {each.text}"
        if each.holds is not None:
            yield from condition_lines(each, words, 8)


def _axis(node: AxisNode, words: Words) -> str:
    held = sum(each.holds is True for each in node.signals)
    values = {"title": node.title, "held": held, "all": len(node.signals), "value": words.number(node.value)}
    return words.phrase(f"trace.axis-{node.read_as}", **values) + (f" · {node.band_title}" if node.band_title else "")


def _signal_lines(node: SignalNode, words: Words) -> Iterator[Line]:
    yield 4, f"{sign(node.holds)} {node.id}: {node.text}"
    yield from condition_lines(node.condition, words, 8)

"""Markers and indicators, with their levels."""

from __future__ import annotations

import math
from collections.abc import Iterator

from sicheck.explain.nodes import IndicatorNode, LevelNode, MarkerNode
from sicheck.outputs.derivation.lines import Line, Words, condition_lines, sign
from sicheck.outputs.derivation.sums import mean
from sicheck.texts import percentage


def marker_lines(node: MarkerNode, words: Words) -> Iterator[Line]:
    """A marker: its sums, its coverage, and its indicators."""
    yield 0, f"{node.title} ({node.id}): {words.score(node.score)}"
    if node.score is not None:
        yield 2, mean(node.score, [(each.score, each.weight) for each in node.indicators], words)
        proven = mean(node.evidenced, [(each.evidenced, each.weight) for each in node.indicators], words)
        yield 2, f"{words.phrase('trace.evidenced')} {proven}"
    yield 2, _coverage(node, words)
    for each in node.indicators:
        yield 0, ""
        yield from ((indent + 2, text) for indent, text in indicator_lines(each, words))


def _coverage(node: MarkerNode, words: Words) -> str:
    counted = math.fsum(each.weight for each in node.indicators if each.counted)
    answered = math.fsum(each.weight for each in node.indicators if each.counted and each.answered)
    reckoned = f"{words.number(answered)} ÷ {words.number(counted)} = " if counted else ""
    values = {"coverage": node.coverage, "least": node.minimum_coverage}
    shares = {name: percentage(value, words.language) for name, value in values.items()}
    return words.phrase("trace.coverage", reckoned=reckoned, **shares)


def indicator_lines(node: IndicatorNode, words: Words) -> Iterator[Line]:
    """An indicator: its level as a score, and every level with its conditions."""
    yield 0, f"{node.title} ({node.id})"
    yield 2, _result(node, words)
    if node.level is not None and node.reason:
        yield 2, words.phrase("trace.not-allowed", reason=node.reason)
    for each in node.exceptions:
        yield 2, f"{each.text}:"
        yield from condition_lines(each, words, 4)
    for level in node.levels:
        yield from _level_lines(level, words)


def _result(node: IndicatorNode, words: Words) -> str:
    if node.level is None or node.score is None or node.evidenced is None:
        return words.phrase("trace.not-applicable", reason=node.reason or words.phrase("trace.no-reason"))
    parts = [
        words.report(f"state.{node.state}"),
        words.phrase("trace.level", level=node.level, most=node.max_level, score=words.number(node.score)),
        words.phrase("trace.evidenced-level", level=node.evidenced_level, score=words.number(node.evidenced)),
        words.phrase("trace.expected", level=node.expected),
        *([words.phrase("trace.weight", weight=words.number(node.weight))] if node.weight != 1 else []),
    ]
    return " · ".join(parts) + words.line(node.line)


def _level_lines(node: LevelNode, words: Words) -> Iterator[Line]:
    signs = sign(node.holds) + sign(node.evidenced)
    yield 2, f"{signs} {words.phrase('label.level', level=node.level)}: {node.text}"
    for each in node.conditions:
        yield from condition_lines(each, words, 5, both=True)
        if not each.holds:
            yield 9, f"{words.phrase('label.need')}: {each.text}"

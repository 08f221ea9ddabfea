"""A derivation at a glance: the verdict, the score, and each criterion on one line with what it still needs."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.explain.nodes import IndicatorNode, MarkerNode
from sicheck.explain.outcomes import OverallNode
from sicheck.explain.trace import Trace
from sicheck.outputs.derivation.lines import BAD, GOOD, Line, Words
from sicheck.outputs.derivation.verdict import decision_lines, score_lines

_SIGNS = {"met": GOOD, "unmet": BAD, "unanswered": "?", "not-applicable": "–"}


def summary_lines(trace: Trace, words: Words, more: str) -> Iterator[Line]:
    """From the verdict to the criteria; `more` is the command that shows everything."""
    if trace.overall:
        yield from _overall(trace.overall, words)
    for each in trace.markers:
        yield 0, ""
        yield from _marker(each, words)
    yield from ((0, ""), (0, f"{words.phrase('trace.more')} {more}"), (0, words.phrase("trace.more-of-one")))


def _overall(node: OverallNode, words: Words) -> Iterator[Line]:
    yield from decision_lines(node, words)
    for each in (condition for band in node.bands for condition in band.conditions if condition.holds is False):
        yield 2, f"{words.phrase('label.need')}: {each.text}"
    yield 0, ""
    yield from score_lines(node, words)


def _marker(node: MarkerNode, words: Words) -> Iterator[Line]:
    evidenced = f" · {words.phrase('trace.evidenced')} {words.score(node.evidenced)}" if node.score is not None else ""
    yield 0, f"{node.title} ({node.id}): {words.score(node.score)}{evidenced}"
    yield from ((2, _indicator(each, words)) for each in node.indicators)


def _indicator(node: IndicatorNode, words: Words) -> str:
    return f"{_SIGNS[node.state]} {node.title} ({node.id}): {' · '.join(_parts(node, words))}"


def _parts(node: IndicatorNode, words: Words) -> Iterator[str]:
    """The level beside the expected one, the weight, and what the next level still needs."""
    if node.level is None:
        yield words.phrase("trace.not-applicable", reason=node.reason or words.phrase("trace.no-reason"))
        return
    values = {"evidenced": node.evidenced_level, "expected": node.expected, "most": node.max_level}
    yield words.report("indicator.level", level=node.level, **values)
    yield words.phrase("trace.weight", weight=words.number(node.weight))
    above = next((each for each in node.levels if each.level == node.level + 1), None)
    missing = [each.text for each in (above.conditions if above else ()) if not each.holds]
    if missing:
        yield f"{words.report('indicator.missing', next=node.level + 1)} {'; '.join(missing)}"

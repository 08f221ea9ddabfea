"""The verdict with its thresholds, and the score of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.explain.outcomes import BandNode, OverallNode
from sicheck.outputs.derivation.lines import Line, Words, condition_lines
from sicheck.outputs.derivation.sums import aggregated
from sicheck.texts import percentage


def verdict_lines(node: OverallNode, words: Words) -> Iterator[Line]:
    """The score as an aggregation of the markers, then what decided the verdict, and every threshold."""
    yield from score_lines(node, words)
    yield 0, ""
    yield from decision_lines(node, words)
    yield 2, words.phrase("verdict.order")
    for band in node.bands:
        yield from _band_lines(band, words)


def score_lines(node: OverallNode, words: Words) -> Iterator[Line]:
    """The score as an aggregation of the markers, and how much is filled in."""
    yield 0, words.phrase("trace.score", score=words.score(node.score))
    yield from _sums(node, words)
    shares = {"coverage": node.coverage, "least": node.minimum_coverage}
    shown = {name: percentage(value, words.language) for name, value in shares.items()}
    yield 2, words.phrase("trace.coverage", reckoned="", **shown)


def decision_lines(node: OverallNode, words: Words) -> Iterator[Line]:
    """The verdict, and what decided it."""
    yield 0, words.phrase("trace.verdict", verdict=node.title)
    yield 2, words.phrase(f"trace.by-{node.decided_by}", titles=", ".join(node.triggered))


def _sums(node: OverallNode, words: Words) -> Iterator[Line]:
    written = aggregated(node.aggregation)
    for each in node.markers:
        yield 2, f"{each.title}: {words.score(each.score)}"
    if node.score is not None:
        yield 2, written(node.score, [(each.score, each.weight) for each in node.markers], words)
        proven = written(node.evidenced, [(each.evidenced, each.weight) for each in node.markers], words)
        yield 2, f"{words.phrase('trace.evidenced')} {proven}"


def _band_lines(node: BandNode, words: Words) -> Iterator[Line]:
    if node.conditions:
        yield 2, words.phrase("trace.band-needs", verdict=node.title)
    for each in node.conditions:
        yield from condition_lines(each, words, 4)
        if each.holds is False:
            yield 8, f"{words.phrase('label.need')}: {each.text}"

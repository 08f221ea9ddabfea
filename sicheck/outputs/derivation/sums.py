"""Sums that a reader can redo by hand."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from sicheck.outputs.derivation.lines import Words

Weighed = Sequence[tuple[float | None, float]]
"""Values with their weights; None takes no part."""


def mean(score: float | None, parts: Weighed, words: Words) -> str:
    """`37,5 = (50 + 25) ÷ 2`; with weights, `37,5 = (50 × 1 + 25 × 1) ÷ 2`."""
    known = _known(parts)
    if score is None or not known:
        return words.phrase("trace.none")
    weighs = any(weight != 1 for _, weight in known)
    terms = (_product(value, weight, words) if weighs else words.number(value) for value, weight in known)
    total = words.number(math.fsum(weight for _, weight in known))
    return words.phrase("trace.sum", score=words.number(score), terms=" + ".join(terms), total=total)


def _known(parts: Weighed) -> list[tuple[float, float]]:
    return [(value, weight) for value, weight in parts if value is not None]


def _product(value: float, weight: float, words: Words) -> str:
    return words.phrase("trace.product", value=words.number(value), weight=words.number(weight))


def aggregated(method: str) -> Callable[[float | None, Weighed, Words], str]:
    """How an aggregation of markers is written: as a sum, or in words with the weights."""
    return mean if method == "arithmetic" else _in_words(method)


def _in_words(method: str) -> Callable[[float | None, Weighed, Words], str]:
    def written(score: float | None, parts: Weighed, words: Words) -> str:
        if score is None:
            return words.phrase("trace.none")
        terms = (
            words.phrase("trace.weighted", value=words.number(value), weight=words.number(weight))
            for value, weight in _known(parts)
        )
        return words.phrase(f"trace.{method}", score=words.number(score), terms=", ".join(terms))

    return written

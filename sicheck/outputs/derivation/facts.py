"""A fact with everything that reads it."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.explain.outcomes import FactUseNode, UseNode
from sicheck.outputs.derivation.lines import Line, Words, fact_line, sign


def fact_lines(node: FactUseNode, words: Words) -> Iterator[Line]:
    """A fact: its value and meaning, and the conditions that read it."""
    yield 0, fact_line(node.fact, words)
    for use in node.uses:
        yield 2, f"{use.id} ({_what(use, words)}):"
        yield 4, f"{sign(use.condition.holds)} {use.condition.condition}"


def _what(use: UseNode, words: Words) -> str:
    level = f", {words.phrase('label.level', level=use.level)}" if use.level else ""
    return f"{words.phrase(f'kind.{use.kind}')}{level}"

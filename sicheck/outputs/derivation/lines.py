"""Conditions and facts as lines, and values as people write them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from sicheck.explain.nodes import ConditionNode, FactNode
from sicheck.texts import Phrases, number

Line = tuple[int, str]
"""How many columns a line stands to the right, and what it says."""
GOOD, BAD, UNCLEAR = "✔", "✘", "?"


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.phrase = Phrases(language, "explain")
        self.report = Phrases(language, "report")

    def number(self, value: float) -> str:
        """At most two decimals, cut off: what is shown never rounds up into a pass."""
        if value == int(value):
            return number(value, self.language)
        return _trimmed(number(math.floor(round(value * 100, 9)) / 100, self.language, 2))

    def score(self, score: float | None) -> str:
        """A score of 0 to 100, or that there is none."""
        return self.phrase("trace.none") if score is None else self.number(score)

    def value(self, value: object) -> str:
        """What a condition reads."""
        if isinstance(value, bool):
            return self.phrase("trace.yes" if value else "trace.no")
        if isinstance(value, int | float):
            return self.number(value)
        if value is None:
            return self.phrase("trace.unknown")
        if isinstance(value, list | Mapping):
            return self.phrase("trace.items", count=len(value))
        return str(value) if value else self.phrase("trace.empty")

    def line(self, line: int | None) -> str:
        """The line of the project file, with what parts it from what stands before."""
        return f" · {self.phrase('trace.line', line=line)}" if line else ""


def _trimmed(written: str) -> str:
    return written.rstrip("0").rstrip(",.")


def sign(holds: bool | None) -> str:  # noqa: FBT001 - three values, not a switch
    """Whether something holds."""
    return UNCLEAR if holds is None else GOOD if holds else BAD


def condition_lines(node: ConditionNode, words: Words, indent: int, *, both: bool = False) -> Iterator[Line]:
    """A condition with what it reads; `both` shows whether it holds as described and on evidence."""
    signs = sign(node.holds) + (sign(node.evidenced) if both else "")
    yield indent, f"{signs} {node.condition}"
    for each in node.facts:
        yield indent + 4, fact_line(each, words)


def fact_line(node: FactNode, words: Words) -> str:
    """A fact with its value, its value on evidence where that is another one, and what it means."""
    value = f"{node.name} = {words.value(node.value)}"
    if node.evidenced is not None and node.evidenced != node.value:
        value = f"{value} ({words.phrase('trace.evidenced')} {words.value(node.evidenced)})"
    return f"{value}: {node.meaning}{words.line(node.line)}"

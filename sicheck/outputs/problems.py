"""Mistakes in words: the place, the problem, the line with a caret, and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.errors import Place, Problem
from sicheck.outputs.safe import safe, safe_lines
from sicheck.texts import Phrases

WIDEST = 100
SUBJECTS = ("problems", "problems_yaml")


def as_text(problems: Iterable[Problem], language: str) -> str:
    """One block for each mistake, in the reader's language."""
    return "\n".join(_block(problem, language) for problem in problems)


def worded(problem: Problem, language: str) -> tuple[str, str]:
    """The problem and its remedy in one language.

    Raises:
        KeyError: when no language has words for the problem's id.
    """
    for subject in SUBJECTS:
        phrase = Phrases(language, subject)
        if phrase.has(f"{problem.id}.what"):
            values = {name: safe(str(value)) for name, value in problem.values.items()} or {"_": ""}
            return phrase(f"{problem.id}.what", **values), phrase(f"{problem.id}.remedy", **values)
    raise KeyError(problem.id)


def _block(problem: Problem, language: str) -> str:
    what, remedy = worded(problem, language)
    head = f"{_where(problem.place)}{what}"
    return "\n".join([head, *_source(problem.place), f"    {remedy}", ""])


def _where(place: Place | None) -> str:
    if place is None:
        return ""
    parts = [safe(place.file), place.line, place.column]
    return ":".join(str(part) for part in parts if part) + "  "


def _source(place: Place | None) -> list[str]:
    if place is None or place.line is None or place.column is None or not place.source.strip():
        return []
    start = max(0, place.column - WIDEST // 2) if len(place.source) > WIDEST else 0
    shown = safe_lines(place.source.replace("\t", " ").replace("\n", " "))[start : start + WIDEST]
    number = f"{place.line:>6} | "
    caret = " " * (place.column - 1 - start) + "^" * max(1, min(place.length, WIDEST - (place.column - 1 - start)))
    return [f"{number}{shown}", f"{'|':>8} {caret}"]

"""Mistakes in words: the place, the problem, the line with a caret, and what to do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from sicheck.errors import Place, Problem
from sicheck.model.labels import short_labels
from sicheck.outputs.safe import safe, safe_lines
from sicheck.texts import Phrases

WIDEST = 100
"""The most characters of a source line that are shown."""

SUBJECTS = ("problems", "problems_yaml", "problems_usage", "problems_call", "problems_verify")


UNBROKEN = 1_000_000
"""A width that no line of a message reaches."""

MOST_SHOWN = 100
"""Mistakes that are told one by one; of more than that, how many there are."""


def as_text(problems: Iterable[Problem], language: str, width: int = UNBROKEN) -> str:
    """One block for each mistake, in the reader's language; only a word that is wider stands beyond the width."""
    found = list(problems)
    blocks = [_block(problem, language, width) for problem in found[:MOST_SHOWN]]
    if len(found) > MOST_SHOWN:
        blocks.append(_block(Problem("and-more", {"count": len(found) - MOST_SHOWN}), language, width))
    return "\n".join(blocks)


def worded(problem: Problem, language: str) -> tuple[str, str]:
    """The problem and its remedy in one language.

    Raises:
        KeyError: when no language has words for the problem's id.
    """
    for subject in SUBJECTS:
        phrase = Phrases(language, subject)
        if phrase.has(f"{problem.id}.what"):
            values = _values(problem.values, language)
            return phrase(f"{problem.id}.what").format(**values), phrase(f"{problem.id}.remedy").format(**values)
    raise KeyError(problem.id)


def problem_data(problem: Problem, language: str) -> dict[str, object]:
    """A mistake with its place and its remedy."""
    what, remedy = worded(problem, language)
    place = problem.place
    return {
        "id": problem.id,
        "message": what,
        "remedy": remedy,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def _values(values: Mapping[str, object], language: str) -> dict[str, str]:
    """The values made harmless; `label` is the key, or which item of it."""
    shown = {name: safe(str(value)) for name, value in values.items()}
    if "words_of" in shown and language != "en":
        shown["allowed"] = _with_labels(shown["allowed"], short_labels(shown["words_of"], language))
    if "key" in shown:
        label = Phrases(language, SUBJECTS[0])("label.item" if "item" in shown else "label.key")
        shown["label"] = label.format(**shown)
    return shown


def _with_labels(words: str, labels: Mapping[str, str]) -> str:
    """Words of a fixed list, each with what it is called in the reader's language where that differs."""
    named = ((word, labels.get(word, word)) for word in words.split(", "))
    return ", ".join(word if label == word else f"{word} ({label})" for word, label in named)


def _block(problem: Problem, language: str, width: int) -> str:
    what, remedy = worded(problem, language)
    head = _fitted(f"{_where(problem.place)}{what}", width, "")
    return "\n".join([*head, *_source(problem.place), *_fitted(remedy, width, "    "), ""])


def _fitted(text: str, width: int, start: str) -> list[str]:
    """The text on lines of that width, broken between words alone."""
    if len(start + text) <= width:
        return [start + text]
    return textwrap.wrap(
        text, width, initial_indent=start, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )


def _where(place: Place | None) -> str:
    if place is None:
        return ""
    parts = [safe(place.file), place.line, place.column]
    return ":".join(str(part) for part in parts if part) + "  "


def _source(place: Place | None) -> list[str]:
    """The source line, or the part of it around the mistake, with carets below it as wide as what they point at."""
    if place is None or place.line is None or place.column is None or not place.source.strip():
        return []
    from rich.cells import cell_len  # noqa: PLC0415 - only where a line is shown

    index = place.column - 1
    start = max(0, index - WIDEST // 2) if len(place.source) > WIDEST else 0
    end = start + WIDEST
    before = safe_lines(place.source[start:index])
    marked = safe_lines(place.source[index : min(index + place.length, end)])
    rest = safe_lines(place.source[index + place.length : end])
    caret = " " * cell_len(before) + "^" * max(1, cell_len(marked))
    return [f"{place.line:>6} | {before}{marked}{rest}", f"{'|':>8} {caret}"]

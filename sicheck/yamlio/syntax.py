"""What libyaml says of a syntax error, as one of a handful of mistakes that people really make."""

from __future__ import annotations

import yaml

from sicheck.errors import Place, Problem

_SAID = (
    ("mapping values are not allowed", "yaml-colon"),
    ("while scanning a quoted scalar", "yaml-quote-open"),
    ("while parsing a flow", "yaml-bracket-open"),
    ("could not find expected ':'", "yaml-colon-missing"),
    ("cannot start any token", "yaml-odd-start"),
    ("while parsing a block", "yaml-indent"),
    ("unknown escape", "yaml-escape"),
    ("block sequence entries are not allowed", "yaml-dash"),
)


def syntax_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """The mistake behind an error of the parser, at its place."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    place = _place(mark, text, file)
    kind = next((kind for words, kind in _SAID if words in said), "yaml-syntax")
    if "\t" in place.source[: place.column or 0] or place.source.startswith("\t"):
        kind = "yaml-tab"
    return Problem(kind, {}, place)


def _place(mark: yaml.Mark | None, text: str, file: str) -> Place:
    lines = text.splitlines()
    if mark is None or not lines:
        return Place(file, 1, 1)
    line = min(mark.line, len(lines) - 1)
    column = mark.column if line == mark.line else len(lines[line])
    return Place(file, line + 1, column + 1, lines[line])

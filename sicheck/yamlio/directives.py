"""Lines with % before a document."""

from __future__ import annotations

import re

from sicheck.errors import Problem
from sicheck.yamlio.lines import Lines

_DIRECTIVE = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?(?:\r\n|\r|\n))*+(%[^\r\n]*)")
_YAML_1 = re.compile(r"%YAML[ \t]+1\.\d+[ \t]*(?:#.*)?")


def directive_problem(text: str, file: str) -> Problem | None:
    """A line such as `%TAG` before the document; only one `%YAML 1.x` may stand there."""
    found = _DIRECTIVE.match(text)
    if found and _YAML_1.fullmatch(found[1]):
        found = _DIRECTIVE.match(text, found.end())
    return Problem("yaml-directive", {}, Lines(text, file).place(*found.span(1))) if found else None

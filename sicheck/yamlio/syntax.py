"""What libyaml says of a syntax error, as one of the mistakes that people really make, where they made it."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

import yaml

from sicheck.errors import Place, Problem
from sicheck.yamlio.decoding import MOST_TOLD
from sicheck.yamlio.document import DEEPEST, Mark
from sicheck.yamlio.left_empty import left_empty
from sicheck.yamlio.lines import Lines
from sicheck.yamlio.mended import Mended, lines_with_colons, quote_left_open


class _Said(NamedTuple):
    """Words of libyaml, the mistake behind them, and whether it stands where the construct began."""

    words: str
    kind: str
    at_start: bool = False


_SAID = (
    _Said("exceeded maximum nesting depth", "yaml-too-deep"),
    _Said("Unicode character escape code", "yaml-surrogate"),
    _Said("unknown escape", "yaml-escape"),
    _Said("hexdecimal number", "yaml-escape"),
    _Said("while scanning a quoted scalar", "yaml-quote-open", at_start=True),
    _Said("found character", "yaml-odd-start"),
    _Said("while scanning an alias", "yaml-odd-start", at_start=True),
    _Said("while scanning an anchor", "yaml-odd-start", at_start=True),
    _Said("mapping keys are not allowed", "yaml-odd-start"),
    _Said("while scanning a block scalar", "yaml-block-text", at_start=True),
    _Said("while parsing a flow node", "yaml-comma"),
    _Said("while parsing a flow", "yaml-bracket-open", at_start=True),
    _Said("while parsing a block node", "yaml-bracket-closed"),
    _Said("could not find expected ':'", "yaml-colon-missing", at_start=True),
    _Said("mapping values are not allowed", "yaml-deeper"),
    _Said("block sequence entries are not allowed", "yaml-dash"),
    _Said("expected <document start>", "yaml-second-document"),
    _Said("YAML document", "yaml-directive"),
    _Said("YAML directive", "yaml-directive"),
    _Said("undefined tag handle", "yaml-tag", at_start=True),
    _Said("while parsing a block", "yaml-indent"),
)
_VALUES = {"yaml-too-deep": {"most": DEEPEST}}
_TAB = re.compile(r" *\t|.*?[-:]\t")
_COLON_WITHOUT_SPACE = re.compile(r"\s*(?:- +)?[\w-]+:[^\s/]")
_TEXT_WITHOUT_COLON = re.compile(r"[^:#]+")


def syntax_problems(error: yaml.YAMLError, text: str, lines: Lines) -> list[Problem]:
    """The mistake behind an error of the parser, at its place; of colons in texts, all that stand further on too."""
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    rule = next((rule for rule in _SAID if rule.words in said), _Said("", "yaml-syntax"))
    stopped = _index(getattr(error, "problem_mark", None), text)
    place = lines.place(_index(getattr(error, "context_mark", None), text) if rule.at_start else stopped)
    if problem := _open_quote(stopped, text, lines):
        return [problem]
    problem = _by_sight(place) or left_empty(place, lines) or _by_rule(rule.kind, place, lines)
    return _colons(problem, text, lines) if problem.id == "yaml-colon-odd" else [problem]


def _index(mark: Mark | None, text: str) -> int:
    return min(mark.index if mark else 0, len(text.rstrip()))


def _open_quote(stopped: int, text: str, lines: Lines) -> Problem | None:
    """A quotation mark that was left open above; what it swallowed ends on the line on which the parser stopped."""
    opened = quote_left_open(text, stopped)
    if opened is None or (lines.place(stopped).line or 0) > (lines.place(opened.until).line or 0):
        return None
    return _mended("yaml-quote-opens", opened, lines)


def _mended(kind: str, found: Mended, lines: Lines) -> Problem:
    return Problem(kind, {"mended": found.line}, lines.place(found.start, found.end))


def _colons(problem: Problem, text: str, lines: Lines) -> list[Problem]:
    """All lines with a second colon, where the line of the error is clearly one of them."""
    first = problem.place.line if problem.place else None
    every = (_mended("yaml-colon", each, lines) for each in lines_with_colons(text))
    found = list(islice(every, MOST_TOLD))
    return found if any(each.place and each.place.line == first for each in found) else [problem]


def _by_sight(place: Place) -> Problem | None:
    """A tab or a hard space that looks like spaces, up to where the parser stopped."""
    if tab := _TAB.match(place.source[: place.column]):
        return Problem("yaml-tab", {}, place._replace(column=tab.end(), length=1))
    if "\xa0" in place.source:
        return Problem("yaml-hard-space", {}, place._replace(column=place.source.index("\xa0") + 1, length=1))
    return None


def _by_rule(kind: str, place: Place, lines: Lines) -> Problem:
    if kind == "yaml-deeper":
        return _colon_too_many(place, lines)
    if kind == "yaml-colon-missing" and _COLON_WITHOUT_SPACE.match(place.source):
        return Problem("yaml-colon-space", {}, place)
    above = lines.source(place.line - 1) if place.line and place.line > 1 else ""
    if kind == "yaml-second-document" and above.startswith("%"):
        return Problem("yaml-directive", {}, _whole_line(place.file, (place.line or 1) - 1, above))
    if kind == "yaml-comma" and place.source[(place.column or 1) - 1 :][:1] != ",":
        return Problem("yaml-bracket-open", {}, place)
    if kind == "yaml-tag":
        return Problem(kind, {"tag": place.source[(place.column or 1) - 1 :].split()[0]}, place)
    return Problem(_unfitting(place) if kind == "yaml-indent" else kind, _VALUES.get(kind, {}), place)


def _colon_too_many(place: Place, lines: Lines) -> Problem:
    """Two colons on this line, or a line above that went wrong, or a line that stands too deep."""
    line, before = place.line or 1, place.source[: (place.column or 1) - 1]
    if ": " in before:
        return Problem("yaml-colon-odd", {}, place)
    above = lines.source(line - 1) if line > 1 else ""
    if problem := _by_sight(Place(place.file, line - 1, len(above), above)):
        return problem
    if _COLON_WITHOUT_SPACE.match(above):
        return Problem("yaml-colon-space", {}, _whole_line(place.file, line - 1, above))
    if _TEXT_WITHOUT_COLON.fullmatch(above):
        return Problem("yaml-colon-missing", {}, _whole_line(place.file, line - 1, above))
    return Problem("yaml-deeper", {}, _whole_line(place.file, line, place.source))


def _whole_line(file: str, line: int, source: str) -> Place:
    text = source.strip()
    return Place(file, line, source.index(text) + 1, source, max(1, len(text)))


def _unfitting(place: Place) -> str:
    """Why the parser met something other than the next key or item here."""
    index = (place.column or 1) - 1
    before, here = place.source[:index].rstrip(), place.source[index : index + 1]
    if here == ":":
        return "yaml-null-key"
    if here == "-":
        return "yaml-dash"
    if before.endswith(("'", '"')):
        return "yaml-quote-after"
    if before.endswith(("]", "}")):
        return "yaml-bracket-after"
    return "yaml-syntax" if before else "yaml-indent"

"""Mistakes of files as findings: of projects that could not be read, and of the call itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sicheck.errors import Place, Problem
from sicheck.outputs.findings.records import Finding, Rule, closed, say
from sicheck.outputs.problems import MOST_SHOWN, worded
from sicheck.report.rows import GateRow, UnreadRow


def file_findings(row: UnreadRow, language: str) -> Iterator[Finding]:
    """One for each mistake, at its line and column."""
    return _findings("file", "readable", row.file, row.problems, language)


def call_findings(row: GateRow, language: str) -> Iterator[Finding]:
    """The same for mistakes of a call that only show beside the projects."""
    return _findings("call", "right", row.call.file, row.problems, language)


def _findings(kind: str, name: str, file: str, problems: Sequence[Problem], language: str) -> Iterator[Finding]:
    about = {key: say(language, f"{kind}.{key}") for key in ("title", "text", "help")}
    rule = Rule(f"{kind}/{name}", **about, level="error")
    for problem in _some(problems):
        what, remedy = worded(problem, language)
        place = problem.place or Place(file)
        title = say(language, "mistake.title", file=place.file or file)
        where = (place.file or file, place.line, place.column)
        yield Finding(rule, "error", "mistake", title, _begun(closed(what)), closed(remedy), *where)


def _begun(text: str) -> str:
    """A sentence that stands alone; elsewhere it stands behind its place."""
    return text[:1].upper() + text[1:]


def _some(problems: Sequence[Problem]) -> Iterator[Problem]:
    """As many as people are told, and how many more there are."""
    yield from problems[:MOST_SHOWN]
    if len(problems) > MOST_SHOWN:
        yield Problem("and-more", {"count": len(problems) - MOST_SHOWN})

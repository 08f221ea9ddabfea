"""How a score came about, for readers of a terminal: a tree of plain lines with sums that can be redone by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.explain import Trace
from sicheck.outputs import Look
from sicheck.outputs.derivation.facts import fact_lines
from sicheck.outputs.derivation.ladder import indicator_lines, marker_lines
from sicheck.outputs.derivation.lines import BAD, GOOD, UNCLEAR, Line, Words
from sicheck.outputs.derivation.mirrors import diagnosis_lines, knockout_lines, warning_lines
from sicheck.outputs.derivation.short import summary_lines
from sicheck.outputs.derivation.verdict import verdict_lines
from sicheck.outputs.paragraphs import on_screen, wrapped
from sicheck.texts import date

__all__ = ["trace_summary", "trace_text"]


def trace_text(trace: Trace, look: Look) -> str:
    """The whole tree, or the branch that the derivation holds."""
    lines = _lines(trace, Words(trace.language))
    return on_screen((row for indent, text in lines for row in wrapped(text, look.width, indent) or [""]), look)


def trace_summary(trace: Trace, look: Look) -> str:
    """The derivation at a glance: down to the criteria, a line each."""
    words = Words(trace.language)
    lines = (*_project(trace, words), (0, ""), *summary_lines(trace, words, look.more))
    return on_screen((row for indent, text in lines for row in wrapped(text, look.width, indent) or [""]), look)


def _lines(trace: Trace, words: Words) -> Iterator[Line]:
    yield from _opening(trace, words)
    yield from _rows("", (verdict_lines(each, words) for each in (trace.overall,) if each))
    yield from _rows(words.report("heading.markers"), (marker_lines(each, words) for each in trace.markers))
    yield from _rows("", (indicator_lines(each, words) for each in trace.indicators))
    yield from _rows(words.report("heading.knockouts"), (knockout_lines(each, words) for each in trace.knockouts))
    yield from _rows(words.report("heading.warnings"), (warning_lines(each, words) for each in trace.warnings))
    yield from _rows(words.report("heading.diagnoses"), (diagnosis_lines(each, words) for each in trace.diagnoses))
    yield from _rows("", (fact_lines(each, words) for each in trace.facts))


def _opening(trace: Trace, words: Words) -> Iterator[Line]:
    yield from _project(trace, words)
    yield 0, words.phrase("trace.legend", good=GOOD, bad=BAD, unclear=UNCLEAR)


def _project(trace: Trace, words: Words) -> Iterator[Line]:
    stage = words.report(f"stage.{trace.project['stage']}")
    yield 0, f"{trace.project['name']} · {stage} · {date(trace.date, trace.language)}"


def _rows(heading: str, rows: Iterable[Iterator[Line]]) -> Iterator[Line]:
    """Rows with a blank line before each, under a heading when there are any."""
    for place, row in enumerate(rows):
        yield 0, ""
        if heading and not place:
            yield from ((0, heading.upper()), (0, ""))
        yield from row

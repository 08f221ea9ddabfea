"""The sources: what each is, where to find it, and what keeps one from counting."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs.markdown.blocks import section
from sicheck.outputs.markdown.inert import code, inert
from sicheck.report.rows import EvidenceRow, Report
from sicheck.texts import Phrases


def evidence(report: Report, phrase: Phrases) -> Iterator[str]:
    """Every source in the order of the file."""
    yield from section(phrase("heading.evidence"), (_source(each, phrase) for each in report.evidence))


def _source(row: EvidenceRow, phrase: Phrases) -> str:
    return f"**{inert(row.id)}**: {' · '.join(_parts(row, phrase))}"


def _parts(row: EvidenceRow, phrase: Phrases) -> Iterator[str]:
    if row.title:
        yield inert(row.title)
    if row.date:
        yield inert(row.date)
    yield from (code(each) for each in (row.link, row.file) if each)
    if row.by:
        yield inert(row.by)
    if row.independent is not None:
        yield phrase("source.independent" if row.independent else "source.own")
    if row.lacks:
        yield f"*{phrase(f'source.lacks-{row.lacks}')}*"

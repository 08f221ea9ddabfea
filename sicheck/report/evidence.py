"""The sources of a project, and whether they count."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sicheck.evidence import counting_sources, references, referred
from sicheck.model.project.sources import Source
from sicheck.report.rows import EvidenceRow, Lack
from sicheck.report.wording import Wording
from sicheck.yamlio import Tree


def evidence_rows(words: Wording) -> tuple[EvidenceRow, ...]:
    """Every source in the order of the file."""
    project = words.file.project
    if not project.sources:
        return ()
    counting = counting_sources(project, words.file.missing_files)
    named = {referred(each) for _, each in references(project)}
    dates = _dates(words.file.document.tree)
    lacks = (next(_lacks(each, counting, named), None) for each in project.sources)
    return tuple(map(_row, project.sources, dates, lacks))


def _dates(tree: Tree) -> list[str | None]:
    """As they are written: a year alone stays a year."""
    sources = tree["sources"] if isinstance(tree, dict) else None
    found = [
        each.get("date") if isinstance(each, dict) else None
        for each in (sources if isinstance(sources, list) else [sources])
    ]
    return [str(each) if each else None for each in found]


def _row(source: Source, date: str | None, lacks: Lack | None) -> EvidenceRow:
    return EvidenceRow(
        id=source.id,
        title=source.title,
        date=date,
        link=source.link,
        file=source.file,
        by=source.by,
        independent=source.independent,
        lacks=lacks,
    )


def _lacks(source: Source, counting: Collection[str], named: Collection[str]) -> Iterator[Lack]:
    """What is missing, the first to mend first."""
    if source.id not in counting:
        yield "title" if not source.title else "file" if source.file else "place"
    if source.id not in named:
        yield "use"

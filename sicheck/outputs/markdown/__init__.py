"""The report as Markdown, ready to copy into a mail or a page; words from a file are never read as markup."""

from __future__ import annotations

from sicheck.outputs import Look
from sicheck.outputs.markdown.closing import closing
from sicheck.outputs.markdown.evidence import evidence
from sicheck.outputs.markdown.findings import findings
from sicheck.outputs.markdown.full import all_criteria
from sicheck.outputs.markdown.mirrors import diagnoses
from sicheck.outputs.markdown.money import money
from sicheck.outputs.markdown.opening import opening
from sicheck.outputs.markdown.requirements import requirements
from sicheck.outputs.markdown.sroi import sroi
from sicheck.outputs.markdown.steps import steps
from sicheck.report.rows import Batch, Report
from sicheck.texts import Phrases

__all__ = ["as_markdown", "as_markdowns"]


def as_markdowns(batch: Batch, look: Look) -> str:
    """The reports one below the other."""
    return "\n---\n\n".join(as_markdown(each, look) for each in batch.reports())


def as_markdown(report: Report, look: Look) -> str:
    """The report in GitHub's flavour of Markdown; in full with every criterion."""
    phrase = Phrases(report.language, "report")
    parts = (
        opening(report, phrase),
        requirements(report),
        steps(report, phrase),
        findings(report, phrase),
        money(report, phrase),
        sroi(report, phrase),
        diagnoses(report, phrase, full=look.full),
        all_criteria(report, phrase) if look.full else (),
        evidence(report, phrase),
        closing(report, phrase),
    )
    return "\n".join(line for part in parts for line in part)

"""What one run found, as programs are told it: everything that was looked at, what of it is worth telling, and where.

With a call these are its requirements; without one the knock-outs, points of attention and criteria of the mirror.
"""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.outputs.findings.mirror import mirror_findings
from sicheck.outputs.findings.mistakes import call_findings, file_findings
from sicheck.outputs.findings.records import Finding, Level, Rule, Subject, closed, say, shortened
from sicheck.outputs.findings.requirements import requirement_findings
from sicheck.outputs.findings.standing import standing, verdict_of
from sicheck.report.rows import Batch, CallRow, Report, UnreadRow

__all__ = [
    "Finding",
    "Level",
    "Rule",
    "Subject",
    "basis",
    "call_of",
    "closed",
    "criteria_of",
    "say",
    "shortened",
    "standing",
    "standing_of",
    "subjects",
    "told",
    "verdict_of",
]


def subjects(batch: Batch) -> tuple[Subject, ...]:
    """Every project and unread file, in the order of the files; the call first where it has mistakes."""
    found = tuple(_subject(each, batch.language) for each in batch.projects)
    if batch.gate is None or not batch.gate.problems:
        return found
    mistakes = call_findings(batch.gate, batch.language)
    return (Subject(batch.gate.call.file, tuple(mistakes)), *found)


def told(batch: Batch) -> tuple[Finding, ...]:
    """What is worth telling of all of them."""
    return tuple(each for subject in subjects(batch) for each in subject.findings if each.level != "none")


def call_of(batch: Batch) -> CallRow | None:
    """The call that judged, where there was one."""
    if batch.gate:
        return batch.gate.call
    return next((each.judgement.call for each in batch.reports() if each.judgement), None)


def criteria_of(batch: Batch) -> Mapping[str, str] | None:
    """The criteria that the findings follow from; None where no project could be read."""
    call = call_of(batch)
    return call.criteria if call else next((each.criteria for each in batch.reports()), None)


def basis(batch: Batch) -> dict[str, object]:
    """What the findings rest on: version, date, criteria and call."""
    call, criteria = call_of(batch), criteria_of(batch)
    found: dict[str, object] = {"sicheck": batch.version, "date": batch.date.isoformat()}
    if criteria:
        found |= {"criteria": f"{criteria['id']} {criteria['version']}", "criteria-digest": criteria["digest"]}
    if call:
        found |= {"call": call.id, "call-title": call.title, "call-digest": call.digest}
    return found


def standing_of(subject: Subject) -> dict[str, object]:
    """A project, its score and its verdict; nothing of a file that could not be read."""
    report = subject.report
    if report is None:
        return {}
    judged = report.judgement or report
    project = {"project": report.project["name"], "project-digest": report.project["digest"]}
    return {**project, "score": judged.score, "verdict": judged.verdict}


def _subject(row: Report | UnreadRow, language: str) -> Subject:
    if isinstance(row, UnreadRow):
        return Subject(row.file, tuple(file_findings(row, language)))
    found = requirement_findings(row, row.judgement) if row.judgement else mirror_findings(row)
    return Subject(str(row.project["file"]), tuple(found), row)

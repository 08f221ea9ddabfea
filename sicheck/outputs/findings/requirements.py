"""The requirements of a call as findings."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs.findings.records import Finding, Level, Rule, closed, say, titled
from sicheck.outputs.safe import safe
from sicheck.report.rows import CallRow, JudgementRow, Report, RequirementRow, WaiverRow
from sicheck.texts import Phrases, date


def requirement_findings(report: Report, judgement: JudgementRow) -> Iterator[Finding]:
    """One for each requirement, in the order of the call."""
    state = Phrases(report.language, "call")
    for row in judgement.requirements:
        yield Finding(
            rule=_rule(row, judgement.call, report.language),
            level=_level(row),
            state=row.state,
            title=titled(report, row.id, state(f"state.{row.state}")),
            message=_message(row, report.language),
            remedy=_remedy(row, report.language),
            file=str(report.project["file"]),
            line=row.line,
            project=report.project["name"],
        )


def _rule(row: RequirementRow, call: CallRow, language: str) -> Rule:
    return Rule(
        id=f"requirement/{row.id}",
        title=safe(row.text),
        text=say(language, "requirement.about", call=call.title, text=closed(row.text)),
        help=say(language, "requirement.help", file=call.file),
        level="error" if row.is_error else "warning",
    )


def _level(row: RequirementRow) -> Level:
    """What nobody can judge is no mistake, also where the requirement decides."""
    if row.state == "not-met":
        return "error" if row.is_error else "warning"
    levels: dict[str, Level] = {"not-assessable": "warning", "waived": "note"}
    return levels.get(row.state, "none")


def _message(row: RequirementRow, language: str) -> str:
    """A warning that is not met decides nothing; one that nobody can judge does."""
    found = say(language, "requirement.found", text=closed(row.text), finding=closed(row.finding))
    is_warned = row.state == "not-met" and not row.is_error
    return f"{found} {say(language, 'requirement.attention')}" if is_warned else found


def _remedy(row: RequirementRow, language: str) -> str:
    if row.waiver:
        return _waiver(row.waiver, language)
    return say(language, "requirement.helps", titles=", ".join(row.helps)) if row.helps else ""


def _waiver(row: WaiverRow, language: str) -> str:
    reason, expires = closed(row.reason), date(row.expires, language)
    return say(language, "requirement.waived", reason=reason, approved_by=row.approved_by, expires=expires)

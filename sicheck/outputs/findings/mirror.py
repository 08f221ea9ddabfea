"""What a project sees in the mirror, as findings: nothing of it is an error."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import phrasing
from sicheck.outputs.findings.records import Finding, Level, Rule, closed, say, titled
from sicheck.outputs.safe import safe
from sicheck.report.rows import IndicatorRow, KnockoutRow, MarkerRow, Report, WarningRow
from sicheck.texts import Phrases


def mirror_findings(report: Report) -> Iterator[Finding]:
    """One for each knock-out, point of attention and criterion, in the order of the set."""
    for knockout in report.knockouts:
        yield _knockout(knockout, report)
    for warning in report.warnings:
        yield _attention(warning, report)
    for marker in report.markers:
        for each in marker.indicators:
            yield _criterion(each, marker, report)


def _knockout(row: KnockoutRow, report: Report) -> Finding:
    language, is_told = report.language, row.state == "triggered"
    about = say(language, "knockout.about", title=row.title)
    return Finding(
        rule=Rule(f"knockout/{row.id}", safe(row.title), about, _more(row.advice, row.id, language), "warning"),
        level="warning" if is_told else "none",
        state=row.state,
        title=titled(report, row.title, phrasing.knockout_state(row, Phrases(language, "report"))),
        message=closed(row.text),
        remedy=closed(row.advice) if is_told else "",
        file=str(report.project["file"]),
        line=row.line,
        project=report.project["name"],
    )


def _attention(row: WarningRow, report: Report) -> Finding:
    language = report.language
    about = say(language, "attention.about", title=row.title)
    return Finding(
        rule=Rule(f"attention/{row.id}", safe(row.title), about, _more(row.advice, row.id, language), "note"),
        level="note",
        state="attention",
        title=titled(report, row.title, say(language, "attention.state")),
        message=closed(row.text),
        remedy=closed(row.advice),
        file=str(report.project["file"]),
        project=report.project["name"],
    )


def _criterion(row: IndicatorRow, marker: MarkerRow, report: Report) -> Finding:
    language = report.language
    about = say(language, "criterion.about", marker=marker.title, question=row.question)
    return Finding(
        rule=Rule(f"criterion/{row.id}", safe(row.title), about, _more(row.evidence_hint, row.id, language), "note"),
        level=_level(row),
        state=row.state,
        title=titled(report, row.title, Phrases(language, "report")(f"state.{row.state}")),
        message=_message(row, language),
        remedy=_missing(row, language),
        file=str(report.project["file"]),
        line=row.line,
        project=report.project["name"],
    )


def _level(row: IndicatorRow) -> Level:
    """A level below what the stage expects, or a question of this stage that is open."""
    is_open = row.state == "unmet" or (row.state == "unanswered" and row.expected > 0)
    return "note" if is_open else "none"


def _message(row: IndicatorRow, language: str) -> str:
    if row.level is None:
        reason = row.reason or Phrases(language, "report")("indicator.no-reason")
        return say(language, "criterion.not-applicable", reason=closed(reason))
    key = "unanswered" if row.state == "unanswered" else "level" if row.expected else "level-alone"
    values = {"level": row.level, "most": row.max_level, "expected": row.expected}
    return say(language, f"criterion.{key}", question=row.question, text=closed(row.text), **values)


def _missing(row: IndicatorRow, language: str) -> str:
    """What lacks for the next level, where the stage expects it."""
    if _level(row) == "none" or not row.missing:
        return ""
    return say(language, "criterion.missing", next=(row.level or 0) + 1, missing=closed("; ".join(row.missing)))


def _more(text: str, name: str, language: str) -> str:
    return say(language, "more", text=closed(text), command=phrasing.explain(name))

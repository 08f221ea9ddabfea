"""The JSON report, version 1: a frozen shape of its own (`schema/report-v1.json`), not a dump of the models."""

from __future__ import annotations

from sicheck.outputs import Look
from sicheck.outputs.call.data import call_data, judgement_data
from sicheck.outputs.json_text import json_line, json_text
from sicheck.report.rows import AxisRow, Batch, DiagnosisRow, IndicatorRow, KnockoutRow, MarkerRow, Report, StepRow


def as_json(batch: Batch, _: Look) -> str:
    """The report of each project as indented JSON; the same report gives the same text."""
    return "".join(json_text(as_data(each)) for each in batch.reports())


def as_json_lines(batch: Batch, _: Look) -> str:
    """The reports as JSON, one a line."""
    return "".join(json_line(as_data(each)) for each in batch.reports())


def as_data(report: Report) -> dict[str, object]:
    """The report as plain data; numbers unrounded, ids in English whatever the language.

    With a call it tells how that weighs the criteria, and what it says of the project.
    """
    if report.judgement is None:
        return report_data(report)
    call = call_data(report.judgement.call)
    return {**report_data(report), "call": call, "judgement": judgement_data(report.judgement)}


def report_data(report: Report) -> dict[str, object]:
    """The report without what a call says of it."""
    return {
        "schema_version": "1",
        "tool": {"name": "sicheck", "version": report.version},
        "date": report.date.isoformat(),
        "language": report.language,
        "criteria": {key: report.criteria[key] for key in ("id", "version", "digest")},
        "project": dict(report.project),
        "overall": {
            "score": report.score,
            "evidenced": report.evidenced,
            "coverage": report.coverage,
            "verdict": report.verdict,
            "reasons": [{"id": each.id, "text": each.text} for each in report.reasons],
        },
        "markers": [_marker(each) for each in report.markers],
        "knockouts": [_knockout(each) for each in report.knockouts],
        "warnings": [{"id": each.id, "text": each.text, "advice": each.advice} for each in report.warnings],
        "diagnoses": [_diagnosis(each) for each in report.diagnoses],
        "advice": [_step(each) for each in report.advice],
        "sroi": {"ratio": report.sroi.ratio} if report.sroi else None,
    }


def _marker(row: MarkerRow) -> dict[str, object]:
    return {
        "id": row.id,
        "title": row.title,
        "weight": row.weight,
        "score": row.score,
        "evidenced": row.evidenced,
        "coverage": row.coverage,
        "indicators": [_indicator(each) for each in row.indicators],
    }


def _indicator(row: IndicatorRow) -> dict[str, object]:
    return {
        "id": row.id,
        "title": row.title,
        "state": row.state,
        "level": row.level,
        "evidenced_level": row.evidenced_level,
        "max_level": row.max_level,
        "expected": row.expected,
        "weight": row.weight,
        "text": row.text,
        "missing": list(row.missing),
        "reason": row.reason,
        "line": row.line,
    }


def _knockout(row: KnockoutRow) -> dict[str, object]:
    return {
        "id": row.id,
        "title": row.title,
        "state": row.state,
        "triggered": row.state == "triggered",
        "evidenced": row.evidenced,
        "text": row.text,
        "line": row.line,
    }


def _diagnosis(row: DiagnosisRow) -> dict[str, object]:
    return {
        "id": row.id,
        "title": row.title,
        "result": row.result,
        "values": {axis.id: axis.value for axis in row.axes},
        "text": row.text,
        "advice": row.advice,
        "axes": [_axis(axis) for axis in row.axes],
    }


def _axis(axis: AxisRow) -> dict[str, object]:
    signals = [{"text": each.text, "holds": each.holds} for each in axis.signals]
    return {"id": axis.id, "title": axis.title, "value": axis.value, "signals": signals}


def _step(row: StepRow) -> dict[str, object]:
    return {
        "indicator": row.indicator,
        "from": row.from_level,
        "to": row.to_level,
        "effort": row.effort,
        "gain": row.gain,
        "text": row.text,
        "example": row.example,
    }

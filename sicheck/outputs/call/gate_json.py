"""The JSON of a gate, version 1: a frozen shape of its own (`schema/gate-v1.json`), not a dump of the models."""

from __future__ import annotations

from sicheck.outputs import Look
from sicheck.outputs.call.data import call_data, judgement_data
from sicheck.outputs.json_text import json_line, json_text
from sicheck.outputs.json_v1 import report_data
from sicheck.outputs.problems import problem_data
from sicheck.report.rows import Batch, Report, UnreadRow


def as_json(batch: Batch, _: Look) -> str:
    """The verdicts as indented JSON; the same run gives the same text."""
    return json_text(as_data(batch))


def as_json_lines(batch: Batch, _: Look) -> str:
    """One line a project, in the order of the files; each tells by which call and when."""
    head = _head(batch)
    return "".join(json_line({**head, **_entry(each, batch.language)}) for each in batch.projects)


def as_data(batch: Batch) -> dict[str, object]:
    """The verdicts as plain data."""
    gate = batch.judged()
    return {
        **_head(batch),
        "verdict": gate.verdict,
        "exit_code": gate.exit_code,
        "problems": [problem_data(each, batch.language) for each in gate.problems],
        "projects": [_entry(each, batch.language) for each in batch.projects],
    }


def _head(batch: Batch) -> dict[str, object]:
    """What the verdicts were made by, and when."""
    return {
        "schema_version": "1",
        "tool": {"name": "sicheck", "version": batch.version},
        "date": batch.date.isoformat(),
        "language": batch.language,
        "call": call_data(batch.judged().call),
    }


def _entry(row: Report | UnreadRow, language: str) -> dict[str, object]:
    """One project; its report tells by itself which call weighed it, wherever it is kept."""
    if isinstance(row, UnreadRow):
        problems = [problem_data(each, language) for each in row.problems]
        return {"project": {"file": row.file}, "verdict": "error", "error": problems[0], "errors": problems}
    assert row.judgement is not None  # noqa: S101 - a gate judges every report
    report = {**report_data(row), "call": call_data(row.judgement.call)}
    return {"project": dict(row.project), **judgement_data(row.judgement), "report": report}

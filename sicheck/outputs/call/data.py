"""A call and what it says of a project, as plain data: numbers unrounded, ids in English whatever the language."""

from __future__ import annotations

from sicheck.report.rows import BonusRow, CallRow, JudgementRow, PartRow, RequirementRow, WaiverRow


def call_data(row: CallRow) -> dict[str, object]:
    """A call: what it is, and how it weighs the criteria."""
    return {
        "id": row.id,
        "title": row.title,
        "file": row.file,
        "digest": row.digest,
        "criteria": {key: row.criteria[key] for key in ("id", "version", "digest")},
        "weights": {
            "markers": {each.id: each.weight for each in row.weights if "." not in each.id},
            "indicators": {each.id: each.weight for each in row.weights if "." in each.id},
        },
        "strike_out": [{"id": each.id, "reason": each.reason} for each in row.struck_out],
    }


def judgement_data(row: JudgementRow) -> dict[str, object]:
    """What a call says of one project: the score with its bonus, each requirement, and the waivers that hold."""
    return {
        "verdict": row.verdict,
        "score": row.score,
        "bonus": [_bonus(each) for each in row.bonus],
        "requirements": [_requirement(each) for each in row.requirements],
        "waivers": [_waiver(each) for each in row.waivers()],
    }


def _bonus(row: BonusRow) -> dict[str, object]:
    return {"id": row.id, "holds": row.holds, "points": row.points, "text": row.text}


def _requirement(row: RequirementRow) -> dict[str, object]:
    return {
        "id": row.id,
        "state": row.state,
        "without_waiver": row.found,
        "level_is": "error" if row.is_error else "warn",
        "kind": row.kind,
        "measure": row.measure,
        "actual": row.actual,
        "required": row.required,
        "text": row.text,
        "finding": row.finding,
        "parts": [_part(each) for each in row.parts],
        "line": row.line,
    }


def _part(row: PartRow) -> dict[str, object]:
    return {"id": row.id, "state": row.state, "actual": row.actual}


def _waiver(row: WaiverRow) -> dict[str, object]:
    return {
        "require": row.require,
        "project": row.project,
        "reason": row.reason,
        "approved_by": row.approved_by,
        "expires": row.expires.isoformat(),
    }

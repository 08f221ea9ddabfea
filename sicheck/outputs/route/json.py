"""A route as JSON: ids in English whatever the language, numbers unrounded."""

from __future__ import annotations

from sicheck import __version__
from sicheck.outputs.json_text import json_text
from sicheck.outputs.route.call_json import call_target, route_call_data
from sicheck.report.route.rows import RouteRows, RouteStepRow
from sicheck.route import ScoreGoal, VerdictGoal


def as_json(rows: RouteRows) -> str:
    """The route as indented JSON; the same route gives the same text."""
    return json_text(_data(rows))


def _data(rows: RouteRows) -> dict[str, object]:
    return {
        "schema_version": "1",
        "tool": {"name": "sicheck", "version": __version__},
        "date": rows.date.isoformat(),
        "language": rows.language,
        "criteria": dict(rows.criteria),
        "project": dict(rows.project),
        "target": _target(rows),
        "state": rows.state,
        "now": rows.now._asdict(),
        "end": rows.end._asdict(),
        "effort": rows.effort,
        "steps": [_step(each) for each in rows.steps],
        "needed": list(rows.needed),
        "avoided": [
            {"indicator": each.indicator, "to": each.level, "knockout": each.knockout} for each in rows.avoided
        ],
        **(route_call_data(rows.call, rows.language) if rows.call else {}),
    }


def _target(rows: RouteRows) -> dict[str, object]:
    if isinstance(rows.goal, ScoreGoal):
        return {"score": rows.goal.least}
    if isinstance(rows.goal, VerdictGoal):
        return {"verdict": rows.goal.verdict}
    return {"call": call_target(rows.call)} if rows.call else {}


def _step(row: RouteStepRow) -> dict[str, object]:
    return {
        "indicator": row.indicator,
        "title": row.title,
        "from": row.from_level,
        "to": row.to_level,
        "efforts": list(row.efforts),
        "effort": row.weight,
        "score": row.score,
        "text": " ".join(row.texts),
        "example": row.example,
    }

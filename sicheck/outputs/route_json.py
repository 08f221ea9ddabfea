"""A route as JSON: ids in English whatever the language, numbers unrounded."""

from __future__ import annotations

import json

from sicheck import __version__
from sicheck.outputs.route_rows import RouteRows, RouteStepRow
from sicheck.route import ScoreGoal, VerdictGoal


def as_json(rows: RouteRows) -> str:
    """The route as indented JSON; the same route gives the same text."""
    return json.dumps(_data(rows), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _data(rows: RouteRows) -> dict[str, object]:
    return {
        "schema_version": "1",
        "tool": {"name": "sicheck", "version": __version__},
        "date": rows.date.isoformat(),
        "language": rows.language,
        "criteria": dict(rows.criteria),
        "project": dict(rows.project),
        "target": _target(rows.goal),
        "state": rows.state,
        "now": rows.now._asdict(),
        "end": rows.end._asdict(),
        "effort": rows.effort,
        "steps": [_step(each) for each in rows.steps],
        "needed": list(rows.needed),
        "avoided": [
            {"indicator": each.indicator, "to": each.level, "knockout": each.knockout} for each in rows.avoided
        ],
    }


def _target(goal: ScoreGoal | VerdictGoal) -> dict[str, object]:
    return {"score": goal.least} if isinstance(goal, ScoreGoal) else {"verdict": goal.verdict}


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

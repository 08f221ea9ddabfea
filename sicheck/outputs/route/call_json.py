"""What a route to a call has in its JSON beside that of any route."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.errors import Problem
from sicheck.outputs.problems import problem_data
from sicheck.report.route.rows import RouteCallRow
from sicheck.report.rows import JudgementRow, RequirementRow


def call_target(row: RouteCallRow) -> dict[str, object]:
    """The call that the route is to lead to."""
    return {"id": row.now.call.id, "title": row.now.call.title, "digest": row.now.call.digest}


def route_call_data(row: RouteCallRow, language: str) -> dict[str, object]:
    """What the call says at both ends, requirement by requirement, and what no step reaches."""
    return {
        "gate": {"now": _verdict(row.now), "end": _verdict(row.end)},
        "requirements": list(_requirements(row)),
        "unreachable": [{**each._asdict(), "helps": list(each.helps)} for each in row.unreachable],
        "others": row.others,
        "triggered": list(row.triggered),
        "waivers_to_take_out": [_waiver(each, language) for each in row.waivers],
    }


def _verdict(row: JudgementRow) -> dict[str, object]:
    return {"verdict": row.verdict, "score": row.score}


def _requirements(row: RouteCallRow) -> Iterator[dict[str, object]]:
    unreachable = {each.id for each in row.unreachable}
    for now, end in zip(row.now.requirements, row.end.requirements, strict=True):
        yield {
            "id": now.id,
            "text": now.text,
            "level_is": "error" if now.is_error else "warn",
            "required": now.required,
            "now": _found(now),
            "end": _found(end),
            "unreachable": now.id in unreachable,
        }


def _found(row: RequirementRow) -> dict[str, object]:
    return {"state": row.state, "actual": row.actual}


def _waiver(problem: Problem, language: str) -> dict[str, object]:
    return {"require": problem.values["require"], **problem_data(problem, language)}

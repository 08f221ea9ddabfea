"""What an earlier report says of each project: the JSON of a stranger, of which only what is asked for is looked at."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

HIGHEST = 100
Json = Mapping[str, object]


class Earlier(NamedTuple):
    """What an earlier report says of one project: the score of each marker (0–100 or None), and what it was made by.

    That is the digest of the criteria, and which indicators a call weighed otherwise or struck out. A marker with
    what is no score is not there.
    """

    criteria: str
    weights: Mapping[str, object]
    struck_out: frozenset[str]
    markers: Mapping[str, float | None]


def reports_in(text: str) -> Iterator[tuple[str, Earlier]]:
    """Each project of a report of `assess` or `gate`, JSON or JSON lines; nothing where it is no report at all."""
    for each in _documents(text):
        projects = each.get("projects")
        for one in projects if isinstance(projects, list) else [each]:
            yield from _report(_below(one, "report") or one)


def _documents(text: str) -> Iterator[Json]:
    """One document of JSON, or one a line."""
    found = _parsed([text]) or _parsed(line for line in text.split("\n") if line.strip())
    return (each for each in found if isinstance(each, dict))


def _parsed(texts: Iterable[str]) -> list[object]:
    try:
        return [json.loads(each) for each in texts]
    except (ValueError, RecursionError):  # no JSON, a number of 5,000 digits, or 100,000 brackets
        return []


def _report(report: object) -> Iterator[tuple[str, Earlier]]:
    name, digest = _below(report, "project").get("name"), _below(report, "criteria").get("digest")
    if isinstance(name, str) and isinstance(digest, str):
        call = _below(report, "call")
        struck_out = frozenset(str(each.get("id")) for each in _groups(call, "strike_out"))
        scores = ((str(each.get("id")), each.get("score", "")) for each in _groups(report, "markers"))
        markers = {marker: _score(score) for marker, score in scores if score is None or _score(score) is not None}
        yield name, Earlier(digest, _below(_below(call, "weights"), "indicators"), struck_out, markers)


def _score(value: object) -> float | None:
    """0–100, or None for whatever else stands there."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value <= HIGHEST else None


def _below(report: object, key: str) -> Json:
    found = report.get(key) if isinstance(report, dict) else None
    return found if isinstance(found, dict) else {}


def _groups(report: object, key: str) -> Iterator[Json]:
    found = report.get(key) if isinstance(report, dict) else None
    return (each for each in (found if isinstance(found, list) else ()) if isinstance(each, dict))

"""Whether a report stands, as JSON: fields in English whatever the language."""

from __future__ import annotations

from decimal import Decimal

from sicheck import __version__
from sicheck.outputs.json_text import json_text
from sicheck.verify import Absent, Claim, Difference, Group, Json, Verification


def as_json(found: Verification) -> str:
    """The verification as indented JSON."""
    return json_text(_data(found))


def _data(found: Verification) -> dict[str, object]:
    return {
        "schema_version": "1",
        "tool": {"name": "sicheck", "version": __version__},
        "stands": found.stands,
        "exit_code": found.exit_code,
        "report": _report(found.claims),
        "differences": [{**_difference(each.difference), "role": each.role} for each in found.findings],
        "notes": [_difference(each) for each in found.notes],
    }


def _report(claims: tuple[Claim, ...]) -> dict[str, object]:
    """What the report says that it was made from; of several in one file, the first speaks for all but the projects."""
    data = claims[0].data
    tool = _below(data, "tool")
    return {
        "date": claims[0].date.isoformat(),
        "language": claims[0].language,
        "tool": {"name": value_of(tool.get("name")), "version": value_of(tool.get("version"))},
        "criteria": _named(_criteria(claims[0]), "id", "version", "digest"),
        "call": _named(_below(data, "call"), "id", "digest") if claims[0].has_call else None,
        "projects": [each._asdict() | {"is_unread": each.is_unread} for claim in claims for each in claim.projects],
    }


def _criteria(claim: Claim) -> Group:
    return _below(claim.data, "criteria") or _below(_below(claim.data, "call"), "criteria")


def _below(data: Group, key: str) -> Group:
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def _named(group: Group, *keys: str) -> dict[str, object]:
    return {key: value_of(group.get(key)) for key in keys}


def _difference(each: Difference) -> dict[str, object]:
    return {
        "field": each.field,
        "report": value_of(each.claimed),
        "now": value_of(each.found),
        "kind": each.kind,
    }


def value_of(value: Json | Absent) -> object:
    """A value of a report; null stands for what is not there, a number that no computer holds becomes text."""
    if isinstance(value, Absent):
        return None
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    return _number(value) if isinstance(value, Decimal) else value


def _number(value: Decimal) -> float | int | str:
    """As an integer or a float where that is exactly what was written."""
    if -(2**53) < value < 2**53 and value == int(value):
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)

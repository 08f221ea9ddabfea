"""JSON Schemas: of what people write, so that editors help, and of what sicheck writes, so that tools can."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib.resources import files

from sicheck.schema.call import call_schema
from sicheck.schema.criteria import criteria_schema
from sicheck.schema.dialect import Schema
from sicheck.schema.project import project_schema

__all__ = ["SCHEMAS", "Schema", "as_json"]


def report_schema(_: str) -> Schema:
    """The frozen shape of the JSON report, version 1; the same in every language."""
    return _frozen("report-v1")


def sroi_schema(_: str) -> Schema:
    """The frozen shape of the JSON of a calculation of the social return, version 1; the same in every language."""
    return _frozen("sroi-v1")


def gate_schema(_: str) -> Schema:
    """The frozen shape of the JSON of a gate, version 1, with all that it takes over from the report."""
    report = _frozen("report-v1")
    gate = _frozen("gate-v1")
    within = {key: each for key, each in report.items() if key not in ("$schema", "$id", "$defs")}
    return {**gate, "$defs": {**_definitions(report), **_definitions(gate), "report": within}}


def _definitions(schema: Schema) -> Schema:
    found = schema.get("$defs")
    return found if isinstance(found, dict) else {}


def _frozen(name: str) -> Schema:
    found: Schema = json.loads((files("sicheck.schema") / f"{name}.json").read_text(encoding="utf-8"))
    return found


SCHEMAS: Mapping[str, Callable[[str], Schema]] = {
    "project": project_schema,
    "call": call_schema,
    "criteria": criteria_schema,
    "report": report_schema,
    "gate": gate_schema,
    "sroi": sroi_schema,
}
"""What can be described, each in a language."""


def as_json(schema: Schema) -> str:
    """The schema as it stands in a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

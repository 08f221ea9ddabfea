"""Every schema is one, explains every key in both languages, and comes out of the command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest
from helpers import Run
from jsonschema.validators import validator_for

from sicheck.schema import SCHEMAS
from sicheck.texts import LANGUAGES


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_schema_is_a_schema(name: str, language: str) -> None:
    schema = SCHEMAS[name](language)
    validator_for(schema).check_schema(schema)


def bare(schema: dict[str, Any], at: str = "") -> list[str]:
    """The keys without an explanation."""
    found = []
    for name, each in schema.get("properties", {}).items():
        path = f"{at}/{name}"
        found += [] if each.get("description") else [path]
        found += bare(each, path) + bare(cast("dict[str, Any]", each.get("items", {})), path)
    for name, each in {**schema.get("definitions", {}), **schema.get("$defs", {})}.items():
        found += bare(each, name)
    return found


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained(name: str, language: str) -> None:
    assert bare(SCHEMAS[name](language)) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_command_writes_the_schema(sicheck: Run, name: str) -> None:
    found = sicheck("schema", name, "--lang", "nl")
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(found.stdout) == SCHEMAS[name]("nl")


def test_the_same_schema_is_written_in_the_same_bytes(sicheck: Run) -> None:
    first, second = (sicheck("schema", "project", "--lang", "nl", PYTHONHASHSEED=seed).stdout for seed in "12")
    assert first == second


def test_what_cant_be_described_is_told(sicheck: Run) -> None:
    found = sicheck("schema", "projects")
    assert (found.returncode, found.stdout) == (2, "")
    assert "project" in found.stderr


def test_a_schema_goes_to_a_file_and_replaces_none(sicheck: Run, tmp_path: Path) -> None:
    assert sicheck("schema", "project", "--output", "s.json").returncode == 0
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert sicheck("schema", "project", "--output", "s.json").returncode == 2

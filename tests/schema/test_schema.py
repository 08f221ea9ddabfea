"""The schemas take what sicheck takes, refuse what they can of what it refuses, and explain every key."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, cast

import pytest
from helpers import EXAMPLES, ROOT, Run, Tree
from hypothesis import given, settings
from jsonschema import Draft7Validator
from strategies import trees

from sicheck.errors import SicheckError
from sicheck.guide import template
from sicheck.intake import read_project
from sicheck.intake.blanks import without_blanks
from sicheck.model.project.words import STAGES
from sicheck.schema import SCHEMAS
from sicheck.texts import LANGUAGES
from sicheck.yamlio import read, survey, write

PROJECT = Draft7Validator(SCHEMAS["project"]("nl"))
CRITERIA = Draft7Validator(SCHEMAS["criteria"]("nl"))
SETS = sorted((ROOT / "criteria").glob("*/*.yaml"))
BAD = sorted((ROOT / "tests" / "bad").glob("*.yaml"))
GOOD = sorted((ROOT / "tests" / "good").glob("*.yaml"))
_INT, _FLOAT = re.compile(r"[-+]?[0-9]+"), re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SEEN = ("key-unknown", "key-hidden", "key-elsewhere", "word-unknown", "keys-expected", "group-missing", "key-missing")
"""What a schema can tell too: keys and words."""


def typed(tree: object) -> Any:
    """The tree as an editor reads it: YAML 1.2's numbers and booleans."""
    if isinstance(tree, dict):
        return {key: typed(each) for key, each in tree.items()}
    if isinstance(tree, list):
        return [typed(each) for each in tree]
    if not isinstance(tree, str):
        return tree
    if tree in ("true", "false"):
        return tree == "true"
    if _INT.fullmatch(tree):
        return int(tree)
    return float(tree) if _FLOAT.fullmatch(tree) else tree


def mistakes(tree: object) -> list[str]:
    return [f"{'/'.join(map(str, each.path))}: {each.message[:200]}" for each in PROJECT.iter_errors(typed(tree))]


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_schema_is_a_schema(name: str, language: str) -> None:
    schema = SCHEMAS[name](language)
    assert schema["$schema"]
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("path", [*sorted(EXAMPLES.glob("*.yaml")), *GOOD], ids=lambda path: path.stem)
def test_what_sicheck_reads_the_schema_takes(path: Path) -> None:
    assert mistakes(without_blanks(read(path.read_bytes(), path.name).tree)) == []


@settings(deadline=None)
@given(trees())
def test_every_project_that_sicheck_reads_the_schema_takes(tree: Tree) -> None:
    assert mistakes(read(write(tree).encode(), "p").tree) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_a_template_has_no_mistake_in_an_editor(stage: Any, language: str) -> None:
    text = template({"project": {"name": "P", "stage": stage}}, stage, language, "p.yaml")
    assert mistakes(read(text.encode(), "p").tree) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_what_sicheck_refuses_for_its_keys_and_words_the_schema_refuses(path: Path) -> None:
    tree = survey(path.read_bytes(), path.name)[0].tree
    with pytest.raises(SicheckError) as refused:
        read_project(path.read_bytes(), path.name, None)
    if tree is not None and any(each.id.startswith(_SEEN) for each in refused.value.problems):
        assert mistakes(tree) != []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_the_criteria_that_come_along_fit_their_schema(path: Path) -> None:
    found = [each.message[:200] for each in CRITERIA.iter_errors(typed(read(path.read_bytes(), path.name).tree))]
    assert found == []


def bare(schema: dict[str, Any], at: str = "") -> list[str]:
    """The keys without an explanation."""
    found = []
    for name, each in schema.get("properties", {}).items():
        path = f"{at}/{name}"
        found += [] if each.get("description") or name in ("low", "best", "high") else [path]
        found += bare(each, path) + bare(cast("dict[str, Any]", each.get("items", {})), path)
    for name, each in schema.get("definitions", {}).items():
        found += bare(each, name)
    return found


@pytest.mark.parametrize("name", ["project", "criteria", "sroi"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained(name: str, language: str) -> None:
    assert bare(SCHEMAS[name](language)) == []


def test_the_words_of_a_fixed_list_are_explained_in_dutch() -> None:
    stage = cast("Any", SCHEMAS["project"]("nl"))["properties"]["project"]["properties"]["stage"]
    assert "- `pilot`: " in stage["description"]
    assert len(stage["enumDescriptions"]) == len(stage["enum"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_command_writes_the_schema(sicheck: Run, name: str) -> None:
    found = sicheck("schema", name, "--lang", "nl")
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(found.stdout) == SCHEMAS[name]("nl")


def test_a_schema_goes_to_a_file_and_replaces_none(sicheck: Run, tmp_path: Path) -> None:
    assert sicheck("schema", "project", "--output", "s.json").returncode == 0
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert sicheck("schema", "project", "--output", "s.json").returncode == 2

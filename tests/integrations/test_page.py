"""What docs/ci.md says can be copied is as the files and the tool are."""

from __future__ import annotations

import re
import shlex
from typing import Any

import pytest
import yaml
from helpers import ROOT
from runners import ACTION, COMPONENT_SPEC, HOOKS

from sicheck import __version__
from sicheck.cli import app
from sicheck.cli.speech import commands_of, spoken
from sicheck.model.call import Waiver

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS: list[Any] = [yaml.safe_load(each) for each in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]
LINES = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
PINNED = re.findall(r"(?:sicheck(?:/gate)?@v|sicheck==|rev: v|`version: )([\w.]+)", PAGE)


def block(key: Any) -> Any:
    (found,) = (each[key] for each in BLOCKS if key in each)
    return found


def test_the_workflow_gives_the_action_inputs_that_it_has() -> None:
    (step,) = (each for each in block("jobs")["gate"]["steps"] if "sicheck" in each["uses"])
    assert set(step["with"]) <= set(ACTION["inputs"])


def test_the_pipeline_gives_the_component_inputs_that_it_has() -> None:
    (include,) = block("include")
    spec = COMPONENT_SPEC["spec"]["inputs"]
    assert set(include["inputs"]) <= set(spec)
    assert (ROOT / "templates" / f"{include['component'].partition('sicheck/')[2].partition('@')[0]}.yml").exists()


def test_the_hooks_on_the_page_are_those_that_exist() -> None:
    (repository,) = block("repos")
    assert [each["id"] for each in repository["hooks"]] == list(HOOKS)


def test_a_waiver_on_the_page_has_all_that_a_call_asks() -> None:
    (waiver,) = block("waivers")
    assert set(waiver) == set(Waiver.model_fields)


def test_every_version_on_the_page_is_this_one() -> None:
    assert set(PINNED) == {__version__}
    assert len(PINNED) == 5


@pytest.mark.parametrize("name", ["inputs", "outputs"])
def test_every_part_of_the_action_is_on_the_page(name: str) -> None:
    unnamed = {each for each in ACTION[name] if f"`{each}`" not in PAGE and f"`{each}:" not in PAGE}
    assert unnamed - {"criteria", "language", "date", "summary", "annotations"} == set()


@pytest.mark.parametrize("line", [line for line in LINES if "sicheck " in line and "pip" not in line])
def test_a_command_on_the_page_exists_with_its_options(line: str) -> None:
    commands = dict(commands_of(spoken(app, "en")))
    words = shlex.split(line.partition("sicheck ")[2])
    known = {option for parameter in commands[f"sicheck {words[0]}"].params for option in parameter.opts}
    assert {each for each in words if each.startswith("--")} <= known


def test_the_table_of_exit_codes_is_that_of_the_gate() -> None:
    assert re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE) == ["0", "1", "3", "2", "70"]

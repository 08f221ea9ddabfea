"""Calculations of the social return for tests: of a file, and of any map with odd names in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from helpers import EXAMPLES, ROOT

from sicheck import sroi
from sicheck.intake import ProjectFile, read_project, read_project_file
from sicheck.model.sroi import HeldWhole, Proxy, ValuedOutcome, ValueMap
from sicheck.report.sroi import Choices, SroiReport, sroi_report

MAPS = {
    "employment-programme": EXAMPLES / "sroi" / "employment-programme.yaml",
    "ranges-and-a-harm": ROOT / "tests" / "maps" / "ranges-and-a-harm.yaml",
}
"""A published teaching case without ranges; and one with everything that a map may hold."""
CHOICES = Choices(spread=0.2, seed=1, draws=500, shape="pert")


def calculation(path: Path, language: str = "nl", choices: Choices = CHOICES) -> SroiReport:
    """The calculation of a project file."""
    return _of(read_project_file(path), language, choices)


def any_calculation(value_map: ValueMap, words: str, language: str = "nl") -> SroiReport:
    """The calculation of a map in which every name is one and the same odd text."""
    file = read_project(b"project: {name: P, stage: running}\n", "p.yaml", None)
    project = file.project.model_copy(update={"sroi": _named(value_map, words)})
    return _of(replace(file, project=project), language, CHOICES)


def _of(file: ProjectFile, language: str, choices: Choices) -> SroiReport:
    value_map = file.project.sroi
    assert value_map
    drawn = sroi.simulate(value_map, seed=choices.seed, draws=choices.draws, shape=choices.shape)
    return sroi_report(file, value_map, choices, drawn, language)


def _named(value_map: ValueMap, words: str) -> ValueMap:
    name = {"name": words, "stakeholder": words}
    update = {
        "inputs": tuple(each.model_copy(update=name) for each in value_map.inputs or ()),
        "outcomes": tuple(_outcome(each, words).model_copy(update=name) for each in value_map.outcomes or ()),
        "held_whole": (HeldWhole(name=words, stakeholder=words, indicator=words, reading=words),),
    }
    return value_map.model_copy(update=update)


def _outcome(outcome: ValuedOutcome, words: str) -> ValuedOutcome:
    price = outcome.proxy.value if outcome.proxy else None
    return outcome.model_copy(update={"proxy": Proxy.model_construct(value=price, unit=words)}) if price else outcome

"""Reports as sicheck writes them, made once, and a folder with what they are made from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from helpers import DAY, EXAMPLES

from sicheck.call import read_call
from sicheck.catalogue import load
from sicheck.cli.judging import Judging
from sicheck.cli.work import Work
from sicheck.outputs import Look, json_v1
from sicheck.outputs.call import gate_json
from sicheck.verify import Json, parsed

KITCHEN, BIKES = "buurtkeuken.yaml", "fietsbib-zonder-vervolg.yaml"
CALL = """sicheck_call: 1
id: autumn
title: {nl: Najaarsoproep, en: Autumn call}
weights: {markers: {impact-driven: 2}}
strike_out: [{id: creativity.room-to-fail, reason: Not for us}]
require:
  - {id: knockouts, knockouts: clear}
  - {id: total, overall: {score: 70}}
  - {id: floor, each_marker: {score: 50}}
  - {id: own-region, when: "project.place == 'Gent'", text: {nl: In Gent, en: In Ghent}}
bonus: [{id: placed, when: "project.place != null", points: 5, text: {nl: Plaats bekend, en: Place known}}]
waivers:
  - require: own-region
    project: Fietsbib De Trapper (verzonnen tegenvoorbeeld)
    reason: A pilot of ours
    approved_by: The board
    expires: 2027-01-31
"""
KINDS = ("assess", "assess --call", "gate")


def folder_with_all(folder: Path) -> Path:
    """A folder that holds two projects and a call."""
    for name in (KITCHEN, BIKES):
        shutil.copy(EXAMPLES / name, folder / name)
    (folder / "call.yaml").write_text(CALL, encoding="utf-8")
    return folder


@lru_cache
def text_of(kind: str, language: str = "en") -> str:
    """A report as it is written."""
    if kind == "assess":
        return json_v1.as_json(Work(load(), DAY, language).batch([EXAMPLES / KITCHEN]), Look())
    work = Judging(read_call(CALL.encode(), "call.yaml", None, language), DAY, language)
    if kind == "gate":
        return gate_json.as_json(work.gate([EXAMPLES / KITCHEN, EXAMPLES / BIKES]), Look())
    return json_v1.as_json(work.batch([EXAMPLES / KITCHEN]), Look())


@lru_cache
def plain(kind: str) -> Any:
    """A report as plain data."""
    return json.loads(text_of(kind))


@lru_cache
def exact(kind: str) -> Json:
    """A report as it is compared."""
    return parsed(text_of(kind))


Spot = tuple[str | int, ...]


def leaves(data: Any, spot: Spot = (), field: str = "") -> Iterator[tuple[Spot, str]]:
    """Every value that holds no others: where it stands, and how it is named."""
    if isinstance(data, dict) and data:
        for key, each in data.items():
            yield from leaves(each, (*spot, key), f"{field}.{key}".removeprefix("."))
    elif isinstance(data, list) and data:
        names = list(map(name_of, data))
        for at, each in enumerate(data):
            nth = names[: at + 1].count(names[at])
            name = at if names[at] is None else names[at] if nth == 1 else f"{names[at]}#{nth}"
            yield from leaves(each, (*spot, at), f"{field}[{name}]")
    else:
        yield spot, field


def name_of(item: Any) -> str | None:
    if not isinstance(item, dict):
        return None
    project = item.get("project")
    name: str | None = item.get("id") or item.get("indicator") or item.get("require")
    return name or (project["name"] if isinstance(project, dict) else None)


def at(data: Any, spot: Spot) -> Any:
    """What stands there."""
    for step in spot:
        data = data[step]
    return data


def change(data: Any, spot: Spot, value: object) -> None:
    """Puts another value there."""
    at(data, spot[:-1])[spot[-1]] = value

"""What the schema of the files of a criteria set takes and refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from editor import mistakes
from helpers import ROOT
from jsonschema import Draft7Validator

from sicheck.schema import SCHEMAS
from sicheck.texts import LANGUAGES
from sicheck.yamlio import read

SCHEMA = Draft7Validator(SCHEMAS["criteria"]("nl"))
SETS = sorted([*(ROOT / "criteria").glob("*/*.yaml"), *(ROOT / "tests" / "sets").glob("*/*.yaml")])
WORDS = "{en: A, nl: B}"
QUOTE = "{label: derived, slide: S, statement: T}"


def underlined(text: str) -> list[str]:
    return mistakes(SCHEMA, read(text.encode(), "x.yaml").tree)


@pytest.mark.parametrize("path", SETS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_set_that_loads_fits(path: Path) -> None:
    assert underlined(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        f"id: mine\nversion: 1.0.0\ntitle: {WORDS}\nextends: social-innovation\n",
        "leave_out: creativity\n",
        "leave_out: [creativity, top-down]\n",
        "leave_out: none\n",
        "marker_weights: {creativity: 0,5}\n",
        "verdict: {minimum_coverage: 50%, marker_coverage: 1/3, bands: [{id: not-yet, needs: []}]}\n",
        f"knockouts: [{{id: top-down, title: {WORDS}}}]\n",
        "diagnoses: none\n",
        f"title: {WORDS}\n",
        f"indicators: [{{id: need, question: {WORDS}, weight: 2}}]\n",
        "indicators: [{id: need, equivalent: , formerly: , applies_when: true}]\n",
        f"source: {{label: added, literature: Moulaert (2013), note: {WORDS}}}\n",
        f"indicators: [{{id: need, source: {QUOTE}, expected: {{idea: 0, pilot: 1, running: 2, scaling: 3}}}}]\n",
    ],
)
def test_what_a_set_may_say_fits(text: str) -> None:
    assert underlined(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "agregation: arithmetic\n",
        "aggregation: average\n",
        "version: one\n",
        "id: My Set\n",
        "title: My set\n",
        "title: {en: My set}\n",
        "title: {en: A, nl: B, fr: C}\n",
        "indicators: []\n",
        f"indicators: [{{question: {WORDS}}}]\n",
        "indicators: [{id: need, weigth: 2}]\n",
        "indicators: [{id: need, reads: need.voices}]\n",
        "indicators: [{id: need, expected: {idea: 0}}]\n",
        "indicators: [{id: need, expected: {idea: -1, pilot: 1, running: 2, scaling: 3}}]\n",
        "knockouts: top-down\n",
        "leave_out: {creativity: true}\n",
        f"warnings: [{{id: w, when: '{'x' * 401}'}}]\n",
        "source: {label: slides}\n",
    ],
)
def test_what_a_set_may_not_say_is_refused(text: str) -> None:
    assert underlined(text) != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_explained_by_the_group_in_which_it_stands(language: str) -> None:
    groups = cast("Any", SCHEMAS["criteria"](language))["definitions"]
    found = {name: groups[name]["properties"]["effort"]["description"] for name in ("SetFile", "Level")}
    assert found["SetFile"] != found["Level"]

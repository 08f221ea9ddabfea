"""What the lint finds beyond a single condition or level."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from helpers import ROOT, write_file

from sicheck.catalogue import loaded
from sicheck.workbench.lint import lint

SMALL = ROOT / "tests" / "sets" / "small"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small set, to be changed."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("mony.yaml", "indicators: [{id: cost}]\n", ["marker-stray-near"]),
        ("zzz.yaml", "indicators: []\n", ["marker-stray"]),
        ("call.yaml", "sicheck_call: 1\n", []),
        ("notes.txt", "indicators: []\n", []),
    ],
)
def test_a_file_that_looks_like_a_marker_and_is_none_is_told(
    small: Path, name: str, text: str, found: list[str]
) -> None:
    write_file(small, text, name)
    assert [each.id for each in lint(loaded(str(small)))] == found


def test_levels_are_looked_at_once_every_condition_works(small: Path) -> None:
    text = (small / "why.yaml").read_text(encoding="utf-8")
    write_file(
        small, text.replace("causes_named >= 1", "causes_nmed >= 1").replace("alternatives >= 1", "true"), "why.yaml"
    )
    assert [each.id for each in lint(loaded(str(small)))] == ["condition-name-near"]


def test_a_condition_that_only_fails_on_its_own_example_is_told(small: Path) -> None:
    text = (small / "why.yaml").read_text(encoding="utf-8")
    write_file(
        small, text.replace("alternatives >= 1", "10 / (alternatives - 1) > -100 && alternatives > 0"), "why.yaml"
    )
    assert [each.id for each in lint(loaded(str(small)))] == ["condition-wrong"]

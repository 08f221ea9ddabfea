"""A renamed indicator is found by the id it had before."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from helpers import ROOT, Run, write_file

from sicheck.catalogue import load
from sicheck.errors import SicheckError

SMALL = ROOT / "tests" / "sets" / "small"
PROJECT = """
project: {name: A, stage: running}
not_applicable: [{indicator: why.reasons, reason: nobody knows}]
"""


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    """A set in which `why.causes` was `why.reasons` before."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "small"))
    text = (folder / "why.yaml").read_text(encoding="utf-8")
    write_file(folder, text.replace("  - id: causes\n", "  - id: causes\n    formerly: reasons\n"), "why.yaml")
    return folder


@pytest.mark.parametrize("name", ["why.reasons", "reasons"])
@pytest.mark.parametrize("command", [["explain"], ["criteria", "show"]])
def test_it_is_shown_by_its_former_id(renamed: Path, sicheck: Run, name: str, command: list[str]) -> None:
    found = sicheck(*command, name, "--criteria", renamed, "--lang", "en")
    assert "(why.causes)" in found.stdout


def test_it_is_left_out_by_its_former_id(renamed: Path, sicheck: Run) -> None:
    arguments = ("assess", write_file(renamed.parent, PROJECT), "--criteria", renamed, "--format", "json")
    markers = json.loads(sicheck(*arguments).stdout)["markers"]
    states = {each["id"]: each["state"] for marker in markers for each in marker["indicators"]}
    assert states["why.causes"] == "not-applicable"


def test_a_former_id_counts_as_known(renamed: Path) -> None:
    assert load(str(renamed)).names()[-1] == "why.reasons"


@pytest.mark.parametrize("taken", ["need", "causes"])
def test_a_former_id_is_not_given_to_another(renamed: Path, taken: str) -> None:
    text = (renamed / "why.yaml").read_text(encoding="utf-8")
    write_file(renamed, text.replace("formerly: reasons", f"formerly: {taken}"), "why.yaml")
    with pytest.raises(SicheckError, match="indicator-twice") as error:
        load(str(renamed))
    (problem,) = error.value.problems
    assert problem.place is not None
    assert "formerly" in problem.place.source

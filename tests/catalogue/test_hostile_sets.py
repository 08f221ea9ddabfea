"""A criteria set comes from a stranger too: it is refused in words, or it is within bounds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import ROOT, Run, write_file

from sicheck.catalogue import load, loaded
from sicheck.errors import SicheckError
from sicheck.workbench.cases import run_cases

SMALL = ROOT / "tests" / "sets" / "small"
MIB = 1024 * 1024
Change = Callable[[Path], object]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small set, to be changed."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def refused(folder: Path) -> set[str]:
    with pytest.raises(SicheckError) as error:
        load(str(folder))
    return {each.id for each in error.value.problems}


def link(file: str, target: str) -> Change:
    def change(folder: Path) -> None:
        (folder / file).unlink()
        (folder / file).symlink_to(target)

    return change


def weights(more: str) -> Change:
    return lambda folder: replace(folder / "set.yaml", "money: 3", f"money: 3, {more}")


def condition(text: str) -> Change:
    return lambda folder: replace(folder / "why.yaml", "if: causes_named >= 1", f'if: "{text}"')


def replace(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def outside(folder: Path) -> None:
    (folder / "money.yaml").rename(folder.parent / "money.yaml")
    (folder / "money.yaml").symlink_to(folder.parent / "money.yaml")


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (weights("../money: 1"), "text-form"),
        (weights("/etc/passwd: 1"), "text-form"),
        (weights(", ".join(f"m{number}: 1" for number in range(60))), "list-too-long"),
        (link("set.yaml", "set.yaml"), "criteria-link"),
        (link("money.yaml", "money.yaml"), "criteria-link"),
        (link("money.yaml", os.devnull), "criteria-link"),
        (link("money.yaml", "nowhere.yaml"), "criteria-link"),
        (outside, "criteria-link"),
        (lambda folder: (folder / "money.yaml").write_bytes(b"#" * 2 * MIB), "criteria-too-large"),
        (lambda folder: (folder / "set.yaml").write_bytes(b"[" * MIB), "yaml-too-deep"),
        (condition("['x'].map(a, a + a + a).map(a, a + a + a).size() > 0"), "condition-function"),
        (condition("need.figures.all(a, need.figures.all(b, need.figures.all(c, true)))"), "condition-loop-in-loop"),
        (condition("need.problem.matches('(x+x+)+y')"), "condition-function"),
    ],
)
def test_a_hostile_set_is_refused_while_it_is_read(small: Path, change: Change, kind: str) -> None:
    change(small)
    assert refused(small) == {kind}


@pytest.mark.parametrize("part", ["texts", "cases"])
def test_a_folder_that_is_a_link_to_elsewhere_is_not_read(small: Path, part: str) -> None:
    shutil.rmtree(small / "cases")
    elsewhere = small.parent / "elsewhere"
    elsewhere.mkdir()
    write_file(elsewhere, "texts: {}\n", "fr.yaml")
    (small / part).symlink_to(elsewhere)
    with pytest.raises(SicheckError, match="criteria-link"):
        run_cases(loaded(str(small))) if part == "cases" else load(str(small), "fr")


def test_a_link_within_the_folder_is_no_mischief(small: Path) -> None:
    (small / "money.yaml").rename(small / "cost.txt")
    (small / "money.yaml").symlink_to("cost.txt")
    assert load(str(small)).digest == load(str(SMALL)).digest


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b", "", "\ud800"])
def test_a_name_that_no_folder_can_have_is_an_unknown_set(name: str) -> None:
    assert refused(Path(name)) <= {"criteria-unknown", "criteria-folder-empty"}


ANSWERED = """
project: {name: A, stage: running}
need: {causes: [{cause: no place to eat}], whose: [community]}
creativity: {alternatives: [{what: meals at the door}]}
sustainability: {costs: {per_year: 900, all_included: yes}}
"""


def test_an_example_that_is_no_project_ends_an_assessment_in_words(small: Path, sicheck: Run) -> None:
    replace(small / "why.yaml", "problem: {en: many people", "probelm: {en: many people")
    found = sicheck("assess", write_file(small.parent, ANSWERED), "--criteria", small, "--lang", "en")
    assert (found.returncode, "criteria lint" in found.stderr) == (2, True)

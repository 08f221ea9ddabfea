"""Every gain in a report is what a re-run gives once its lines are added to the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import DAY, EXAMPLES, merged

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.intake import ProjectFile, read_project, read_project_file
from sicheck.report import report
from sicheck.yamlio import read, write

CRITERIA = load()
PROJECTS = sorted(EXAMPLES.glob("*.yaml"))


def with_lines(file: ProjectFile, lines: str) -> ProjectFile:
    """The project file with the lines of an example added to it."""
    tree = merged(file.document.tree, read(lines.encode(), "lines").tree)
    assert isinstance(tree, dict)
    return read_project(write(tree).encode(), "again.yaml", None)


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("path", PROJECTS, ids=lambda path: path.stem)
def test_every_gain_is_what_a_second_run_gives(path: Path, language: str) -> None:
    file = read_project_file(path)
    found = assess(file, CRITERIA, DAY)
    for step in report(found, file, CRITERIA, language).advice:
        again = assess(with_lines(file, step.example), CRITERIA, DAY)
        if step.gain is None:
            assert found.overall.score is None
        else:
            assert again.overall.score is not None
            assert found.overall.score is not None
            assert step.gain == again.overall.score - found.overall.score


@pytest.mark.parametrize("path", PROJECTS, ids=lambda path: path.stem)
def test_the_lines_of_a_step_reach_its_level(path: Path) -> None:
    file = read_project_file(path)
    found = assess(file, CRITERIA, DAY)
    for step in report(found, file, CRITERIA, "nl").advice:
        level = assess(with_lines(file, step.example), CRITERIA, DAY).indicators()[step.indicator].level
        assert (level or 0) >= step.to_level, step.indicator

"""A folder with projects, a call and their reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import Run
from made_reports import folder_with_all


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two projects and a call."""
    return folder_with_all(tmp_path)


@pytest.fixture
def sicheck(sicheck_here: Run) -> Run:
    """The command line within this process: these tests make and verify some hundred reports."""
    return sicheck_here

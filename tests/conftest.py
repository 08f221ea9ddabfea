"""The tool started as a user would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import Run, quiet
from hypothesis import settings


@pytest.fixture
def sicheck(tmp_path: Path) -> Run:
    """Starts `sicheck` by its real entry point, in an empty folder unless told otherwise."""

    def run(*arguments: object, cwd: Path = tmp_path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [Path(sys.executable).parent / "sicheck", *map(str, arguments)],
            cwd=cwd,
            env={**quiet(), **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture
def sicheck_here(tmp_path: Path) -> Run:
    """Runs `sicheck` within this process, which takes a third of the time."""
    from in_process import ran  # noqa: PLC0415 - the whole command line, only when needed

    def run(*arguments: object, cwd: Path = tmp_path, **environment: str) -> subprocess.CompletedProcess[str]:
        return ran(arguments, cwd, environment)

    return run


# The same examples at every run, so that a green build stays green; `HYPOTHESIS_PROFILE=explore` looks for new ones.
settings.register_profile("same", derandomize=True)
settings.register_profile("explore", max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

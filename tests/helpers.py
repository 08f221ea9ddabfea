"""Where things are, a quiet environment, and project data with an example added."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from sicheck.catalogue.examples import example_lines
from sicheck.model.assessment import Step
from sicheck.model.criteria import CriteriaSet

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
DATE = "2026-11-23"
DAY = dt.date.fromisoformat(DATE)
Run = Callable[..., subprocess.CompletedProcess[str]]
Tree = dict[str, object]
_LOUD = (
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "TERM",
    "CI",
    "GITHUB_ACTIONS",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "LANGUAGE",
)


def quiet() -> dict[str, str]:
    """The environment without what changes language, colour or width."""
    kept = {name: value for name, value in os.environ.items() if name not in _LOUD}
    return {**kept, "PYTHONUTF8": "1"}


def write_file(folder: Path, text: str, name: str = "project.yaml") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def merged(base: object, lines: object) -> object:
    """Project data with the lines of an example added, as a reader would: lists grow, groups merge, the rest is new."""
    if isinstance(base, dict) and isinstance(lines, dict):
        return {**base, **{key: merged(base.get(key), each) for key, each in lines.items()}}
    return [*base, *lines] if isinstance(base, list) and isinstance(lines, list) else lines


def with_step(tree: Tree, criteria: CriteriaSet, step: Step, date: dt.date = DAY) -> Tree:
    """Project data with the example of a step added."""
    level = criteria.indicators()[step.indicator].levels[step.to_level - 1]
    found = merged(tree, example_lines(level.example, "en", date))
    assert isinstance(found, dict)
    return found

"""What reading, validating and assessing cost against parsing the same files with PyYAML's CSafeLoader, in process.

python benchmarks/load.py [RUNS]
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import yaml

from sicheck.assess import assess, standing
from sicheck.catalogue import load
from sicheck.intake import ProjectFile, read_project
from sicheck.model.project import Project
from sicheck.yamlio import read

ROOT = Path(__file__).resolve().parent.parent
DATE = dt.date(2026, 11, 23)
FILES = {path.name: path.read_bytes() for path in sorted((ROOT / "examples").glob("*.yaml"))}
SET = {path.name: path.read_bytes() for path in sorted((ROOT / "criteria" / "social-innovation").glob("*.yaml"))}
CRITERIA = load()
PROJECTS = [read_project(data, name, None) for name, data in FILES.items()]
WITH = ("pydantic", "PyYAML", "cel-expr-python")


def parse_with_pyyaml(files: dict[str, bytes]) -> None:
    """The unit: what `CSafeLoader` needs."""
    for data in files.values():
        yaml.load(data, Loader=yaml.CSafeLoader)


def parse(files: dict[str, bytes]) -> None:
    """Our own reader: strict, with the lines of keys."""
    for name, data in files.items():
        read(data, name)


def each(job: Callable[[ProjectFile], object]) -> Callable[[], None]:
    """A job done for every project."""

    def run() -> None:
        for file in PROJECTS:
            job(file)

    return run


def _model(file: ProjectFile) -> Project:
    return Project.model_validate(file.document.tree)


JOBS: dict[str, Callable[[], None]] = {
    "CSafeLoader": lambda: parse_with_pyyaml(FILES),
    "read YAML": lambda: parse(FILES),
    "validate": each(_model),
    "validate and assess, no advice": each(lambda file: (_model(file), standing(file, CRITERIA, DATE))),
    "validate and assess": each(lambda file: (_model(file), assess(file, CRITERIA, DATE))),
    "CSafeLoader, criteria": lambda: parse_with_pyyaml(SET),
    "read YAML, criteria": lambda: parse(SET),
}


def milliseconds(job: Callable[[], None]) -> float:
    """One run of a job."""
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


def main(runs: int) -> None:
    """Prints the medians and their ratios to CSafeLoader on the same files, with the versions they were measured on."""
    measured: dict[str, list[float]] = {name: [] for name in JOBS}
    for _ in range(runs + 1):
        for name, job in JOBS.items():
            measured[name].append(milliseconds(job))
    medians = {name: statistics.median(found[1:]) for name, found in measured.items()}
    print(f"Python {sys.version.split()[0]}, " + ", ".join(f"{name} {version(name)}" for name in WITH))
    print(f"{len(FILES)} projects of {sum(map(len, FILES.values())) / len(FILES) / 1024:.1f} KiB on average")
    for name, median in medians.items():
        unit = medians["CSafeLoader, criteria" if name.endswith("criteria") else "CSafeLoader"]
        print(f"{name:<34}{median:8.1f} ms {median / unit:8.2f}×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)

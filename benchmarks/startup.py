"""How long commands take against the bare interpreter: interleaved, medians of 15, so that a busy machine cancels out.

python benchmarks/startup.py [RUNS]     in an environment in which sicheck is installed, as a user has it
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "duo-for-a-job.yaml"
TOOL = str(Path(sys.executable).parent / "sicheck")
COMMANDS: dict[str, list[str]] = {
    "bare interpreter": [sys.executable, "-c", "pass"],
    "sicheck --version": [TOOL, "--version"],
    "sicheck --help": [TOOL, "--help"],
    "sicheck": [TOOL],
    "sicheck assess --format json": [TOOL, "assess", str(EXAMPLE), "--format", "json"],
    "sicheck assess": [TOOL, "assess", str(EXAMPLE)],
}
WITH = ("typer", "pydantic", "rich", "PyYAML", "cel-expr-python")
WITH_BYTECODE = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Without compiled modules every start would compile them anew; the first run, which may, is not counted."""


def seconds(command: list[str]) -> float:
    """One run of a command, as a whole process."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=WITH_BYTECODE)
    return time.perf_counter() - start


def main(runs: int) -> None:
    """Prints the medians and their ratios to the bare interpreter, with the versions they were measured on."""
    measured: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs + 1):
        for name, command in COMMANDS.items():
            measured[name].append(seconds(command))
    bare = statistics.median(measured["bare interpreter"][1:])
    print(f"Python {sys.version.split()[0]}, " + ", ".join(f"{name} {version(name)}" for name in WITH))
    for name, found in measured.items():
        median = statistics.median(found[1:])
        print(f"{name:<32}{median * 1000:8.1f} ms {median / bare:8.1f}×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)

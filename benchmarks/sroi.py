"""What a value map with 20 outcomes of 5 years costs, every number a range, drawn 100,000 times: time and memory.

Whole processes, interleaved, so that a busy machine weighs on all alike; processor time hardly knows of others at all.

python benchmarks/sroi.py [RUNS]     in an environment in which sicheck is installed with its extra `stats`
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from sicheck.yamlio import write

OUTCOMES, YEARS, DRAWS = 20, 5, 100_000
TOOL = str(Path(sys.executable).parent / "sicheck")
WITH = ("numpy", "pydantic", "typer", "rich")
WITH_BYTECODE = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Without compiled modules every start would compile them anew; the first run, which may, is not counted."""


def around(best: float) -> dict[str, float]:
    """A range of a fifth lower and higher."""
    return {"low": 0.8 * best, "best": best, "high": 1.2 * best}


def outcome(number: int) -> dict[str, object]:
    """An outcome in which every number is a range."""
    price = {"value": around(1000.0 + number), "source": "a price list", "year": 2025}
    corrections = {name: around(0.2) for name in ("deadweight", "displacement", "attribution", "drop_off")}
    return {
        "name": f"Outcome {number}",
        "stakeholder": f"Group {number % 4}",
        "quantity": around(60),
        "proxy": price,
        "duration": YEARS,
        **corrections,
    }


def project() -> str:
    """A project file that holds nothing but the map."""
    put_in = [{"name": "Grant", "stakeholder": "Funder", "value": around(900_000)}]
    value_map = {
        "discount_rate": around(0.035),
        "inputs": put_in,
        "outcomes": [outcome(number) for number in range(OUTCOMES)],
    }
    return write({"project": {"name": "A large map", "stage": "running"}, "sroi": value_map})


def commands(file: Path) -> dict[str, list[str]]:
    """What is measured, and beside it what an interpreter and numpy cost by themselves."""
    sroi = [TOOL, "sroi", str(file), "--draws", str(DRAWS), "--format"]
    return {
        "bare interpreter": [sys.executable, "-c", "pass"],
        "import numpy": [sys.executable, "-c", "import numpy"],
        "sicheck sroi --format json": [*sroi, "json"],
        "sicheck sroi": [*sroi, "terminal"],
    }


def measured(command: list[str]) -> tuple[float, float, float]:
    """Seconds, seconds of the processor and peak memory (MB) of one run as a whole process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=WITH_BYTECODE)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"it went wrong: {' '.join(command)}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main(runs: int) -> None:
    """Prints the medians of the times and the highest peak of each command, with the versions it was measured on."""
    print(f"Python {sys.version.split()[0]}, " + ", ".join(f"{name} {version(name)}" for name in WITH))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "project.yaml"
        file.write_text(project(), encoding="utf-8")
        found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands(file)}
        for _ in range(runs + 1):
            for name, command in commands(file).items():
                found[name].append(measured(command))
    for name, runs_of in found.items():
        elapsed, busy, peak = zip(*runs_of[1:], strict=True)
        times = f"{statistics.median(elapsed):8.2f} s {statistics.median(busy):8.2f} s of processor"
        print(f"{name:<32}{times} {max(peak):6.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)

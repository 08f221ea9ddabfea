"""Which libraries a command loads: nothing that it does not need."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from calculations import MAPS
from helpers import EXAMPLES, quiet, write_file

WATCHED = {"cel_expr_python", "jinja2", "numpy", "openpyxl", "pydantic", "rich", "typer", "xlsxwriter", "yaml"}
PROGRAM = """
import json, sys
from sicheck.__main__ import answer
sys.argv[0] = "sicheck"
try:
    answer()
except SystemExit:
    pass
sys.stderr.write("\\n" + json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
"""
MAP, RANGES = map(str, MAPS.values())
DUO = str(EXAMPLES / "duo-for-a-job.yaml")
PLAIN = {"typer", "pydantic", "yaml"}
ENGINE = {*PLAIN, "cel_expr_python"}


def loaded(tmp_path: Path, *arguments: str) -> set[str]:
    program = write_file(tmp_path, PROGRAM, "program.py")
    command = [sys.executable, str(program), *arguments]
    found = subprocess.run(command, capture_output=True, encoding="utf-8", env=quiet(), cwd=tmp_path, check=True)
    return WATCHED & set(json.loads(found.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    ("arguments", "may"),
    [
        (("--version",), set()),
        ((), {"typer"}),
        (("--help",), {"typer"}),
        (("assess", "--help"), {"typer"}),
        (("assess", DUO, "--format", "json"), ENGINE),
        (("assess", DUO), {*ENGINE, "rich"}),
        (("assess", "nowhere.yaml"), {*ENGINE, "rich"}),
        (("verify", "nowhere.json", "--project", DUO), {*ENGINE, "rich"}),
        (("criteria", "list"), ENGINE),
        (("explain", "system-change.need"), ENGINE),
        (("explain", "--score", DUO), ENGINE),
        (("sroi", MAP, "--format", "json"), PLAIN),
        (("sroi", MAP), {*PLAIN, "rich"}),
        (("sroi", RANGES, "--format", "json"), {*PLAIN, "numpy"}),
        (("sroi", MAP, "--format", "xlsx", "--output", "map.xlsx"), {*PLAIN, "xlsxwriter"}),
        (("schema", "sroi"), {"typer", "pydantic", "yaml"}),
        (("schema", "project"), {"typer", "pydantic", "yaml"}),
        (("schema", "criteria"), {"typer", "pydantic", "yaml"}),
        (("schema", "gate"), {"typer", "pydantic", "yaml"}),
        (("schema", "call"), PLAIN),
        (("init", "--call"), PLAIN),
        (("call", "list"), ENGINE),
        (("call", "show", "lsm"), ENGINE),
        (("call", "lint", "lsm"), ENGINE),
    ],
    ids=lambda each: " ".join(map(str, each))[-40:] if isinstance(each, tuple) else "",
)
def test_a_command_loads_nothing_that_it_does_not_need(
    tmp_path: Path, arguments: tuple[str, ...], may: set[str]
) -> None:
    assert loaded(tmp_path, *arguments) - may == set()

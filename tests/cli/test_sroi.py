"""`sicheck sroi` by its real entry point: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from calculations import MAPS
from helpers import Run, quiet, write_file

from sicheck.schema import SCHEMAS

EMPLOYMENT, RANGES = MAPS["employment-programme"], MAPS["ranges-and-a-harm"]
SICHECK = Path(sys.executable).parent / "sicheck"
START = "project: {name: P, stage: running}\n"
FULL = """\
sroi:
  discount_rate: 3.5%
  inputs: [{name: grant, value: 100}]
  outcomes:
    - {name: work, stakeholder: people, quantity: 2, proxy: {value: 80}}
"""


def calculated(sicheck: Run, *arguments: object, **environment: str) -> dict[str, Any]:
    found = sicheck("sroi", *arguments, "--format", "json", **environment)
    assert found.returncode == 0, found.stderr
    data: dict[str, Any] = json.loads(found.stdout)
    return data


@pytest.fixture
def without_numpy(tmp_path: Path) -> str:
    """A path on which numpy is not there."""
    folder = tmp_path / "without"
    folder.mkdir()
    write_file(folder, "raise ImportError\n", "numpy.py")
    return str(folder)


def test_a_calculation_stands_on_the_screen_in_the_readers_language(sicheck: Run) -> None:
    for language, words in (("en", "1.44 GBP of value for each GBP put in"), ("nl", "1,44 GBP waarde per GBP inbreng")):
        found = sicheck("sroi", EMPLOYMENT, "--lang", language)
        assert (found.returncode, found.stderr) == (0, "")
        assert words in found.stdout


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("columns", [20, 60, 80, 120])
def test_no_line_is_wider_than_the_screen_and_none_ends_in_a_space(sicheck: Run, name: str, columns: int) -> None:
    lines = sicheck("sroi", MAPS[name], "--draws", "100", COLUMNS=str(columns)).stdout.splitlines()
    assert max(map(len, lines)) <= min(100, max(60, columns))
    assert [line for line in lines if line != line.rstrip()] == []


def test_the_json_fits_the_schema_that_the_command_schema_writes(sicheck: Run) -> None:
    schema = json.loads(sicheck("schema", "sroi").stdout)
    assert schema == SCHEMAS["sroi"]("en")
    jsonschema.validate(calculated(sicheck, RANGES), schema, jsonschema.Draft202012Validator)


def test_a_second_run_gives_the_same_bytes_and_another_seed_does_not(sicheck: Run) -> None:
    first, second, other = (
        sicheck("sroi", RANGES, "--format", "json", "--draws", "500", *seed).stdout
        for seed in ((), (), ("--seed", "7"))
    )
    assert first == second != other


def test_another_timing_holds_for_the_whole_calculation(sicheck: Run) -> None:
    own, other = calculated(sicheck, EMPLOYMENT), calculated(sicheck, EMPLOYMENT, "--timing", "end-of-year")
    assert (own["timing"], other["timing"]) == ("year-1-undiscounted", "end-of-year")
    assert own["timings"] == other["timings"]
    assert other["ratio"] == own["timings"]["end-of-year"]
    assert other["sensitivity"] != own["sensitivity"]


def test_the_spread_is_how_far_an_assumption_without_range_is_moved(sicheck: Run) -> None:
    found = calculated(sicheck, EMPLOYMENT, "--spread", "10%")
    deadweight = next(each for each in found["sensitivity"] if each["assumption"] == "deadweight")
    assert (found["spread"], deadweight["stated"]) == (0.1, False)
    assert (deadweight["low"], deadweight["high"]) == pytest.approx((0.36, 0.44))


@pytest.mark.parametrize("spread", ["100%", "1.5", "a fifth"])
def test_a_spread_that_would_leave_no_input_is_refused(sicheck: Run, spread: str) -> None:
    found = sicheck("sroi", EMPLOYMENT, "--spread", spread)
    assert (found.returncode, found.stdout) == (2, "")
    assert f'"{spread}" is no share below 100%' in found.stderr


def test_draws_and_distribution_are_as_asked(sicheck: Run) -> None:
    found = calculated(sicheck, RANGES, "--draws", "321", "--distribution", "triangular", "--seed", "5")
    assert found["simulation"] == {"seed": 5, "draws": 321, "distribution": "triangular"}


def test_without_numpy_the_rest_still_works_and_how_to_install_it_is_told(sicheck: Run, without_numpy: str) -> None:
    found = sicheck("sroi", RANGES, "--format", "json", PYTHONPATH=without_numpy)
    assert found.returncode == 0
    assert 'pip install "sicheck[stats]"' in found.stderr
    data = json.loads(found.stdout)
    assert data["simulation"] is None
    assert [data["range"][each] for each in ("p5", "p50", "p95", "probability_above_1")] == [None] * 4
    assert data["range"]["low"] < data["range"]["best"] < data["range"]["high"]


def test_without_ranges_numpy_is_not_missed(sicheck: Run, without_numpy: str) -> None:
    found = sicheck("sroi", EMPLOYMENT, PYTHONPATH=without_numpy)
    assert (found.returncode, found.stderr) == (0, "")


# A spreadsheet.


def test_a_spreadsheet_goes_to_a_file(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("sroi", EMPLOYMENT, "--format", "xlsx", "--output", "map.xlsx")
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")
    assert (tmp_path / "map.xlsx").read_bytes().startswith(b"PK")


def test_a_spreadsheet_replaces_no_file_unless_forced(sicheck: Run, tmp_path: Path) -> None:
    write_file(tmp_path, "mine", "map.xlsx")
    arguments = ("sroi", EMPLOYMENT, "--format", "xlsx", "--output", "map.xlsx")
    assert sicheck(*arguments).returncode == 2
    assert (tmp_path / "map.xlsx").read_bytes() == b"mine"
    assert sicheck(*arguments, "--force").returncode == 0


def test_a_spreadsheet_goes_to_another_program(tmp_path: Path) -> None:
    command: list[str | Path] = [SICHECK, "sroi", EMPLOYMENT, "--format", "xlsx"]
    found = subprocess.run(command, capture_output=True, env=quiet(), cwd=tmp_path, check=True)
    assert found.stdout.startswith(b"PK")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_spreadsheet_is_not_thrown_at_a_screen(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    command: list[str | Path] = [SICHECK, "sroi", EMPLOYMENT, "--format", "xlsx", "--lang", "en"]
    found = subprocess.run(
        command, stdout=theirs, stderr=subprocess.PIPE, env=quiet(), cwd=tmp_path, encoding="utf-8", check=False
    )
    os.close(theirs)
    os.close(ours)
    assert found.returncode == 2
    assert "--output" in found.stderr


def test_the_page_names_the_command_for_the_same_spreadsheet(sicheck: Run, tmp_path: Path) -> None:
    write_file(tmp_path, START + FULL, "our map.yaml")
    found = sicheck("sroi", "our map.yaml", "--timing", "mid-year", "--lang", "en").stdout
    told = "sicheck sroi 'our map.yaml' --timing mid-year --lang en --format xlsx --output 'our map.xlsx'"
    assert told in " ".join(found.split())


# What can't be calculated.


def refused(sicheck: Run, tmp_path: Path, text: str, language: str = "en") -> str:
    found = sicheck("sroi", write_file(tmp_path, text), "--lang", language)
    assert (found.returncode, found.stdout) == (2, "")
    told: str = found.stderr
    return told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (START, "project.yaml"),
        (START + FULL.replace("  discount_rate: 3.5%\n", ""), "project.yaml:2"),
        (START + FULL.replace("value: 100", "value: 0"), "project.yaml:4"),
        (START + FULL.replace("  inputs: [{name: grant, value: 100}]\n", ""), "project.yaml:2"),
        (START + FULL.replace("quantity: 2, ", ""), "project.yaml:6"),
        (START + FULL.replace(", proxy: {value: 80}", ""), "project.yaml:6"),
        (START + FULL.replace("proxy: {value: 80}", "proxy: {unit: a year}"), "project.yaml:6"),
        (START + FULL.replace("value: 100", "value: -100"), "project.yaml:4"),
        (START + FULL.replace("quantity: 2", "quantity: -2"), "project.yaml:6"),
        (START + FULL.replace("quantity: 2", "quantity: 2, duration: 0"), "project.yaml:6"),
        (START + FULL.replace("quantity: 2", "quantity: {low: 3, best: 2, high: 4}"), "project.yaml:6"),
        (START + FULL.replace("quantity: 2", "quantity: 2, deadweight: 400%"), "project.yaml:6"),
        (START + FULL.replace("quantity: 2", "quantity: 2, yearly: [1]"), "project.yaml:6"),
        (START + FULL.replace("discount_rate", "timing: someday\n  discount_rate"), "project.yaml:3"),
    ],
    ids=[
        *("no-map", "no-rate", "zero-input", "no-inputs", "no-quantity", "no-proxy", "no-price", "negative-input"),
        *("negative-quantity", "duration-0", "low-above-best", "400%", "yearly-and-quantity", "unknown-timing"),
    ],
)
def test_a_bad_map_gives_one_clear_message_at_its_place(sicheck: Run, tmp_path: Path, text: str, place: str) -> None:
    for language in ("en", "nl"):
        told = refused(sicheck, tmp_path, text, language)
        heads = [line for line in told.splitlines() if line.startswith("project.yaml")]
        assert len(heads) == 1, told
        assert heads[0].startswith(place)


def test_no_inputs_and_inputs_of_nothing_are_told_apart(sicheck: Run, tmp_path: Path) -> None:
    none = refused(sicheck, tmp_path, START + FULL.replace("  inputs: [{name: grant, value: 100}]\n", ""))
    zero = refused(sicheck, tmp_path, START + FULL.replace("value: 100", "value: 0"))
    assert none.splitlines()[0].split("  ")[1] != zero.splitlines()[0].split("  ")[1]


def test_all_that_is_missing_is_told_in_one_go(sicheck: Run, tmp_path: Path) -> None:
    told = refused(
        sicheck, tmp_path, START + "sroi: {outcomes: [{name: a, proxy: {value: 1}}, {name: b, quantity: 1}]}\n"
    )
    assert len([line for line in told.splitlines() if line.startswith("project.yaml:")]) == 4


@pytest.mark.parametrize(
    ("option", "value", "english", "dutch"),
    [
        ("--spread", "20", "no share", "geen aandeel"),
        ("--spread", "100%", "below 100%", "onder 100%"),
        ("--spread", "much", "no share", "geen aandeel"),
        ("--draws", "0", "between 1 and", "van 1 tot"),
        ("--draws", "many", "between 1 and", "van 1 tot"),
        ("--seed", "-1", "between 0 and", "van 0 tot"),
        ("--timing", "mid-yaer", "Did you mean mid-year?", "Bedoelde je mid-year?"),
        ("--distribution", "normal", "pert, triangular", "pert, triangular"),
    ],
)
def test_a_wrong_option_is_told_in_the_readers_language(
    sicheck: Run, option: str, value: str, english: str, dutch: str
) -> None:
    for language, expected in (("en_GB.UTF-8", english), ("nl_BE.UTF-8", dutch)):
        found = sicheck("sroi", EMPLOYMENT, option, value, LANG=language)
        assert (found.returncode, found.stdout) == (2, "")
        assert expected in found.stderr


def test_a_calculation_is_not_written_into_a_file_of_another_program(sicheck: Run) -> None:
    found = sicheck("sroi", EMPLOYMENT, "--output", "map.xlsx")
    assert found.returncode == 2
    assert "--format" in found.stderr


def test_a_file_that_is_not_there_is_told(sicheck: Run) -> None:
    found = sicheck("sroi", "nowhere.yaml", "--lang", "en")
    assert (found.returncode, found.stdout) == (2, "")
    assert "nowhere.yaml" in found.stderr

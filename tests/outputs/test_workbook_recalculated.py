"""The workbook in LibreOffice: recalculated, and after a cell was changed, it says what `calculate` says."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from helpers import quiet
from value_maps import FULL, Tree, value_map

from sicheck import sroi
from sicheck.outputs.workbook import workbook

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")

Change = Callable[[Any], None]
HARMFUL: Tree = {
    "discount_rate": 0,
    "timing": "year-1-undiscounted",
    "inputs": [{"stakeholder": "A*", "value": 900, "year": 3}, {"stakeholder": "a*", "value": 100}],
    "outcomes": [
        {"name": "=1+1", "stakeholder": "A*", "yearly": [400, -300, 0, 1200], "attribution": "25%", "drop_off": "100%"},
        {"name": "#N/A", "stakeholder": "<a", "quantity": 3, "proxy": {"value": 250}, "duration": 4, "starts": "after"},
    ],
}


def _outcome(position: int, **changed: object) -> Callable[[Tree], None]:
    def change(tree: Tree) -> None:
        outcomes = tree["outcomes"]
        assert isinstance(outcomes, list)
        outcomes[position].update(changed)

    return change


def _whole(**changed: object) -> Callable[[Tree], None]:
    return lambda tree: tree.update(changed)


def _cell(sheet: str, header: str, row: int, value: object) -> Change:
    """Writes in a row of a table, under a header of its own or of its group."""

    def change(book: Any) -> None:
        page = book[sheet]
        groups = {cell.column + 1: cell.value for cell in page[4] if cell.value}
        found = [cell.column for cell in page[5] if str(groups.get(cell.column, cell.value)) == header]
        page.cell(row, found[0], value)

    return change


def _start(words: str, value: object) -> Change:
    def change(book: Any) -> None:
        (row,) = [row for row in book["Start"].iter_rows() if str(row[0].value).startswith(words)]
        row[1].value = value

    return change


MAP = "Value map"
CHANGES: dict[str, tuple[Change, Callable[[Tree], None]]] = {
    "nothing": (lambda _: None, lambda _: None),
    "deadweight": (_cell(MAP, "deadweight", 6, 0.62), _outcome(0, deadweight="62%")),
    "a correction that was empty": (_cell(MAP, "share of others", 7, 0.5), _outcome(1, attribution="50%")),
    "drop-off of 100%": (_cell(MAP, "drop-off a year", 6, 1), _outcome(0, drop_off="100%")),
    "quantity": (_cell(MAP, "how many", 6, 75), _outcome(0, quantity=75)),
    "a longer duration": (_cell(MAP, "years it lasts", 6, 9), _outcome(0, duration=9)),
    "a later beginning": (_cell(MAP, "first year", 8, 2), _outcome(2, starts="after")),
    "a value of a year": (_cell("Year by year", "5", 14, 70_000), _outcome(1, yearly=[1000, 2000, 0, 1500.5, 70_000])),
    "discount rate": (_start("Discount rate", 0.11), _whole(discount_rate="11%")),
    "timing": (_start("When value counts", "at the end of each year"), _whole(timing="end-of-year")),
    "input": (_cell("What is put in", "value", 8, 5000), lambda tree: _third_input(tree, 5000)),
    "a lowest value, which changes nothing": (_cell(MAP, "lowest", 6, 1), lambda _: None),
}


def _third_input(tree: Tree, value: float) -> None:
    inputs = tree["inputs"]
    assert isinstance(inputs, list)
    inputs[2]["value"] = value


def _written(tree: Tree) -> bytes:
    found = value_map(tree)
    return workbook(found, sroi.calculate(found), "en")


def _opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every workbook after a change: openpyxl drops the values of formulas, LibreOffice fills them in again."""
    folder, out = tmp_path_factory.mktemp("changed"), tmp_path_factory.mktemp("recalculated")
    files = []
    for position, (tree, change) in enumerate([(HARMFUL, CHANGES["nothing"][0]), *_all_changes()]):
        book = _opened(_written(tree))
        change(book)
        files.append(folder / f"{position}.xlsx")
        book.save(files[-1])
    _convert(files, out, tmp_path_factory.mktemp("profile"))
    books = [openpyxl.load_workbook(out / file.name, data_only=True) for file in files]
    return dict(zip(["harmful", *CHANGES], books, strict=True))


def _all_changes() -> list[tuple[Tree, Change]]:
    return [(FULL, change) for change, _ in CHANGES.values()]


def _convert(files: list[Path], out: Path, profile: Path) -> None:
    command = [str(SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", str(out), *map(str, files)], check=True, capture_output=True, timeout=300, env=quiet()
    )


def _values(book: Any) -> dict[tuple[str, str], Any]:
    return {(sheet.title, cell.coordinate): cell.value for sheet in book for row in sheet.iter_rows() for cell in row}


def _beside(book: Any, words: str) -> Any:
    (found,) = [row[1].value for row in book["Start"].iter_rows() if str(row[0].value).startswith(words)]
    return found


@pytest.mark.parametrize(("name", "tree"), [("nothing", FULL), ("harmful", HARMFUL)])
def test_every_formula_gives_the_value_that_stands_with_it(recalculated: dict[str, Any], name: str, tree: Tree) -> None:
    data = _written(tree)
    cells = [(sheet.title, cell) for sheet in _opened(data) for row in sheet.iter_rows() for cell in row]
    formulas = [(sheet, cell.coordinate) for sheet, cell in cells if cell.data_type == "f"]
    stated = _values(openpyxl.load_workbook(io.BytesIO(data), data_only=True))
    calculated = _values(recalculated[name])
    assert len(formulas) > 100
    for place in formulas:
        assert _number(calculated.get(place)) == pytest.approx(_number(stated[place]), rel=1e-9, abs=1e-9), place


def _number(value: Any) -> Any:
    """An empty result of a formula is read as none or as empty words."""
    return value or 0.0


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_cell_gives_the_ratio_of_the_changed_map(recalculated: dict[str, Any], name: str) -> None:
    tree = deepcopy(FULL)
    CHANGES[name][1](tree)
    expected, book = sroi.calculate(value_map(tree)), recalculated[name]
    assert _beside(book, "Ratio (gross)") == pytest.approx(expected.ratio, rel=1e-9)
    assert _beside(book, "Net ratio") == pytest.approx(expected.net_ratio, rel=1e-9)
    assert _beside(book, "Years until") == _payback(expected.payback_years)


def _payback(years: float | None) -> Any:
    return "not within these years" if years is None else pytest.approx(years, rel=1e-9)

"""The workbook: live formulas with the values of the calculation, words that stay words, the same bytes twice."""

from __future__ import annotations

import io
import sys
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from value_maps import FULL, TREES, Tree, value_map

from sicheck import sroi
from sicheck.errors import SicheckError
from sicheck.outputs.workbook import workbook
from sicheck.outputs.workbook.cells import clean
from sicheck.outputs.workbook.plan import SPARE
from sicheck.texts import LANGUAGES

SHEETS = {
    "en": ["Start", "What is put in", "Value map", "From gross to net", "Year by year", "Value now", "Notes"],
    "nl": ["Start", "Inbreng", "Impactkaart", "Van bruto naar netto", "Jaar per jaar", "Waarde nu", "Toelichting"],
}
BESIDE = {"en": "Ratio (gross)", "nl": "Ratio (bruto)"}


def made(tree: Tree = FULL, language: str = "en", project: str = "P") -> bytes:
    found = value_map(tree)
    return workbook(found, sroi.calculate(found), language, project)


def opened(data: bytes, *, values: bool = False) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def beside(sheet: Any, words: str, column: int = 1) -> Any:
    """The cell to the right of the first that begins with these words."""
    for row in sheet.iter_rows(min_col=column):
        if str(row[0].value).startswith(words):
            return row[1].value
    raise AssertionError(words)


def column(sheet: Any, header: str) -> list[Any]:
    """What stands below a header of the table."""
    (found,) = [cell.column for cell in sheet[5] if cell.value == header]
    return [sheet.cell(row, found).value for row in range(6, sheet.max_row + 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_has_its_sheet_in_the_language(language: str) -> None:
    assert opened(made(language=language)).sheetnames == SHEETS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ratio_is_a_formula_with_the_calculated_value(language: str) -> None:
    data = made(language=language)
    assert beside(opened(data)["Start"], BESIDE[language]).startswith("=IF(")
    ratio = beside(opened(data, values=True)["Start"], BESIDE[language])
    assert ratio == pytest.approx(sroi.calculate(value_map(FULL)).ratio, rel=1e-12)


def test_the_first_sheet_shows_all_results() -> None:
    start, result = opened(made(), values=True)["Start"], sroi.calculate(value_map(FULL))
    assert beside(start, "Value now of all outcomes") == pytest.approx(result.total_present_value)
    assert beside(start, "Value now of all that is put in") == pytest.approx(result.investment)
    assert beside(start, "What is left") == pytest.approx(result.net_present_value)
    assert beside(start, "Net ratio") == pytest.approx(result.net_ratio)
    assert beside(start, "Years until") == pytest.approx(result.payback_years)
    ends = {"end-of-year": "at the end", "mid-year": "halfway", "year-1-undiscounted": "year 1 in full"}
    for timing, words in ends.items():
        assert beside(start, words) == pytest.approx(result.timings[timing])


def test_every_outcome_stands_with_its_present_value_per_year() -> None:
    result = sroi.calculate(value_map(FULL))
    sheet = opened(made(), values=True)["Value now"]
    count = len(result.outcomes)
    assert column(sheet, "value now")[:count] == pytest.approx([each.present_value for each in result.outcomes])
    per_year = [(row[4].value, row[5].value) for row in sheet.iter_rows(min_row=6, max_row=5 + count)]
    known = [{year.year: year.present_value for year in each.years} for each in result.outcomes]
    assert per_year == [pytest.approx((each.get(1, 0.0), each.get(2, 0.0))) for each in known]


def test_from_gross_to_net_each_step_takes_off_its_share() -> None:
    first = [cell.value for cell in opened(made(), values=True)["From gross to net"][6]][3:]
    assert first == pytest.approx([510_000, -204_000, 306_000, 0, 306_000, -91_800, 214_200, 0.42])


def test_each_stakeholder_has_what_was_put_in_and_what_changed() -> None:
    sheet = opened(made(), values=True)["Value now"]
    found = {row[1].value: (row[2].value, row[3].value) for row in sheet.iter_rows(min_row=15)}
    for each in sroi.calculate(value_map(FULL)).stakeholders:
        assert found[each.name or "not said who"] == pytest.approx((each.investment, each.present_value))


def test_a_value_that_is_never_earned_back_says_so() -> None:
    tree = {**FULL, "inputs": [{"name": "Grant", "value": 1e9}]}
    assert beside(opened(made(tree), values=True)["Start"], "Years until") == "not within these years"


def test_lowest_and_highest_stand_on_both_sides_of_the_best_value() -> None:
    book = opened(made())
    assert [cell.value for cell in book["Value map"][6]][3:6] == [50, 60, 70]
    assert [row[7].value for row in book["Year by year"].iter_rows(min_row=14, max_row=16)] == [1000, 1000, 1000]
    assert [row[8].value for row in book["Year by year"].iter_rows(min_row=14, max_row=16)] == [2000, 1000, 3000]


def test_columns_for_ranges_that_nobody_gave_are_out_of_sight() -> None:
    widths = opened(made())["Value map"].column_dimensions
    hidden = {letter for letter, each in widths.items() if each.hidden}
    assert not hidden & {"D", "F"}
    assert {"G", "I"} <= hidden


def test_rate_and_timing_have_names_that_formulas_use() -> None:
    book = opened(made(language="nl"))
    assert set(book.defined_names) == {"discontovoet", "wanneer_waarde_telt", "jaren_voor_einde"}
    assert "(1+discontovoet)^(" in book["Waarde nu"]["E6"].value


def test_the_timing_is_chosen_from_a_list_of_the_three() -> None:
    start = opened(made())["Start"]
    (found,) = [each for each in start.data_validations.dataValidation if each.type == "list"]
    first, last = found.formula1.replace("$", "").removeprefix("'Start'!").split(":")
    assert [row[0].value for row in start[first:last]] == [
        "at the end of each year",
        "halfway through each year",
        "year 1 in full, later years count for less",
    ]
    assert start[str(found.sqref)].value == "halfway through each year"


def test_entries_are_marked_and_formulas_are_not() -> None:
    book = opened(made())
    marked = book["Start"]["A4"].fill.fgColor.rgb
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell for cell in cells if cell.data_type == "f" and cell.fill.fgColor.rgb == marked] == []
    assert book["Value map"]["P6"].fill.fgColor.rgb == marked


def test_there_is_room_for_some_more_years() -> None:
    last = len(sroi.calculate(value_map(FULL)).years) + SPARE
    sheet = opened(made())["Year by year"]
    assert [cell.value for cell in sheet[5]][-1] == last
    assert f"room for {last} years" in sheet["A2"].value


def test_words_that_look_like_a_formula_stay_words() -> None:
    book = opened(made(project="=cmd|' /C calc'!A0"))
    texts = {str(cell.value): cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {texts[each] for each in ("=1+1 hours", "@Stress", "-Dignity", "+32 price list")} == {"s"}
    assert book["Start"]["A1"].data_type == "s"


@pytest.mark.parametrize(("text", "kept"), [("a\x00b\x1b[1m\n\u202ec", "a b [1m c"), ("\ufffe\uffffa", "a")])
def test_what_a_spreadsheet_cannot_hold_is_left_out(text: str, kept: str) -> None:
    assert clean(text) == kept


def test_what_is_not_in_money_stands_beside_the_ratio_and_in_the_notes() -> None:
    book = opened(made())
    assert beside(book["Start"], "-Dignity") == "Job-seekers"
    assert "11 of 14 say so" in [cell.value for row in book["Notes"].iter_rows() for cell in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_run_gives_the_same_bytes(language: str) -> None:
    assert made(language=language) == made(language=language)


@settings(max_examples=25, deadline=None)
@given(TREES)
def test_any_complete_map_gives_a_workbook_whose_words_are_no_formulas(tree: Tree) -> None:
    found = value_map(tree)
    result = sroi.calculate(found)
    book = opened(workbook(found, result, "nl"), values=True)
    assert beside(book["Start"], "Ratio (bruto)") == pytest.approx(result.ratio, rel=1e-12)
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "e"]


def test_without_xlsxwriter_it_says_which_extra_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(SicheckError) as caught:
        made()
    (problem,) = caught.value.problems
    assert (problem.id, dict(problem.values)) == ("extra-missing", {"extra": "xlsx", "what": "XlsxWriter"})

"""The rows of the money: until when each source runs, and what is known of the time after."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import DAY, write_file

from sicheck.assess import standing
from sicheck.catalogue import load
from sicheck.intake import read_project_file
from sicheck.outputs.money import conclusions
from sicheck.report.money import MOST, money_row
from sicheck.report.rows import MoneyRow
from sicheck.report.wording import Wording
from sicheck.texts import Phrases

CRITERIA = load()
HEAD = "project: {name: P, stage: running}\nsustainability:\n"
COSTS = "  costs: {per_year: 1000, all_included: yes}\n"


def money(tmp_path: Path, text: str) -> MoneyRow | None:
    file = read_project_file(write_file(tmp_path, HEAD + text))
    return money_row(Wording(standing(file, CRITERIA, DAY), file, CRITERIA, "en"))


def known(tmp_path: Path, *sources: str, costs: str = "") -> MoneyRow:
    found = money(tmp_path, f"{costs}  funding: [{', '.join(sources)}]\n")
    assert found is not None
    return found


@pytest.mark.parametrize("text", ["  funding: none\n", "  after: {route: not talked about yet}\n"])
def test_no_source_is_no_money(tmp_path: Path, text: str) -> None:
    assert money(tmp_path, text) is None


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("{name: A grant, kind: project-subsidy, until: 2027-06}", "temporary"),
        ("{name: A grant, kind: project-subsidy}", "temporary-open"),
        ("{name: A grant, kind: project-subsidy, until: 2020}", "over"),
        ("{name: A grant, kind: project-subsidy, until: 2026-11-23}", "temporary"),
        ("{name: A covenant, kind: structural-subsidy, until: 2031}", "until"),
        ("{name: A covenant, kind: structural-subsidy}", "lasting"),
        ("{name: A covenant, kind: structural-subsidy, temporary: yes}", "temporary-open"),
        ("{name: Hours, kind: in-kind, temporary: no}", "lasting"),
        ("{name: Hours, kind: in-kind}", "open"),
        ("{name: Something}", "open"),
        ("{name: A grant, kind: project-subsidy, until: 2029, certainty: hoped}", "hoped"),
        ("{name: A grant, kind: project-subsidy, until: 2029, certainty: requested}", "requested"),
    ],
)
def test_until_when_a_source_runs(tmp_path: Path, source: str, state: str) -> None:
    (row,) = known(tmp_path, source).sources
    assert row.state == state


def test_what_ends_first_stands_first_and_what_has_no_end_last(tmp_path: Path) -> None:
    sources = ("{name: C}", "{name: B, until: 2031}", "{name: A, until: 2028}")
    assert [row.names for row in known(tmp_path, *sources).sources] == [("A",), ("B",), ("C",)]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("{name: A grant, funder: City}", ("A grant", "City")),
        ("{funder: City}", ("City",)),
        ("{name: City, funder: City}", ("City",)),
        ("{amount: 10}", ()),
    ],
)
def test_a_source_goes_by_its_name_and_funder(tmp_path: Path, source: str, names: tuple[str, ...]) -> None:
    assert known(tmp_path, source).sources[0].names == names


SALES = "{name: Sales, kind: sales, amount: 500, since: 2024}"
GRANT = "{name: Grant, kind: project-subsidy, amount: 500, until: 2027-12-31, since: 2025}"


def test_the_share_that_recurs(tmp_path: Path) -> None:
    assert known(tmp_path, SALES, GRANT).recurring == 0.5


def test_without_kind_and_amount_no_share_recurs(tmp_path: Path) -> None:
    assert known(tmp_path, "{name: A grant}").recurring is None


def test_what_is_covered_after_the_temporary_money(tmp_path: Path) -> None:
    found = known(tmp_path, SALES, GRANT, costs=COSTS)
    assert (found.has_temporary, found.covered, found.months) == (True, 0.5, 0)


def test_without_the_cost_nothing_can_be_said_of_what_is_covered(tmp_path: Path) -> None:
    assert known(tmp_path, SALES, GRANT).covered is None


def test_money_without_an_end_covers_the_cost_for_as_long_as_anybody_looks_ahead(tmp_path: Path) -> None:
    found = known(tmp_path, "{name: Budget, kind: regular-budget, amount: 1000}", costs=COSTS)
    assert (found.has_temporary, found.months) == (False, 120)


def test_the_line_of_the_sources_is_known(tmp_path: Path) -> None:
    assert known(tmp_path, SALES).line == 3


def test_a_long_list_is_cut_and_counted(tmp_path: Path) -> None:
    found = known(tmp_path, *(f"{{name: s{place}}}" for place in range(MOST + 3)))
    assert (len(found.sources), found.left_out) == (MOST, 3)


@pytest.mark.parametrize(
    ("source", "is_dated"),
    [
        ("{name: Budget, kind: regular-budget, amount: 1000}", False),
        ("{name: Budget, kind: regular-budget, amount: 1000, until: 2040}", True),
    ],
)
def test_ten_years_are_told_only_where_dates_say_so(tmp_path: Path, source: str, *, is_dated: bool) -> None:
    row = known(tmp_path, source, costs=COSTS)
    assert (row.months, row.is_dated) == (120, is_dated)
    [_, said] = conclusions(row, Phrases("nl", "report"))
    assert ("tien jaar" in said, "zonder einddatum" in said) == (is_dated, not is_dated)


def test_one_source_without_an_end_leaves_the_end_open(tmp_path: Path) -> None:
    dated = "{name: Budget, kind: regular-budget, amount: 400, until: 2040}"
    row = known(tmp_path, dated, "{name: Ticket sales, kind: regular-budget, amount: 600}", costs=COSTS)
    assert (row.months, row.is_dated) == (120, False)

"""The eight examples: what the tool says of them, what their labels promise, and sums that have to hold."""

from __future__ import annotations

import re
from functools import cache
from math import floor, isclose

import pytest
from helpers import DAY, EXAMPLES

from sicheck import sroi
from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.evidence import counting_sources, references, referred
from sicheck.intake import ProjectFile, check_indicators, read_project_file
from sicheck.model.assessment import Assessment
from sicheck.model.criteria import CriteriaSet
from sicheck.model.project import Project

REAL = ("dorpspunten-de-lovie", "duo-for-a-job", "housing-first-belgium", "repair-cafes-vlaanderen")
COUNTER_EXAMPLES = ("fietsbib-zonder-vervolg", "wijkpunt-van-bovenaf", "zorgrobot")
INVENTED = ("buurtkeuken", *COUNTER_EXAMPLES)
NAMES = (*REAL, *INVENTED)

# verdict, triggered knock-outs, coalition reaction, overall and evidenced score
EXPECTED = {
    "buurtkeuken": ("socially-innovative", [], "connecting", 78.3, 61.7),
    "dorpspunten-de-lovie": ("not-assessable", [], "cannot-say", None, None),
    "duo-for-a-job": ("not-assessable", [], "cannot-say", None, None),
    "fietsbib-zonder-vervolg": ("not-yet", ["ends-with-funding"], "introvert", 65.0, 45.8),
    "housing-first-belgium": ("not-assessable", [], "cannot-say", None, None),
    "repair-cafes-vlaanderen": ("not-assessable", [], "cannot-say", None, None),
    "wijkpunt-van-bovenaf": ("not-yet", ["top-down"], "extravert", 53.3, 41.7),
    "zorgrobot": ("not-yet", ["technology-without-impact"], "confused", 60.8, 50.0),
}
WORDS = {
    "not-assessable": "not assessable",
    "not-yet": "not yet shown",
    "socially-innovative": "socially innovative",
}


@cache
def criteria() -> CriteriaSet:
    return load("social-innovation")


@cache
def read(name: str) -> ProjectFile:
    return read_project_file(EXAMPLES / f"{name}.yaml")


def project(name: str) -> Project:
    return read(name).project


def text(name: str) -> str:
    return (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")


@cache
def assessed(name: str, years_later: int = 0) -> Assessment:
    return assess(read(name), criteria(), DAY.replace(year=DAY.year + years_later))


def triggered(found: Assessment) -> list[str]:
    return [each.id for each in found.knockouts if each.state == "triggered"]


def whole(words: str | None) -> list[int]:
    """The whole numbers in a text, in which a point parts the thousands."""
    return [int(each.replace(".", "")) for each in re.findall(r"\d+(?:\.\d{3})*", words or "")]


def test_every_file_in_the_folder_is_expected_here() -> None:
    assert sorted(each.stem for each in EXAMPLES.glob("*.yaml")) == sorted(EXPECTED) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_the_tool_says_on_the_day_of_the_readme(name: str) -> None:
    found = assessed(name)
    scores = (found.overall.score, found.overall.evidenced)
    coalition = next(each.result for each in found.diagnoses if each.id == "coalition-reaction")
    assert (
        found.overall.verdict,
        triggered(found),
        coalition,
        *(None if each is None else round(each, 1) for each in scores),
    ) == EXPECTED[name]


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_has_the_verdict_and_the_figures_of_the_tool(name: str) -> None:
    overall = assessed(name).overall
    lines = (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()
    row = next(each.split("|") for each in lines if f"({name}.yaml)" in each and each.startswith("|"))
    label, stage, verdict, figures = (each.strip() for each in row[2:6])
    shown = ["–" if each is None else str(floor(each)) for each in (overall.score, overall.evidenced)]
    assert label == ("real" if name in REAL else "invented")
    assert stage == project(name).project.stage
    assert verdict.startswith(WORDS[overall.verdict])
    assert figures == f"{shown[0]} / {shown[1]} / {floor(overall.coverage * 100 + 1e-9)} %"


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_read_without_a_notice_and_its_sources_count(name: str) -> None:
    check_indicators(read(name), criteria())
    named = {each.id for each in project(name).sources or ()}
    assert read(name).notices == ()
    assert counting_sources(project(name)) == named
    assert {referred(each) for _, each in references(project(name))} == named


@pytest.mark.parametrize("name", REAL)
def test_a_real_example_says_that_the_project_did_not_check_it(name: str) -> None:
    label = "Ingevuld uit openbare bronnen door de makers van sicheck; niet nagekeken door het project zelf."
    head = " ".join(each.lstrip("# ") for each in text(name).split("sicheck: 1")[0].splitlines())
    assert label in " ".join((project(name).project.summary or "").split())
    assert "ingevuld uit openbare bronnen door de makers van sicheck, niet nagekeken" in head
    assert "verzonnen" not in text(name)


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_example_says_so_in_its_name_summary_and_first_line(name: str) -> None:
    who = project(name).project
    assert "verzonnen" in who.name
    assert "Dit project is verzonnen" in (who.summary or "")
    assert text(name).startswith("# Verzonnen ")
    assert not any(each.link for each in project(name).sources or ())


@pytest.mark.parametrize("name", REAL)
def test_nothing_fires_on_what_public_sources_do_not_say(name: str) -> None:
    found = assessed(name)
    assert triggered(found) == []
    assert found.warnings == ()


@pytest.mark.parametrize("name", COUNTER_EXAMPLES)
def test_without_its_knockout_a_counter_example_would_do_fairly(name: str) -> None:
    found = assessed(name)
    others = [each.state for each in found.knockouts if each.id not in triggered(found)]
    assert others == ["clear"] * 3
    assert (found.overall.score or 0) >= 40
    assert min(each.score or 0 for each in found.markers) >= 20


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("years", [1, 2, 3])
def test_a_verdict_does_not_change_because_time_goes_by(name: str, years: int) -> None:
    found = assessed(name, years)
    assert (found.overall.verdict, triggered(found)) == EXPECTED[name][:2]


def test_the_demo_fills_every_section_and_has_one_or_two_gaps_left() -> None:
    found = assessed("buurtkeuken")
    sections = project("buurtkeuken").model_dump(exclude_defaults=True, exclude={"sicheck"})
    assert set(Project.model_fields) - set(sections) <= {"sicheck", "not_applicable"}
    assert found.overall.coverage == 1.0
    assert [each.id for marker in found.markers for each in marker.indicators if each.is_gap] == [
        "stakeholder-focus.inclusion",
        "sustainability.scaling",
    ]


def test_the_demo_has_a_modest_sroi_that_falls_just_under_one_in_the_low_case() -> None:
    value_map = project("buurtkeuken").sroi
    assert value_map is not None
    assert 1.4 <= sroi.calculate(value_map).ratio <= 2.2
    assert 0.9 <= sroi.bounds(value_map).low <= 1.1


# Sums.


@pytest.mark.parametrize("name", INVENTED)
def test_money_in_is_the_cost_and_the_unit_cost_is_its_share(name: str) -> None:
    sustainability, size = project(name).sustainability, project(name).project.size
    cost, participants = sustainability.costs.per_year, size.participants_per_year
    assert cost
    assert participants
    assert sum(each.amount or 0 for each in sustainability.funding or ()) == cost
    assert sustainability.costs.per_unit == round(cost / participants)


@pytest.mark.parametrize("name", INVENTED)
def test_the_budget_is_the_cost_without_what_is_given_in_kind(name: str) -> None:
    sustainability = project(name).sustainability
    in_kind = sum(each.amount or 0 for each in sustainability.funding or () if each.kind == "in-kind")
    assert project(name).project.size.budget_per_year == (sustainability.costs.per_year or 0) - in_kind


@pytest.mark.parametrize("name", INVENTED)
def test_nobody_is_measured_who_does_not_take_part(name: str) -> None:
    participants = project(name).project.size.participants_per_year or 0
    for outcome in project(name).impact.outcomes or ():
        for each in outcome.measurements or ():
            assert 0 < (each.n or 0) <= (each.of or 0) <= participants


@pytest.mark.parametrize(("name", "sums"), [("buurtkeuken", 2), ("fietsbib-zonder-vervolg", 1)])
def test_a_sum_that_a_comment_writes_out_is_right(name: str, sums: int) -> None:
    found = re.findall(r"#[^=\n]*?(\d[\d.]*(?: \+ \d[\d.]*)+)[^=\n]* = (\d[\d.]*\d)", text(name))
    assert len(found) == sums
    for terms, total in found:
        assert sum(whole(terms)) == whole(total)[0]


def test_the_inputs_of_the_demo_are_its_yearly_cost() -> None:
    value_map, costs = project("buurtkeuken").sroi, project("buurtkeuken").sustainability.costs
    assert value_map is not None
    assert sum(each.value.best for each in value_map.inputs or () if each.value) == costs.per_year == 85800
    assert costs.per_year == 36000 + 4500 * 2.80 + 4200 + 1600 * 15 + 100 * 90


def test_the_quantities_in_the_value_map_of_the_demo_follow_from_its_measurements() -> None:
    value_map = project("buurtkeuken").sroi
    assert value_map is not None
    valued = {each.name: each for each in value_map.outcomes or ()}
    for outcome in project("buurtkeuken").impact.outcomes or ():
        last = (outcome.measurements or ())[-1]
        moved = abs((last.value or 0) - (outcome.baseline.value or 0)) / 100 * (last.of or 0)
        quantity = valued[outcome.name].quantity
        assert quantity is not None
        assert quantity.best == round(moved)


def test_housing_first_counts_its_projects_and_the_people_it_followed() -> None:
    found = project("housing-first-belgium")
    regions = (found.sustainability.scaling.runs_elsewhere or ())[0].who
    followed = (found.impact.outcomes or ())[0].method
    total, *parts = whole(regions)
    assert (total, sum(parts)) == (47, 18 + 18 + 11)
    total, *parts = whole(followed)
    assert (total, sum(parts)) == (378, 141 + 237)
    assert [each.number for each in found.stakeholders or () if each.target_group] == [141]


def test_repair_cafes_multiply_groups_and_kilograms() -> None:
    waste, repairs, *_ = project("repair-cafes-vlaanderen").impact.outcomes or ()
    groups, kilograms = whole(waste.who)[0], whole(waste.measure)[0]
    assert [each.value for each in waste.measurements or ()] == [34560] == [groups * kilograms]
    tried, succeeded = whole(repairs.measure)[0], (repairs.measurements or ())[0].value
    assert succeeded is not None
    assert isclose(succeeded / tried, 0.72)
    world = (project("repair-cafes-vlaanderen").sustainability.scaling.runs_elsewhere or ())[1]
    assert round(whole(world.what)[1] / whole(world.who)[0]) == 190


def test_the_villages_count_their_volunteers() -> None:
    found = project("dorpspunten-de-lovie")
    numbers = [each.number for each in found.stakeholders or () if each.kind == "volunteers"]
    assert numbers == [15] == [sum(whole((found.sustainability.scaling.runs_elsewhere or ())[0].what))]


def test_duo_for_a_job_keeps_the_bond_and_its_four_effects_apart() -> None:
    found = project("duo-for-a-job")
    bond = (found.sustainability.funding or ())[0]
    outcomes = {each.name: each for each in found.impact.outcomes or ()}
    reach = next(each for each in outcomes.values() if each.change == "reach")
    assert round(whole(bond.name)[0] / (reach.target.value or 1)) == 1078
    assert bond.amount is None
    assert sorted(m.value or 0 for each in outcomes.values() for m in each.measurements or ()) == [50, 53, 72]

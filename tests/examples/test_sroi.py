"""The examples of value maps: what they promise about themselves, and where each figure comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from helpers import EXAMPLES

from sicheck import sroi
from sicheck.evidence import counting_sources, references, referred
from sicheck.intake import ProjectFile, read_project_file

TEACHING = ("befriending", "employment-programme")
REAL = ("duo-for-a-job",)
NAMES = (*REAL, *TEACHING)
_FIGURE = re.compile(r"^\s*(?:low|best|high|year|duration|value|quantity): *[\d][^#]*(#.*)?$")
_SOURCE = re.compile(r"\[([\w-]+)\]")


def read(name: str) -> ProjectFile:
    return read_project_file(EXAMPLES / "sroi" / f"{name}.yaml")


def text(name: str) -> str:
    return (EXAMPLES / "sroi" / f"{name}.yaml").read_text(encoding="utf-8")


def figures(name: str) -> Iterator[str]:
    """What is said behind each figure of the map."""
    for line in text(name).partition("\nsroi:")[2].splitlines():
        if found := _FIGURE.match(line):
            yield found.group(1) or line


def ratio(name: str) -> float:
    value_map = read(name).project.sroi
    assert value_map
    return sroi.calculate(value_map).ratio


def test_every_map_in_the_folder_is_expected_here() -> None:
    assert sorted(each.stem for each in (EXAMPLES / "sroi").iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_map_is_complete_and_read_without_a_notice(name: str) -> None:
    value_map = read(name).project.sroi
    assert value_map
    assert sroi.incomplete(value_map) == ()
    assert read(name).notices == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_names_a_map_with_its_ratio(name: str) -> None:
    lines = (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()
    (line,) = (each for each in lines if f"(sroi/{name}.yaml)" in each)
    assert f"{ratio(name):.2f}" in line


@pytest.mark.parametrize("name", TEACHING)
def test_a_teaching_case_says_so_in_its_name_its_summary_and_its_first_line(name: str) -> None:
    who = read(name).project.project
    assert "(a teaching case)" in who.name
    assert "teaching case" in (who.summary or "")
    assert text(name).startswith("# A teaching case, not a project of its own: ")


@pytest.mark.parametrize("name", REAL)
def test_a_real_map_says_that_the_project_did_not_check_it(name: str) -> None:
    label = "Ingevuld uit openbare bronnen door de makers van sicheck; niet nagekeken door het project zelf."
    assert label in " ".join((read(name).project.project.summary or "").split())
    assert "niet nagekeken door het project zelf" in text(name).splitlines()[0]


@pytest.mark.parametrize("name", REAL)
def test_behind_every_figure_of_a_real_map_stands_its_source_or_that_it_is_an_assumption(name: str) -> None:
    ids = {each.id for each in read(name).project.sources or ()}
    found = list(figures(name))
    assert len(found) > 20
    for each in found:
        assert "aanname" in each or set(_SOURCE.findall(each)) & ids, each
        assert set(_SOURCE.findall(each)) <= ids


@pytest.mark.parametrize("name", REAL)
def test_every_source_of_a_real_map_counts_and_is_referred_to(name: str) -> None:
    project = read(name).project
    named = {each.id for each in project.sources or ()}
    assert counting_sources(project) == named
    assert {referred(each) for _, each in references(project)} | set(_SOURCE.findall(text(name))) >= named


def test_a_price_that_is_only_assumed_is_a_range() -> None:
    value_map = read("duo-for-a-job").project.sroi
    assert value_map
    wide = {each.path[-1] for each in sroi.assumptions(value_map) if each.is_range}
    assert wide >= {"discount_rate", "value", "deadweight", "displacement", "attribution", "drop_off"}


def test_the_figures_of_duo_for_a_job_follow_from_what_was_published() -> None:
    value_map = read("duo-for-a-job").project.sroi
    assert value_map
    (bond, hours), (work,) = value_map.inputs or (), value_map.outcomes or ()
    assert bond.value
    assert bond.value.best == 347_000
    assert hours.value
    assert [hours.value.low, hours.value.best, hours.value.high] == [322 * 26 * each * 15 for each in (2, 2.5, 3)]
    assert work.quantity
    assert [work.quantity.low, work.quantity.best] == [round(0.50 * 322), round(0.53 * 322)]
    assert work.proxy
    assert work.proxy.value
    assert [round(26_900 * each) for each in (90 / 220, 1 / 2, 1)] == [
        work.proxy.value.low,
        work.proxy.value.best,
        work.proxy.value.high,
    ]

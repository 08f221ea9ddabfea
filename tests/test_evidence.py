"""The evidenced view: what stays of a project when everything without a piece of evidence is taken away."""

from __future__ import annotations

import pytest

from sicheck.evidence import carries_evidence, counting_sources, evidenced_view, references, referred
from sicheck.model.project import Project

SOURCES = [{"id": "report", "title": "Report", "link": "https://example.org"}, {"id": "rumour", "title": "Rumour"}]


def project(**sections: object) -> Project:
    return Project.model_validate({"project": {"name": "P", "stage": "pilot"}, "sources": SOURCES, **sections})


def view(**sections: object) -> Project:
    found = project(**sections)
    return evidenced_view(found, counting_sources(found))


@pytest.mark.parametrize(
    ("source", "counts"),
    [
        ({"title": "T", "link": "https://example.org"}, True),
        ({"title": "T", "by": "the neighbours"}, True),
        ({"title": "T", "file": "photo.jpg"}, True),
        ({"title": "T", "file": "gone.jpg"}, False),
        ({"title": "T", "file": "gone.jpg", "by": "the neighbours"}, True),
        ({"title": "T"}, False),
        ({"link": "https://example.org"}, False),
        ({"title": "T", "date": "2026", "independent": "yes"}, False),
    ],
)
def test_a_source_counts_with_a_title_and_a_link_file_or_somebody(source: dict[str, str], *, counts: bool) -> None:
    found = counting_sources(project(sources=[{"id": "a", **source}]), missing_files=["gone.jpg"])
    assert found == ({"a"} if counts else set())


def test_without_sources_nothing_counts() -> None:
    assert counting_sources(project(sources=None)) == frozenset()


@pytest.mark.parametrize("reference", ["report", "report p. 12", "report\tpage 3"])
def test_a_reference_may_name_a_page(reference: str) -> None:
    assert referred(reference) == "report"


def test_an_empty_reference_names_nothing() -> None:
    assert referred("") == ""


def test_the_project_itself_always_stays() -> None:
    assert view().project.name == "P"
    assert view().sources == project().sources


def test_a_scalar_goes_when_its_section_names_no_evidence() -> None:
    assert view(need={"problem": "something is wrong"}).need.problem is None


def test_a_section_s_evidence_covers_its_scalars_and_groups_but_not_its_items() -> None:
    need = view(
        need={
            "problem": "something is wrong",
            "number": {"value": 3},
            "figures": [{"what": "a", "year": 2024}],
            "evidence": "report",
        }
    ).need
    assert (need.problem, need.number.value, need.figures) == ("something is wrong", 3, ())


def test_an_item_stays_by_its_own_evidence_alone() -> None:
    figures = [{"what": "a", "evidence": "report p. 2"}, {"what": "b"}, {"what": "c", "evidence": "rumour"}]
    assert [each.what for each in view(need={"figures": figures}).need.figures or ()] == ["a"]


def test_what_an_item_holds_that_can_carry_no_evidence_shares_that_of_the_item() -> None:
    actor = {"name": "City", "commitment": [{"what": "money"}], "roles": {"deliver": "consult"}, "evidence": "report"}
    (found,) = view(stakeholders=[actor]).stakeholders or ()
    assert found.commitment is not None
    assert found.commitment[0].what == "money"
    assert found.roles.deliver.role == "consult"


def test_an_item_within_an_item_needs_evidence_of_its_own() -> None:
    measurement = {"value": 3, "date": "2025"}
    outcome = {"name": "A", "evidence": "report", "measurements": [measurement, {**measurement, "evidence": "report"}]}
    (found,) = view(impact={"outcomes": [outcome]}).impact.outcomes or ()
    assert len(found.measurements or ()) == 1


def test_a_group_may_bring_evidence_where_its_section_does_not() -> None:
    design = view(design={"frontline": {"who": "nurses", "evidence": "report"}}).design
    assert design.frontline.who == "nurses"


def test_the_evidence_of_a_group_stays_written() -> None:
    assert view(need={"problem": "something is wrong", "evidence": "report"}).need.evidence == ("report",)


def test_references_come_with_their_path_by_the_keys_of_the_file() -> None:
    found = project(
        need={"figures": [{"evidence": ["report", "rumour"]}]}, changes=[{"from": "x", "evidence": "report"}]
    )
    assert list(references(found)) == [
        (("need", "figures", 0, "evidence", 0), "report"),
        (("need", "figures", 0, "evidence", 1), "rumour"),
        (("changes", 0, "evidence", 0), "report"),
    ]


def test_whether_anything_carries_evidence() -> None:
    assert not carries_evidence(project(need={"problem": "something is wrong"}))
    assert carries_evidence(project(need={"evidence": "rumour"}))

"""Four states: clear and evidenced, clear as described, triggered, unknown."""

from __future__ import annotations

from typing import Any

import pytest
from helpers import DAY

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.diagnosis import knockout_results
from sicheck.intake import ProjectFile
from sicheck.model.criteria import Knockout
from sicheck.model.project import Project
from sicheck.rules import Bound, Rules
from sicheck.yamlio import Document

WORDS = {"en": "x", "nl": "x"}
RULE = Knockout.model_validate(
    {
        "id": "rule",
        "title": WORDS,
        "source": {"label": "added", "literature": "x"},
        "reads": ["need.whose"],
        "answered_when": "told",
        "triggered_when": "bad",
        "text": {"triggered": WORDS, "clear": WORDS, "unknown": WORDS},
        "advice": WORDS,
    }
)


def bound(*, told: bool, bad: bool = False) -> Bound:
    return Rules((("told", "bool"), ("bad", "bool"))).over({"told": told, "bad": bad})


@pytest.mark.parametrize(
    ("described", "evidenced", "state", "proven"),
    [
        (bound(told=False), bound(told=True), "unknown", None),
        (bound(told=False, bad=True), None, "unknown", None),
        (bound(told=True, bad=True), bound(told=True), "triggered", None),
        (bound(told=True), None, "clear", False),
        (bound(told=True), bound(told=False), "clear", False),
        (bound(told=True), bound(told=True, bad=True), "clear", False),
        (bound(told=True), bound(told=True), "clear", True),
    ],
)
def test_the_evidenced_look_only_tells_how_a_clear_one_is_known(
    described: Bound, evidenced: Bound | None, state: str, *, proven: bool | None
) -> None:
    (found,) = knockout_results([RULE], described, evidenced, len)
    assert (found.state, found.evidenced, found.line) == (state, proven, 1)


# The rules of the set; triggered and unknown are in its cases.

PROVEN = {"evidence": "minutes"}
HEARD = {"name": "Residents", "kind": "target-group", "roles": {"discover": "consult"}}
GRANT = {"funder": "Flanders", "kind": "project-subsidy", "amount": 44000, "temporary": True, "until": "2027-12-31"}
BUDGET = {"funder": "City", "kind": "regular-budget", "amount": 9000, "temporary": False, "certainty": "signed"}
MEASURED = {"value": 80, "date": "2026-07-02"}
SKILL = {"who": "residents", "change": "skill", "target": {"value": 80, "date": "2026-06-30"}}


def state_of(rule: str, **sections: Any) -> tuple[str, bool | None]:
    sources = [{"id": "minutes", "title": "Minutes", "by": "the secretary"}]
    who = {"name": "Kitchen", "stage": "pilot", **sections.pop("project", {})}
    project = Project.model_validate({"project": who, "sources": sources, **sections})
    found = assess(ProjectFile(project, Document("p.yaml", b"", {}, {}), ""), load(), DAY)
    return next((each.state, each.evidenced) for each in found.knockouts if each.id == rule)


@pytest.mark.parametrize(
    ("rule", "sections", "proven"),
    [
        ("top-down", {"stakeholders": [HEARD]}, False),
        ("top-down", {"stakeholders": [HEARD | PROVEN]}, True),
        ("top-down", {"stakeholders": [HEARD], "need": PROVEN}, False),
        ("technology-without-impact", {"innovation": {"technology": {"role": "none"}}}, False),
        ("technology-without-impact", {"innovation": {"technology": {"role": "none"}, **PROVEN}}, True),
        (
            "technology-without-impact",
            {
                "innovation": {"technology": {"role": "core"}, **PROVEN},
                "impact": {"outcomes": [{**SKILL, "measurements": [MEASURED]}]},
            },
            False,
        ),
        (
            "technology-without-impact",
            {
                "innovation": {"technology": {"role": "core"}, **PROVEN},
                "impact": {"outcomes": [{**SKILL, **PROVEN, "measurements": [MEASURED | PROVEN]}]},
            },
            True,
        ),
        ("ends-with-funding", {"sustainability": {"funding": [BUDGET]}}, False),
        ("ends-with-funding", {"sustainability": {"funding": [BUDGET | PROVEN]}}, True),
        ("ends-with-funding", {"sustainability": {"funding": [GRANT | PROVEN], "after": {"route": "?"}}}, False),
        (
            "ends-with-funding",
            {"sustainability": {"funding": [GRANT | PROVEN], "after": {"route": "?", **PROVEN}}},
            True,
        ),
        ("no-societal-need", {"need": {"whose": "staff"}}, False),
        ("no-societal-need", {"need": {"whose": "staff", **PROVEN}}, True),
    ],
)
def test_clear_as_described_or_evidenced(rule: str, sections: dict[str, Any], *, proven: bool) -> None:
    assert state_of(rule, **sections) == ("clear", proven)


def test_an_own_initiative_is_evidenced_only_by_those_concerned() -> None:
    who = {"initiative": {"by": ["target-group"]}}
    people = {"name": "Residents", "kind": "target-group"}
    assert state_of("top-down", project=who, stakeholders=[people], need=PROVEN) == ("clear", False)
    assert state_of("top-down", project=who, stakeholders=[people | PROVEN]) == ("clear", True)


def test_a_grant_without_evidence_is_not_forgotten_beside_a_proven_one() -> None:
    costs = {"per_year": 900_000, "all_included": "yes"}
    funding = [BUDGET | PROVEN, GRANT, GRANT | {"funder": "Europe"}]
    money = {"funding": funding, "costs": costs, "after": {"route": "?"}}
    assert state_of("ends-with-funding", project={"stage": "running"}, sustainability=money) == ("triggered", None)

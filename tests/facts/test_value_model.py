from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sicheck.facts import View
from sicheck.facts.value_model import FACTS
from sicheck.model.project import Project

TODAY = dt.date(2026, 11, 23)


def facts(**sections: Any) -> dict[str, Any]:
    project = Project.model_validate({"project": {"name": "Kitchen", "stage": "running"}, **sections})
    return {fact.name: fact.compute(View(project, project, TODAY)) for fact in FACTS}


def value(**model: Any) -> dict[str, Any]:
    return facts(sustainability={"value_model": model})


def measured(change: str = "skill", **measurement: Any) -> dict[str, Any]:
    return {"outcomes": [{"who": "residents", "change": change, "measurements": [measurement]}]}


def test_an_empty_file_has_every_fact_at_its_worst() -> None:
    assert facts() == {fact.name: fact.worst for fact in FACTS}


@pytest.mark.parametrize(
    ("model", "answered"),
    [
        ({"first": "members"}, 1),
        ({"surplus": "no-surplus"}, 1),
        ({"collision": {"chose": "never-happened"}}, 1),
        ({"collision": {"what": "the price of a meal"}}, 0),
        ({"price": "cost"}, 1),
        ({"price": []}, 0),
        ({"money_followed": False}, 1),
        ({"first": "need", "surplus": "all-back", "collision": {"chose": "need"}, "price": "free"}, 4),
    ],
)
def test_how_much_is_answered(model: dict[str, Any], answered: int) -> None:
    assert value(**model)["value_answered"] == answered


@pytest.mark.parametrize(
    ("price", "social"),
    [
        ("free", True),
        (["market", "ability-to-pay"], True),
        (["set-by-government"], True),
        ("cost", False),
        (["market", "cost"], False),
    ],
)
def test_a_social_price(price: str | list[str], *, social: bool) -> None:
    found = value(price=price)
    assert (found["value_price_answered"], found["value_price_social"]) == (True, social)


@pytest.mark.parametrize(
    ("impact", "followed"),
    [
        (measured(value=6, date="2026-07-01"), True),
        (measured(value=6, date="2027-07-01"), False),
        (measured(value=6), False),
        (measured(date="2026-07-01"), False),
        (measured("use", value=6, date="2026-07-01"), False),
        ({"outcomes": [{"who": "residents", "change": "skill"}]}, False),
        ({"outcomes": []}, False),
    ],
)
def test_an_effect_on_people_is_followed_once_it_was_measured(impact: dict[str, Any], *, followed: bool) -> None:
    found = facts(impact=impact)
    assert (found["value_effects_followed"], found["value_followed_answered"]) == (followed, followed)
    assert found["value_answered"] == int(followed)


def test_effects_and_money_followed_are_one_answer() -> None:
    impact = measured(value=6, date="2026-07-01")
    assert facts(impact=impact, sustainability={"value_model": {"money_followed": True}})["value_answered"] == 1


@pytest.mark.parametrize(
    ("licence", "counts"),
    [
        ([{"whose": "the neighbours", "earned_by": "quiet after ten"}], True),
        ([{"whose": "the neighbours"}], False),
        ([], False),
    ],
)
def test_the_licence_names_whose_trust_and_what_earns_it(licence: list[dict[str, str]], *, counts: bool) -> None:
    assert value(licence=licence)["value_licence_named"] is counts


@pytest.mark.parametrize("kind", ["product", "process", "organisation-model"])
def test_a_kind_counts_with_what_and_for_whom(kind: str) -> None:
    fact = f"innovation_{kind.replace('-', '_')}"
    full = {"kind": kind, "what": "shared bikes", "for_whom": "families"}
    assert facts(innovation={"kinds": [full]})[fact]
    for missing in ("what", "for_whom", "kind"):
        partial = {key: each for key, each in full.items() if key != missing}
        assert not facts(innovation={"kinds": [partial]})[fact]


@pytest.mark.parametrize("kind", ["behaviour", "collaboration", "institution", "enterprise"])
def test_a_means_counts_with_a_sentence(kind: str) -> None:
    assert facts(innovation={"means": [{"kind": kind, "what": "shops share their keys"}]})[f"innovation_{kind}"]
    assert not facts(innovation={"means": [{"kind": kind, "what": "keys"}]})[f"innovation_{kind}"]


def test_an_empty_list_is_an_answer() -> None:
    found = facts(innovation={"kinds": [], "means": []})
    assert (found["innovation_kinds_answered"], found["innovation_means_answered"]) == (True, True)

"""Warnings about a value map: each begins right past its line, and none of them touches the sum."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sicheck.model.project import Project
from sicheck.model.sroi import ValueMap
from sicheck.sroi import calculate, incomplete
from sicheck.sroi.plausibility import band, source
from sicheck.sroi.warnings import KINDS, Caution, Money, warnings
from sicheck.texts import LANGUAGES, Phrases, table

Written = Mapping[str, Any]
PROXY = {"value": 4000, "source": "a study", "year": 2024}
OUTCOME = {
    "name": "Found work",
    "stakeholder": "job-seekers",
    "quantity": 10,
    "proxy": PROXY,
    "deadweight": "20%",
    "displacement": "10%",
    "attribution": "30%",
    "drop_off": "20%",
}
MEASURED = {
    "name": "Works",
    "change": "situation",
    "baseline": {"value": 0, "date": "2023-01-01"},
    "measurements": [{"value": 1, "date": "2024-12-31"}, {"value": 3}],
}


class Case(NamedTuple):
    """A map on which nothing is to be said of a kind, and one just past that line."""

    id: str
    quiet: Written
    told: Written
    values: Written


def read(written: Written) -> tuple[Project, ValueMap]:
    """A project from a few keys: of its outcome(s), of the rest of its map (`map`), and of its other sections."""
    outcomes = [{**OUTCOME, **each} for each in written.get("outcomes", [written.get("outcome", {})])]
    value_map = {"discount_rate": 0, "inputs": [{"name": "Grant", "value": 10_000}], "outcomes": outcomes}
    rest = {key: each for key, each in written.items() if key not in ("outcome", "outcomes", "map")}
    who = {"name": "P", "stage": "running", **rest.pop("project", {})}
    project = Project.model_validate({"project": who, "sroi": {**value_map, **written.get("map", {})}, **rest})
    assert project.sroi is not None
    return project, project.sroi


def found(written: Written) -> tuple[Caution, ...]:
    project, value_map = read(written)
    return warnings(project, value_map, None if incomplete(value_map) else calculate(value_map))


def ids(written: Written) -> list[str]:
    return [each.id for each in found(written)]


def outcome(**keys: object) -> Written:
    return {"outcome": keys}


def twice(*keys: Written) -> Written:
    return {"outcomes": keys}


def put_in(value: float, **sections: object) -> Written:
    return {"map": {"inputs": [{"value": value, "year": 1}, {"value": 1, "year": 2}]}, **sections}


def lasting(years: int, *, start: object = None, **measured: object) -> Written:
    impact = {"outcomes": [{**MEASURED, **measured}]}
    return {"outcome": {"duration": years}, "impact": impact, "project": {"start": start}}


def ratio(quantity: float, **keys: object) -> Written:
    """With 1,000 put in and 1,008 for each unit after its corrections: a ratio of about the quantity."""
    price = {**PROXY, "value": 2000 * 1000 / 1008}
    return {"outcome": {"quantity": quantity, "proxy": price, **keys}, "map": {"inputs": [{"value": 1000}]}}


BELOW_100 = {"attribution": "50%"}
CASES = (
    Case(
        "nothing-corrected",
        outcome(deadweight="1%", displacement=None, attribution=None),
        outcome(deadweight=0, displacement=None, attribution=0),
        {"median": 0.2},
    ),
    Case(
        "deadweight-missing",
        outcome(deadweight=0, zero_because="asked them all"),
        outcome(deadweight=None),
        {"median": 0.2},
    ),
    Case("attribution-missing", outcome(), outcome(attribution=None), {"median": 0.255}),
    Case("drop-off-missing", outcome(drop_off=None, duration=1), outcome(drop_off=None, duration=2), {"median": 0.215}),
    Case("displacement-missing", outcome(), outcome(displacement=None), {"median": 0.175}),
    Case("deadweight-low", outcome(deadweight="5.2%"), outcome(deadweight="5.1%"), {"share": 0.051}),
    Case("deadweight-high", outcome(deadweight="50%"), outcome(deadweight="50.1%"), {"share": 0.501, "high": 0.5}),
    Case("attribution-low", outcome(attribution="10%"), outcome(attribution="9.9%"), {"low": 0.1}),
    Case("attribution-high", outcome(attribution="53%"), outcome(attribution="53.1%"), {"high": 0.53}),
    Case("attribution-own-share", outcome(attribution="69.9%"), outcome(attribution="70%"), {"share": 0.7}),
    Case("drop-off-low", outcome(duration=2, drop_off="10%"), outcome(duration=2, drop_off="9.9%"), {"share": 0.099}),
    Case("drop-off-high", outcome(duration=2, drop_off="50%"), outcome(duration=2, drop_off="50.1%"), {"high": 0.5}),
    Case("displacement-low", outcome(displacement="1%"), outcome(displacement=0), {"share": 0, "low": 0.01}),
    Case("displacement-high", outcome(displacement="85%"), outcome(displacement="85.1%"), {"high": 0.85}),
    Case(
        "shares-over-whole",
        twice(BELOW_100, BELOW_100),
        twice(BELOW_100, {"attribution": "49.9%", "name": "found WORK!"}),
        {"count": 2, "total": 1.001},
    ),
    Case("priced-twice", twice({}, {}), twice({}, {"name": "Work was found", "proxy": {**PROXY, "value": 1}}), {}),
    Case("output-priced", outcome(name="Fewer home visits"), outcome(name="40 home visits"), {}),
    Case("proxy-without-source", outcome(proxy={**PROXY, "source": "x"}), outcome(proxy={**PROXY, "source": ""}), {}),
    Case("proxy-without-year", outcome(proxy={**PROXY, "year": 1}), outcome(proxy={**PROXY, "year": None}), {}),
    Case(
        "multiplier-without-source",
        outcome(name="Spending (multiplier 1.8)"),
        outcome(proxy={"value": 4000, "year": 2024, "unit": "wage × multiplier"}),
        {},
    ),
    Case(
        "yearly-without-source",
        outcome(yearly=[9], quantity=None, proxy=None, evidence=["study"]),
        outcome(yearly=[9], quantity=None, proxy=None),
        {},
    ),
    Case("ratio-high", ratio(9.99), ratio(10.01), {"high": 10.22, "median": 3.56}),
    Case("ratio-below-1", ratio(1.001), ratio(0.999), {}),
    Case(
        "low-case-below-1",
        ratio(2, deadweight={"low": "10%", "best": "20%", "high": "59%"}),
        ratio(2, deadweight={"low": "10%", "best": "20%", "high": "61%"}),
        {},
    ),
    Case("input-without-value", put_in(0.5), {"map": {"inputs": [{"value": 10_000}, {"name": "Hours"}]}}, {}),
    Case(
        "inputs-below-costs",
        put_in(9000, sustainability={"costs": {"per_year": 9000}}),
        put_in(8999.99, sustainability={"costs": {"per_year": 9000}}),
        {"amount": Money(8999.99, "EUR"), "known": Money(9000, "EUR")},
    ),
    Case(
        "inputs-below-budget",
        put_in(9000, project={"size": {"budget_per_year": 9000}}),
        put_in(8999.99, project={"size": {"budget_per_year": 9000}}),
        {"known": Money(9000, "EUR")},
    ),
    Case("longer-than-measured", lasting(2), lasting(3), {"years": 3, "measured": "Works"}),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_warning_is_given_just_past_its_line(case: Case) -> None:
    assert case.id not in ids(case.quiet)
    (told,) = (each for each in found(case.told) if each.id == case.id)
    for name, value in case.values.items():
        assert told.values[name] == (pytest.approx(value) if isinstance(value, float) else value)


def test_every_kind_of_warning_has_a_case() -> None:
    assert sorted(each.id for each in CASES) == sorted(KINDS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_warning_leads_to_a_place_that_is_there_or_just_above_it(case: Case) -> None:
    project, _ = read(case.told)
    for each in found(case.told):
        written: Any = project.model_dump()["sroi"]
        for part in each.path:
            written = written[part]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_can_be_said_with_its_values(language: str) -> None:
    phrase = Phrases(language, "sroi")
    for case in CASES:
        (told,) = (each for each in found(case.told) if each.id == case.id)
        assert "{" not in phrase(f"warnings.{told.id}.text", **{"": "", **told.values})
    assert str(source().reports) in phrase("source.text", **source()._asdict())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_warning_that_speaks_of_published_reports_names_their_band(case: Case) -> None:
    (told,) = (each for each in found(case.told) if each.id == case.id)
    assert (told.band is not None) == ("published report" in Phrases("en", "sroi")(f"warnings.{told.id}.text"))
    assert told.band is None or band(told.band).low < band(told.band).median < band(told.band).high


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_warning_is_a_verdict(language: str) -> None:
    words = {"moet", "moeten", "onvoldoende", "fout", "u", "uw", "must", "wrong", "insufficient", "too", "te"}
    said = [each["text"] for each in dict(table(language, "sroi"))["warnings"].values()]  # type: ignore[attr-defined]
    spoken = {word.strip(string.punctuation).lower() for text in said for word in text.split()}
    assert spoken.isdisjoint(words - ({"te"} if language == "nl" else {"too"}))


def test_a_map_that_tells_all_gets_none() -> None:
    assert ids({}) == []


def test_nothing_is_said_of_the_ratio_of_an_incomplete_map() -> None:
    assert ids({"map": {"discount_rate": None}, **outcome(quantity=None)}) == []


def test_a_harm_is_no_reason_for_a_warning() -> None:
    harm = {"name": "Less time for their children", "proxy": {**PROXY, "value": -50}}
    assert ids(twice({}, harm)) == []


def test_a_zero_that_is_explained_is_left_alone() -> None:
    assert ids(outcome(deadweight=0, displacement=0, zero_because="nobody else works here")) == []


def test_where_nothing_is_corrected_that_is_said_once() -> None:
    nothing = dict.fromkeys(("deadweight", "displacement", "attribution", "drop_off"))
    assert ids(outcome(**nothing, duration=2)) == ["nothing-corrected"]


def test_drop_off_alone_corrects_what_lasts_and_nothing_of_one_year() -> None:
    keys: dict[str, Any] = {"deadweight": None, "displacement": None, "attribution": None}
    assert "nothing-corrected" in ids(outcome(**keys, duration=1))
    assert "nothing-corrected" not in ids(outcome(**keys, duration=2))


def test_shares_of_partners_that_make_a_whole_are_fine_at_one_price() -> None:
    partners = [{"attribution": each} for each in ("60%", "65%", "75%")]
    assert {"priced-twice", "shares-over-whole"}.isdisjoint(ids(twice(*partners)))
    assert "shares-over-whole" in ids(twice(*[{"attribution": 0.5}] * 3))


@pytest.mark.parametrize("other", [{"stakeholder": "employers"}, {"name": "Sleeps better"}, {"name": None}])
def test_another_change_or_other_people_are_no_double(other: Written) -> None:
    priced = {"proxy": {**PROXY, "value": 1}, **other}
    assert {"priced-twice", "shares-over-whole"}.isdisjoint(ids(twice({}, priced)))


def test_the_second_price_is_told_with_the_outcome_it_repeats() -> None:
    work = {"name": "Found work", "proxy": {**PROXY, "value": 1}}
    (told,) = (each for each in found(twice(work, {"name": "Found work again"})) if each.id == "priced-twice")
    assert (told.outcome, told.values["other"], told.path) == ("Found work again", "Found work", ("outcomes", 1))


def test_an_outcome_without_a_price_yet_is_no_second_price() -> None:
    assert "priced-twice" not in ids(twice({}, {"proxy": None}))


@pytest.mark.parametrize(("change", "told"), [("use", True), ("skill", False), (None, False)])
def test_what_the_impact_section_says_of_an_outcome_goes_before_its_name(change: str | None, *, told: bool) -> None:
    impact = {"outcomes": [{"name": "found work", "change": change}]}
    assert ("output-priced" in ids({"impact": impact})) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Workshops", True),
        ("Bereikte deelnemers", True),
        ("120 maaltijden", True),
        ("Minder huisbezoeken nodig", False),
        ("Deelnemers voelen zich thuis", False),
        ("Participants feel at home", False),
        ("Iemand om mee te praten", False),
        (None, False),
    ],
)
def test_an_output_is_known_by_its_name_unless_that_tells_of_a_change(name: str | None, *, told: bool) -> None:
    assert ("output-priced" in ids(outcome(name=name))) == told


def test_the_costs_are_compared_before_the_budget_and_only_in_euro() -> None:
    sections: Written = {"sustainability": {"costs": {"per_year": 9}}, "project": {"size": {"budget_per_year": 20}}}
    assert [each for each in ids(put_in(8, **sections)) if each.startswith("inputs")] == ["inputs-below-costs"]
    assert [each for each in ids(put_in(9, **sections)) if each.startswith("inputs")] == ["inputs-below-budget"]
    pounds = {**sections, "map": {**put_in(8)["map"], "currency": "GBP"}}
    assert not [each for each in ids(pounds) if each.startswith("inputs")]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (lasting(2, measurements=[]), False),
        (lasting(2, measurements=[{"value": 1, "date": "2023-06-01"}]), True),
        (lasting(1, measurements=[{"value": 1, "date": "2023-06-01"}]), False),
        (lasting(2, baseline={}, start="2022-12-31"), False),
        (lasting(2, baseline={}), True),
        (lasting(2, change="use", baseline={}), False),
        (lasting(2, name=None, baseline={}), False),
        (lasting(3, baseline={"value": 1, "date": "2026"}), True),
    ],
)
def test_a_duration_is_held_beside_what_was_measured(written: Written, *, told: bool) -> None:
    assert ("longer-than-measured" in ids(written)) == told


def test_the_measurements_of_the_outcome_itself_go_before_longer_ones() -> None:
    own = {**MEASURED, "name": "found work", "baseline": {"date": "2024-06-01"}}
    written: Written = {**outcome(duration=2), "impact": {"outcomes": [MEASURED, own]}}
    (told,) = (each for each in found(written) if each.id == "longer-than-measured")
    assert told.values["measured"] == "found work"
    assert "longer-than-measured" not in ids({**outcome(duration=2), "impact": {"outcomes": [MEASURED]}})


def test_values_for_each_year_last_as_long_as_there_are_values() -> None:
    yearly = {**lasting(1), **outcome(yearly=[9, 9, 9], quantity=None, proxy=None, evidence=["x"])}
    (told,) = (each for each in found(yearly) if each.id == "longer-than-measured")
    assert (told.values["years"], told.path) == (3, ("outcomes", 0, "yearly"))


def test_the_weightiest_warnings_come_first() -> None:
    told = ids({**twice({"deadweight": None}, {"name": "Workshops", "attribution": "80%"}), **put_in(1)})
    assert told == sorted(told, key=KINDS.index)
    assert told[0] == "attribution-own-share"


_SHARES = st.sampled_from([None, 0, 0.05, 0.3, 0.75, {"low": 0.1, "best": 0.25, "high": 0.9}])
_PRICES = st.sampled_from([0, 1200, -350.5, {"low": -10, "best": 20.25, "high": 30}])
ANY_OUTCOME = st.fixed_dictionaries(
    {
        "name": st.sampled_from([None, "Found work", "found work", "Found work again", "Workshops", "Sleeps better"]),
        "stakeholder": st.sampled_from([None, "job-seekers", "City"]),
        "quantity": st.sampled_from([0, 1, 900]),
        "proxy": st.fixed_dictionaries({"value": _PRICES, "source": st.sampled_from([None, "a study"])}),
        "duration": st.integers(1, 3),
        **dict.fromkeys(("deadweight", "displacement", "attribution", "drop_off"), _SHARES),
    }
)
ANY_OUTCOMES = st.lists(ANY_OUTCOME, min_size=1, max_size=6)


@given(ANY_OUTCOMES, st.randoms(use_true_random=False))
def test_the_order_of_the_outcomes_makes_no_difference(outcomes: list[Written], random: Any) -> None:
    shuffled = random.sample(outcomes, len(outcomes))
    assert without_places(twice(*outcomes)) == without_places(twice(*shuffled))


def without_places(written: Written) -> Counter[object]:
    return Counter((each.id, each.outcome, tuple(each.values.items())) for each in found(written))


@given(ANY_OUTCOMES)
def test_what_takes_a_warning_away_in_words_leaves_the_sum_as_it_is(outcomes: list[Written]) -> None:
    explained = [
        {**each, "zero_because": "asked them all", "proxy": {**each["proxy"], "source": "a study", "year": 2024}}
        for each in outcomes
    ]
    assert len(found(twice(*explained))) < len(found({"outcomes": [{**OUTCOME, "proxy": {"value": 1}}, *outcomes]}))
    (_, before), (_, after) = read(twice(*outcomes)), read(twice(*explained))
    assert calculate(after) == calculate(before)

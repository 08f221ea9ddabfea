from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sicheck.facts import changes, need, novelty, ownership
from sicheck.facts.base import Value, View
from sicheck.model.project import Project

FACTS = (*need.FACTS, *changes.FACTS, *novelty.FACTS, *ownership.FACTS)

THE_DAY = date(2026, 11, 23)
PAST = "2026-01-01"
AHEAD = "2027-01-01"
COMPUTE = {fact.name: fact.compute for fact in FACTS}
FIGURE = {"what": "who live alone", "value": "31%", "source": "city monitor", "year": "2024"}
CHANGE = {"condition": "practices", "from": "the kitchen closes at two", "to": "the kitchen is open to the street"}
SEEN = {"who": "care home De Lieve", "what": "plans around the neighbours", "since": PAST}
ANCHORED = {"how": "contract", "document": "agreement on the kitchen", "since": PAST}


def fact(name: str, *, who: dict[str, Any] | None = None, **sections: Any) -> Value:
    project = Project.model_validate({"project": {"name": "A project", "stage": "pilot", **(who or {})}, **sections})
    return COMPUTE[name](View(project, project, THE_DAY))


def of_need(name: str, *, who: dict[str, Any] | None = None, **need: Any) -> Value:
    return fact(name, who=who, need=need)


def of_changes(name: str, *changes: dict[str, Any]) -> Value:
    return fact(name, changes=list(changes))


def of_actors(name: str, *actors: dict[str, Any], kind: str | None = "care-organisation") -> Value:
    return fact(name, who={"organisation": "De Lieve", "kind": kind}, stakeholders=list(actors))


def party(name: str, kind: str | None, since: str | None = PAST, **fields: Any) -> dict[str, Any]:
    return {"name": name, "kind": kind, "task": {"what": "cooks on Fridays", "since": since}, **fields}


def decider(name: str, kind: str, document: str | None = None, **fields: Any) -> dict[str, Any]:
    decides = {"about": "plan", "body": "steering group", "since": PAST}
    return {"name": name, "kind": kind, "decides": decides, "agreement": {"document": document}, **fields}


@pytest.mark.parametrize("each", FACTS, ids=lambda each: each.name)
def test_an_empty_project_gives_the_worst_value(each: Any) -> None:
    assert fact(each.name) == each.worst


@pytest.mark.parametrize("each", FACTS, ids=lambda each: each.name)
def test_none_for_every_list_gives_the_worst_value(each: Any) -> None:
    need = dict.fromkeys(("figures", "voices", "earlier_answers", "parties", "causes", "analysis_checked"), "none")
    innovation = dict.fromkeys(("kinds", "compared", "means", "recognised"), "none")
    assert fact(each.name, need=need, innovation=innovation, changes="none", stakeholders="none") == each.worst


# Need.


@pytest.mark.parametrize(
    ("number", "known"),
    [
        ({"value": "340", "basis": "counted", "area": "Gent"}, True),
        ({"value": "0", "basis": "counted", "area": "Gent"}, False),
        ({"value": "340", "area": "Gent"}, False),
        ({"value": "340", "basis": "counted"}, False),
        ({"basis": "counted", "area": "Gent"}, False),
    ],
)
def test_a_number_is_known_with_its_basis_and_area(number: dict[str, Any], *, known: bool) -> None:
    assert of_need("need_number_known", number=number) is known


@pytest.mark.parametrize("missing", ["what", "value", "source", "year"])
def test_a_figure_counts_only_when_it_is_whole(missing: str) -> None:
    assert of_need("need_figures", figures=[{**FIGURE, missing: None}]) == 0


@pytest.mark.parametrize(
    ("start", "year", "counts"),
    [
        ("2020-05-01", "2015", 1),
        ("2020-05-01", "2014", 0),
        (None, "2021", 1),
        (None, "2020", 0),
        (None, "2027", 0),
        (AHEAD, "2021", 1),
    ],
)
def test_a_figure_is_at_most_five_years_old_at_the_start_or_today_before_it(
    start: str | None, year: str, counts: int
) -> None:
    assert of_need("need_figures", who={"start": start}, figures=[{**FIGURE, "year": year}]) == counts


def test_the_same_figure_twice_counts_once() -> None:
    assert of_need("need_figures", figures=[FIGURE, {**FIGURE, "what": "Who live  alone"}]) == 1


@pytest.mark.parametrize(
    ("voice", "counts"),
    [
        ({"who": "guests", "how": "interview", "date": PAST}, 1),
        ({"who": "guests", "said": "we always eat alone here", "date": PAST}, 1),
        ({"who": "guests", "said": "alone", "date": PAST}, 0),
        ({"who": "guests", "how": "interview"}, 0),
        ({"who": "guests", "how": "interview", "date": AHEAD}, 0),
        ({"how": "interview", "date": PAST}, 0),
    ],
)
def test_a_voice_counts_with_who_when_and_how_or_what_they_said(voice: dict[str, Any], counts: int) -> None:
    assert of_need("need_voices", voices=[voice]) == counts


@pytest.mark.parametrize(("holds", "counts"), [("knows who lives alone", 1), ("money", 0), (None, 0)])
def test_a_party_counts_with_the_part_that_it_holds(holds: str | None, counts: int) -> None:
    assert of_need("need_parties", parties=[{"kind": "government", "holds": holds}]) == counts


def test_a_party_of_no_kind_does_not_count() -> None:
    assert of_need("need_parties", parties=[{"holds": "knows who lives alone"}]) == 0


# Root causes.


@pytest.mark.parametrize("lies_with", [None, "target-group"])
def test_a_cause_lies_outside_only_when_it_is_said_with_whom(lies_with: str | None) -> None:
    causes = [{"cause": "people don't dare to ask", "lies_with": lies_with}]
    assert of_need("causes_outside", causes=causes) == 0


@pytest.mark.parametrize(
    ("answer", "counts"),
    [({"activity": "we practise asking"}, 1), ({"left_to": "OCMW"}, 1), ({"activity": "practise"}, 0), ({}, 0)],
)
def test_a_cause_is_answered_by_an_activity_or_left_to_somebody(answer: dict[str, Any], counts: int) -> None:
    assert of_need("causes_answered", causes=[{"cause": "people don't dare to ask", **answer}]) == counts


@pytest.mark.parametrize(
    ("changed", "counts"),
    [
        ({}, 1),
        ({"kept_by": {}}, 1),
        ({"activity": None}, 0),
        ({"lies_with": "target-group"}, 0),
        ({"done": {"since": PAST}}, 0),
        ({"done": {"what": "the policy is signed"}}, 0),
        ({"done": {"what": "the policy is signed", "since": AHEAD}}, 0),
    ],
)
def test_an_outside_cause_is_worked_on_when_its_activity_was_carried_out(changed: dict[str, Any], counts: int) -> None:
    cause = {
        "cause": "the kitchen may not be shared",
        "lies_with": "policy",
        "activity": "we write a policy for shared use",
        "done": {"what": "the policy is signed", "since": PAST},
    }
    assert of_need("causes_outside_worked_on", causes=[{**cause, **changed}]) == counts


@pytest.mark.parametrize(
    ("check", "counts"),
    [
        ({"group": "frontline", "who": "three cooks", "date": PAST}, 1),
        ({"group": "target-group", "who": "guests", "date": PAST}, 1),
        ({"group": "others", "who": "a consultant", "date": PAST}, 0),
        ({"group": "frontline", "date": PAST}, 0),
        ({"group": "frontline", "who": "three cooks"}, 0),
        ({"group": "frontline", "who": "three cooks", "date": AHEAD}, 0),
    ],
)
def test_the_analysis_is_checked_with_somebody_concerned_at_a_past_date(check: dict[str, Any], counts: int) -> None:
    assert of_need("causes_analysis_checked", analysis_checked=[check]) == counts


# Changes.


def test_a_change_needs_its_condition_and_what_it_becomes() -> None:
    assert of_changes("changes_named", {**CHANGE, "condition": None}, {**CHANGE, "to": "open"}) == 0


def test_from_something_to_the_same_thing_is_not_described() -> None:
    assert of_changes("changes_conditions", {**CHANGE, "from": "The kitchen is open to the street"}) == 0


@pytest.mark.parametrize(
    ("added", "sign", "started", "shifted"),
    [
        ({}, 0, 0, 0),
        ({"sign": "the key plan of the home"}, 1, 0, 0),
        ({"started": {"what": "first shared afternoon", "date": PAST}}, 0, 1, 0),
        ({"started": {"what": "first shared afternoon", "date": AHEAD}}, 0, 0, 0),
        ({"seen": SEEN}, 1, 1, 1),
        ({"seen": {**SEEN, "since": AHEAD}}, 0, 0, 0),
        ({"seen": {**SEEN, "who": None}}, 0, 0, 0),
        ({"anchored": ANCHORED}, 1, 1, 0),
        ({"anchored": ANCHORED, "where": "De Lieve"}, 1, 1, 1),
        ({"anchored": {**ANCHORED, "adopter": "De Ster"}}, 1, 1, 1),
    ],
)
def test_a_change_that_is_further_on_needs_no_earlier_step(
    added: dict[str, Any], sign: int, started: int, shifted: int
) -> None:
    change = {**CHANGE, **added}
    assert of_changes("changes_with_sign", change) == sign
    assert of_changes("changes_started", change) == started
    assert of_changes("changes_visible_shifted", change) == shifted


def test_a_visible_shift_is_no_deeper_one() -> None:
    assert of_changes("changes_deep_shifted", {**CHANGE, "seen": SEEN}) == 0


def test_a_deeper_shift_needs_no_sign_any_more() -> None:
    assert of_changes("changes_deep_with_sign", {**CHANGE, "condition": "power", "seen": SEEN}) == 1


def test_what_is_laid_down_inside_is_a_shift_but_not_a_sign_with_another() -> None:
    change = {**CHANGE, "condition": "power", "where": "ward 3", "anchored": ANCHORED}
    assert of_changes("changes_deep_shifted", change) == 1
    assert of_changes("changes_seen_elsewhere", change) == 0


@pytest.mark.parametrize(
    ("changed", "counts"),
    [
        ({}, 1),
        ({"document": None}, 0),
        ({"document": None, "adopter": "De Ster"}, 1),
        ({"how": None}, 0),
        ({"since": None}, 0),
        ({"since": AHEAD}, 0),
        ({"until": "2026-11-23"}, 1),
        ({"until": "2026-10"}, 0),
    ],
)
def test_a_change_is_anchored_while_what_holds_it_is_in_force(changed: dict[str, Any], counts: int) -> None:
    assert of_changes("changes_anchored", {**CHANGE, "anchored": {**ANCHORED, **changed}}) == counts


# Novelty.


@pytest.mark.parametrize(
    ("innovation", "beyond"),
    [
        ({"kinds": [{"kind": "product", "what": "cooking together", "for_whom": "neighbours"}]}, False),
        ({"kinds": [{"kind": "process", "what": "cooking together", "for_whom": "neighbours"}]}, True),
        ({"kinds": [{"kind": "process", "what": "cooking together"}]}, False),
        ({"means": [{"kind": "behaviour", "what": "guests become cooks"}]}, True),
        ({"means": [{"kind": "behaviour", "what": "cook"}]}, False),
        ({"means": [{"what": "guests become cooks"}]}, False),
    ],
)
def test_more_than_the_offer_changes_with_a_process_an_organisation_or_a_means(
    innovation: dict[str, Any], *, beyond: bool
) -> None:
    assert fact("novelty_beyond_offer", innovation=innovation) is beyond


@pytest.mark.parametrize(("elsewhere", "counts"), [("yes", 1), ("no", 0), (None, 0)])
def test_an_offer_is_from_elsewhere_when_that_is_said(elsewhere: str | None, counts: int) -> None:
    compared = {"what": "kitchen", "where": "Utrecht", "difference": "there they rent a hall", "elsewhere": elsewhere}
    assert fact("novelty_compared_elsewhere", innovation={"compared": [compared]}) == counts


@pytest.mark.parametrize("missing", ["who", "how", "date"])
def test_a_recognition_counts_only_when_it_is_whole(missing: str) -> None:
    recognition = {"who": "city prize", "how": "recognised", "date": PAST, missing: None}
    assert fact("novelty_recognised", innovation={"recognised": [recognition]}) == 0


# Ownership.


def test_other_parties_show_only_once_the_carrier_is_named() -> None:
    assert fact("ownership_parties", stakeholders=[party("City", "government")]) == 0
    assert of_actors("ownership_parties", party("City", "government")) == 1


def test_the_carrier_under_its_own_name_is_no_other_party() -> None:
    assert of_actors("ownership_parties", party("de lieve", "care-organisation")) == 0


def test_the_same_party_twice_counts_once() -> None:
    assert of_actors("ownership_parties", party("City", "government"), party("city", "funder")) == 1


def test_nobody_else_with_a_task_leaves_no_sector_not_even_the_own() -> None:
    assert of_actors("ownership_sectors", party("Volunteers", "volunteers")) == 0


@pytest.mark.parametrize(("since", "sectors"), [(PAST, 2), (AHEAD, 0), (None, 0)])
def test_a_task_counts_for_its_sector_once_it_has_begun(since: str | None, sectors: int) -> None:
    assert of_actors("ownership_sectors", party("City", "government", since)) == sectors


def test_a_party_of_unknown_kind_brings_no_sector() -> None:
    assert of_actors("ownership_sectors", party("Somebody", None, side="outside")) == 1


@pytest.mark.parametrize("kind", ["association", "citizens-initiative"])
def test_citizens_and_civil_society_are_one_sector(kind: str) -> None:
    assert of_actors("ownership_sectors", party("Neighbours", "citizens"), kind=kind) == 1


@pytest.mark.parametrize(
    ("kind", "own", "civil"),
    [
        ("citizens", "government", True),
        ("association", "government", True),
        ("social-enterprise", "government", True),
        ("company", "citizens-initiative", True),
        ("company", "social-enterprise", True),
        ("company", "government", False),
        ("company", "partnership", False),
    ],
)
def test_citizens_civil_society_or_social_entrepreneurs_are_among_the_carriers(
    kind: str, own: str, *, civil: bool
) -> None:
    assert of_actors("ownership_civil", party("A party", kind), kind=own) is civil


@pytest.mark.parametrize(("since", "civil"), [(PAST, True), (AHEAD, False)])
def test_staff_who_are_the_target_group_count_as_those_concerned(since: str, *, civil: bool) -> None:
    nurses = party("Nurses", "frontline", since, target_group="yes")
    assert of_actors("ownership_civil", nurses, party("College", "school")) is civil


@pytest.mark.parametrize(
    ("own", "actors", "kinds", "people"),
    [
        ("care-organisation", [], 0, False),
        ("care-organisation", [decider("Board", "board")], 1, False),
        ("care-organisation", [decider("City", "government")], 2, False),
        ("care-organisation", [decider("Neighbours", "citizens")], 2, True),
        ("care-organisation", [decider("Nurses", "frontline", target_group="yes")], 2, True),
        ("care-organisation", [decider("League", "representatives", speaks_for="residents")], 3, True),
        ("care-organisation", [decider("League", "representatives")], 2, False),
        ("citizens-initiative", [decider("Core", "core-group", shares_need="we eat alone too")], 1, True),
        ("citizens-initiative", [decider("Neighbours", "citizens")], 1, True),
        ("citizens-initiative", [decider("City", "government")], 2, True),
        ("citizens-initiative", [decider("Sister", "fellow-organisation")], 1, True),
        ("partnership", [decider("Sister", "fellow-organisation")], 1, False),
        ("partnership", [decider("Somebody", "management", side="outside")], 0, False),
    ],
)
def test_who_decides_along_is_counted_by_kind_of_party(
    own: str, actors: list[dict[str, Any]], kinds: int, *, people: bool
) -> None:
    assert of_actors("ownership_deciding_kinds", *actors, kind=own) == kinds
    assert of_actors("ownership_people_decide", *actors, kind=own) is people


def test_being_called_the_target_group_too_takes_no_kind_away() -> None:
    farm = decider("Farm", "company")
    plain = of_actors("ownership_deciding_kinds", farm, kind="citizens-initiative")
    named = of_actors("ownership_deciding_kinds", {**farm, "target_group": "yes"}, kind="citizens-initiative")
    assert plain == named == 2


def test_the_written_agreement_has_to_be_of_somebody_who_decides_along() -> None:
    supplier = {"name": "Supplier", "kind": "company", "agreement": {"document": "order form"}}
    assert not of_actors("ownership_decision_written", supplier, decider("City", "government"))
    assert of_actors("ownership_decision_written", supplier, decider("City", "government", "agreement of 2026"))

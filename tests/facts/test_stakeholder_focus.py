from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from sicheck.evidence import evidenced_view
from sicheck.facts import frontline, reach, say, support, users
from sicheck.facts.base import Value, View
from sicheck.model.project import Project
from sicheck.texts import Phrases

FACTS = (*say.FACTS, *frontline.FACTS, *support.FACTS, *users.FACTS, *reach.FACTS)

TODAY = date(2026, 11, 23)
BEFORE = "2026-02-01"
LATER = "2027-02-01"
TALKS = {"method": "talks", "with_users": True, "n": 5, "date": BEFORE, "insight": "they want to be needed"}
TRIAL = {"what": "card", "form": "sketch", "with_users": True, "n": 3, "date": BEFORE}
CHANGED = {"kind": "changed", "what": "photos instead of text"}
SAY = {"about": "plan", "body": "general assembly", "since": BEFORE}


def project(*, who: Mapping[str, Any] | None = None, **sections: Any) -> Project:
    return Project.model_validate({"project": {"name": "A", "stage": "pilot", **(who or {})}, **sections})


def facts(given: Project, whole: Project | None = None) -> dict[str, Value]:
    view = View(given, whole or given, TODAY)
    return {fact.name: fact.compute(view) for fact in FACTS}


def fact_of(name: str, *actors: Mapping[str, Any], **who: Any) -> Value:
    return facts(project(who=who, stakeholders=[{"name": f"actor {n}", **each} for n, each in enumerate(actors)]))[name]


def design_fact(name: str, **design: Any) -> Value:
    return facts(project(design=design))[name]


def frontline_heard(who: Mapping[str, Any], heard: Mapping[str, Any], *actors: Mapping[str, Any]) -> Value:
    stakeholders = [{"name": f"actor {n}", **each} for n, each in enumerate(actors)]
    return facts(project(who=who, stakeholders=stakeholders, design={"frontline": {"heard": heard}}))["frontline_heard"]


def test_an_empty_project_has_every_fact_at_its_worst() -> None:
    found = facts(project())

    assert found == {fact.name: fact.worst for fact in FACTS}


@pytest.mark.parametrize(
    "empty", [{"stakeholders": "none", "design": {"research": [], "trials": "none"}}, {"design": {}}]
)
def test_saying_that_there_is_none_is_no_better_than_silence(empty: dict[str, Any]) -> None:
    assert facts(project(**empty)) == facts(project())


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_fact_has_its_meaning(language: str) -> None:
    phrase = Phrases(language, "facts")

    assert all(phrase(fact.name) for fact in FACTS)


# Those concerned.


@pytest.mark.parametrize(
    ("actor", "phases"),
    [
        ({"kind": "target-group"}, 1),
        ({"kind": "frontline", "target_group": True}, 1),
        ({"kind": "staff-representation", "target_group": "ja"}, 1),
        ({"kind": "core-group", "shares_need": "we care for a parent ourselves"}, 1),
        ({"kind": "core-group", "shares_need": "so do we"}, 0),
        ({"kind": "representatives", "speaks_for": "residents"}, 1),
        ({"kind": "representatives", "speaks_for": "?"}, 0),
        ({"kind": "family", "speaks_for": "residents"}, 1),
        ({"kind": "government", "speaks_for": "residents"}, 0),
        ({"kind": "target-group", "target_group": False}, 1),
        ({}, 0),
    ],
)
def test_whose_say_counts(actor: dict[str, Any], phases: int) -> None:
    assert fact_of("say_phases", {**actor, "roles": {"define": {"role": "consult", "n": 6}}}) == phases


@pytest.mark.parametrize(
    ("role", "counts"),
    [
        ({"role": "consult", "n": 6}, True),
        ({"role": "consult", "date": "2026-11-23"}, True),
        ({"role": "consult", "date": "2026-11-24"}, False),
        ({"role": "consult", "date": LATER, "n": 6}, False),
        ({"role": "consult", "n": 0}, False),
        ({"role": "consult"}, False),
        ({"role": "inform", "n": 6, "how": "a letter about it"}, False),
        ({"role": "none", "n": 6}, False),
        ({"n": 6}, False),
        ("empower", False),
    ],
)
def test_when_a_phase_counts(role: object, counts: bool) -> None:  # noqa: FBT001 - a row of the table
    assert (fact_of("say_phases", {"kind": "target-group", "roles": {"define": role}}) == 1) is counts


@pytest.mark.parametrize(
    ("phase", "before"),
    [("discover", True), ("define", True), ("develop", False), ("deliver", False), ("evaluate", False)],
)
def test_only_discovering_and_defining_lie_before_the_solution(phase: str, before: bool) -> None:  # noqa: FBT001
    assert (
        fact_of("say_before_solution", {"kind": "target-group", "roles": {phase: {"role": "consult", "n": 6}}})
        is before
    )


@pytest.mark.parametrize(
    ("role", "informed"),
    [
        ({"role": "inform", "date": BEFORE, "how": "a letter about it"}, True),
        ({"role": "inform", "date": LATER, "how": "a letter about it"}, False),
        ({"role": "inform", "n": 40, "how": "a letter about it"}, False),
        ({"role": "inform", "date": BEFORE, "how": "a letter"}, False),
        ({"role": "inform", "date": BEFORE}, False),
        ({"role": "none", "date": BEFORE, "how": "a letter about it"}, False),
        ({"role": "consult", "n": 6}, True),
        ({"role": "consult"}, False),
    ],
)
def test_informed_is_what_how_and_when_or_more(role: object, informed: bool) -> None:  # noqa: FBT001
    assert fact_of("say_informed", {"kind": "target-group", "roles": {"define": role}}) is informed


@pytest.mark.parametrize(
    ("told_back", "counts"),
    [
        ({"what": "a letter with what we took up", "date": BEFORE}, True),
        ({"what": "a letter with what we took up", "date": LATER}, False),
        ({"what": "a letter with what we took up"}, False),
        ({"what": "a letter", "date": BEFORE}, False),
        ({"date": BEFORE}, False),
    ],
)
def test_telling_back_is_what_and_when(told_back: object, counts: bool) -> None:  # noqa: FBT001
    assert fact_of("say_told_back", {"kind": "target-group", "told_back": told_back}) is counts


def test_telling_back_to_a_partner_is_not_telling_those_concerned() -> None:
    told = {"what": "a letter with what we took up", "date": BEFORE}

    assert fact_of("say_told_back", {"kind": "government", "told_back": told}) is False


def test_who_decides_along_need_not_be_told_back() -> None:
    assert fact_of("say_told_back", {"kind": "target-group", "decides": SAY}) is True


def test_that_a_partner_decides_does_not_replace_telling_back() -> None:
    assert fact_of("say_told_back", {"kind": "target-group"}, {"kind": "government", "decides": SAY}) is False


@pytest.mark.parametrize(
    ("decides", "agreement", "counts"),
    [
        (SAY, {}, True),
        ({**SAY, "body": None}, {"document": "charter"}, True),
        ({**SAY, "body": None}, {"document": "charter", "date": LATER}, False),
        ({**SAY, "body": None}, {}, False),
        ({**SAY, "about": None}, {}, False),
        ({**SAY, "about": []}, {}, False),
        ({**SAY, "since": None}, {}, False),
        ({**SAY, "since": LATER}, {}, False),
    ],
)
def test_deciding_along_is_about_what_where_and_since_when(
    decides: dict[str, Any],
    agreement: dict[str, Any],
    counts: bool,  # noqa: FBT001
) -> None:
    actor = {"kind": "target-group", "decides": decides, "agreement": agreement}

    assert fact_of("say_decides", actor) is counts


def test_representatives_do_not_decide_in_the_place_of_those_concerned() -> None:
    assert fact_of("say_decides", {"kind": "representatives", "speaks_for": "residents", "decides": SAY}) is False


def test_representatives_who_share_the_need_decide_for_themselves() -> None:
    actor = {"kind": "representatives", "shares_need": "all of us live in debt mediation", "decides": SAY}

    assert fact_of("say_decides", actor) is True


def test_the_same_change_told_by_two_groups_counts_once() -> None:
    change = {"what": "visits moved to the morning", "date": BEFORE}
    again = {"what": "Visits moved  to the morning", "date": BEFORE}
    actors = [{"kind": "target-group", "changed": [each]} for each in (change, again)]

    assert fact_of("say_changed", *actors) == 1


def test_a_change_because_of_a_partner_is_no_say_of_those_concerned() -> None:
    assert (
        fact_of("say_changed", {"kind": "government", "changed": [{"what": "a form of one page", "date": BEFORE}]}) == 0
    )


# Those who do the work.


@pytest.mark.parametrize(
    ("frontline", "counts"),
    [
        ({"who": "care workers", "number": 6}, True),
        ({"who": "care workers", "number": 0}, False),
        ({"who": "care workers"}, False),
        ({"who": "-", "number": 6}, False),
        ({"number": 6}, False),
    ],
)
def test_who_does_the_work_is_a_function_and_a_number(frontline: object, counts: bool) -> None:  # noqa: FBT001
    assert design_fact("frontline_named", frontline=frontline) is counts


@pytest.mark.parametrize(
    ("kind", "counts"), [("frontline", True), ("volunteers", True), ("management", False), ("government", False)]
)
def test_listed_staff_and_volunteers_do_the_work(kind: str, counts: bool) -> None:  # noqa: FBT001
    assert fact_of("frontline_named", {"kind": kind, "number": 6}) is counts
    assert fact_of("frontline_named", {"kind": kind}) is False


@pytest.mark.parametrize(
    ("kind", "by", "task", "counts"),
    [
        ("core-group", "core-group", {"what": "repair"}, True),
        ("target-group", "target-group", {"what": "repair", "since": BEFORE}, True),
        ("core-group", "core-group", {"what": "repair", "since": LATER}, False),
        ("core-group", "core-group", {}, False),
        ("core-group", "government", {"what": "repair"}, False),
        ("management", "management", {"what": "leads it"}, False),
        ("board", "board", {"what": "leads it"}, False),
    ],
)
def test_initiators_with_a_task_do_the_work_unless_they_lead(
    kind: str,
    by: str,
    task: object,
    counts: bool,  # noqa: FBT001
) -> None:
    assert fact_of("frontline_named", {"kind": kind, "number": 6, "task": task}, initiative={"by": by}) is counts


@pytest.mark.parametrize(
    ("phase", "heard"),
    [("discover", True), ("define", True), ("develop", True), ("deliver", False), ("evaluate", False)],
)
def test_a_role_of_the_frontline_counts_before_delivery(phase: str, heard: bool) -> None:  # noqa: FBT001
    actor = {"kind": "frontline", "roles": {phase: {"role": "consult", "n": 4}}}

    assert fact_of("frontline_heard", actor) is heard


@pytest.mark.parametrize(
    ("who", "heard", "counts"),
    [
        ({"stage": "idea"}, {"date": BEFORE, "how": "an evening"}, True),
        ({"stage": "idea"}, {"date": LATER, "how": "an evening"}, False),
        ({"stage": "idea"}, {"date": BEFORE}, False),
        ({"stage": "idea"}, {"how": "an evening"}, False),
        ({"start": "2026-02-01"}, {"date": BEFORE, "how": "an evening"}, True),
        ({"start": "2026-01-31"}, {"date": BEFORE, "how": "an evening"}, False),
        ({"start": LATER}, {"date": "2026-12-01", "how": "an evening"}, False),
        ({}, {"date": BEFORE, "how": "an evening"}, False),
        ({"initiative": {"by": ["frontline", "management"]}}, {"date": BEFORE, "how": "an evening"}, True),
        ({"initiative": {"by": "management"}}, {"date": BEFORE, "how": "an evening"}, False),
    ],
)
def test_when_the_frontline_is_heard_in_time(
    who: dict[str, Any],
    heard: dict[str, Any],
    counts: bool,  # noqa: FBT001
) -> None:
    assert frontline_heard(who, heard) is counts


def test_initiators_who_do_the_work_are_heard_from_their_first_written_meeting() -> None:
    who = {"stage": "running", "start": "2020-01-01", "initiative": {"by": "core-group"}}
    meeting = {"date": BEFORE, "how": "first minutes"}

    assert frontline_heard(who, meeting, {"kind": "core-group", "task": {"what": "repair"}}) is True
    assert frontline_heard(who, meeting, {"kind": "core-group"}) is False


@pytest.mark.parametrize(
    ("condition", "met"),
    [
        ({"point": "a key to the hall", "met_by": "caretaker"}, 1),
        ({"point": "a key", "met_by": "caretaker"}, 0),
        ({"point": "a key to the hall"}, 0),
        ({"met_by": "caretaker"}, 0),
    ],
)
def test_a_point_counts_with_how_it_is_met(condition: object, met: int) -> None:
    found = facts(project(design={"frontline": {"feasibility": [condition], "preconditions": [condition]}}))

    assert (found["frontline_feasibility_met"], found["frontline_preconditions_met"]) == (met, met)


def test_the_same_point_in_both_lists_is_one_point() -> None:
    key = {"point": "a key to the hall", "met_by": "caretaker"}
    bike = {"point": "a cargo bike that works", "met_by": "the workshop"}

    assert design_fact("frontline_points_met", frontline={"feasibility": [key], "preconditions": [key]}) == 1
    assert design_fact("frontline_points_met", frontline={"feasibility": [key], "preconditions": [key, bike]}) == 2


def test_a_change_by_the_frontline_counts_once_wherever_it_stands() -> None:
    change = {"what": "visits in pairs, not alone", "date": BEFORE}
    volunteers = {"name": "Visitors", "kind": "volunteers", "changed": [change]}
    partner = {"name": "OCMW", "kind": "government", "changed": [{"what": "a form of one page", "date": BEFORE}]}
    given = project(stakeholders=[volunteers, partner], design={"frontline": {"changed": [change]}})

    assert facts(given)["frontline_changed"] == 1


@pytest.mark.parametrize(
    ("may", "counts"),
    [
        ({"what": "adjust", "agreed_in": "minutes", "date": BEFORE}, True),
        ({"what": "halt", "agreed_in": "minutes", "date": BEFORE}, True),
        ({"agreed_in": "minutes", "date": BEFORE}, False),
        ({"what": "both", "date": BEFORE}, False),
        ({"what": "both", "agreed_in": "minutes"}, False),
        ({"what": "both", "agreed_in": "minutes", "date": LATER}, False),
    ],
)
def test_being_allowed_to_adjust_is_agreed_somewhere_at_a_date(may: object, counts: bool) -> None:  # noqa: FBT001
    assert design_fact("frontline_may_adjust", frontline={"may": may}) is counts


# Support.


@pytest.mark.parametrize(
    ("actor", "counts"),
    [
        ({"roles": {"develop": {"role": "consult", "n": 2}}}, 1),
        ({"roles": {"develop": {"role": "inform", "n": 2}}}, 0),
        ({"task": {"what": "sends people"}}, 1),
        ({"task": {"what": "sends people", "since": BEFORE}}, 1),
        ({"task": {"what": "sends people", "since": LATER}}, 0),
        ({"task": {"since": BEFORE}}, 0),
        ({"commitment": [{"what": "place", "since": BEFORE}]}, 1),
        ({"commitment": [{"what": "place", "since": LATER}]}, 0),
        ({"commitment": [{"what": "data", "since": BEFORE}]}, 0),
        ({"decides": SAY}, 1),
        ({"agreement": {"document": "letter of support"}}, 0),
        ({}, 0),
    ],
)
def test_who_did_more_than_take_notice(actor: dict[str, Any], counts: int) -> None:
    assert fact_of("support_actors", {"kind": "association", **actor}) == counts


def test_one_actor_described_twice_counts_once() -> None:
    actor = {"kind": "association", "task": {"what": "sends people"}}
    given = project(stakeholders=[{"name": "De Schakel", **actor}, {"name": "de schakel ", **actor}])

    assert facts(given)["support_outside"] == 1


@pytest.mark.parametrize(
    ("actor", "inside", "outside"),
    [
        ({"kind": "volunteers"}, 1, 0),
        ({"kind": "funder"}, 0, 1),
        ({"kind": "volunteers", "side": "outside"}, 0, 1),
        ({"kind": "citizens", "side": "inside"}, 1, 0),
        ({"kind": "frontline", "target_group": True}, 1, 0),
        ({"side": "outside"}, 0, 1),
        ({}, 0, 0),
    ],
)
def test_on_which_side_an_actor_counts(actor: dict[str, Any], inside: int, outside: int) -> None:
    given = {**actor, "commitment": [{"what": "time", "since": BEFORE}], "decides": SAY}
    found = facts(project(stakeholders=[{"name": "A", **given}]))

    assert [found[f"support_inside{kind}"] for kind in ("", "_costly", "_say")] == [inside] * 3
    assert [found[f"support_outside{kind}"] for kind in ("", "_costly", "_say")] == [outside] * 3


@pytest.mark.parametrize("kind", ["management", "board", "core-group"])
def test_that_those_who_lead_decide_is_no_co_determination(kind: str) -> None:
    assert fact_of("support_inside_say", {"kind": kind, "decides": SAY}, kind="association") == 0


@pytest.mark.parametrize("kind", ["staff-representation", "members", "frontline", "volunteers", "support-staff"])
def test_others_inside_co_determine(kind: str) -> None:
    assert fact_of("support_inside_say", {"kind": kind, "decides": SAY}) == 1


def test_a_core_group_that_does_the_work_co_determines() -> None:
    actor = {"kind": "core-group", "task": {"what": "repair"}, "decides": SAY}

    assert fact_of("support_inside_say", actor, initiative={"by": "core-group"}) == 1


# Research and trials.


@pytest.mark.parametrize(
    ("without", "looked_into", "researched"),
    [
        ({}, 1, 1),
        ({"n": 4}, 1, 0),
        ({"n": None}, 1, 0),
        ({"n": None, "everyone": True}, 1, 1),
        ({"n": 2, "everyone": True}, 1, 1),
        ({"date": None}, 1, 0),
        ({"date": LATER}, 0, 0),
        ({"insight": "good talks"}, 1, 0),
        ({"insight": None}, 1, 0),
        ({"method": None}, 0, 0),
        ({"with_users": None}, 0, 0),
        ({"with_users": False, "where": "town hall"}, 1, 0),
    ],
)
def test_what_counts_as_looking_and_as_research(without: dict[str, Any], looked_into: int, researched: int) -> None:
    found = facts(project(design={"research": [{**TALKS, **without}]}))

    assert (found["users_looked_into"], found["users_researched"]) == (looked_into, researched)


@pytest.mark.parametrize(
    "without",
    [{"what": None}, {"form": None}, {"with_users": False}, {"n": None}, {"n": 0}, {"date": None}, {"date": LATER}],
)
def test_a_trial_without_one_of_its_facts_does_not_count(without: dict[str, Any]) -> None:
    assert design_fact("users_tried", trials=[TRIAL]) == 1
    assert design_fact("users_tried", trials=[{**TRIAL, **without}]) == 0


def test_the_same_trial_twice_is_one_trial_and_one_round() -> None:
    found = facts(project(design={"trials": [TRIAL, {**TRIAL, "what": "Card"}]}))

    assert (found["users_tried"], found["users_rounds"]) == (1, 1)


@pytest.mark.parametrize(
    ("first", "second", "changed"),
    [
        (CHANGED, {}, 1),
        ({**CHANGED, "kind": "dropped"}, {}, 1),
        ({**CHANGED, "kind": "stopped"}, {}, 1),
        ({**CHANGED, "kind": "kept"}, {}, 0),
        ({**CHANGED, "kind": None}, {}, 0),
        ({**CHANGED, "what": "photos"}, {}, 0),
        ({}, CHANGED, 0),
        (CHANGED, CHANGED, 1),
    ],
)
def test_a_change_counts_when_another_round_followed(first: object, second: object, changed: int) -> None:
    trials = [{**TRIAL, "decision": first}, {**TRIAL, "date": "2026-04-01", "decision": second}]

    assert design_fact("users_changed", trials=trials) == changed
    assert design_fact("users_changed", trials=trials[::-1]) == changed


def test_a_round_that_is_only_planned_does_not_follow() -> None:
    trials = [{**TRIAL, "decision": CHANGED}, {**TRIAL, "date": LATER}]

    assert design_fact("users_changed", trials=trials) == 0


# Those hardest to reach.


@pytest.mark.parametrize(
    ("barrier", "measures", "done"),
    [
        ({"barrier": "stairs", "measure": "a room downstairs", "since": BEFORE}, 1, 1),
        ({"barrier": "stairs", "measure": "a room downstairs", "since": LATER}, 1, 0),
        ({"barrier": "stairs", "measure": "a room downstairs"}, 1, 0),
        ({"barrier": "stairs", "measure": "a lift", "since": BEFORE}, 0, 0),
        ({"measure": "a room downstairs", "since": BEFORE}, 0, 0),
        ({"barrier": "stairs"}, 0, 0),
    ],
)
def test_a_measure_answers_a_barrier(barrier: object, measures: int, done: int) -> None:
    found = facts(project(design={"barriers": [barrier]}))

    assert (found["reach_measures"], found["reach_measures_done"]) == (measures, done)


@pytest.mark.parametrize(
    ("participation", "conditions"),
    [
        ({}, 0),
        ({"compensation": "bus paid"}, 0),
        ({"compensation": "the bus ticket is paid"}, 1),
        ({"consent": "photos only after asking", "told_back": "every three months at table"}, 2),
    ],
)
def test_conditions_of_safe_participation_are_said(participation: object, conditions: int) -> None:
    assert design_fact("reach_safe_conditions", participation=participation) == conditions


@pytest.mark.parametrize(("in_need", "three_quarters"), [(n / 20, 3 * n / 80) for n in range(1, 21)])
def test_exactly_three_quarters_is_fair_whatever_floating_point_says(in_need: float, three_quarters: float) -> None:
    hardest = {"basis": "counted", "share_in_need": in_need}

    assert design_fact("reach_fair", hardest_to_reach={**hardest, "share_reached": three_quarters}) is True
    assert design_fact("reach_fair", hardest_to_reach={**hardest, "share_reached": three_quarters - 0.001}) is False


@pytest.mark.parametrize(
    ("with_", "fair"),
    [
        ({}, True),
        ({"basis": "partner-estimate"}, False),
        ({"basis": "partner-estimate", "according_to": "home nursing"}, True),
        ({"basis": None, "according_to": "home nursing"}, False),
        ({"share_in_need": None}, False),
        ({"share_in_need": "0%"}, False),
        ({"share_reached": None}, False),
        ({"share_reached": "0%"}, False),
        ({"share_reached": "100%"}, True),
    ],
)
def test_fair_reach_needs_both_shares_and_who_says_so(with_: dict[str, Any], fair: bool) -> None:  # noqa: FBT001
    hardest = {"basis": "counted", "share_in_need": "40%", "share_reached": "35%", **with_}

    assert design_fact("reach_fair", hardest_to_reach=hardest) is fair


# More facts and more evidence never lower anything.


def rich() -> dict[str, Any]:
    change = {"what": "visits moved to the morning", "date": BEFORE}
    roles = {phase: {"role": "involve", "n": 6, "how": "around a table"} for phase in ("define", "develop", "evaluate")}
    put_in = [{"what": "time", "since": BEFORE}]
    actors = [
        {"name": "Neighbours", "kind": "target-group", "roles": roles, "changed": [change], "decides": SAY},
        {"name": "Six of us", "kind": "core-group", "number": 6, "task": {"what": "repair"}, "commitment": put_in},
        {"name": "Workers", "kind": "frontline", "roles": roles, "commitment": put_in, "decides": SAY},
        {"name": "Partner", "kind": "government", "commitment": put_in, "decides": SAY, "roles": {"define": "inform"}},
    ]
    point = {"point": "a key to the hall", "met_by": "caretaker"}
    frontline = {"who": "care workers", "number": 6, "feasibility": [point], "changed": [change]}
    trials = [{**TRIAL, "decision": CHANGED}, {**TRIAL, "date": "2026-04-01"}, {**TRIAL, "date": "2026-05-01"}]
    barrier = {"barrier": "stairs", "measure": "a room downstairs", "since": BEFORE}
    hardest = {"who": "over-eighties", "basis": "counted", "share_in_need": "40%", "share_reached": "35%"}
    design = {"research": [TALKS], "trials": trials, "frontline": frontline, "barriers": [barrier]}
    return {"stakeholders": actors, "design": {**design, "hardest_to_reach": hardest}}


def not_above(lower: Mapping[str, Value], higher: Mapping[str, Value]) -> list[str]:
    return [name for name, value in lower.items() if isinstance(value, int) and value > int(higher[name])]


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_one_more_actor_never_lowers_a_fact(number: int) -> None:
    who = {"initiative": {"by": "core-group"}}
    everything = rich()
    for some in combinations(everything["stakeholders"], number):
        fewer = {**everything, "stakeholders": list(some)}
        assert not_above(facts(project(who=who, **fewer)), facts(project(who=who, **everything))) == []


@pytest.mark.parametrize("number", [0, 1, 2])
def test_one_more_trial_never_lowers_a_fact(number: int) -> None:
    everything = rich()
    for some in combinations(everything["design"]["trials"], number):
        fewer = {**everything, "design": {**everything["design"], "trials": list(some)}}
        assert not_above(facts(project(**fewer)), facts(project(**everything))) == []


@pytest.mark.parametrize("proven", ["stakeholders", "trials", "research", "barriers"])
def test_what_is_evidenced_never_exceeds_what_is_described(proven: str) -> None:
    given = rich()
    for each in given.get(proven) or given["design"][proven]:
        each["evidence"] = ["minutes"]
    whole = project(**given)
    part = evidenced_view(whole, {"minutes"})

    assert not_above(facts(part, whole), facts(whole)) == []
    assert facts(part, whole) != facts(project())

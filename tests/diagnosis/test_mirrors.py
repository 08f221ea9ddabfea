"""Axes, bands, results, remarks and warnings, by rules of our own and by those of the set."""

from __future__ import annotations

from typing import Any

import pytest
from helpers import DAY

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.catalogue.sample import empty_project, full_project
from sicheck.diagnosis import diagnosis_results, warning_ids
from sicheck.facts import FACTS, SECTION_NAMES
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment, DiagnosisResult
from sicheck.model.criteria import Diagnosis, Warn
from sicheck.model.project import Project
from sicheck.report import report
from sicheck.report.own_words import texts_at
from sicheck.yamlio import Document

WORDS = {"en": "x", "nl": "x"}
SOURCE = {"label": "added", "literature": "x"}
WORST: dict[str, object] = {
    **{fact.name: fact.worst for fact in FACTS},
    **{section: {} for section in SECTION_NAMES},
}
BANDS = [{"id": name, "from": start, "title": WORDS, "text": WORDS} for name, start in (("seed", 0), ("rooted", 2))]


def signal(number: int) -> dict[str, object]:
    """Holds from that many other changes on, and can be judged once they are answered."""
    here = {"if": f"load_other_changes >= {number}", "judged": "load_other_changes_answered"}
    return {"id": f"S{number}", "text": WORDS, **here}


def axis(**changes: object) -> dict[str, object]:
    signals = [signal(number) for number in (1, 2, 3, 4)]
    return {"id": "load", "title": WORDS, "read_as": "count", "signals": signals, **changes}


def result(name: str, condition: str, **changes: object) -> dict[str, object]:
    return {"id": name, "title": WORDS, "if": condition, "text": WORDS, **changes}


def diagnosis(axes: list[Any], results: list[Any]) -> Diagnosis:
    tree = {"id": "mirror", "title": WORDS, "source": SOURCE, "question": WORDS, "reads": ["need"]}
    return Diagnosis.model_validate({**tree, "axes": axes, "results": results})


def seen(mirror: Diagnosis, changes: int | None = None, levels: dict[str, int] | None = None) -> DiagnosisResult:
    told = {} if changes is None else {"load_other_changes": changes, "load_other_changes_answered": True}
    (found,) = diagnosis_results([mirror], WORST | told, levels or {})
    return found


ANY = result("any", "true")


def test_signals_hold_or_not_once_they_can_be_judged() -> None:
    mirror = diagnosis([axis()], [ANY])
    assert list(seen(mirror).signals.values()) == [None] * 4
    assert list(seen(mirror, 2).signals.values()) == [True, True, False, False]


@pytest.mark.parametrize(("read_as", "value"), [("share", 0.75), ("count", 3)])
def test_an_axis_is_the_share_or_the_count_of_all_its_signals(read_as: str, value: float) -> None:
    assert seen(diagnosis([axis(read_as=read_as)], [ANY]), 3).values == {"load": value}


def test_the_first_result_that_holds_is_taken() -> None:
    mirror = diagnosis([axis()], [result("much", "value.load >= 3"), result("some", "value.load >= 1"), ANY])
    assert [seen(mirror, changes).result for changes in (4, 3, 2, 0)] == ["much", "much", "some", "any"]


def test_the_last_result_is_taken_when_none_holds() -> None:
    mirror = diagnosis([], [result("one", "false"), result("other", "false")])
    assert seen(mirror).result == "other"


def test_a_result_may_read_how_much_was_judged_and_the_levels() -> None:
    mirror = diagnosis([axis()], [result("silent", "value.load_judged == 0"), result("high", "level['a.b'] >= 3"), ANY])
    assert seen(mirror).result == "silent"
    assert seen(mirror, 1, {"a.b": 3}).result == "high"
    assert seen(mirror, 1, {"a.b": 2}).result == "any"


def test_bands_name_the_result_axis_by_axis() -> None:
    other = axis(id="other", signals=[{"id": "T1", "if": "load_unfinished >= 1", "text": WORDS}], bands=BANDS)
    mirror = diagnosis([axis(bands=BANDS), other], [ANY])
    assert [seen(mirror, changes).result for changes in (1, 2, 4)] == ["seed-seed", "rooted-seed", "rooted-seed"]


def test_an_axis_without_bands_takes_no_part_in_the_name() -> None:
    mirror = diagnosis([axis(bands=BANDS), axis(id="plain", signals=[signal(9)])], [ANY])
    assert seen(mirror, 2).result == "rooted"


def test_a_band_waits_until_enough_can_be_judged() -> None:
    told = axis(id="told", signals=[{"id": "T1", "if": "true", "text": WORDS}], bands=BANDS)
    mirror = diagnosis([axis(bands=BANDS, at_least=3), told], [ANY])
    assert (seen(mirror).bands, seen(mirror).result) == ({"load": None, "told": "seed"}, "unknown-seed")


def test_without_any_band_the_result_keeps_its_own_name() -> None:
    found = seen(diagnosis([axis(bands=BANDS)], [ANY]))
    assert (found.result, found.place) == ("any", "any")


def test_below_the_lowest_band_there_is_no_word() -> None:
    high = [{"id": "high", "from": 3, "title": WORDS, "text": WORDS}]
    assert seen(diagnosis([axis(bands=high)], [ANY]), 2).bands == {"load": None}


def test_remarks_hold_one_by_one() -> None:
    remarks = [{"if": f"value.load >= {number}", "text": WORDS} for number in (1, 4, 2)]
    assert seen(diagnosis([axis()], [result("any", "true", remarks=remarks)]), 2).remarks == (0, 2)


def test_warnings_come_in_the_order_of_the_set_and_may_read_results() -> None:
    rules = [("first", "result['mirror'] == 'much'"), ("second", "load_other_changes > 9"), ("third", "true")]
    tree = {"title": WORDS, "source": SOURCE, "text": WORDS, "advice": WORDS}
    warnings = [Warn.model_validate({"id": name, "when": when, **tree}) for name, when in rules]
    much = DiagnosisResult("mirror", "much", {}, {})
    assert warning_ids(warnings, WORST, [much]) == ("first", "third")
    assert warning_ids(warnings, WORST, [DiagnosisResult("mirror", "any", {}, {})]) == ("third",)


# The diagnoses of the set; their results are in its cases.

CRITERIA = load()
TIME = [{"what": "time", "since": "2026-01-10"}]
MONEY = [{"what": "money", "since": "2026-01-10"}]
BOTH_PHASES = {"discover": {"role": "consult", "n": 9}, "define": {"role": "consult", "n": 9}}
DECIDES = {"about": "budget", "body": "steering group", "since": "2026-01-10"}
INSIDE = [
    {"name": "Board", "kind": "board", "commitment": TIME, "decides": DECIDES},
    {
        "name": "Nurses",
        "kind": "frontline",
        "roles": {"develop": {"role": "involve", "n": 6, "how": "drew the round"}},
        "changed": [{"what": "rounds start an hour later", "date": "2026-02-01"}],
    },
]
OUTSIDE = [
    {"name": "Residents", "kind": "target-group", "roles": BOTH_PHASES},
    {"name": "Bakery", "kind": "company", "commitment": MONEY},
    {"name": "City", "kind": "government", "commitment": MONEY, "decides": DECIDES},
]
NAMES = [{"name": "Bakery", "kind": "company"}, {"name": "City", "kind": "government"}]
STAFF = [{"name": "Board", "kind": "board"}, {"name": "Nurses", "kind": "frontline"}]
VISION = {"text": "nobody in the street eats alone", "written_with": ["board", "frontline"]}


def file_of(**sections: Any) -> ProjectFile:
    who = {"name": "Kitchen", "stage": "pilot", **sections.pop("project", {})}
    return ProjectFile(
        Project.model_validate({"project": who, **sections}), Document("p.yaml", b"", {}, {}), "sha256:0"
    )


def assessed(**sections: Any) -> Assessment:
    return assess(file_of(**sections), CRITERIA, DAY)


def text_of(mirror: str, language: str = "en", **sections: Any) -> str:
    file = file_of(**sections)
    rows = report(assess(file, CRITERIA, DAY), file, CRITERIA, language).diagnoses
    return next(each.text for each in rows if each.id == mirror)


@pytest.mark.parametrize(
    ("sections", "says"),
    [
        (
            {"stakeholders": [*INSIDE, *OUTSIDE], "capacity": {"vision": VISION}},
            "It does not say yet which chances",
        ),
        (
            {"stakeholders": [*INSIDE, *OUTSIDE[:1], *OUTSIDE[1:2], NAMES[1]], "capacity": {"vision": VISION}},
            "external coalition is the less strong",
        ),
        (
            {
                "stakeholders": [{**INSIDE[0], "decides": {}}, {**INSIDE[1], "roles": {}}, *OUTSIDE],
                "capacity": {"vision": VISION},
            },
            "internal coalition is the less strong",
        ),
        ({"stakeholders": [*STAFF, *OUTSIDE]}, "What the frontline knows"),
        (
            {"stakeholders": [*STAFF, *OUTSIDE]},
            "Feasibility is not described yet. Preconditions are not described yet.",
        ),
        ({"stakeholders": [STAFF[0] | {"commitment": TIME}, STAFF[1], *NAMES]}, "There is least outside"),
        ({"stakeholders": [*STAFF, NAMES[0] | {"commitment": TIME}, NAMES[1]]}, "There is least inside"),
    ],
)
def test_the_coalition_reaction_names_what_is_weaker_or_missing(sections: dict[str, Any], says: str) -> None:
    assert says in text_of("coalition-reaction", **sections)


@pytest.mark.parametrize(
    ("sections", "says"),
    [
        ({"project": {"initiative": {"origin": ["call"]}}}, "It comes from an obligation, a call"),
        ({"capacity": {"vision": {"text": "none"}}}, "A vision of your own is not on paper yet."),
        ({"capacity": {"pressure": {"threats": ["cuts"], "chances": []}}}, "You see threats, and no chances yet."),
    ],
)
def test_undergoing_a_change_says_by_which_sign(sections: dict[str, Any], says: str) -> None:
    assert says in text_of("coalition-reaction", stakeholders=[*STAFF, *NAMES], **sections)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_nobody_is_called_confused(language: str) -> None:
    sections: dict[str, Any] = {"project": {"initiative": {"origin": ["call"]}}, "stakeholders": [*STAFF, *NAMES]}
    file = file_of(**sections)
    row = report(assess(file, CRITERIA, DAY), file, CRITERIA, language).diagnoses[0]
    assert row.result == "confused"
    assert not {"confused", "verward"} & set(f"{row.result_title} {row.text} {row.advice}".lower().split())


def test_management_alone_is_a_fifth_of_an_internal_coalition() -> None:
    boss = {"name": "Management", "kind": "management", "commitment": [*TIME, *MONEY]}
    assert assessed(stakeholders=[boss]).diagnoses[0].values["internal"] == 0.2


SOCIAL = {"first": "need", "surplus": "all-back", "price": "free"}
COST = {"per_year": 8400, "all_included": True, "per_unit": 210, "unit": "participant"}


def test_a_clear_why_without_a_payer_is_paid_with_hope() -> None:
    assert "paid with hope" in text_of("value-model", sustainability={"value_model": SOCIAL, "costs": COST})
    payers = {"payers": [{"who": "City", "gets": "fewer people who miss care", "confirmed": "2026-01-10"}]}
    paid = {"value_model": SOCIAL, "costs": COST, "business_case": payers}
    assert "paid with hope" not in text_of("value-model", sustainability=paid)
    assert "paid with hope" not in text_of("value-model", sustainability={"value_model": SOCIAL})


def test_a_return_for_who_pays_stands_beside_that_for_society() -> None:
    value = {"amount": 400, "source": "letter of the city"}
    proxy = {"value": 900, "unit": "per person per year", "source": "price list", "year": 2025}
    shares = {"deadweight": "25%", "displacement": "5%", "attribution": "30%", "drop_off": "20%"}
    outcome = {"name": "fewer falls", "stakeholder": "older people", "quantity": 20, "proxy": proxy, **shares}
    sroi = {"outcomes": [outcome], "inputs": [{"name": "hours", "stakeholder": "volunteers", "value": 6000}]}
    money = {"value_model": SOCIAL, "costs": COST, "business_case": {"value": value}}
    assert "show the two together" in text_of("value-model", sustainability=money, sroi=sroi)
    assert "show the two together" not in text_of("value-model", sustainability=money)


def test_halves_and_areas_are_told_one_by_one() -> None:
    culture = {"lasting_groups": [{"what": "walking club", "since": "2025-05-01"}], "roles_taken_up": 1}
    file = file_of(capacity={"culture": culture})
    row = report(assess(file, CRITERIA, DAY), file, CRITERIA, "nl").diagnoses[5]
    assert (row.result, row.axes[0].band, row.axes[1].band) == ("unknown-rooted", "niet te zeggen", "geworteld")
    assert row.result_title == "In de organisatie: niet te zeggen · In de samenleving errond: geworteld"
    assert row.text == (
        "Twee helften, die we niet optellen. Buiten de organisatie gaan meerdere dingen verder zonder het project."
    )


def test_an_area_that_is_present_is_named_and_needs_no_more_words() -> None:
    setbacks = [{"what": "the hall was sold", "date": "2026-02-01", "overcome_by": "the school opened its refectory"}]
    team = [{"task": task, "who": "An", "hours_per_month": 4} for task in ("money", "partners")]
    file = file_of(
        capacity={"team": team, "setbacks": setbacks},
        stakeholders=[{"name": "Library", "kind": "government", "task": {"what": "lends the room"}}],
    )
    row = report(assess(file, CRITERIA, DAY), file, CRITERIA, "en").diagnoses[6]
    assert (row.result, row.axes[1].band) == ("unknown-present-unknown", "present")
    assert row.text == "What the team did shows where it is strong, and whom it could find."


def test_an_axis_without_bands_has_no_word() -> None:
    file = file_of()
    rows = report(assess(file, CRITERIA, DAY), file, CRITERIA, "en").diagnoses
    assert {axis.band for axis in rows[0].axes} == {None}


def test_a_whole_empty_file_is_called_nothing_at_all() -> None:
    found = assessed()
    assert {each.result for each in found.diagnoses} == {"cannot-say"}
    assert found.warnings == ()


def test_cannot_say_holds_exactly_where_no_half_or_area_has_a_word() -> None:
    for mirror in CRITERIA.file.diagnoses:
        if all(each.bands for each in mirror.axes) and mirror.axes:
            conditions = {f"value.{each.id}_judged < {each.at_least}" for each in mirror.axes}
            assert set(mirror.results[0].if_.split(" && ")) == conditions


def test_own_words_are_read_in_fields_that_exist() -> None:
    full = full_project()
    for mirror in CRITERIA.file.diagnoses:
        for words in mirror.own_words:
            assert [path for path in words.reads if not texts_at(full, [path])] == []


def test_own_words_come_in_order_and_once() -> None:
    kinds = [{"what": "shared bikes"}, {"what": "shared bikes"}, {"for_whom": "families"}, {"what": "one key"}]
    project = Project.model_validate(
        {"project": {"name": "Kitchen", "stage": "idea"}, "need": {"problem": "no bus"}, "innovation": {"kinds": kinds}}
    )
    assert texts_at(project, ["innovation.kinds[].what", "need.problem"]) == ("shared bikes", "one key", "no bus")
    assert texts_at(project, ["innovation.keeps", "sustainability.value_model.licence[].whose"]) == ()
    assert texts_at(empty_project(), ["innovation.kinds[].what", "need.problem"]) == ()


def test_own_words_stand_beside_the_value_model() -> None:
    file = file_of(need={"problem": "no bus reaches the village"}, innovation={"kinds": [{"what": "shared bikes"}]})
    row = report(assess(file, CRITERIA, DAY), file, CRITERIA, "en").diagnoses[1]
    told = {each.label: each.texts for each in row.own_words}
    assert (told["WHY"], told["HOW"], told["WHAT"]) == (("no bus reaches the village",), (), ("shared bikes",))

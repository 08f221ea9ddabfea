"""What a name stands for."""

from __future__ import annotations

import pytest
from helpers import ROOT

from sicheck.catalogue import load
from sicheck.errors import SicheckError
from sicheck.explain.index import find
from sicheck.explain.topics import VERDICTS, topics
from sicheck.texts import LANGUAGES, Phrases

CRITERIA = load()


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("system-change", "marker", "system-change"),
        ("system-change.need", "indicator", "system-change.need"),
        ("System-Change.Need", "indicator", "system-change.need"),
        ("root-causes", "indicator", "system-change.root-causes"),
        ("Maatschappelijke nood", "indicator", "system-change.need"),
        ("societal  need", "indicator", "system-change.need"),
        ("top-down", "knockout", "top-down"),
        ("Van bovenaf opgelegd", "knockout", "top-down"),
        ("sham-say", "warning", "sham-say"),
        ("coalition-reaction", "diagnosis", "coalition-reaction"),
        ("connecting", "diagnosis", "coalition-reaction"),
        ("not-yet", "verdict", "not-yet"),
        ("op weg", "verdict", "on-the-way"),
        ("need_voices", "fact", "need_voices"),
        ("stakeholders", "key", "stakeholders"),
        ("need.voices[].who", "key", "need.voices[].who"),
        ("need.voices.who", "key", "need.voices[].who"),
        ("need.voices[3].who", "key", "need.voices[].who"),
        ("voices", "key", "need.voices"),
        ("voices.who", "key", "need.voices[].who"),
        ("frontline-idea", "word", "frontline-idea"),
    ],
)
def test_a_name_stands_for_one_thing(name: str, kind: str, found: str) -> None:
    assert [(each.kind, each.id) for each in find(CRITERIA, name).topics] == [(kind, found)]


def test_two_things_with_the_same_id_are_both_meant() -> None:
    assert [each.kind for each in find(CRITERIA, "change-fatigue").topics] == ["warning", "diagnosis"]


def test_a_full_id_goes_before_a_shorter_name_which_is_named_beside_it() -> None:
    found = find(CRITERIA, "need")
    assert [each.id for each in found.topics] == ["need"]
    assert [each.id for each in found.others] == ["system-change.need", "need"]


def test_every_id_finds_itself() -> None:
    lost = [each for each in topics(CRITERIA) if each not in (*(it := find(CRITERIA, each.id)).topics, *it.others)]
    assert lost == []


@pytest.mark.parametrize("criteria", ["social-innovation", str(ROOT / "tests" / "sets" / "small")])
def test_every_id_is_found_as_it_is_typed(criteria: str) -> None:
    loaded = load(criteria)
    assert [
        each for each in topics(loaded) if each.kind != "word" and each not in find(loaded, each.typed).topics
    ] == []


def problem(name: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(SicheckError) as told:
        find(CRITERIA, name)
    [found] = told.value.problems
    return found.id, dict(found.values)


def test_a_name_of_several_things_tells_what_to_type() -> None:
    kind, values = problem("who")
    assert kind == "explain-several"
    assert "need.voices.who, need.causes.kept_by.who" in str(values["allowed"])


def test_a_key_that_means_the_same_everywhere_is_one_thing() -> None:
    found = find(CRITERIA, "evidence")
    assert [(each.kind, each.id) for each in (*found.topics, *found.others)] == [
        ("term", "evidence"),
        ("key", "need.evidence"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("evidenced", "described", "level", "expected level", "gap", "knock-out", "answered", "coverage", "effort"),
        *("verdict", "diagnosis", "stage", "score", "gain", "criterion", "marker", "not applicable", "evidence"),
        *("source", "threshold", "point of attention", "next step", "below what this stage expects"),
        *("onderbouwd", "beschreven", "niveau", "verwacht niveau", "werkpunt", "breekpunt", "ingevuld", "inspanning"),
        *("conclusie", "typering", "spiegel", "stadium", "winst", "criterium", "kenmerk", "niet van toepassing"),
        *("bewijs", "bron", "drempel", "aandachtspunt", "volgende stap", "Werkpunten"),
    ],
)
def test_the_words_of_the_report_have_a_page(name: str) -> None:
    assert find(CRITERIA, name).topics[0].kind == "term"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        *("table.marker", "table.score", "table.evidenced", "table.expected", "table.answered", "step.gap"),
        *("heading.knockouts", "heading.warnings", "heading.diagnoses", "heading.left-out", "heading.markers"),
        *(f"verdict.{each}" for each in VERDICTS),
    ],
)
def test_what_stands_in_the_report_can_be_asked_as_it_stands_there(language: str, key: str) -> None:
    word = Phrases(language, "report")(key)
    assert find(CRITERIA, word.removeprefix("De ").removeprefix("The ")).topics


@pytest.mark.parametrize("name", ["werkplek", "overkoepelend", "koffie", "inspiratie", "cave"])
def test_a_word_that_only_shares_letters_is_not_proposed(name: str) -> None:
    assert problem(name)[0] == "explain-unknown"


def test_of_very_many_things_only_some_are_named() -> None:
    _, values = problem("who")
    assert str(values["allowed"]).count(",") == 12
    assert str(values["allowed"]).endswith("…")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("system-change.ned", "system-change.need"),
        ("sytem-change", "system-change"),
        ("root-cause", "system-change.root-causes"),
        ("top-dwon", "top-down"),
        ("need_voicess", "need_voices"),
        ("need.voces", "need.voices"),
        ("stemmen", "need.voices"),
        ("maatschapelijke nood", "system-change.need"),
        ("niveu", "niveau"),
        ("inspaning", "inspanning"),
    ],
)
def test_a_name_that_is_nearly_right_is_proposed(name: str, near: str) -> None:
    assert problem(name) == ("explain-unknown-near", {"value": name, "near": near})


@pytest.mark.parametrize("name", ["zzzz", "", " ", "[]", "\u202e", "x" * 5000, "%s", "{}"])
def test_a_name_of_nothing_is_refused(name: str) -> None:
    assert problem(name)[0] == "explain-unknown"

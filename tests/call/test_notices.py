"""What is no mistake in a call and worth a look, and exceptions for projects that are not there."""

from __future__ import annotations

import pytest

from sicheck.call import call_notices, read_call, unknown_projects
from sicheck.outputs.problems import as_text

CALL = """\
sicheck_call: 1
id: fund-2027
title: {en: Our fund, nl: Ons fonds}
weights: {markers: {impact-driven: 2}}
strike_out: [{id: creativity.room-to-fail, reason: {en: Not for us., nl: Niet voor ons.}}]
require:
  - {id: knockouts, knockouts: clear}
  - {id: total, overall: {score: 99.5}}
  - {id: after, indicator: sustainability.after-funding, level: 2, level_is: warn}
  - {id: place, when: project.place == 'Gent', text: {en: It runs in Ghent, nl: Het loopt in Gent}}
bonus: [{id: partners, when: ownership_parties >= 1, points: 2.5, text: {en: Partners, nl: Partners}}]
"""
WAIVER = "waivers: [{require: total, project: Kitchen for all, reason: R., approved_by: Jury, expires: 2027}]\n"


def told(text: str, language: str = "en") -> str:
    return as_text(call_notices(read_call(text.encode(), "call.yaml", None, language)), language)


def test_a_call_that_is_complete_has_none() -> None:
    assert told(CALL) == ""


@pytest.mark.parametrize(
    ("line", "instead", "words"),
    [
        (", text: {en: It runs in Ghent, nl: Het loopt in Gent}", "", "call.yaml:10:23"),
        (", text: {en: Partners, nl: Partners}", "", "call.yaml:11:30"),
        ("title: {en: Our fund, nl: Ons fonds}\n", "", "call.yaml:2:5"),
        ("title: {en: Our fund, nl: Ons fonds}", "title: {fr: Notre fonds}", "call.yaml:3:1"),
        ("{en: It runs in Ghent, nl: Het loopt in Gent}", "{en: It runs in Ghent}", "call.yaml:10:"),
        ("{en: Not for us., nl: Niet voor ons.}", "{nl: Niet voor ons.}", "call.yaml:5:"),
        ("weights: {markers: {", "weights: {indicators: {creativity.room-to-fail: 2}, markers: {", "call.yaml:4:24"),
        ("bonus:", "  - {id: lower, overall: {score: 50}}\nbonus:", 'asks nothing that "total"'),
        ("bonus:", "  - {id: also, knockouts: [top-down]}\nbonus:", 'asks nothing that "knockouts"'),
        (
            "bonus:",
            "  - {id: floor, each_marker: {score: 5}}\n  - {id: one, marker: creativity, score: 5}\nbonus:",
            "floor",
        ),
        ("bonus:", "  - {id: again, when: project.place == 'Gent', text: Ghent}\nbonus:", 'asks nothing that "place"'),
    ],
)
def test_what_is_worth_a_look_is_told_once_at_its_line(line: str, instead: str, words: str) -> None:
    assert line in CALL
    notices = told(CALL.replace(line, instead, 1))
    assert notices.count("call.yaml:") == 1
    assert words in notices


@pytest.mark.parametrize(
    "more",
    [
        "  - {id: higher, overall: {score: 99.6}, level_is: warn}\n",
        "  - {id: proof, overall: {evidenced: 50}}\n",
        "  - {id: strict, indicator: sustainability.after-funding, level: 1}\n",
        "  - {id: each, each_indicator: {level: 2}}\n",
        "  - {id: one, marker: creativity, score: 50}\n  - {id: two, marker: impact-driven, score: 50}\n",
    ],
)
def test_what_asks_more_or_otherwise_repeats_nothing(more: str) -> None:
    assert told(CALL.replace("bonus:", f"{more}bonus:")) == ""


@pytest.mark.parametrize("language", ["en", "nl"])
def test_of_a_call_in_one_language_only_the_title_is_told(language: str) -> None:
    text = CALL.replace("{en: Our fund, nl: Ons fonds}", "{nl: Ons fonds}").replace("en: Partners, ", "")
    assert told(text, language).count("call.yaml:") == 1


def test_of_two_that_ask_the_same_the_later_is_told() -> None:
    notices = told(CALL.replace("bonus:", "  - {id: twin, overall: {score: 99.5}}\nbonus:"))
    assert (notices.count("call.yaml:"), '"twin" asks nothing that "total"' in notices) == (1, True)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Kitchen for all", "Other"], []),
        (["Kitchen for al", "Other"], ["waiver-project-near"]),
        (["Other"], ["waiver-project-unknown"]),
        ([f"Project {at}" for at in range(30)], ["waiver-project-unknown"]),
    ],
)
def test_an_exception_is_for_one_of_the_projects(names: list[str], expected: list[str]) -> None:
    found = list(unknown_projects(read_call((CALL + WAIVER).encode(), "call.yaml", None, "en"), names))
    assert [each.id for each in found] == expected
    assert [each.place.line for each in found if each.place] == [12] * len(expected)
    assert all(len(str(each.values["allowed"])) < 200 for each in found)
